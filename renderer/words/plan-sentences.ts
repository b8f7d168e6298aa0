import type { BlastLine, PlanChart, PlanWarning } from '../../core/api/plan-chart-report.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { counted, type Formats, formats } from './format.ts';

/** What the blast radius does over the plan, as one or two sentences. */
export function blastSentence(
  { blastRadius, waves }: Pick<PlanChart, 'blastRadius' | 'waves'>,
  words = formats,
): string {
  const { now, points } = blastRadius;
  const last = points.at(-1);
  if (now === 0 && last === undefined) return 'Nobody loses Outlook when the server that they use stops.';
  const today = `${counted(now, 'user loses', 'users lose', words)} Outlook when the server that they use stops`;
  if (last === undefined) return `${today}, and no step of the plan changes that.`;
  const end = last.users === 0 ? 'nobody' : words.count(last.users);
  const left = last.users === 0 ? '' : remainder(blastRadius, waves.length);
  return `${today}; after ${words.day(last.date)} it is ${end}.${left}`;
}

function remainder({ now, points }: BlastLine, waves: number): string {
  const last = points.at(-1)?.users ?? now;
  if (last >= now) return ' The plan does not lower that number.';
  return waves === 0 ? '' : ' The plan has no step that helps them.';
}

/** A warning as a sentence or two. */
export function warningSentence(warning: PlanWarning, words: Formats = formats): string {
  switch (warning.kind) {
    case 'overdue':
      return `${counted(warning.steps.length, 'step is', 'steps are', words)} overdue: nobody said that ${warning.steps.length === 1 ? 'it was' : 'they were'} carried out.`;
    case 'undated':
      return `${counted(warning.steps.length, 'step has', 'steps have', words)} no date: no working day is left for ${warning.steps.length === 1 ? 'it' : 'them'}.`;
    case 'before-blackout':
      return beforeBlackout(warning, words);
    default:
      return assertNever(warning, 'warning');
  }
}

function beforeBlackout(warning: Extract<PlanWarning, { readonly kind: 'before-blackout' }>, words: Formats): string {
  const { from, reason, waves, users, of, slip } = warning;
  const name = reason ?? `the blackout from ${words.shortDay(from)}`;
  const carry = waves.length === 1 ? 'carries' : 'carry';
  const first = `${wavesInWords(waves)} ${carry} ${words.count(users)} of ${counted(of, 'user', 'users', words)} before ${name}.`;
  if (slip === null) return first;
  const who = slip.users === 1 ? 'one of them moves' : `${words.count(slip.users)} of them move`;
  return `${first} If ${slip.database} is rebound after ${words.shortDay(slip.lastDay)}, ${who} behind it.`;
}

/** `Wave 3`, `Waves 3 and 4`, `Waves 1 to 4, 7 and 9`. */
export function wavesInWords(numbers: readonly number[]): string {
  const parts = runsOf(numbers).flatMap(([first, last]) =>
    last - first > 1 ? [`${first} to ${last}`] : last === first ? [String(first)] : [String(first), String(last)],
  );
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return `${numbers.length === 1 ? 'Wave' : 'Waves'} ${list}`;
}

/** Numbers that follow each other, as first and last. */
export function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
