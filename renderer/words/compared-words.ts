import type { ComparedTable, PastImportFile } from '../../core/api/past-imports.ts';
import { counted, formats } from './format.ts';

/** What differs between two imports of a table, in sentences; the left one is the import that is open. */
export function comparedWords(table: ComparedTable): readonly string[] {
  const { left, right, isSameFile, onlyLeft, onlyRight } = table;
  if (left === null) return ['Only the other import has it.'];
  if (right === null) return ['Only this import has it.'];
  if (isSameFile) return ['The same file, byte for byte.'];
  return [
    rowsSentence(left, right),
    ...(left.rejected === right.rejected
      ? []
      : [`Rejected: ${formats.count(left.rejected)} here, ${formats.count(right.rejected)} there.`]),
    ...headerSentence(onlyLeft, 'Only here'),
    ...headerSentence(onlyRight, 'Only there'),
  ];
}

function rowsSentence(left: PastImportFile, right: PastImportFile): string {
  if (left.rows === right.rows) return `${counted(left.rows, 'row')} in both.`;
  return `${counted(left.rows, 'row')} here, ${formats.count(right.rows)} there.`;
}

function headerSentence(headers: readonly string[], where: string): readonly string[] {
  return headers.length === 0 ? [] : [`${where}: ${counted(headers.length, 'column')} ${headers.join(', ')}.`];
}
