import type { AnswerEffect, PreviewRow, PreviewTab } from '../../core/api/import-preview.ts';
import type { ImportedFile } from '../../core/api/import-report.ts';
import type { FieldType, StoredValue } from '../../core/inventory/shape.ts';
import { counted, formats } from './format.ts';
import { sizeWords } from './import-words.ts';
import { type Mark, partWords } from './part-words.ts';

/** How a tab of the review is called, its columns, and what it says when nothing is in it. */
export type TabWords = { readonly title: string; readonly columns: readonly string[]; readonly nothing: string };

export const tabWords: Readonly<Record<PreviewTab, TabWords>> = {
  new: { title: 'New', columns: ['Take', 'Record', 'Values', 'Effect'], nothing: 'Nothing is new.' },
  changed: {
    title: 'Changed',
    columns: ['Take', 'Record', 'Field: old, new', 'Effect'],
    nothing: 'Nothing that is stored changes.',
  },
  gone: { title: 'Gone', columns: ['Take', 'Record', 'Effect'], nothing: 'The files hold everything that is stored.' },
  unchanged: { title: 'Unchanged', columns: ['Record', 'Kind'], nothing: 'Nothing stays as it is.' },
};

/** The mark of what a row does to the answer: that of the state to which it leads one user, else whether it helps. */
export function effectMark({ part, tone }: NonNullable<PreviewRow['effect']>): Mark {
  return part === null ? toneMarks[tone] : partWords[part].mark;
}

const toneMarks: Readonly<Record<NonNullable<PreviewRow['effect']>['tone'], Mark>> = {
  better: 'done',
  worse: 'at-risk',
  neutral: 'to-do',
};

/** A stored value for people by the type of its field: yes and no, sizes, lists with commas, `empty` for nothing. */
export function storedWords(value: StoredValue, type: FieldType = 'text'): string {
  if (value === null || value === '') return 'empty';
  if (type === 'boolean') return value === 0 ? 'no' : 'yes';
  if (typeof value === 'number') return type === 'bytes' ? (sizeWords(value) ?? '') : formats.count(value);
  const items = listOf(value);
  if (items === null) return value;
  return items.length === 0 ? 'empty' : items.join(', ');
}

/** What became of the rows of a table. */
export type RowCounts = Pick<
  ImportedFile,
  'rows' | 'new' | 'changed' | 'gone' | 'unchanged' | 'duplicates' | 'rejected'
>;

/** What the import does to the answer in one sentence; `isDone` when it was imported. */
export function effectSentence({ before, after }: AnswerEffect, isDone: boolean): string {
  const difference = after.depending - before.depending;
  const users = counted(Math.abs(difference), 'user');
  const numbers = isDone ? `: ${formats.count(before.depending)} → ${formats.count(after.depending)}` : '';
  if (difference < 0) return `This import ${isDone ? 'lowered' : 'lowers'} the answer by ${users}${numbers}.`;
  if (difference > 0) return `This import ${isDone ? 'raised' : 'raises'} the answer by ${users}${numbers}.`;
  return `This import ${isDone ? 'left' : 'leaves'} the answer as it ${isDone ? 'was' : 'is'}: ${counted(after.depending, 'user')}.`;
}

/** What else changes, in sentences: the parts of the answer, the users in scope, the steps that turn out to be done. */
export function effectDetails({ before, after, doneSteps }: AnswerEffect): readonly string[] {
  const parts = after.parts.flatMap(({ part, count }) => {
    const difference = count - (before.parts.find((other) => other.part === part)?.count ?? 0);
    return difference === 0 ? [] : `${partWords[part].legend} ${signed(difference)}`;
  });
  const scope = after.inScope - before.inScope;
  return [
    ...(parts.length === 0 ? [] : [`Users by state: ${parts.join(', ')}.`]),
    ...(scope === 0 ? [] : [`${counted(after.inScope, 'user')} in scope, ${signed(scope)}.`]),
    ...doneSteps.map(({ title }) => `The planned step “${title}” turns out to be done.`),
  ];
}

/** `1,240 rows: 31 new, 118 changed, 9 gone, 1,079 unchanged, 3 rejected`. Zeros are left out. */
export function countsSentence(files: readonly RowCounts[]): string {
  const sum = (key: keyof RowCounts): number => files.reduce((total, file) => total + file[key], 0);
  const parts = (['new', 'changed', 'gone', 'unchanged', 'duplicates', 'rejected'] as const)
    .map((key) => [key, sum(key)] as const)
    .filter(([, count]) => count > 0)
    .map(([key, count]) =>
      key === 'duplicates' ? `${formats.count(count)} repeated` : `${formats.count(count)} ${key}`,
    );
  const rows = counted(sum('rows'), 'row');
  return parts.length === 0 ? `${rows}.` : `${rows}: ${parts.join(', ')}.`;
}

/** `+12`, `−3`. */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${formats.count(Math.abs(value))}`;
}

/** The items of a list as it is stored; null for a text that is none. */
function listOf(value: string): readonly string[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map((item) => (Array.isArray(item) ? item.join(' ') : String(item))) : null;
  } catch {
    return null;
  }
}
