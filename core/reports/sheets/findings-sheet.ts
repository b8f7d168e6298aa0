import type { AcceptanceEntry } from '../../findings/accept-findings.ts';
import type { Acceptance } from '../../findings/finding.ts';
import type { PlannedSteps } from '../../findings/finding-actions.ts';
import { listColumns } from '../../lists/columns.ts';
import type { ListCell } from '../../lists/list-query.ts';
import type { ListTable } from '../../lists/list-table.ts';
import { compareText } from '../../resolution/compare-text.ts';
import type { TableSheet, Tone } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { extendTable, moreColumn, sayEach } from './extend-table.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';
import { severityTones } from './state-tones.ts';

/** What is said and planned about a finding. */
export type FindingFacts = {
  readonly accepted: Acceptance | null;
  /** The entries of the settings that mean it, those that have expired among them. */
  readonly acceptances: readonly AcceptanceEntry[];
  /** The first steps of the plan that deal with it; null when there are none. */
  readonly steps: PlannedSteps | null;
  /** How many users wait for it; null when it stops nobody. */
  readonly waiting: number | null;
};

/** Where a finding stands. */
type FindingStanding = 'accepted' | 'expired' | 'planned' | 'open';

/** Every finding of the list, worst first, with who accepted it and what is planned; `factsAt` is by the place of the row. */
export function findingsSheet(
  table: ListTable,
  factsAt: (place: number) => FindingFacts,
  words: ReportWords,
): TableSheet {
  return listSheet({
    key: 'findings',
    name: words.say('Findings'),
    title: words.say('Findings'),
    note: words.say(
      'Worst first, accepted ones among them. Due is the last day of an acceptance, else the day of the first step of the plan that deals with the finding.',
    ),
    ...{ table: withFacts(table, factsAt), places: null, words, wraps: true, spoken: ['title', 'subject'] },
    columns: columnsFrom([...listColumns.findings, ...ownColumns(words)], firstColumns),
    tones: { severity: severityTones, standing: standingTones },
  });
}

const standingPhrases: Readonly<Record<FindingStanding, Phrase>> = {
  accepted: 'Accepted for now',
  expired: 'Open: the acceptance has expired',
  planned: 'Open: steps are planned',
  open: 'Open',
};

/** How bad an open finding is, its severity says. */
const standingTones: Readonly<Partial<Record<FindingStanding, Tone>>> = {
  accepted: 'quiet',
  expired: 'bad',
  planned: 'work',
};

const firstColumns = [
  ...['severity', 'rule', 'title', 'site', 'subject', 'standing', 'owner', 'due', 'message', 'fix', 'affected'],
  ...['waiting', 'step', 'reason', 'isAccepted', 'acceptedUntil'],
];

function ownColumns(words: ReportWords) {
  return [
    moreColumn('standing', words.say('Standing'), 'choice', 180, sayEach(standingPhrases, words)),
    moreColumn('owner', words.say('Owner'), 'text', 130),
    moreColumn('due', words.say('Due'), 'day', 104),
    moreColumn('waiting', words.say('Users waiting'), 'number', 92),
    moreColumn('step', words.say('Step of the plan'), 'text', 180),
    moreColumn('reason', words.say('Why it was accepted'), 'text', 320),
  ];
}

function withFacts(table: ListTable, factsAt: (place: number) => FindingFacts): ListTable {
  const read = (pick: (facts: FindingFacts) => ListCell) => (place: number) => pick(factsAt(place));
  return extendTable(table, {
    standing: read(standingOf),
    owner: read((facts) => lastSaid(facts)?.owner ?? null),
    due: read((facts) => lastSaid(facts)?.until ?? facts.steps?.date ?? null),
    waiting: read(({ waiting }) => waiting),
    step: read(({ steps }) => steps?.step ?? null),
    reason: read((facts) => lastSaid(facts)?.reason ?? null),
  });
}

function standingOf({ accepted, acceptances, steps }: FindingFacts): FindingStanding {
  if (accepted !== null) return 'accepted';
  if (acceptances.length > 0) return 'expired';
  return steps === null ? 'open' : 'planned';
}

/** The acceptance in force, else the one that expired last: its owner is still the one to ask. */
function lastSaid({ accepted, acceptances }: FindingFacts): Acceptance | null {
  if (accepted !== null) return accepted;
  return acceptances.toSorted((left, right) => compareText(left.until, right.until)).at(-1) ?? null;
}
