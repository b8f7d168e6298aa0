import type { FileKind } from '../inventory/kinds.ts';
import { collectorScript, exportCommand } from './export-command.ts';
import { fieldHeader } from './field-header.ts';
import type { Issue } from './issue.ts';

/**
 * What is said about columns that a complete export has and a table lacks (domain.md 3.2): a warning for those on which
 * answers depend, an information for those that make answers more exact. `wanted` and `useful` are fields of the kind.
 * Another file of the import may have them, which one table cannot tell, so the hint says so.
 */
export function absentColumns(kind: FileKind, wanted: readonly string[], useful: readonly string[]): readonly Issue[] {
  return [
    ...absentIssue(kind, 'warning', 'Answers depend on columns that the file lacks', wanted),
    ...absentIssue(kind, 'info', 'Answers are more exact with columns that the file lacks', useful),
  ];
}

function absentIssue(
  kind: FileKind,
  severity: 'warning' | 'info',
  words: string,
  fields: readonly string[],
): readonly Issue[] {
  if (fields.length === 0) return [];
  const headers = fields.map((field) => fieldHeader(kind, field));
  return [
    {
      severity,
      code: 'COLUMN_ABSENT',
      row: null,
      column: headers.length === 1 ? (headers[0] ?? null) : null,
      count: headers.length,
      message: `${words}: ${headers.join(', ')}.`,
      hint: `Export them with ${exportCommand(kind) ?? collectorScript}, unless another file of the import has them.`,
    },
  ];
}
