import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../../../core/api/contract.ts';
import type { PlanReport } from '../../../../core/api/plan-report.ts';
import { AppError } from '../../../../core/shared/app-error.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { importOf } from '../../../factories/open-client.ts';

const now = '2014-03-17T09:00:00';
const { path, nordwind } = useNordwindClient(now);
let plan: PlanReport;

beforeEach(async () => {
  const { client } = nordwind();
  const blackouts = [{ from: '2014-12-24', to: '2015-01-02', site: 'bergen', reason: 'year end; “quiet”' }];
  await client.call('settings.merge', { patch: { blackouts }, by: 'lead' });
  plan = await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
});

/** Writes a report into the folder of the test. */
async function write(name: string, over: Partial<Inputs['report.write']> = {}) {
  const { client, register } = nordwind();
  return client.call('report.write', {
    ...{ locale: 'en-GB', asOf: null, format: 'json', target: register(path(name)), paper: 'a4', parts: null },
    ...{ site: null, wave: null, sheets: null, archive: false, overwrite: false, ...over },
  });
}

function read(name: string) {
  return JSON.parse(readFileSync(path(name), 'utf8'));
}

async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  const failure = await call.catch((error: unknown) => error);
  if (failure instanceof AppError) return [failure.code, failure.message, failure.hint];
  throw new Error('it did not fail as expected');
}

describe('a report for machines', () => {
  it('says where it comes from, and has its records by table', async () => {
    const written = await write('r.json', { sheets: ['databases', 'waves', 'wave-3'], locale: 'de-DE' });
    const { sheets, sources, progress, ...head } = read('r.json');
    expect({
      written,
      head,
      progress: Object.keys(progress).sort(),
      source: sources[0],
      counts: Object.entries(sheets).map(([key, records]) => [key, Array.isArray(records) && records.length]),
      database: sheets.databases.find(({ name }: { name: string }) => name === 'MDB-OSL-02'),
      member: sheets['wave-3'][0],
    }).toMatchObject({
      written: { files: [path('r.json')], bytes: readFileSync(path('r.json')).length },
      head: {
        ...{ format: 'caskade-report', version: 1, organization: 'Nordwind', asOf: '2014-03-14' },
        ...{
          writtenAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
          program: expect.stringMatching(/^Caskade \d/),
        },
        plan: { number: 1, asOf: '2014-03-14', hash: plan.hash },
        individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
        findings: { open: { blocker: 0, high: expect.any(Number) }, accepted: 0 },
      },
      progress: ['burnDown', 'hasPlan', 'rules', 'sites', 'totals', 'waves'],
      source: { kind: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rows: expect.any(Number) },
      counts: [
        ['databases', 14],
        ['waves', plan.waves.length],
        ['wave-3', plan.waves[2]?.members.length],
      ],
      database: { site: 'Oslo', users: expect.any(Number), state: 'Bound to a Client Access server of its site' },
      member: { name: expect.any(String), alias: expect.any(String), status: 'Planned' },
    });
  });

  it('has an empty list for a table without rows', async () => {
    await write('r.json', { sheets: ['stragglers', 'regressions'] });
    expect(read('r.json').sheets).toEqual({ stragglers: [], regressions: [] });
  });

  it('has the roster of the one wave that is asked for, or those of the waves of a site, however it is written', async () => {
    await write('w.json', { wave: 3 });
    await write('s.json', { site: 'BERGEN' });
    const rosters = (name: string) => Object.keys(read(name).sheets).filter((key) => key.startsWith('wave-'));
    const inBergen = plan.waves.filter(({ site }) => site === 'Bergen').map(({ number }) => `wave-${number}`);
    expect([rosters('w.json'), rosters('s.json')]).toEqual([['wave-3'], inBergen]);
  });
});

describe('a report that cannot be written', () => {
  it.each<[string, Partial<Inputs['report.write']>, readonly unknown[]]>([
    [
      'of a sheet that there is not',
      { sheets: ['users', 'people'] },
      ['not-found', 'The report has no sheet "people".', expect.stringContaining('users, profiles')],
    ],
    [
      'of a page where tables are wanted',
      { sheets: ['summary'] },
      ['not-found', 'The report has no sheet "summary".', expect.any(String)],
    ],
    [
      'of an unknown site',
      { site: 'Rome' },
      ['not-found', 'The plan has no site "Rome".', 'It has Oslo, Tromso, Bergen.'],
    ],
    ['of an unknown wave', { wave: 99 }, ['not-found', 'The plan has no wave 99.', expect.any(String)]],
    [
      'of a wave of another site',
      { site: 'Bergen', wave: 3 },
      ['not-found', 'Wave 3 is of Oslo, not of Bergen.', 'Ask for one of the two.'],
    ],
    ['as PDF without a printer', { format: 'pdf' }, ['pdf-unavailable', expect.any(String), expect.any(String)]],
  ])('%s says so and leaves nothing behind', async (_, over, refusal) => {
    const before = readdirSync(path());
    expect([await refusalOf(write('r.out', over)), readdirSync(path())]).toEqual([refusal, before]);
  });

  it.each<Partial<Inputs['report.write']>>([{ format: 'ics' }, { wave: 1 }, { site: 'Oslo' }])(
    'without a plan, with %j, says that there is none',
    async (over) => {
      await nordwind().client.call('history.undo', {});
      expect(await refusalOf(write('r.out', over))).toEqual(['plan-missing', expect.any(String), expect.any(String)]);
    },
  );

  it('never takes the place of a project', async () => {
    const failures = ['json', 'ics', 'html', 'xlsx'] as const;
    const codes = failures.map(async (format) => refusalOf(write('n.caskade', { format })));
    expect((await Promise.all(codes)).map((refusal) => Array.isArray(refusal) && refusal[0])).toEqual(
      failures.map(() => 'project-exists'),
    );
  });

  it('is not there after it was cancelled', async () => {
    const { client } = nordwind();
    const stop = client.subscribe((event) => {
      if (event.kind === 'progress') void client.call('job.cancel', { jobId: event.jobId });
    });
    const formats = ['json', 'csv', 'xlsx', 'html', 'ics'] as const;
    const failures = await Promise.all(formats.map((format) => refusalOf(write(`r.${format}`, { format }))));
    stop();
    const left = formats.filter((format) => existsSync(path(`r.${format}`)));
    expect({ codes: failures.map((refusal) => Array.isArray(refusal) && refusal[0]), left }).toEqual({
      ...{ codes: formats.map(() => 'cancelled'), left: [] },
    });
  });
});

describe('a report that is given back as an export', () => {
  it.each(['en-GB', 'de-DE'])('is not taken for an inventory, written as %s', async (locale) => {
    const { client, register } = nordwind();
    await write('r.csv', { format: 'csv', locale });
    await write('r.xlsx', { format: 'xlsx', locale });
    const names = readdirSync(path('r.csv')).filter((name) => name.endsWith('.csv'));
    const files = [...names.map((name) => register(path('r.csv', name))), register(path('r.xlsx'))];
    const taken = files.map((file) =>
      client.call('import.run', importOf([file], { dryRun: true })).then(
        (report) => report.files.filter(({ rows }) => rows > 0).map(({ file: name, sheet }) => `${name} ${sheet}`),
        (error: unknown) => (error instanceof AppError && error.code === 'file-not-recognized' ? [] : [String(error)]),
      ),
    );
    expect((await Promise.all(taken)).flat()).toEqual([]);
  });
});

describe('a calendar', () => {
  it('has every wave, every step that has a date, and the days without work', async () => {
    await write('r.ics', { format: 'ics' });
    const events = eventsOf('r.ics');
    const steps = plan.sites.flatMap((site) => site.steps);
    const dated = steps.filter(({ date, kind }) => date !== null && !['pilot', 'wave', 'applications'].includes(kind));
    expect(events.map(({ from, to }) => [from, to]).sort()).toEqual(
      [
        ...plan.waves.map(({ start, end }) => [start, end]),
        ...dated.map(({ date }) => [date, date]),
        ['2014-12-24', '2015-01-02'],
      ].sort(),
    );
  });

  it('has the same identifiers after planning again, in a higher sequence', async () => {
    await write('a.ics', { format: 'ics' });
    await nordwind().client.call('plan.compute', { patch: { start: '2014-05-05' }, asOf: null, by: 'lead' });
    await write('b.ics', { format: 'ics', locale: 'de-DE' });
    const [first, second] = [eventsOf('a.ics'), eventsOf('b.ics')];
    expect({
      uids: second.map(({ uid }) => uid).sort(),
      sequences: [first, second].map((events) => [...new Set(events.map(({ sequence }) => sequence))]),
    }).toEqual({ uids: first.map(({ uid }) => uid).sort(), sequences: [[1], [2]] });
  });

  it('of a site has its own events and its blackouts, however the settings write it', async () => {
    await write('r.ics', { format: 'ics', site: 'Bergen' });
    await write('o.ics', { format: 'ics', site: 'Oslo' });
    const titles = (name: string) => eventsOf(name).map(({ title }) => title);
    expect({
      blackouts: [titles('r.ics'), titles('o.ics')].map((all) => all.filter((title) => title.includes('Blackout'))),
      others: titles('r.ics').filter((title) => title.startsWith('Oslo') || title.startsWith('Tromso')),
    }).toEqual({ blackouts: [['bergen: Blackout (year end; “quiet”)'], []], others: [] });
  });
});

/** The events of a calendar file; `to` is the last day. */
function eventsOf(name: string) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path(name), 'utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate, sequence } = new ICAL.Event(component);
    endDate.adjust(-1, 0, 0, 0);
    return { uid, title: summary, from: startDate.toString(), to: endDate.toString(), sequence };
  });
}
