import type { ReportDocument, ReportPartInfo } from '../../../core/api/report-report.ts';
import type { PlainBlock } from '../../../core/documents/document.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { nameKeyOf } from '../../../core/planning/site-names.ts';
import { exceptionList } from '../../../core/reports/documents/exception-list.ts';
import { findingList } from '../../../core/reports/documents/finding-list.ts';
import { managementSummary } from '../../../core/reports/documents/management-summary.ts';
import { outlookCards } from '../../../core/reports/documents/outlook-cards.ts';
import { bandOf, footerOf } from '../../../core/reports/documents/part-frame.ts';
import { partTitle } from '../../../core/reports/documents/part-titles.ts';
import { limitRows, type TableMaker } from '../../../core/reports/documents/row-limit.ts';
import { serverList } from '../../../core/reports/documents/server-list.ts';
import { sitePlans } from '../../../core/reports/documents/site-plans.ts';
import { stragglerList } from '../../../core/reports/documents/straggler-list.ts';
import { createWaveReader } from '../../../core/reports/documents/wave-people.ts';
import { type WaveSheetFacts, waveOverview, waveSheet } from '../../../core/reports/documents/wave-sheets.ts';
import { type ReportPart, reportParts } from '../../../core/reports/report-kinds.ts';
import { stragglersOf } from '../../../core/reports/stragglers.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { planMissing } from '../plan/plan-errors.ts';
import { checkPlaces } from './check-places.ts';
import { exceptionFacts } from './exception-facts.ts';
import type { ReportFacts } from './report-facts.ts';
import { checkRetirements, findServersToGo } from './retirements.ts';

/** Which part, of which site or wave, and how many rows each of its tables may have; null means all. */
export type PartRequest = {
  readonly part: ReportPart;
  readonly site: string | null;
  readonly wave: number | null;
  readonly most: number | null;
};

/** The parts by their titles, and what is missing before each can be written. */
export function listParts({ plan, words }: ReportFacts): readonly ReportPartInfo[] {
  return reportParts.map((part) => ({
    part,
    title: partTitle(part, words),
    missing: needsPlan.has(part) && plan === null ? words.say('Compute a plan first.') : null,
  }));
}

/** A part as it is read and printed. Throws `plan-missing` and `not-found`. */
export function documentOf(facts: ReportFacts, { part, most, ...places }: PartRequest): ReportDocument {
  const { stamp, words } = facts;
  const tables = limitRows(most, words);
  const blocks = blocksOf(facts, { part, ...checkPlaces(facts, places) }, tables);
  return {
    document: { title: partTitle(part, words), blocks: [...blocks] },
    footer: footerOf(stamp, words),
    rowsLeftOut: tables.leftOut(),
  };
}

/** What a part says, piece by piece, below its title, for places that the plan has. Throws `plan-missing` before the first piece. */
export function blocksOf(
  facts: ReportFacts,
  { part, site, wave }: Omit<PartRequest, 'most'>,
  tables: TableMaker,
): Iterable<PlainBlock> {
  if (part === 'waves') return waveBlocks(facts, { site, wave }, tables);
  const band = bandOf(facts.stamp, facts.words);
  return beneathBand(band, partBlocks(facts, { part, site }, tables));
}

/** The band stands on the page of the first section where a part begins with one. */
function beneathBand(band: PlainBlock, blocks: readonly PlainBlock[]): readonly PlainBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'section') return [band, ...blocks];
  return [{ ...first, blocks: [band, ...first.blocks] }, ...rest];
}

const needsPlan: ReadonlySet<ReportPart> = new Set(['sites', 'waves', 'methods'] as const);

function partBlocks(
  facts: ReportFacts,
  { part, site }: { readonly part: Exclude<ReportPart, 'waves'>; readonly site: string | null },
  tables: TableMaker,
): readonly PlainBlock[] {
  const { words } = facts;
  switch (part) {
    case 'summary':
      return summaryBlocks(facts);
    case 'findings':
      return findingList(facts.findings(), words, tables);
    case 'sites':
      return siteBlocks(facts, site, tables);
    case 'methods':
      return methodBlocks(facts);
    case 'stragglers':
      return stragglerBlocks(facts, tables);
    case 'servers':
      return serverBlocks(facts, tables);
    case 'exceptions':
      return exceptionList(exceptionFacts(facts), words, tables);
    default:
      return assertNever(part, 'part of a report');
  }
}

function summaryBlocks(facts: ReportFacts): readonly PlainBlock[] {
  return managementSummary(
    {
      overview: facts.overview(),
      findings: facts.findings(),
      progress: facts.progress(),
      waves: facts.waves(),
      chart: facts.planChart(),
    },
    facts.words,
  );
}

function siteBlocks(facts: ReportFacts, site: string | null, tables: TableMaker): readonly PlainBlock[] {
  const { plan } = planOf(facts);
  const [chart, waves] = [facts.planChart(), facts.waves()];
  if (chart === null || waves === null) throw planMissing();
  const sites = chart.sites.filter((one) => site === null || isSameSite(one.site, site));
  const exceptions = exceptionFacts(facts);
  return sitePlans({ plan, chart: { sites }, waves, progress: facts.progress(), exceptions }, facts.words, tables);
}

/** The sheets one after the other, so that not all are held at once. */
function waveBlocks(
  facts: ReportFacts,
  { site, wave }: Pick<PartRequest, 'site' | 'wave'>,
  tables: TableMaker,
): Iterable<PlainBlock> {
  const { plan } = planOf(facts);
  const all = facts.waves()?.waves ?? [];
  const waves = all.filter(
    (one) => (site === null || isSameSite(one.site, site)) && (wave === null || one.number === wave),
  );
  const members = new Map(plan.waves.map((one) => [one.number, one.members]));
  const sheets: WaveSheetFacts = {
    waves,
    progress: facts.progress(),
    membersOf: (number) => members.get(number) ?? [],
    peopleOf: createWaveReader(facts.list('users'), facts.list('tasks')),
  };
  return piecesOfWaves(facts, sheets, wave === null, tables);
}

function* piecesOfWaves(
  { stamp, words }: ReportFacts,
  sheets: WaveSheetFacts,
  isWhole: boolean,
  tables: TableMaker,
): Generator<PlainBlock> {
  const band = bandOf(stamp, words);
  if (isWhole) yield { kind: 'section', isLandscape: true, blocks: [band, ...waveOverview(sheets, words, tables)] };
  for (const wave of sheets.waves) {
    const sheet = waveSheet(wave, sheets, words, tables);
    yield isWhole || sheet.kind !== 'section' ? sheet : { ...sheet, blocks: [band, ...sheet.blocks] };
  }
}

function methodBlocks(facts: ReportFacts): readonly PlainBlock[] {
  const { plan, hash, asOf } = planOf(facts);
  const hasApplications = plan.waves.some(({ kind }) => kind === 'applications');
  const { organization } = facts.stamp;
  return outlookCards(
    { project: organization, plan, planHash: hash, asOf },
    facts.overview(),
    hasApplications,
    facts.words,
  );
}

function stragglerBlocks(facts: ReportFacts, tables: TableMaker): readonly PlainBlock[] {
  const tasks = facts.list('tasks');
  const { totals, rules, hasPlan } = facts.progress();
  const stragglers = stragglersOf(tasks, facts.asOf);
  const { unseen } = totals;
  return stragglerList({ tasks, stragglers, unseen, unseenDays: rules.unseenDays, hasPlan }, facts.words, tables);
}

function serverBlocks(facts: ReportFacts, tables: TableMaker): readonly PlainBlock[] {
  const classification = facts.classification();
  const { present, removed } = findServersToGo(facts.list('servers'), classification, facts.plan);
  const checks = [...checkRetirements([...present, ...removed], classification).values()];
  const names = new Map([...classification.index.users.values()].map(({ alias, displayName }) => [alias, displayName]));
  const gone = new Set(removed);
  return serverList(
    { checks, isGone: (server) => gone.has(server), nameOf: (alias) => names.get(alias) ?? alias },
    facts.words,
    tables,
  );
}

function planOf({ plan }: ReportFacts): StoredPlan {
  if (plan === null) throw planMissing();
  return plan;
}

function isSameSite(left: string, right: string): boolean {
  return nameKeyOf(left) === nameKeyOf(right);
}
