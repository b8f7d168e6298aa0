import type { ImportPreview } from '../../core/api/import-preview.ts';
import type { Issue } from '../../core/import/issue.ts';
import { fileRef } from './example-files.ts';

const answer = { inScope: 40, depending: 18, parts: [] };

/** A preview of an import of 40 mailboxes that changes nothing, with other counts and issues as the test needs them. */
export function importPreview(
  counts: Partial<ImportPreview['counts']> = {},
  issues: readonly Issue[] = [],
): ImportPreview {
  return {
    previewId: 'preview-1',
    files: [
      {
        ref: fileRef('Mailboxes.csv'),
        file: 'Mailboxes.csv',
        sheet: null,
        kind: 'mailboxes',
        preset: 'Get-Mailbox',
        why: 'looks like Get-Mailbox: 2 of 2 headers',
        encoding: 'utf-8',
        delimiter: ',',
        ...{ rows: 40, new: 0, changed: 0, unchanged: 40, gone: 0, duplicates: 0, rejected: 0 },
        issues,
        changes: [],
      },
    ],
    counts: { new: 0, changed: 0, gone: 0, unchanged: 40, rejected: 0, ...counts },
    entities: [],
    fields: [],
    nothingChanged: false,
    tasks: null,
    effect: { before: answer, after: answer, doneSteps: [] },
    milliseconds: 12,
  };
}
