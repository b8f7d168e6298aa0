import { describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import { type ListCell, type ListQuery, wholeList } from '../../../core/lists/list-query.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';

const { nordwind } = useNordwindClient('2014-03-17T09:00:00');

async function planned(): Promise<Client> {
  const { client } = nordwind();
  await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  return client;
}

type Row = Readonly<Record<string, ListCell>> & { readonly id: number };

async function rows(client: Client, list: 'tasks' | 'users', columns: readonly string[], query: ListQuery = wholeList) {
  const page = await client.call('list.page', { list, query, offset: 0, limit: 1000, columns, asOf: null });
  return page.rows.map(({ id, cells }): Row => ({ id: Number(id), ...cells }));
}

async function idOf(client: Client, alias: string): Promise<number> {
  const found = (await rows(client, 'users', ['alias'])).find((row) => row.alias === alias);
  if (found === undefined) throw new Error(`nobody is ${alias}`);
  return found.id;
}

const change = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva' };

function where(column: string, value: string | boolean): ListQuery {
  return { ...wholeList, conditions: [{ kind: 'values', column, oneOf: [value] }] };
}

describe('the list of tasks', () => {
  it('holds who is in a wave and who waits for one, before those whose work is reported', async () => {
    const client = await planned();
    const before = await rows(client, 'tasks', ['waveDay', 'status']);
    const [first] = before;
    await client.call('task.setStatus', { people: [first?.id ?? 0], status: 'done', ...change });
    const after = await rows(client, 'tasks', ['waveDay', 'status']);
    const days = before.flatMap(({ waveDay }) => (typeof waveDay === 'string' ? waveDay : []));
    expect({ days, last: after.at(-1), others: after.length }).toEqual({
      days: days.toSorted(),
      last: { ...first, status: 'done' },
      others: before.length,
    });
  });

  it('shows what was said at once, and what is undone no more', async () => {
    const client = await planned();
    const person = await idOf(client, 'mlien');
    const read = async () =>
      (await rows(client, 'tasks', ['status', 'note', 'assignee', 'callBackOn'])).find(({ id }) => id === person);
    await client.call('task.addNote', { people: [person], text: 'Rang twice', by: 'eva' });
    await client.call('task.addNote', { people: [person], text: 'Back at two', by: 'eva' });
    await client.call('task.edit', {
      people: [person],
      assignee: 'eva',
      callBackOn: '2014-03-18',
      attemptOn: null,
      by: 'eva',
    });
    await client.call('task.setStatus', { people: [person], status: 'waiting', ...change });
    const said = await read();
    for (let step = 0; step < 3; step++) await client.call('history.undo', {});
    expect([said, await read()]).toEqual([
      { id: person, status: 'waiting', note: 'Back at two', assignee: 'eva', callBackOn: '2014-03-18' },
      { id: person, status: 'planned', note: 'Rang twice', assignee: null, callBackOn: null },
    ]);
  });

  it('counts as waiting what was postponed, from its day on', async () => {
    const client = await planned();
    const people = [await idOf(client, 'mlien'), await idOf(client, 'knilsen')];
    const [early = 0, late = 0] = people;
    await client.call('task.setStatus', { ...change, people: [early], status: 'postponed', until: '2014-03-14' });
    await client.call('task.setStatus', { ...change, people: [late], status: 'postponed', until: '2014-03-20' });
    const waiting = await rows(client, 'tasks', ['alias'], where('isWaiting', true));
    expect(waiting).toEqual([{ id: early, alias: 'mlien' }]);
  });

  it('says the same of a person as the list of users', async () => {
    const client = await planned();
    await client.call('task.edit', {
      people: [await idOf(client, 'mlien')],
      assignee: 'eva',
      attemptOn: null,
      by: null,
    });
    const tasks = new Map((await rows(client, 'tasks', ['status', 'assignee'])).map((row) => [row.id, row]));
    const users = await rows(client, 'users', ['status', 'assignee']);
    const expected = users.map(({ id }) => tasks.get(id) ?? { id, status: null, assignee: null });
    expect(users).toEqual(expected);
  });
});
