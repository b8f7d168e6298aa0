import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../../core/api/client.ts';
import type { SheetChart, SheetFact } from '../../../../core/reports/sheet.ts';
import { reportFacts } from '../../../../main/services/reports/report-facts.ts';
import { reportSheets } from '../../../../main/services/reports/report-sheets.ts';
import { summarySheets } from '../../../../main/services/reports/summary-sheets.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { trackNordwind } from '../../../factories/tracked-nordwind.ts';

const { path, nordwind } = useNordwindClient('2014-06-01T12:00:00');
const zone = 'Europe/Oslo';
let client: Client;

// The files of the sample have local times of Norway.
beforeAll(() => {
  vi.stubEnv('TZ', zone);
});

beforeEach(() => {
  client = nordwind().client;
});

function factsIn(locale: string) {
  return reportFacts(nordwind().project(), { asOf: '2014-03-14', locale, timeZone: zone });
}

function summaryIn(locale: string) {
  const [page] = summarySheets(factsIn(locale)).summary;
  if (page === undefined) throw new Error('there is no summary');
  const rows: readonly SheetFact[] = page.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  const charts: readonly SheetChart[] = page.blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []));
  return {
    page,
    values: rows.map(({ value }) => value),
    charts,
    valueUnder: (label: string) => rows.find((row) => row.label === label)?.value,
  };
}

describe('the summary of a workbook', () => {
  it('has the numbers of the overview page', async () => {
    const { answer, parts } = await client.call('overview', { asOf: null });
    const { valueUnder } = summaryIn('en-GB');
    const countOf = (part: string) => parts.find((one) => one.part === part)?.count;
    const labels = {
      'Depend on an individual server': answer.users.count,
      'by their profile': answer.byProfile.count,
      'by their database': answer.byDatabase.count,
      'by their database only': answer.byDatabaseOnly.count,
      'On the array': countOf('on-array'),
      'Profile must be updated': countOf('profile'),
      'Database, then profile': countOf('database-first'),
      'Works, will revert': countOf('will-revert'),
      'Blocked: no array': countOf('no-array'),
      Unknown: countOf('unknown'),
      'Other correction': countOf('other'),
      'Proven on the array': answer.verified.count,
      'Users in scope': answer.inScope.count,
      'Out of scope': answer.outOfScope.count,
    };
    expect(Object.fromEntries(Object.keys(labels).map((label) => [label, valueUnder(label)]))).toEqual(labels);
    expect([answer.users.count, answer.byProfile.count, answer.byDatabase.count]).toEqual([18, 16, 10]);
  });

  it('has the numbers of the pages of progress, waves and findings', async () => {
    await trackNordwind(nordwind(), path);
    const { totals, burnDown } = await client.call('tracking.progress', { asOf: null });
    const { users, unplanned, start } = await client.call('plan.waves', {});
    const { findings } = await client.call('findings.work', { asOf: null });
    const { inForce } = await client.call('plan.baseline', {});
    const openOf = (severity: string) =>
      findings.filter((one) => one.severity === severity && one.accepted === null).length;
    const { valueUnder } = summaryIn('en-GB');
    const labels = {
      'People with work': totals.people,
      Verified: totals.verified,
      'Reported, not yet proven': totals.reported,
      Open: totals.open,
      Failed: totals.failed,
      Reverted: totals.reverted,
      'Everybody reported from': { day: burnDown.forecast?.from },
      'First day': { day: start },
      'Last dated step or wave': { day: inForce?.totals.end },
      'Users in waves': users,
      'Users in no wave': unplanned.reduce((sum, one) => sum + one.users, 0),
      Blocker: openOf('blocker'),
      High: openOf('high'),
      Medium: openOf('medium'),
      Low: openOf('low'),
      Information: openOf('info'),
    };
    expect(Object.fromEntries(Object.keys(labels).map((label) => [label, valueUnder(label)]))).toEqual(labels);
    expect([totals.reported, totals.verified, totals.reverted]).toEqual([1, 1, 1]);
  });

  it('draws its charts from sheets of the same workbook, with columns that they have and rows to draw', async () => {
    const before = summaryIn('en-GB').charts.map(({ sheet }) => sheet);
    await trackNordwind(nordwind(), path);
    const { charts } = summaryIn('en-GB');
    const sheets = reportSheets(factsIn('en-GB'));
    const missing = charts.flatMap(({ sheet, category, series }) => {
      const table = sheets.find(({ key }) => key === sheet);
      if (table?.kind !== 'table' || table.count === 0) return [sheet];
      const keys = table.columns.map(({ key }) => key);
      return [category, ...series.map(({ column }) => column)].filter((key) => !keys.includes(key));
    });
    expect([before, charts.map(({ sheet }) => sheet), missing]).toEqual([
      ['sites'],
      ['sites', 'burn-down', 'waves', 'blast-radius'],
      [],
    ]);
  });

  it('warns of what is paused and of a plan older than the data, and tells the file of every table with the beginning of its hash', async () => {
    await trackNordwind(nordwind(), path);
    const { waves } = await client.call('tracking.progress', { asOf: null });
    const { page } = summaryIn('en-GB');
    const warnings = page.blocks.filter(({ kind }) => kind === 'warning').length;
    const grids = page.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
    const { age } = await client.call('plan.waves', {});
    const { imports } = await client.call('imports.list', {});
    const newest = imports[0]?.files[0];
    expect([warnings, grids.at(-1)?.rows[0]?.[0], newest?.hash.startsWith(String(grids.at(-1)?.rows[0]?.[5]))]).toEqual(
      [waves.filter(({ stop }) => stop.isPaused).length + Math.sign(age.since.length), 'relapse.csv', true],
    );
  });

  it('says the same numbers in German, and is the first sheet as the guide is the last', async () => {
    await trackNordwind(nordwind(), path);
    const [english, german] = [summaryIn('en-GB'), summaryIn('de-DE')];
    const keys = reportSheets(factsIn('de-DE')).map(({ key, name }) => `${key} ${name}`);
    expect(german.values).toEqual(english.values);
    expect([keys[0], keys.at(-1), new Set(keys).size]).toEqual([
      'summary Übersicht',
      'method-guide Methoden',
      keys.length,
    ]);
  });
});
