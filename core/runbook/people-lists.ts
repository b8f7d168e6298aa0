import type { ClientProduct } from '../classification/outlook-version.ts';
import { type Block, paragraph, table } from '../documents/document.ts';
import type { Plan, UnplannedCode, UnplannedUser, Wave } from '../planning/plan.ts';
import { compareText } from '../resolution/compare-text.ts';
import { csvList } from './csv-list.ts';
import type { RunbookFile, RunbookInput } from './runbook-input.ts';

/** People as rows: a table in the document, or a file beside it where they are too many to read there. */
export type PeopleList = {
  /** The file that holds them when the document does not. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** True when people are ticked off. */
  readonly hasTicks: boolean;
};

/** A longer list is a file of its own. */
const tableLimit = 60;

/** With more people than this in the whole plan every list is a file, so that the document stays one that can be read. */
const documentLimit = 2000;

/** The roster of a wave: who, by what, on which computers, and room to sign. */
export function rosterOf(wave: Wave, input: RunbookInput): PeopleList {
  return {
    path: `people/wave-${String(wave.number).padStart(3, '0')}.csv`,
    header: ['Alias', 'Name', 'Mail', 'Outlook', 'Computers', 'Verified by, how, when'],
    rows: wave.members.map(({ mailboxId, alias }) => {
      const person = input.people.get(mailboxId);
      if (person === undefined) return [alias, '', '', outlookWords([]), '', ''];
      const { displayName, smtp, outlook, computers } = person;
      return [alias, displayName, smtp ?? '', outlookWords(outlook), computers.join(' '), ''];
    }),
    hasTicks: true,
  };
}

/** The people who are in no wave for one reason. */
export function unplannedList(code: UnplannedCode, people: readonly UnplannedUser[], input: RunbookInput): PeopleList {
  return {
    path: `people/${code}.csv`,
    header: ['Alias', 'Name', 'Why'],
    rows: people.map(({ mailboxId, alias, reason }) => [alias, input.people.get(mailboxId)?.displayName ?? '', reason]),
    hasTicks: false,
  };
}

/** The people in no wave by reason, reasons in alphabetical order. */
export function unplannedByCode({ unplanned }: Plan): ReadonlyMap<UnplannedCode, readonly UnplannedUser[]> {
  const byCode = new Map<UnplannedCode, UnplannedUser[]>();
  for (const user of unplanned.toSorted((left, right) => compareText(left.code, right.code))) {
    const known = byCode.get(user.code);
    if (known === undefined) byCode.set(user.code, [user]);
    else known.push(user);
  }
  return byCode;
}

/** A list in the document: its rows, or where they are. */
export function listBlocks(list: PeopleList, plan: Plan): Block[] {
  if (!isInDocument(list, plan))
    return [paragraph(['The list of ', String(list.rows.length), ' people: ', { code: list.path }])];
  const tick = list.hasTicks ? ['\u2610'] : [];
  return table(
    [...tick.map(() => ''), ...list.header],
    list.rows.map((row) => [...tick, ...row]),
  );
}

/** The files of all lists that the document only points to. */
export function buildPeopleLists(input: RunbookInput): readonly RunbookFile[] {
  const { plan } = input;
  const unplanned = [...unplannedByCode(plan)].map(([code, people]) => unplannedList(code, people, input));
  return [...plan.waves.map((wave) => rosterOf(wave, input)), ...unplanned]
    .filter((list) => !isInDocument(list, plan))
    .map(({ path, header, rows }) => ({ path, content: csvList(header, rows), encoding: 'utf8' }));
}

function isInDocument({ rows }: PeopleList, { waves, unplanned }: Plan): boolean {
  const total = waves.reduce((sum, { members }) => sum + members.length, unplanned.length);
  return rows.length <= tableLimit && total <= documentLimit;
}

/** The words for what a profile is used by. */
function outlookWords(products: readonly ClientProduct[]): string {
  if (products.length === 0) return 'not known';
  return products.map((product) => (product === 'MAPI/CDO' ? product : `Outlook ${product}`)).join(', ');
}
