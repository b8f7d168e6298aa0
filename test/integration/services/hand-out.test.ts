import { statSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import { membersOf } from '../../factories/members-of.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';

const { path, nordwind } = useNordwindClient('2014-04-01T08:00:00Z');

beforeEach(async () => {
  await nordwind().client.call('plan.compute', { patch: {}, asOf: null, by: 'lead' });
});

describe('work.handOut as a work file', () => {
  it('writes a project that tells of each member what the whole project tells', async () => {
    const { client } = nordwind();
    const members = await membersOf(client, 3);
    const before = await cardsOf(client, members);
    await handOut();
    await open('wave-3.caskade-work');
    expect(await cardsOf(client, members)).toEqual(before);
  });

  it('leaves everybody else out, and every plan but that of the wave', async () => {
    const { client } = nordwind();
    await client.call('plan.saveBaseline', { name: 'agreed', by: 'lead' });
    await handOut();
    await open('wave-3.caskade-work');
    const { rows } = await client.call('classify.rows', { rows: 'users', asOf: null });
    const { waves } = await client.call('plan.waves', {});
    expect({
      people: rows.length,
      waves: waves.map(({ number, users }) => ({ number, users })),
      versions: (await client.call('plan.versions', {})).versions,
      history: await client.call('history.list', {}),
      undo: await codeOf(client.call('history.undo', {})),
    }).toEqual({
      ...{
        people: 8,
        waves: [{ number: 3, users: 8 }],
        versions: [],
        history: { changes: [] },
        undo: 'nothing-to-undo',
      },
    });
  });

  it('says what it is', async () => {
    const { client } = nordwind();
    const whole = await client.call('project.get', {});
    await handOut();
    await open('wave-3.caskade-work');
    const { name, workFile } = await client.call('project.get', {});
    expect({ whole: whole.workFile, name, workFile }).toEqual({
      ...{ whole: null, name: 'Nordwind, wave 3' },
      workFile: {
        ...{ wave: 3, name: 'Oslo 1 (M1)', handedOutAt: '2014-03-14T08:00:00Z', by: 'lead', recipient: 'eva' },
      },
    });
  });

  it('takes along what was said about the people of the wave, and nothing about others', async () => {
    const { client } = nordwind();
    const [member = 0] = await membersOf(client, 3);
    const [other = 0] = await membersOf(client, 2);
    await client.call('task.addNote', { people: [member, other], text: 'Call after ten.', by: 'lead' });
    await handOut();
    await open('wave-3.caskade-work');
    const { notes } = await client.call('task.get', { person: member, asOf: null });
    const gone = await codeOf(client.call('task.get', { person: other, asOf: null }));
    expect({ notes: notes.map(({ text }) => text), gone }).toEqual({ notes: ['Call after ten.'], gone: 'not-found' });
  });

  it('notes that the wave left, as a step that can be undone', async () => {
    const { client } = nordwind();
    const { bytes, ...report } = await handOut();
    const listed = await client.call('work.list', {});
    const { undone } = await client.call('history.undo', {});
    expect({ bytes, report, undone, after: await client.call('work.list', {}) }).toEqual({
      ...{ bytes: statSync(path('wave-3.caskade-work')).size, report: listed[0] },
      ...{ undone: 'wave 3, Oslo 1 (M1), handed out to eva', after: [] },
    });
  });

  it('replaces an earlier work file in which nothing was done', async () => {
    await handOut();
    await handOut();
    expect((await nordwind().client.call('work.list', {})).length).toBe(2);
  });

  it('replaces neither a project, nor a work file with work in it, nor another file', async () => {
    const { client, register } = nordwind();
    const [member = 0] = await membersOf(client, 3);
    await handOut();
    await open('wave-3.caskade-work');
    await client.call('task.addNote', { people: [member], text: 'Was on leave.', by: 'eva' });
    await open('n.caskade');
    writeFileSync(path('letter.txt'), 'Dear Eva');
    const refusedFor = (name: string) =>
      codeOf(
        client.call('work.handOut', {
          ...{ wave: 3, target: register(path(name)), format: 'caskade-work', recipient: null, by: null },
        }),
      );
    expect([
      await refusedFor('n.caskade'),
      await refusedFor('wave-3.caskade-work'),
      await refusedFor('letter.txt'),
    ]).toEqual(['project-exists', 'project-exists', 'project-not-sqlite']);
  });

  it('refuses a wave that the plan does not have', async () => {
    expect(await codeOf(handOut(99))).toBe('not-found');
  });
});

function handOut(wave = 3) {
  const { client, register } = nordwind();
  const target = register(path(`wave-${wave}.caskade-work`));
  return client.call('work.handOut', { wave, target, format: 'caskade-work', recipient: 'eva', by: 'lead' });
}

function open(name: string) {
  const { client, register } = nordwind();
  return client.call('project.open', { file: register(path(name)) });
}

/** What pages show of people; what happened to them before the file left stays in the project. */
async function cardsOf(client: Client, people: readonly number[]) {
  const cards = await Promise.all(people.map((id) => client.call('person.get', { id, asOf: null })));
  return cards.map(({ history: _, ...card }) => card);
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (error) => String(error.code),
  );
}
