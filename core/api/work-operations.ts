import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { fileRef, oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import { type HandOutReport, type MergeReport, workFormats } from './work-report.ts';

/** The waves that left as work files, newest first. */
export const listHandOuts = operation(
  'read',
  'work.list',
  parser(z.strictObject({})),
  output<readonly HandOutReport[]>(),
);

/**
 * Writes a wave as a work file, which may exist, and notes that it left: one undo step, which does not take the file back.
 * Fails with `plan-missing`, `not-found` for an unknown wave, `file-write-failed`.
 */
export const handOut = operation(
  'write',
  'work.handOut',
  parser(
    z.strictObject({
      wave: rowId,
      target: fileRef,
      format: oneOf(workFormats),
      recipient: orNull(text),
      by: orNull(text),
    }),
  ),
  output<HandOutReport & { readonly bytes: number }>(),
);

const decisions = z.readonly(z.array(z.strictObject({ key: text, take: oneOf(['ours', 'theirs']) })));

/**
 * What merging a work file, or a copy of the project, would do; nothing is written. Fails with `file-…`, and `work-foreign` for
 * a file of another project.
 */
export const previewMerge = operation(
  'read',
  'work.preview',
  parser(z.strictObject({ file: fileRef, decisions: z._default(decisions, []) })),
  output<MergeReport>(),
);

/**
 * Takes over what a work file brings back, one undo step: what nobody else has changed, and each conflict as it is decided;
 * conflicts without a decision stay as they are and are there again next time. Merging twice changes nothing. Fails as
 * `work.preview`.
 */
export const mergeWork = operation(
  'write',
  'work.merge',
  parser(z.strictObject({ file: fileRef, decisions: z._default(decisions, []), by: orNull(text) })),
  output<MergeReport>(),
);
