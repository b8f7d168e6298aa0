import type { UserResult } from '../../classification/classify-user.ts';
import { createExplainer } from '../../planning/explain-placement.ts';
import type { Plan } from '../../planning/plan.ts';
import type { PlanDifference } from '../../planning/plan-difference.ts';
import type { IsoTime } from '../../shared/dates.ts';
import type { ReportRow, SheetColumn, TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import {
  type ChangedPlace,
  type ChangeLine,
  changedPlaces,
  findingLines,
  placeLine,
  settingLines,
  stepLines,
  waveLines,
} from './change-lines.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';

/** Everything that the plan in force has otherwise than a baseline. */
export type PlanChanges = {
  readonly baseline: { readonly name: string; readonly at: IsoTime };
  readonly difference: PlanDifference;
  /** What became of the settings, as sentences. */
  readonly settings: readonly string[];
  /** The plan in force, and the people of the inventory by mailbox id. */
  readonly plan: Plan;
  readonly users: ReadonlyMap<number, UserResult>;
};

/** What is otherwise than in the baseline that was saved last, old and new side by side; null without a baseline. */
export function changeSheet(changes: PlanChanges | null, words: ReportWords): TableSheet {
  const { say } = words;
  const sheet = { key: 'changes', name: say('Changes'), title: say('Changes since the baseline') };
  if (changes === null)
    return smallSheet(
      {
        ...sheet,
        columns: columnsOf(words),
        note: say(
          'No baseline is saved, so there is nothing to compare with. Save one with “Save as baseline” on the page of the versions of the plan.',
        ),
      },
      [],
    );
  const { baseline, difference, settings } = changes;
  const people = changedPlaces(difference);
  const others = [
    ...waveLines(difference.waves, words),
    ...stepLines(difference.steps, words),
    ...findingLines(difference.findings, words),
    ...settingLines(settings, words),
  ];
  return {
    ...{ kind: 'table', ...sheet, columns: columnsOf(words) },
    note: say(
      'The plan in force against the baseline {name} of {day}: people first, then waves, steps, findings and settings.',
      { name: baseline.name, day: words.moment(baseline.at) },
    ),
    count: people.length + others.length,
    rows: function* () {
      const lineOf = personLines(changes, words);
      for (let from = 0; from < people.length; from += batchSize)
        yield people.slice(from, from + batchSize).map((place) => rowOf(lineOf(place)));
      yield others.map(rowOf);
    },
  };
}

const batchSize = 2000;

function columnsOf({ say }: ReportWords): readonly SheetColumn[] {
  return [
    smallColumn('what', say('What'), 'text', 24),
    smallColumn('item', say('Whom or what'), 'text', 24),
    smallColumn('name', say('Name'), 'text', 28),
    smallColumn('site', say('Site'), 'text', 14),
    smallColumn('value', say('Value'), 'text', 16),
    smallColumn('before', say('Before: the baseline'), 'text', 40, { wraps: true }),
    smallColumn('after', say('Now: the plan in force'), 'text', 40, { wraps: true }),
    smallColumn('why', say('Why'), 'text', 60, { wraps: true }),
  ];
}

/** Why the plan in force has people where it does is looked up for many at once. */
function personLines({ plan, users }: PlanChanges, words: ReportWords): (place: ChangedPlace) => ChangeLine {
  const explain = createExplainer(plan);
  return (place) => {
    const user = users.get(place.at.mailboxId);
    const person =
      user === undefined
        ? { name: null, why: words.say('No longer in the inventory.') }
        : { name: user.displayName, why: explain(user) };
    return placeLine(place, person, words);
  };
}

function rowOf({ what, item, name, site, value, before, after, why }: ChangeLine): ReportRow {
  return [what, item, name, site, value, before, after, why];
}
