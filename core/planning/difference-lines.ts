import type { UserResult } from '../classification/classify-user.ts';
import { dayInWords } from '../shared/dates.ts';
import type { DigestSource } from './digest-difference.ts';
import { createExplainer } from './explain-placement.ts';
import type {
  Changes,
  MovedPerson,
  Place,
  PlanDifference,
  PlannedPerson,
  StepPlace,
  WaveLoad,
} from './plan-difference.ts';

/** The titles of the columns of `differenceLines`; `before` and `after` are how the plans are called. */
export function differenceTitles({ labels }: PlanDifference): readonly string[] {
  return ['What', 'Item', 'Name', 'Site', labels.before, labels.after, 'Why'];
}

/**
 * Everything that is different between two plans as lines of a table, for a spreadsheet: people first, then waves, steps,
 * findings and settings.
 */
export function differenceLines(
  difference: PlanDifference,
  source: Pick<DigestSource, 'plans' | 'users' | 'settings'>,
): readonly (readonly string[])[] {
  const explain = createExplainer(source.plans.after);
  const whyOf = (user: UserResult | undefined): string =>
    user === undefined ? 'no longer in the inventory' : explain(user);
  const person = (what: string, at: Place, before: Place | null, after: Place | null): readonly string[] => {
    const user = source.users.get(at.mailboxId);
    return [what, at.alias, user?.displayName ?? '', at.site, placeInWords(before), placeInWords(after), whyOf(user)];
  };
  const { moved, newlyPlanned, noLongerPlanned, waves, steps, findings } = difference;
  return [
    ...moved.map((pair) => person(kindOfMove(pair), pair.after, pair.before, pair.after)),
    ...newlyPlanned.map((place: PlannedPerson) => person('newly planned', place, null, place)),
    ...noLongerPlanned.map((place: PlannedPerson) => person('no longer planned', place, place, null)),
    ...changeLines(waves, waveHead, waveInWords),
    ...changeLines(steps, stepHead, stepInWords),
    ...(findings?.opened ?? []).map(({ id, site, subject }) => [
      'finding opened',
      id,
      subject,
      site ?? '',
      '',
      'open',
      '',
    ]),
    ...(findings?.closed ?? []).map(({ id, site, subject }) => [
      'finding closed',
      id,
      subject,
      site ?? '',
      'open',
      '',
      '',
    ]),
    ...source.settings.map((sentence) => ['setting', sentence, '', '', '', '', '']),
  ];
}

function kindOfMove({ before, after }: MovedPerson): string {
  return before.wave === after.wave && before.site === after.site ? 'other days' : 'moved';
}

function placeInWords(place: Place | null): string {
  if (place === null) return 'in no wave';
  return `wave ${place.wave}, ${place.name}, ${daysInWords(place)}`;
}

function daysInWords({ start, end }: { readonly start: string; readonly end: string }): string {
  return start === end ? dayInWords(start) : `${dayInWords(start)} to ${dayInWords(end)}`;
}

/** The item, the name and the site of a line. */
type LineHead = readonly [what: string, item: string, name: string, site: string];

function changeLines<Value>(
  { added, removed, changed }: Changes<Value>,
  headOf: (value: Value) => LineHead,
  inWords: (value: Value) => string,
): readonly (readonly string[])[] {
  return [
    ...removed.map((value) => [...headOf(value), inWords(value), '', 'removed']),
    ...added.map((value) => [...headOf(value), '', inWords(value), 'added']),
    ...changed.map(({ before, after }) => [...headOf(after), inWords(before), inWords(after), 'changed']),
  ];
}

function waveHead({ number, name, site }: WaveLoad): LineHead {
  return ['wave', String(number), name, site];
}

function waveInWords(wave: WaveLoad): string {
  const { name, method, users, minutes, capacityMinutes } = wave;
  return `${name}, ${daysInWords(wave)}, ${method}, ${users} ${users === 1 ? 'user' : 'users'}, ${minutes} of ${capacityMinutes} minutes`;
}

function stepHead({ id, target, site }: StepPlace): LineHead {
  return ['step', id, target, site];
}

function stepInWords({ date, status }: StepPlace): string {
  return `${date === null ? 'not dated' : dayInWords(date)}, ${status}`;
}
