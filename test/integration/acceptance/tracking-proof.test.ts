import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../core/api/import-report.ts';
import type { TaskCard } from '../../../core/api/task-report.ts';
import { csvCells, csvText } from '../../factories/csv-text.ts';
import { serverDn } from '../../factories/inventory.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';
import { nordwindFile } from '../../factories/organizations.ts';

const { path, nordwind } = useNordwindClient('2014-06-01T12:00:00Z');

const array = 'outlook-osl.corp.nordwind.local';
const oldServer = 'OSL-CAS01.corp.nordwind.local';

/** The fourteen whose profiles need an update while their database is right. */
const wave = [
  ...['mlien', 'abrekke', 'hdahl', 'dtveit', 'esolli', 'gaune', 'hbakke', 'inaess', 'jstene', 'lfossum', 'mkrogh'],
  ...['wruud', 'svc-besadmin', 'orise'],
];
const tromso = 'outlook-tos.corp.nordwind.local';

/** The first scan of the sample: its header, and its rows. */
function firstScan(): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const [header = [], ...rows] = csvCells(readFileSync(nordwindFile('OutlookProfiles_wide.csv'), 'utf8'), ';');
  return { header, rows };
}

/** A later scan of the profiles of people, all of which name one server; null for what was not changed. */
function scanOf(names: Readonly<Record<string, string | null>>, collected: string): string {
  const { header, rows } = firstScan();
  const cells = rows.flatMap((row) => {
    const of = (column: string): string => row[header.indexOf(column)] ?? '';
    const name = names[of('UserName').replace(/^.*\\/, '')];
    if (name === undefined) return [];
    const shown = new Map(Object.entries({ Collected: collected, ...(name !== null && serverColumns(name)) }));
    return [header.map((column, i) => shown.get(column) ?? row[i] ?? '')];
  });
  return csvText(header, cells);
}

function serverColumns(name: string): Readonly<Record<string, string>> {
  return { HomeServer: name, HomeServerFqdn: name, HomeServerDN: serverDn(name), UnresolvedServer: name };
}

async function importScan(file: string, text: string, dryRun = false): Promise<ImportReport> {
  const { client, register } = nordwind();
  writeFileSync(path(file), text);
  return client.call('import.run', {
    ...{ files: [register(path(file))], as: null, sheet: null, culture: null, mapping: null, collected: null },
    ...{ partial: true, dryRun, choices: null, by: 'lead' },
  });
}

async function idOf(alias: string): Promise<number> {
  const { hits } = await nordwind().client.call('find', { text: alias, limit: 5 });
  const found = hits.find((hit) => hit.alias === alias)?.id ?? null;
  if (found === null) throw new Error(`${alias} is not in the sample`);
  return found;
}

async function taskOf(alias: string): Promise<TaskCard> {
  return nordwind().client.call('task.get', { person: await idOf(alias), asOf: null });
}

/** The status of people by alias. */
async function statuses(aliases: readonly string[]): Promise<Readonly<Record<string, string | null>>> {
  const cards = await Promise.all(aliases.map(taskOf));
  return Object.fromEntries(cards.map(({ alias, status }) => [alias, status]));
}

/** Reports the work of people as done, now or on a day. */
async function report(aliases: readonly string[], workedOn: string | null = null): Promise<void> {
  await nordwind().client.call('task.setStatus', {
    people: await Promise.all(aliases.map(idOf)),
    ...{ device: null, status: 'done', reason: null, detail: null, until: null, workedOn, note: null, by: 'eva' },
  });
}

/** Whom F34 names. */
async function relapsed(): Promise<readonly string[]> {
  const { findings } = await nordwind().client.call('check', { asOf: null });
  return findings.flatMap(({ id, affected }) => (id === 'F34' ? affected : []));
}

/** What happened to a person because of evidence, newest first. */
async function provenOf(alias: string): Promise<readonly (string | null)[]> {
  const { events } = await taskOf(alias);
  return events.filter(({ origin }) => origin === 'evidence').map(({ before, after }) => `${before} → ${after}`);
}

describe('scenario 14: proof and relapse', () => {
  /** All but two were repaired: one still names the old server, the other was not reached by the scan. */
  function secondScan(): string {
    const right = wave.filter((alias) => alias !== 'hdahl' && alias !== 'mlien');
    const names = Object.fromEntries(right.map((alias) => [alias, alias === 'wruud' ? tromso : array]));
    return scanOf({ ...names, mlien: null }, '28.03.2014 09:00:00');
  }

  it('verifies twelve of fourteen, re-opens one with what was seen, and leaves one reported', async () => {
    await report(wave);
    const reported = await statuses(wave);
    const preview = await importScan('again.csv', secondScan(), true);
    const untouched = await statuses(wave);
    const { tasks } = await importScan('again.csv', secondScan());
    const [right, wrong, unseen] = await Promise.all(['abrekke', 'mlien', 'hdahl'].map(taskOf));
    expect({
      reported: new Set(Object.values(reported)),
      preview: preview.tasks,
      untouched,
      tasks,
      statuses: await statuses(wave),
      right: right?.devices.map(({ proof, by }) => ({ by, ...proof })),
      wrong: wrong?.devices.map(({ status, reason, proof }) => [status, reason, proof?.value]),
      history: await provenOf('mlien'),
      unseen: unseen?.devices.map(({ status, seen, remark }) => [status, seen?.seenAt, remark]),
    }).toEqual({
      reported: new Set(['done']),
      preview: { verified: 12, reopened: 1, reverted: 0, replanned: 0, unseen: 1 },
      untouched: reported,
      tasks: preview.tasks,
      statuses: {
        ...Object.fromEntries(wave.map((alias) => [alias, 'verified'])),
        ...{ mlien: 'failed', hdahl: 'done' },
      },
      right: [
        {
          ...{ by: null, kind: 'V6', seenAt: '2014-03-28T09:00:00', isDateAssumed: false, value: array },
          source: { file: 'again.csv', row: 3 },
        },
      ],
      wrong: [['failed', 'still-old-name', oldServer]],
      history: [
        `Done (reported) → Failed: The profile still names the old server. Evidence: ${oldServer}, seen on 28 March 2014 (again.csv, row 2)`,
      ],
      unseen: [
        ['done', '2014-03-14T08:12:44', 'The scan of 14 March 2014 is not newer than the work, so it proves nothing.'],
      ],
    });
  });

  it('reverts who gets an old profile back a month later, raises F34, and verifies again after the next repair', async () => {
    await report(wave);
    await importScan('again.csv', secondScan());
    const before = await relapsed();
    const { tasks } = await importScan('later.csv', scanOf({ abrekke: oldServer }, '28.04.2014 09:00:00'));
    const reverted = [(await taskOf('abrekke')).status, await relapsed()];
    const again = await importScan('repaired.csv', scanOf({ abrekke: array }, '05.05.2014 09:00:00'));
    expect({
      before,
      tasks,
      reverted,
      again: again.tasks,
      after: [(await taskOf('abrekke')).status, await relapsed()],
      history: await provenOf('abrekke'),
    }).toEqual({
      before: [],
      tasks: { verified: 0, reopened: 0, reverted: 1, replanned: 0, unseen: 1 },
      reverted: ['reverted', ['abrekke']],
      again: { verified: 1, reopened: 0, reverted: 0, replanned: 0, unseen: 1 },
      after: ['verified', []],
      history: [
        `Reverted. Evidence: ${oldServer}, seen on 28 April 2014 (later.csv, row 2) → Verified. Evidence: ${array}, seen on 5 May 2014 (repaired.csv, row 2)`,
        `Verified. Evidence: ${array}, seen on 28 March 2014 (again.csv, row 3) → Reverted. Evidence: ${oldServer}, seen on 28 April 2014 (later.csv, row 2)`,
        `Done (reported) → Verified. Evidence: ${array}, seen on 28 March 2014 (again.csv, row 3)`,
      ],
    });
  });

  it('goes with the import when that is undone, and comes back with it', async () => {
    const { client } = nordwind();
    await report(wave);
    const reported = await statuses(wave);
    await importScan('again.csv', secondScan());
    const proven = await statuses(wave);
    await client.call('history.undo', {});
    const undone = [await statuses(wave), await provenOf('mlien')];
    await client.call('history.redo', {});
    expect({ undone, redone: await statuses(wave), events: (await provenOf('mlien')).length }).toEqual({
      undone: [reported, []],
      redone: proven,
      events: 1,
    });
  });

  it('lists who was reported and not seen, once the days of the settings are over', async () => {
    const { client } = nordwind();
    await report(wave);
    await importScan('again.csv', secondScan());
    const unseen = async (asOf: string) => (await client.call('tracking.progress', { asOf })).totals.unseen;
    const byDefault = [await unseen('2014-03-21'), await unseen('2014-03-22')];
    await client.call('settings.merge', { patch: { tracking: { notSeenDays: 10 } }, by: 'lead' });
    const days = (await client.call('task.get', { person: await idOf('hdahl'), asOf: '2014-03-25' })).devices;
    expect({
      byDefault,
      byTen: [await unseen('2014-03-24'), await unseen('2014-03-25')],
      days: days.map(({ unseenDays }) => unseenDays),
    }).toEqual({ byDefault: [0, 1], byTen: [0, 1], days: [11] });
  });

  it('says nothing new when the same scan comes again', async () => {
    await report(wave);
    await importScan('again.csv', secondScan());
    const once = await provenOf('abrekke');
    const { nothingChanged, tasks } = await importScan('copy.csv', secondScan());
    expect([nothingChanged, tasks, await provenOf('abrekke')]).toEqual([true, null, once]);
  });
});

describe('evidence that proves nothing', () => {
  it('is a scan older than the work', async () => {
    await report(['mlien']);
    const { tasks } = await importScan('old.csv', scanOf({ mlien: array }, '14.03.2014 09:30:00'));
    expect([tasks, await statuses(['mlien'])]).toEqual([
      { verified: 0, reopened: 0, reverted: 0, replanned: 0, unseen: 1 },
      { mlien: 'done' },
    ]);
  });

  it('is a scan of somebody whose database is bound elsewhere, and the task says so', async () => {
    await report(['saas']);
    await importScan('again.csv', scanOf({ saas: array }, '28.03.2014 09:00:00'));
    const { status, devices } = await taskOf('saas');
    expect([status, devices.map(({ remark }) => remark)]).toEqual([
      'done',
      [
        'The scan of 28 March 2014 shows the array, but the database is not on it (bound to a Client Access server of its site): nothing is proven until it is.',
      ],
    ]);
  });
});

describe('work that is reported late', () => {
  it('is judged at once by a scan that came after it', async () => {
    const { client } = nordwind();
    await report(['mlien', 'hdahl'], '2014-03-12');
    const judged = await statuses(['mlien', 'hdahl']);
    await client.call('history.undo', {});
    expect([judged, await provenOf('mlien'), await statuses(['mlien'])]).toEqual([
      { mlien: 'failed', hdahl: 'failed' },
      [],
      { mlien: 'not-planned' },
    ]);
  });
});

describe('a log of connections', () => {
  it('is told with the work, and proves nothing', async () => {
    await report(['mlien']);
    const dn = '/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=mlien';
    const log = [
      '#Software: Microsoft Exchange Server',
      '#Version: 14.03.0123.003',
      '#Log-type: RPC Client Access Logs',
      '#Date: 2014-03-20T08:00:00.000Z',
      '#Fields: date-time,session-id,seq-number,client-name,organization-info,client-software,client-software-version,client-mode,client-ip,server-ip,protocol,application-id,operation,rpc-status,processing-time,operation-specific,failures',
      `2014-03-20T08:00:00.000Z,1,0,${dn},,OUTLOOK.EXE,14.0.7116.5000,Cached,10.10.5.12,10.10.1.11,ncacn_ip_tcp,,Connect,0,00:00:00,,`,
    ].join('\r\n');
    const { tasks } = await importScan('RCA_20140320-1.LOG', `${log}\r\n`);
    const { status, devices } = await taskOf('mlien');
    expect([tasks, status, devices.map(({ remark }) => remark)]).toEqual([
      null,
      'done',
      [
        'The scan of 14 March 2014 is not newer than the work, so it proves nothing. After the work, a client connected through OSL-CAS01 on 20 March 2014; a log does not tell the name in the profile, so it proves nothing alone.',
      ],
    ]);
  });
});

describe('P11: a rebind that is verified', () => {
  it('leaves the work to be done, and proves it by scans after it alone', async () => {
    const { client } = nordwind();
    await report(['saas']);
    const { sites } = await client.call('plan.compute', { patch: { start: '2014-03-31' }, asOf: null, by: 'lead' });
    const rebind = sites.flatMap(({ steps }) => steps).find(({ id }) => id === 'rebind:MDB-OSL-02');
    for (const status of ['done', 'verified'] as const)
      await client.call('plan.markStep', { step: rebind?.id ?? '', status, note: null, by: 'lead' });
    const people = ['saas', 'jmoe', 'knilsen'];
    const marked = await statuses(people);
    const { rows } = await client.call('classify.rows', { rows: 'users', asOf: null });
    const states = rows.flatMap((row) =>
      'risk' in row && 'alias' in row && people.includes(row.alias) ? [row.state] : [],
    );
    const scan = scanOf({ saas: null, jmoe: null, knilsen: null }, '28.03.2014 09:00:00');
    const { tasks } = await importScan('again.csv', scan);
    expect({ states, marked, tasks, after: await statuses(people) }).toEqual({
      states: ['PROFILE_UPDATE', 'DONE', 'PROFILE_UPDATE'],
      marked: { saas: 'done', jmoe: null, knilsen: 'planned' },
      tasks: { verified: 0, reopened: 1, reverted: 0, replanned: 0, unseen: 0 },
      after: { saas: 'failed', jmoe: 'verified', knilsen: 'planned' },
    });
  });
});

describe('P12: a relapse of somebody about whom nothing was said', () => {
  it('is reverted and raises F34, and goes with the import', async () => {
    const { client } = nordwind();
    const before = [await statuses(['isolberg']), await relapsed()];
    const { tasks } = await importScan('again.csv', scanOf({ isolberg: oldServer }, '28.03.2014 09:00:00'));
    const reverted = [await statuses(['isolberg']), await relapsed(), await provenOf('isolberg')];
    await client.call('history.undo', {});
    expect({ before, tasks, reverted, undone: [await statuses(['isolberg']), await relapsed()] }).toEqual({
      before: [{ isolberg: 'verified' }, []],
      tasks: { verified: 0, reopened: 0, reverted: 1, replanned: 0, unseen: 0 },
      reverted: [
        { isolberg: 'reverted' },
        ['isolberg'],
        [`Verified → Reverted. Evidence: ${oldServer}, seen on 28 March 2014 (again.csv, row 2)`],
      ],
      undone: before,
    });
  });
});

describe('a name that the settings explain', () => {
  it('proves the work of which it was not known what it names', async () => {
    const { client } = nordwind();
    await report(['mlien']);
    await importScan('again.csv', scanOf({ mlien: 'cas.old-nordwind.local' }, '28.03.2014 09:00:00'));
    const unclear = await taskOf('mlien');
    const aliases = [{ name: 'cas.old-nordwind.local', pointsTo: 'OSL-CAS02' }];
    await client.call('settings.merge', { patch: { aliases }, by: 'lead' });
    const known = await taskOf('mlien');
    await client.call('history.undo', {});
    expect([unclear, known, await taskOf('mlien')].map(({ status, devices }) => [status, devices[0]?.remark])).toEqual([
      ['done', 'The scan of 28 March 2014 proves nothing: the profile holds a name that nothing explains.'],
      ['failed', null],
      ['done', 'The scan of 28 March 2014 proves nothing: the profile holds a name that nothing explains.'],
    ]);
  });
});
