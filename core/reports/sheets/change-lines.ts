import { methodInWords } from '../../classification/state-words.ts';
import { ruleTitle } from '../../lists/columns.ts';
import type {
  Changes,
  FindingKey,
  MovedPerson,
  Place,
  PlanDifference,
  Sides,
  StepPlace,
  WaveLoad,
} from '../../planning/plan-difference.ts';
import { stepKindWords, stepStatusWords } from '../../planning/plan-words.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { daysOf } from './roster-sheet.ts';

/** One thing that is otherwise; `value` says which of its values, null where it is the whole. */
export type ChangeLine = {
  readonly what: string;
  /** What it is known by: an alias, a number, an id. */
  readonly item: string | null;
  readonly name: string | null;
  readonly site: string | null;
  readonly value: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
};

/** What is known of a person: the name, and why the plan in force has the person where it does. */
export type ChangedPerson = { readonly name: string | null; readonly why: string };

/** Somebody whose place is another, or who is in a wave of one plan only. */
export type ChangedPlace = { readonly what: Phrase; readonly at: Place } & Sides<Place | null>;

/** People who are in another wave or on other days, then those in a wave of one plan only. */
export function changedPlaces({
  moved,
  newlyPlanned,
  noLongerPlanned,
}: Pick<PlanDifference, 'moved' | 'newlyPlanned' | 'noLongerPlanned'>): readonly ChangedPlace[] {
  return [
    ...moved.map(
      (pair): ChangedPlace => ({
        what: isShift(pair) ? 'Same wave, other days' : 'Another wave',
        at: pair.after,
        ...pair,
      }),
    ),
    ...newlyPlanned.map((place): ChangedPlace => ({ what: 'Newly planned', at: place, before: null, after: place })),
    ...noLongerPlanned.map(
      (place): ChangedPlace => ({ what: 'No longer planned', at: place, before: place, after: null }),
    ),
  ];
}

/** The line of a person. */
export function placeLine(
  { what, at, before, after }: ChangedPlace,
  person: ChangedPerson,
  words: ReportWords,
): ChangeLine {
  const { say } = words;
  return {
    ...{ what: say(what), item: at.alias, site: at.site, value: say('Wave'), ...person },
    ...{ before: placePhrase(before, words), after: placePhrase(after, words) },
  };
}

/** Waves by number: a line for a new one and for one that is gone, else a line for each value that is another. */
export function waveLines({ added, removed, changed }: Changes<WaveLoad>, words: ReportWords): readonly ChangeLine[] {
  const { say } = words;
  const head = ({ number, name, site }: WaveLoad) => ({ item: String(number), name, site, why: null });
  return [
    ...removed.map((wave) => ({
      ...{ ...head(wave), what: say('Wave that is gone'), value: null },
      ...{ before: wavePhrase(wave, words), after: null },
    })),
    ...added.map((wave) => ({
      ...{ ...head(wave), what: say('New wave'), value: null },
      ...{ before: null, after: wavePhrase(wave, words) },
    })),
    ...changed.flatMap(({ before, after }) => {
      const [old, now] = [waveValues(before, words), waveValues(after, words)];
      return otherValues(old, now).map((pair) => ({ ...head(after), what: say('Wave'), ...pair }));
    }),
  ];
}

/** Steps by id, in the same way. */
export function stepLines({ added, removed, changed }: Changes<StepPlace>, words: ReportWords): readonly ChangeLine[] {
  const { say, translate } = words;
  const head = ({ id, kind, target, site }: StepPlace) => ({
    ...{ item: id, name: `${translate(stepKindWords[kind])}: ${target}`, site, why: null },
  });
  return [
    ...removed.map((step) => ({
      ...{ ...head(step), what: say('Step that is gone'), value: null },
      ...{ before: stepPhrase(step, words), after: null },
    })),
    ...added.map((step) => ({
      ...{ ...head(step), what: say('New step'), value: null },
      ...{ before: null, after: stepPhrase(step, words) },
    })),
    ...changed.flatMap(({ before, after }) => {
      const [old, now] = [stepValues(before, words), stepValues(after, words)];
      return otherValues(old, now).map((pair) => ({ ...head(after), what: say('Step'), ...pair }));
    }),
  ];
}

/** Findings that one of the plans was made without. */
export function findingLines(findings: PlanDifference['findings'], words: ReportWords): readonly ChangeLine[] {
  const { say, translate } = words;
  const line = ({ id, site, subject }: FindingKey) => ({
    ...{ item: id, name: `${translate(ruleTitle(id))}: ${subject}`, site, value: null, why: null },
  });
  return [
    ...(findings?.opened ?? []).map((key) => ({
      ...{ ...line(key), what: say('Finding opened'), before: null, after: say('open') },
    })),
    ...(findings?.closed ?? []).map((key) => ({
      ...{ ...line(key), what: say('Finding closed'), before: say('open'), after: null },
    })),
  ];
}

/** What became of the settings; each sentence holds old and new. */
export function settingLines(settings: readonly string[], { say }: ReportWords): readonly ChangeLine[] {
  return settings.map((sentence) => ({
    ...{ what: say('Setting'), item: null, name: null, site: null, value: null },
    ...{ before: null, after: sentence, why: null },
  }));
}

/** The same wave at the same site on other days. */
function isShift({ before, after }: MovedPerson): boolean {
  return before.wave === after.wave && before.site === after.site;
}

function placePhrase(place: Place | null, words: ReportWords): string {
  if (place === null) return words.say('in no wave');
  const { wave, name } = place;
  return words.say('Wave {number}: {name}, {days}', { number: String(wave), name, days: daysOf(place, words) });
}

function wavePhrase(wave: WaveLoad, words: ReportWords): string {
  return words.plural(wave.users, '{days}, {method}, {count} user', '{days}, {method}, {count} users', {
    days: daysOf(wave, words),
    method: words.translate(methodInWords(wave.method)),
  });
}

function stepPhrase({ date, status }: StepPlace, { say, translate, day }: ReportWords): string {
  return `${date === null ? say('without a day') : day(date)}, ${translate(stepStatusWords[status])}`;
}

type Values = readonly (readonly [title: string, value: string])[];

/** What is left of the day for a wave changes with every wave beside it; that is no other wave, and not among its values. */
function waveValues({ name, site, start, end, method, users, minutes }: WaveLoad, words: ReportWords): Values {
  const { say, count, day, translate } = words;
  return [
    [say('Name'), name],
    [say('Site'), site],
    [say('First day'), day(start)],
    [say('Last day'), day(end)],
    [say('What to do'), translate(methodInWords(method))],
    [say('Users'), count(users)],
    [say('Minutes'), count(minutes)],
  ];
}

function stepValues({ site, target, date, status }: StepPlace, words: ReportWords): Values {
  const { say, day, translate } = words;
  return [
    [say('Site'), site],
    [say('Acts on'), target],
    [say('Day'), date === null ? say('without a day') : day(date)],
    [say('Status'), translate(stepStatusWords[status])],
  ];
}

function otherValues(old: Values, now: Values): readonly Pick<ChangeLine, 'value' | 'before' | 'after'>[] {
  return now.flatMap(([value, after], i) => {
    const before = old[i]?.[1] ?? null;
    return before === after ? [] : [{ value, before, after }];
  });
}
