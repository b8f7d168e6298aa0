import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../../core/api/client.ts';
import type { TableSheet } from '../../../../core/reports/sheet.ts';
import { planSheets } from '../../../../main/services/reports/plan-sheets.ts';
import { reportFacts } from '../../../../main/services/reports/report-facts.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { sheetCells } from '../../../factories/sheet-rows.ts';
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

function sheets(locale = 'en-GB'): readonly TableSheet[] {
  return planSheets(reportFacts(nordwind().project(), { asOf: '2014-03-14', locale, timeZone: zone }));
}

function sheetOf(key: string, all = sheets()): TableSheet {
  const found = all.find((sheet) => sheet.key === key);
  if (found === undefined) throw new Error(`there is no sheet ${key}`);
  return found;
}

const day = (date: string | null) => (date === null ? null : { day: date });

/** The rows of a list that pass, with these columns. */
async function listed(
  columns: readonly string[],
  conditions: Parameters<typeof client.call<'list.page'>>[1]['query']['conditions'],
) {
  const query = { users: [], conditions, sort: null };
  const { rows } = await client.call('list.page', {
    list: 'tasks',
    asOf: null,
    offset: 0,
    limit: 1000,
    columns,
    query,
  });
  return rows.map(({ cells }) => columns.map((column) => cells[column] ?? null));
}

describe('the sheets of the plan', () => {
  it('are those of regressions alone without a plan, and each once with one', async () => {
    const before = sheets().map(({ key }) => key);
    await client.call('plan.compute', { patch: null, asOf: null, by: null });
    expect([before, sheets().map(({ key }) => key)]).toEqual([
      ['regressions'],
      [
        ...['waves', 'wave-1', 'wave-2', 'wave-3', 'wave-4', 'wave-5', 'wave-6', 'wave-7', 'wave-8', 'steps'],
        ...['stragglers', 'regressions', 'changes', 'burn-down', 'blast-radius'],
      ],
    ]);
  });

  it('say of the waves what the pages of waves and progress say', async () => {
    await trackNordwind(nordwind(), path);
    const { waves } = await client.call('plan.waves', {});
    const { waves: progress } = await client.call('tracking.progress', { asOf: null });
    const planned = ['number', 'name', 'site', 'start', 'end', 'users', 'profiles', 'minutes', 'capacityMinutes'];
    const counted = [
      'people',
      'reported',
      'verified',
      'open',
      'failed',
      'reverted',
      'exempt',
      'expected',
      'why',
      'paused',
    ];
    expect(sheetCells(sheetOf('waves'), ...planned, ...counted)).toEqual(
      waves.map((wave) => {
        const done = progress.find((one) => one.wave === wave.number);
        return [
          ...[wave.number, wave.name, wave.site, day(wave.start), day(wave.end), wave.users, wave.profiles],
          ...[wave.minutes, wave.capacityMinutes, done?.people, done?.reported, done?.verified, done?.open],
          ...[done?.failed, done?.reverted, done?.exempt, done?.expected, done?.why],
          done?.stop.isPaused === true ? 'yes' : 'no',
        ];
      }),
    );
  });

  it('miss nobody of a wave on its roster, with the status that the queue shows', async () => {
    await trackNordwind(nordwind(), path);
    const { waves } = await client.call('plan.get', {});
    const all = sheets();
    const statuses = new Map((await listed(['alias', 'status', 'note'], [])).map(([alias, ...said]) => [alias, said]));
    const words = {
      ...{ planned: 'Planned', done: 'Done (reported)', verified: 'Verified', failed: 'Failed' },
      reverted: 'Reverted',
    };
    const named: Readonly<Record<string, string>> = { ...words, 'no-contact': 'No contact' };
    for (const { number, members } of waves) {
      const rows = sheetCells(sheetOf(`wave-${number}`, all), 'alias', 'status', 'note');
      const expected = members.map((alias) => {
        const [status, note] = statuses.get(alias) ?? [];
        return [alias, named[String(status)], note];
      });
      expect(rows.toSorted()).toEqual(expected.toSorted());
    }
  });

  it('log every step of the plan with what was said about it', async () => {
    await trackNordwind(nordwind(), path);
    const { sites } = await client.call('plan.get', {});
    const steps = sites.flatMap((site) => site.steps);
    const rows = sheetCells(sheetOf('steps'), 'id', 'date', 'command', 'verify', 'rollback', 'dependsOn');
    const byId = (one: readonly unknown[], other: readonly unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1);
    expect(rows.toSorted(byId)).toEqual(
      steps
        .map(({ id, date, command, verify, rollback, dependsOn }) => [
          ...[id, day(date), command, verify, rollback],
          dependsOn.join(', ') || null,
        ])
        .toSorted(byId),
    );
    const said = sheetCells(sheetOf('steps'), 'id', 'status', 'by', 'at', 'evidence').filter(
      ([, status]) => status !== 'Planned',
    );
    expect(said).toEqual([
      ['dns:Oslo', 'Verified', 'ola', { moment: steps.find(({ id }) => id === 'dns:Oslo')?.at }, 'seen from two sites'],
    ]);
  });

  it('name as late whom the queue has open after the last day of the wave', async () => {
    await trackNordwind(nordwind(), path);
    const late = await listed(
      ['alias', 'waveEnd', 'reason', 'attempts'],
      [
        { kind: 'values', column: 'isOpen', oneOf: [true] },
        { kind: 'range', column: 'waveEnd', from: null, to: '2014-03-13' },
      ],
    );
    const rows = sheetCells(sheetOf('stragglers'), 'alias', 'waveEnd', 'attempts');
    expect(rows.toSorted()).toEqual(
      late.map(([alias, end, , attempts]) => [alias, day(String(end)), attempts]).toSorted(),
    );
    const told = sheetCells(sheetOf('stragglers'), 'alias', 'status', 'reason', 'detail', 'until', 'note');
    expect(told.filter(([alias]) => alias === 'esolli' || alias === 'inaess')).toEqual([
      ['esolli', 'Failed', 'The computer is not in the network', 'in Bodø', null, null],
      ['inaess', 'No contact', null, null, { day: '2014-03-20' }, 'on leave'],
    ]);
  });

  it('name as regression who was verified and names an old server again', async () => {
    await trackNordwind(nordwind(), path);
    const { totals } = await client.call('tracking.progress', { asOf: null });
    const sheet = sheetOf('regressions');
    expect([
      totals.reverted,
      sheetCells(sheet, 'alias', 'computer', 'value', 'seenOn', 'file', 'row', 'workedOn'),
    ]).toEqual([
      1,
      [
        [
          ...['abrekke', 'WS-1003', 'OSL-CAS01.corp.nordwind.local', { day: '2014-03-14' }, 'relapse.csv', 2],
          { day: '2014-03-10' },
        ],
      ],
    ]);
  });

  it('put the baseline beside the plan with as many people, waves and steps as the comparison of versions', async () => {
    await trackNordwind(nordwind(), path);
    const difference = await client.call('plan.compare', { before: 'Signed off', after: null });
    const rows = sheetCells(sheetOf('changes'), 'what', 'item', 'value', 'before', 'after');
    const people = rows.filter(([what]) => what === 'Same wave, other days' || what === 'Another wave');
    const steps = new Set(rows.flatMap(([what, item]) => (String(what) === 'Step' ? [String(item)] : [])));
    expect([
      people.map(([, alias]) => alias),
      [...steps].toSorted(),
      sheetOf('changes').note.includes('Signed off'),
    ]).toEqual([
      difference.moved.map(({ after }) => after.alias),
      difference.steps.changed.map(({ after }) => after.id).toSorted(),
      true,
    ]);
    expect(rows.filter(([what, item]) => what === 'Step' && item === 'dns:Oslo')).toEqual([
      ['Step', 'dns:Oslo', 'Day', '24 Feb 2014', '3 Mar 2014'],
      ['Step', 'dns:Oslo', 'Status', 'Planned', 'Verified'],
    ]);
    expect(rows.filter(([what]) => what === 'Setting').map(([, , , , after]) => after)).toEqual([
      'set the start of the work to 2014-03-03 (was 2014-02-24)',
      'set the number of agents to 1',
    ]);
  });

  it('compare anew whenever a step is marked or the baseline is another', async () => {
    const changes = () => sheetCells(sheetOf('changes'), 'what', 'item', 'before', 'after');
    await client.call('plan.compute', { patch: null, asOf: null, by: null });
    const never = sheetOf('changes').note;
    await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    const same = changes();
    await client.call('plan.markStep', { step: 'dns:Oslo', status: 'done', by: 'ola', note: null });
    const marked = changes();
    await client.call('plan.removeVersion', { name: 'Signed off', by: 'lead' });
    expect([same, marked, changes(), sheetOf('changes').note]).toEqual([
      [],
      [['Step', 'dns:Oslo', 'Planned', 'Done']],
      [],
      never,
    ]);
  });

  it('have the days of the burn-down and the blast radius that the pages draw', async () => {
    await trackNordwind(nordwind(), path);
    const { burnDown } = await client.call('tracking.progress', { asOf: null });
    const { blastRadius } = await client.call('plan.chart', {});
    const columns = ['day', 'planned', 'baseline', 'unreported', 'unverified'];
    expect(sheetCells(sheetOf('burn-down'), ...columns)).toEqual(
      burnDown.days.map((one) => [day(one.day), one.planned, one.baseline, one.unreported, one.unverified]),
    );
    const users = sheetCells(sheetOf('blast-radius'), 'day', 'users');
    const drawn = users.filter(([, count], i) => i > 0 && count !== users[i - 1]?.[1]);
    expect([users[0]?.[1], drawn]).toEqual([
      blastRadius.now,
      blastRadius.points.map((point) => [day(point.date), point.users]),
    ]);
  });

  it('hold the same numbers in German', async () => {
    await trackNordwind(nordwind(), path);
    const shape = (locale: string) =>
      sheets(locale).map((sheet) => {
        const numbers = sheet.columns.flatMap(({ key, kind }) => (kind === 'text' ? [] : [key]));
        return [sheet.key, sheet.count, sheetCells(sheet, ...numbers)];
      });
    const [english, german] = [shape('en-GB'), shape('de-DE')];
    expect(german).toEqual(english);
    expect(sheets('de-DE').map(({ name }) => name)).toEqual([
      ...['Wellen', 'Welle 1', 'Welle 2', 'Welle 3', 'Welle 4', 'Welle 5', 'Welle 6', 'Welle 7', 'Welle 8', 'Schritte'],
      ...['Nachzügler', 'Rückfälle', 'Änderungen', 'Restarbeit', 'Ausfallwirkung'],
    ]);
  });

  it('read their rows again when they are written again', async () => {
    await trackNordwind(nordwind(), path);
    for (const sheet of sheets()) {
      const [first, second] = [[...sheet.rows()].flat(), [...sheet.rows()].flat()];
      expect([sheet.key, first.length, first]).toEqual([sheet.key, sheet.count, second]);
    }
  });
});
