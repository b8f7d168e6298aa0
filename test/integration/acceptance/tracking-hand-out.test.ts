import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../../core/api/contract.ts';
import { membersOf } from '../../factories/members-of.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';
import { importOf } from '../../factories/open-client.ts';
import { nordwindFile } from '../../factories/organizations.ts';

// Scenario 15 of the comparison with other products: a wave leaves for a second laptop and comes back. The sample's story is on
// 14 March 2014; what is said there and here differs in the time of day.
const { path, nordwind } = useNordwindClient('2014-03-14T09:00:00Z');

beforeEach(async () => {
  await nordwind().client.call('plan.compute', { patch: {}, asOf: null, by: 'lead' });
});

describe('a wave that is handed out, worked on and merged', () => {
  it('takes over four of five people and shows one conflict with both authors and times', async () => {
    const [first = 0, ...others] = await threeWaysAtWork();
    const preview = await merge('work.preview');
    expect({
      file: preview.file,
      counts: [preview.applied, preview.undecided, preview.changeCount],
      people: preview.changes.map(({ mailboxId }) => mailboxId),
      conflicts: preview.conflicts,
      problems: preview.problems,
    }).toEqual({
      file: {
        ...{ name: 'wave-3.caskade-work', format: 'caskade-work', wave: 3, waveName: 'Oslo 1 (M1)' },
        ...{ handedOutAt: '2014-03-14T09:00:00Z', recipient: 'eva' },
      },
      ...{ counts: [4, 1, 4], people: others, problems: [] },
      conflicts: [
        {
          ...{ mailboxId: first, alias: 'mlien', name: 'Magnus Lien', key: `${first}|ws-1002|status` },
          ...{ device: 'ws-1002', computer: 'WS-1002', field: 'status', base: 'Planned', taken: null },
          ours: { value: 'Postponed until 2014-04-08', at: '2014-03-14T09:00:00Z', by: 'lead' },
          theirs: { value: 'Done (reported)', at: '2014-03-14T09:00:00Z', by: 'eva' },
        },
      ],
    });
  });

  it('merges the same as it has shown, and notes it with the wave', async () => {
    await threeWaysAtWork();
    const preview = await merge('work.preview');
    const merged = await merge('work.merge');
    const [handOut] = await nordwind().client.call('work.list', {});
    expect({ merged, handOut: handOut?.merged }).toEqual({
      merged: preview,
      handOut: { at: '2014-03-14T09:00:00Z', by: 'lead', applied: 4, conflicts: 1 },
    });
  });

  it('changes nothing when it is merged again, but shows the open conflict', async () => {
    await threeWaysAtWork();
    await merge('work.merge');
    const history = await nordwind().client.call('history.list', {});
    const { applied, undecided, changeCount, known } = await merge('work.merge');
    expect({
      counts: [applied, undecided, changeCount, known],
      history: await nordwind().client.call('history.list', {}),
    }).toEqual({ counts: [0, 1, 0, 4], history });
  });

  it.each([
    { take: 'theirs', status: 'done', by: 'eva', isApplied: true },
    { take: 'ours', status: 'postponed', by: 'lead', isApplied: false },
  ] as const)('takes $take where the conflict is decided so, and keeps the other value as history', async (wanted) => {
    const [first = 0] = await threeWaysAtWork();
    await merge('work.merge', [{ key: `${first}|ws-1002|status`, take: wanted.take }]);
    const { devices, events } = await nordwind().client.call('task.get', { person: first, asOf: null });
    const again = await merge('work.merge', []);
    expect({
      device: devices.map(({ status, by }) => ({ status, by })),
      events: events.map(({ by, after, origin, isApplied }) => ({ by, after, origin, isApplied })),
      again: [again.applied, again.undecided, again.conflicts.length],
    }).toEqual({
      device: [{ status: wanted.status, by: wanted.by }],
      events: [
        { by: 'eva', after: 'Done (reported)', origin: 'merge', isApplied: wanted.isApplied },
        { by: 'lead', after: 'Postponed until 2014-04-08', origin: 'person', isApplied: true },
      ],
      again: [0, 0, 0],
    });
  });

  it('is one step that can be undone, after which it can be merged again', async () => {
    const { client } = nordwind();
    const [, second = 0] = await threeWaysAtWork();
    const before = await client.call('task.get', { person: second, asOf: null });
    await merge('work.merge');
    const { undone } = await client.call('history.undo', {});
    expect({
      undone,
      after: await client.call('task.get', { person: second, asOf: null }),
      again: (await merge('work.preview')).applied,
    }).toEqual({ undone: 'merged wave-3.caskade-work: 4 people, 1 conflict', after: before, again: 4 });
  });

  it('takes over notes, attempts and dates of a person beside an open conflict', async () => {
    const { client } = nordwind();
    const [first = 0] = await threeWaysAtWork();
    await open('wave-3.caskade-work');
    await client.call('task.addNote', { people: [first], text: 'Asked for the afternoon.', by: 'eva' });
    await client.call('task.edit', { people: [first], attemptOn: '2014-03-14', callBackOn: '2014-03-17', by: 'eva' });
    await open('n.caskade');
    await client.call('task.edit', { people: [first], attemptOn: '2014-03-13', by: 'lead' });
    const { conflicts } = await merge('work.merge');
    const { notes, attempts, callBackOn } = await client.call('task.get', { person: first, asOf: null });
    expect({
      conflicts: conflicts.length,
      notes: notes.map(({ text, by }) => `${by}: ${text}`),
      attempts,
      callBackOn,
    }).toEqual({ conflicts: 1, notes: ['eva: Asked for the afternoon.'], attempts: 2, callBackOn: '2014-03-17' });
  });

  it('merges a copy of the whole project in the same way', async () => {
    const { client, register } = nordwind();
    const [first = 0] = await membersOf(client, 3);
    await client.call('task.addNote', { people: [first], text: 'Before the copy.', by: 'lead' });
    await client.call('project.backup', { target: register(path('copy.caskade')) });
    await open('copy.caskade');
    await client.call('task.addNote', { people: [first], text: 'In the copy.', by: 'eva' });
    await open('n.caskade');
    const report = await client.call('work.merge', { file: register(path('copy.caskade')), decisions: [], by: 'lead' });
    const { notes } = await client.call('task.get', { person: first, asOf: null });
    expect({ format: report.file.format, applied: report.applied, notes: notes.map(({ text }) => text) }).toEqual({
      ...{ format: 'caskade', applied: 1, notes: ['In the copy.', 'Before the copy.'] },
    });
  });

  it('proves what was done there by a scan that was imported here meanwhile', async () => {
    const { client, register } = nordwind();
    const { hits } = await client.call('find', { text: 'mlien', limit: 1 });
    const person = hits[0]?.id ?? 0;
    const target = register(path('wave-3.caskade-work'));
    await client.call('work.handOut', { wave: 3, target, format: 'caskade-work', recipient: 'eva', by: 'lead' });
    await open('wave-3.caskade-work');
    await client.call('task.setStatus', { ...statusOf(person, 'done', 'eva'), workedOn: '2014-03-13' });
    await open('n.caskade');
    const scan = readFileSync(nordwindFile('OutlookProfiles_wide.csv'), 'utf8').split('\r\n');
    const line = scan.find((row) => row.includes('mlien')) ?? '';
    const repaired = line.replaceAll(/OSL-CAS\d\d(?:\.corp\.nordwind\.local)?/gi, 'outlook-osl.corp.nordwind.local');
    writeFileSync(path('again.csv'), [scan[0], repaired, ''].join('\r\n'));
    await client.call('import.run', importOf([register(path('again.csv'))], { partial: true }));
    await merge('work.merge');
    const { devices } = await client.call('task.get', { person, asOf: null });
    expect(devices.map(({ status, proof }) => [status, proof?.value])).toEqual([
      ['verified', 'outlook-osl.corp.nordwind.local'],
    ]);
  });

  it('refuses a file of another project', async () => {
    const { client, register } = nordwind();
    await client.call('project.sample', { target: register(path('o.caskade')), organization: 'nordwind' });
    await open('n.caskade');
    const code = await client
      .call('work.preview', { file: register(path('o.caskade')), decisions: [] })
      .catch((error) => error.code);
    expect(code).toBe('work-foreign');
  });
});

/** Wave 3 leaves; five people are done there, and the first of them is postponed here. Gives the five. */
async function threeWaysAtWork(): Promise<readonly number[]> {
  const { client, register } = nordwind();
  const five = (await membersOf(client, 3)).slice(0, 5);
  const target = register(path('wave-3.caskade-work'));
  await client.call('work.handOut', { wave: 3, target, format: 'caskade-work', recipient: 'eva', by: 'lead' });
  await open('wave-3.caskade-work');
  for (const person of five) await client.call('task.setStatus', statusOf(person, 'done', 'eva'));
  await open('n.caskade');
  const [first = 0] = five;
  await client.call('task.setStatus', { ...statusOf(first, 'postponed', 'lead'), until: '2014-04-08' });
  return five;
}

function statusOf(person: number, status: 'done' | 'postponed', by: string): Inputs['task.setStatus'] {
  return {
    ...{ people: [person], device: null, status, reason: null, detail: null, until: null },
    ...{ workedOn: null, note: null, by },
  };
}

function merge(operation: 'work.preview' | 'work.merge', decisions: Inputs['work.merge']['decisions'] = []) {
  const { client, register } = nordwind();
  const file = register(path('wave-3.caskade-work'));
  return operation === 'work.preview'
    ? client.call('work.preview', { file, decisions })
    : client.call('work.merge', { file, decisions, by: 'lead' });
}

function open(name: string) {
  const { client, register } = nordwind();
  return client.call('project.open', { file: register(path(name)) });
}
