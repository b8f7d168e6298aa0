import { isSamePlan } from './compare-plans.ts';
import type {
  Changes,
  MovedPerson,
  PlanDifference,
  PlannedPerson,
  PlanTotals,
  StepPlace,
  WaveLoad,
} from './plan-difference.ts';

/** What is different between two plans, as lines for people; where something has changed, the old line above the new one. */
export function describeDifference(difference: PlanDifference): readonly string[] {
  const { labels, totals, waves, steps, findings } = difference;
  if (isSamePlan(difference)) return [`${labels.before} and ${labels.after} do not differ.`];
  const show = (before: string, after: string): readonly string[] => pairOfLines(difference, before, after);
  return [
    ...show(totalsInWords(totals.before), totalsInWords(totals.after)),
    ...endInWords(difference),
    ...section('Moved', movedLines(difference.moved, show)),
    ...section('Newly planned', peopleLines(difference.newlyPlanned, `${labels.before} does not mention them`)),
    ...section('No longer planned', peopleLines(difference.noLongerPlanned, `${labels.after} does not mention them`)),
    ...section('Waves', changeLines(waves, waveTitle, waveInWords, show)),
    ...section(
      'Steps',
      changeLines(steps, ({ id }) => id, stepInWords, show),
    ),
    ...section('Findings', findings === null ? [] : findingLines(findings)),
  ];
}

type ShowPair = (before: string, after: string) => readonly string[];

/** `  Baseline: …` above `  Today:    …`. */
function pairOfLines({ labels }: PlanDifference, before: string, after: string): readonly string[] {
  const width = Math.max(labels.before.length, labels.after.length) + 1;
  return [`  ${`${labels.before}:`.padEnd(width)} ${before}`, `  ${`${labels.after}:`.padEnd(width)} ${after}`];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function totalsInWords({ start, end, users, unplanned, waves, minutes }: PlanTotals): string {
  const until = end === null ? `from ${start}, nothing dated` : `${start} to ${end}`;
  const parts = [count(waves, 'wave'), `${count(users, 'user')} planned, ${unplanned} not`, count(minutes, 'minute')];
  return `${until}, ${parts.join(', ')}`;
}

function endInWords({ endShiftDays: days }: PlanDifference): readonly string[] {
  if (days === null || days === 0) return [];
  return [`  The end moves ${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}.`];
}

/** People who went from one wave to another together; whom only the new days of their wave move is told by the wave. */
function movedLines(moved: readonly MovedPerson[], show: ShowPair): readonly string[] {
  const together = new Map<string, MovedPerson[]>();
  for (const person of moved) {
    const { before, after } = person;
    if (before.wave === after.wave && before.site === after.site) continue;
    const key = `${before.wave} ${before.site} ${after.wave} ${after.site}`;
    const known = together.get(key);
    if (known === undefined) together.set(key, [person]);
    else known.push(person);
  }
  return [...together.values()].flatMap((people) => {
    const [first] = people;
    if (first === undefined) return [];
    const names = namesInWords(people.map(({ after }) => after));
    return [`  ${names}`, ...show(placeInWords(first.before), placeInWords(first.after)).map((line) => `  ${line}`)];
  });
}

/** At most so many names on a line. */
const namesShown = 20;

function namesInWords(people: readonly { readonly alias: string }[]): string {
  const names = people.slice(0, namesShown).map(({ alias }) => alias);
  const rest = people.length - names.length;
  return `${count(people.length, 'user')}: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function peopleLines(people: readonly PlannedPerson[], otherwise: string): readonly string[] {
  const rest = people.length - namesShown;
  const lines = people.slice(0, namesShown).map((person) => personInWords(person, otherwise));
  return rest > 0 ? [...lines, `  and ${rest} more ${rest === 1 ? 'user' : 'users'}`] : lines;
}

function personInWords(person: PlannedPerson, otherwise: string): string {
  const { alias, reason } = person;
  return `  ${alias}: ${placeInWords(person)} (${reason === null ? otherwise : reason.replace(/\.$/, '')})`;
}

function placeInWords({ wave, name, start, end }: MovedPerson['before']): string {
  return `wave ${wave}, ${name}, ${daysInWords(start, end)}`;
}

function changeLines<Value>(
  { added, removed, changed }: Changes<Value>,
  titleOf: (value: Value) => string,
  inWords: (value: Value) => string,
  show: ShowPair,
): readonly string[] {
  return [
    ...removed.map((value) => `  removed: ${titleOf(value)}, ${inWords(value)}`),
    ...added.map((value) => `  added: ${titleOf(value)}, ${inWords(value)}`),
    ...changed.flatMap(({ before, after }) => [
      `  ${titleOf(after)}`,
      ...show(inWords(before), inWords(after)).map((line) => `  ${line}`),
    ]),
  ];
}

function waveTitle({ number }: WaveLoad): string {
  return `wave ${number}`;
}

function waveInWords({ name, site, start, end, method, users, minutes, capacityMinutes }: WaveLoad): string {
  const load = `${minutes} of ${count(capacityMinutes, 'minute')}`;
  return `${name} in ${site}, ${daysInWords(start, end)}, ${method}, ${count(users, 'user')}, ${load}`;
}

function stepInWords({ site, target, date, status }: StepPlace): string {
  return `${target} in ${site}, ${date ?? 'not dated'}, ${status}`;
}

function daysInWords(start: string, end: string): string {
  return start === end ? start : `${start} to ${end}`;
}

function findingLines({ opened, closed }: NonNullable<PlanDifference['findings']>): readonly string[] {
  const inWords = ({ id, site, subject }: (typeof opened)[number]): string =>
    `${id} ${subject}${site === null ? '' : ` in ${site}`}`;
  return [...closed.map((key) => `  closed: ${inWords(key)}`), ...opened.map((key) => `  opened: ${inWords(key)}`)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
