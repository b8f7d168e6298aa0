import type { WorkFileNote } from '../../core/api/project-reports.ts';
import type { WaveHead } from '../../core/api/wave-report.ts';
import type {
  HandOutReport,
  MergeConflict,
  MergedChange,
  MergeProblem,
  MergeReport,
  MergeSide,
  WorkFormat,
} from '../../core/api/work-report.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { taskFieldWords } from '../../core/tracking/event-words.ts';
import type { TaskField } from '../../core/tracking/task.ts';
import { toFileName } from './file-name.ts';
import { counted, type Formats, formats } from './format.ts';

/** What a form of a work file is called, and what whoever gets it can do. */
export const workFormatWords: Readonly<Record<WorkFormat, { readonly title: string; readonly means: string }>> = {
  'caskade-work': {
    title: 'Work file for another Caskade',
    means: 'Opens on a second computer like a project: statuses, notes and tickets are given there as they are here.',
  },
  xlsx: {
    title: 'Excel workbook',
    means: 'For somebody without Caskade: statuses are chosen from a list, and what says who is who is locked.',
  },
};

/** What a work file is called at first: `Nordwind wave 3.caskade-work`. */
export function workFileName(project: string, wave: number, format: WorkFormat): string {
  return `${toFileName(project)} wave ${wave}.${format}`;
}

/** `20 people`, `1 person` */
export function peopleWords(people: number, words: Formats = formats): string {
  return counted(people, 'person', 'people', words);
}

/**
 * The wave that is offered: the first that is not over and has not left, else the first that is not over, else the last.
 * Null where there is none.
 */
export function nextWave(
  waves: readonly Pick<WaveHead, 'number' | 'end'>[],
  left: readonly Pick<HandOutReport, 'wave'>[],
  asOf: IsoDate,
): number | null {
  const isOut = new Set(left.map(({ wave }) => wave));
  const ahead = waves.filter(({ end }) => end >= asOf);
  const found = ahead.find(({ number }) => !isOut.has(number)) ?? ahead[0] ?? waves.at(-1);
  return found?.number ?? null;
}

/** A wave as it is chosen from a list: `Wave 3, Oslo 2, Tue 8 Apr, 20 people`. */
export function waveChoiceWords(
  { number, name, users }: Pick<WaveHead, 'number' | 'name' | 'users'>,
  days: string,
  words: Formats = formats,
): string {
  return [`Wave ${number}`, ...(name === `Wave ${number}` ? [] : [name]), days, peopleWords(users, words)].join(', ');
}

/** That a wave left before: `Wave 3 left on 1 Apr 2014, 10:00 for eva and is not back yet.` */
export function leftBeforeWords(handOut: HandOutReport, words: Formats = formats): string {
  const { wave, at, recipient, merged } = handOut;
  const left = `Wave ${wave} left on ${words.moment(at)}${recipient === null ? '' : ` for ${recipient}`}`;
  return merged === null ? `${left} and is not back yet.` : `${left} and came back on ${words.moment(merged.at)}.`;
}

/** What came back of a wave that left: `4 people taken over, 1 conflict`; that it is not back. */
export function backWords({ merged }: Pick<HandOutReport, 'merged'>, words: Formats = formats): string {
  if (merged === null) return 'not back yet';
  const { applied, conflicts } = merged;
  const people = applied === 0 ? 'nobody taken over' : `${peopleWords(applied, words)} taken over`;
  return conflicts === 0 ? people : `${people}, ${counted(conflicts, 'conflict', 'conflicts', words)}`;
}

/** Where a file is from: `Wave 3, Oslo 2, handed out to eva on 1 Apr 2014, 10:00`. Null when it does not say. */
export function originWords(file: MergeReport['file'], words: Formats = formats): string | null {
  const { format, wave, waveName, handedOutAt, recipient } = file;
  const to = recipient === null ? '' : ` to ${recipient}`;
  const on = handedOutAt === null ? '' : ` on ${words.moment(handedOutAt)}`;
  const parts = [
    wave === null && format === 'caskade' ? 'A copy of the project' : null,
    wave === null ? null : `Wave ${wave}`,
    waveName,
    to + on === '' ? null : `handed out${to}${on}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** True while the wave that a file is of has not come back: merging then notes that it has, even if nothing is new. */
export function isAwaited({ wave, handedOutAt }: MergeReport['file'], left: readonly HandOutReport[]): boolean {
  return left.some((one) => one.wave === wave && one.at === handedOutAt && one.merged === null);
}

/** What an open work file says of itself: `wave 3, Oslo 2, handed out to eva by lead on 1 Apr 2014, 10:00` */
export function workFileNoteWords(note: WorkFileNote, words: Formats = formats): string {
  const { wave, name, handedOutAt, by, recipient } = note;
  const to = recipient === null ? '' : ` to ${recipient}`;
  const from = by === null ? '' : ` by ${by}`;
  return `wave ${wave}, ${name}, handed out${to}${from} on ${words.moment(handedOutAt)}`;
}

/** The same for the status bar, in few words: `Work file of wave 3, handed out 1 Apr 2014 by lead` */
export function workFileBarWords({ wave, by, handedOutAt }: WorkFileNote, words: Formats = formats): string {
  return `Work file of wave ${wave}, handed out ${words.day(handedOutAt)}${by === null ? '' : ` by ${by}`}`;
}

/** `4 people are taken over, 1 conflict, 12 known already`: what merging would do, before anything is decided. */
export function mergeHeadline(report: MergeCounts, words: Formats = formats): string {
  const { applied, changeCount, conflicts, known, problems } = report;
  const rest = [
    ...(conflicts.length === 0 ? [] : [counted(conflicts.length, 'conflict', 'conflicts', words)]),
    ...(known === 0 ? [] : [`${words.count(known)} known already`]),
    ...(problems.length === 0 ? [] : [counted(problems.length, 'problem', 'problems', words)]),
  ];
  if (changeCount === 0 && conflicts.length === 0) return ['Nothing is new', ...rest].join(', ');
  return [`${takenOver(applied, changeCount, words)} taken over`, ...rest].join(', ');
}

export type MergeCounts = Pick<MergeReport, 'applied' | 'changeCount' | 'known'> & {
  readonly conflicts: readonly unknown[];
  readonly problems: readonly unknown[];
};

/** People whose changes are all taken over; where a conflict is left for each of them, the changes. */
function takenOver(applied: number, changes: number, words: Formats, one = 'is', several = 'are'): string {
  if (applied > 0) return `${peopleWords(applied, words)} ${applied === 1 ? one : several}`;
  if (changes === 0) return `Nobody ${one}`;
  return `${counted(changes, 'change', 'changes', words)} ${changes === 1 ? one : several}`;
}

/** `Merge 7 changes and 1 decision`; `Merge` alone when there is nothing to merge. */
export function mergeLabel(changes: number, decided: number, words: Formats = formats): string {
  const parts = [
    ...(changes === 0 ? [] : [counted(changes, 'change', 'changes', words)]),
    ...(decided === 0 ? [] : [counted(decided, 'decision', 'decisions', words)]),
  ];
  return ['Merge', parts.join(' and ')].join(' ').trim();
}

/** What stands on the button that only notes that a file without news is back. */
export const noteReturnLabel = 'Note that it is back';

/** What becomes of conflicts that nobody decided; null when there are none. */
export function undecidedWords(undecided: number, words: Formats = formats): string | null {
  if (undecided === 0) return null;
  return undecided === 1
    ? '1 conflict is not decided: ours stays, and it comes again when the file is merged again.'
    : `${words.count(undecided)} conflicts are not decided: ours stay, and they come again when the file is merged again.`;
}

/** What merging did: `4 people were taken over. 3 conflicts decided: 1 as theirs, 2 as ours.` */
export function mergedWords(report: MergeReport, words: Formats = formats): string {
  const { applied, changeCount, conflicts } = report;
  const count = (side: MergeConflict['taken']): number => conflicts.filter(({ taken }) => taken === side).length;
  const sides = [
    ...(count('theirs') === 0 ? [] : [`${words.count(count('theirs'))} as theirs`]),
    ...(count('ours') === 0 ? [] : [`${words.count(count('ours'))} as ours`]),
  ];
  const decided = count('theirs') + count('ours');
  if (changeCount === 0 && conflicts.length === 0) return 'Nothing was new. It is noted that the file is back.';
  const parts = [
    `${takenOver(applied, changeCount, words, 'was', 'were')} taken over.`,
    decided === 0 ? null : `${counted(decided, 'conflict', 'conflicts', words)} decided: ${sides.join(', ')}.`,
    undecidedWords(count(null), words),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** `Sofie Aas, WS-1003, Status`: a field of a person, to be told from all others. */
export function mergedFieldWords({ name, computer, field }: Pick<MergedChange, 'name' | 'computer' | 'field'>): string {
  return [name, ...(computer === null ? [] : [computer]), taskFieldWords[field]].join(', ');
}

/** A value as people read it; days in the format of the system, and what stands for nothing. */
export function mergedValue(field: TaskField, value: string | null, words: Formats = formats): string {
  if (value === null || value === '') return 'nothing';
  if (field === 'status') return value.replace(untilDay, (_, until: string, day: string) => until + words.day(day));
  return dayFields.has(field) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : value;
}

/** The day in the words of a status, as the service writes it: `Postponed until 2014-04-08`. */
const untilDay = /^([A-Z][a-z ]+ until )(\d{4}-\d{2}-\d{2})/;

const dayFields: ReadonlySet<TaskField> = new Set(['contactOn', 'callBackOn', 'attempt']);

/** `eva, 2 Apr 2014, 11:30`: who gave a value and when; null when neither is known. */
export function sideWords({ by, at }: Pick<MergeSide, 'by' | 'at'>, words: Formats = formats): string | null {
  const parts = [...(by === null ? [] : [by]), ...(at === null ? [] : [words.moment(at)])];
  return parts.length === 0 ? null : parts.join(', ');
}

/** `1 of 3 decided` */
export function decidedOf(decided: number, conflicts: number, words: Formats = formats): string {
  return `${words.count(decided)} of ${words.count(conflicts)} decided`;
}

/** That a list ends before all are in it; null when it has all. */
export function listedOf(listed: number, count: number, words: Formats = formats): string | null {
  return listed === count ? null : `the first ${words.count(listed)} are listed, all ${words.count(count)} count`;
}

/** The titles of the table of problems. */
export const problemTitles = ['Sheet', 'Row', 'Column', 'What is wrong', 'What to do', 'Code'] as const;

/** A problem as the cells of its row. */
export function problemCells(problem: MergeProblem, words: Formats = formats): readonly string[] {
  const { sheet, row, column, message, hint, code } = problem;
  return [sheet ?? '–', row === null ? 'the file' : words.count(row), column ?? '–', message, hint, code];
}
