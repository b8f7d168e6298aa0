import * as z from 'zod/mini';
import { entityNames } from '../inventory/kinds.ts';
import type { FileInspection } from './import-inspection.ts';
import {
  type ImportPreview,
  type PreviewProblemPage,
  type PreviewProblemsRequest,
  type PreviewRowPage,
  type PreviewRowsRequest,
  previewTabs,
} from './import-preview.ts';
import type { ImportRequest } from './import-report.ts';
import { importRequest } from './inventory-operations.ts';
import { operation, output } from './operation.ts';
import { tableChoices } from './parse-import-choices.ts';
import { count, fileRef, oneOf, orNull, parser, text } from './parse-input.ts';

/** Reads the head of a file under the choices for its tables. What is wrong with the file comes back, it is not thrown. */
export const inspectFile = operation(
  'read',
  'import.inspect',
  parser(z.strictObject({ file: fileRef, choices: z._default(z.readonly(z.array(tableChoices)), []) })),
  output<FileInspection>(),
);

/** Shows what an import would do, by doing it and taking it back; `dryRun` does not count. Fails as `import.run` does. */
export const previewImport = operation(
  'rehearsal',
  'import.preview',
  parser<ImportRequest>(importRequest),
  output<ImportPreview>(),
);

/** A page of the change review. Fails with `not-found` when the preview is closed. */
export const listPreviewRows = operation(
  'read',
  'import.previewRows',
  parser<PreviewRowsRequest>(
    z.strictObject({
      previewId: text,
      tab: oneOf(previewTabs),
      entity: orNull(oneOf(entityNames)),
      field: orNull(text),
      offset: count,
      limit: count,
    }),
  ),
  output<PreviewRowPage>(),
);

/** A page of the rows that would be rejected. Fails with `not-found` when the preview is closed. */
export const listPreviewProblems = operation(
  'read',
  'import.previewProblems',
  parser<PreviewProblemsRequest>(
    z.strictObject({
      previewId: text,
      file: orNull(fileRef),
      sheet: orNull(text),
      code: orNull(text),
      offset: count,
      limit: count,
    }),
  ),
  output<PreviewProblemPage>(),
);

/** Lets go of what a preview keeps; does nothing when it is closed already. */
export const closePreview = operation(
  'read',
  'import.closePreview',
  parser(z.strictObject({ previewId: text })),
  output<{ readonly isClosed: boolean }>(),
);
