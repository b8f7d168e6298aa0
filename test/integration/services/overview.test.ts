import { afterEach, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../core/api/client.ts';
import { createDirectTransport } from '../../../core/api/direct-transport.ts';
import { createContext } from '../../../core/api/dispatch.ts';
import type { RowFilter } from '../../../core/classification/row-filter.ts';
import { wholeList } from '../../../core/lists/list-query.ts';
import { collectorsFolder, samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { operations } from '../../../main/services/operations.ts';
import { openWorkspace } from '../../../main/services/workspace.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
let close = () => {};
afterEach(() => close());

async function openNordwind(): Promise<Client> {
  const files = createFileRegistry();
  const clock = () => new Date('2014-03-17T09:00:00');
  const workspace = openWorkspace(
    { files, samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder(), clock },
    null,
  );
  close = workspace.close;
  const faults: unknown[] = [];
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => faults.push(fault));
  const client = createClient(createDirectTransport(operations, context));
  await client.call('project.sample', { target: files.register(path('n.caskade')), organization: 'nordwind' });
  return client;
}

function page(client: Client, filter: RowFilter, offset = 0, limit = 100) {
  const query = { ...wholeList, users: filter };
  return client.call('list.page', { list: 'users', query, offset, limit, asOf: null });
}

describe('the overview of a project', () => {
  it('agrees with the summary and with the list behind each number', async () => {
    const client = await openNordwind();
    const { answer, parts, confidence, changes } = await client.call('overview', { asOf: null });
    const { individualCas } = await client.call('classify.summary', { asOf: null });
    const lists = await Promise.all(parts.map(({ filter }) => page(client, filter)));
    expect({
      depend: answer.users.count,
      lists: lists.map(({ total }) => total),
      newest: confidence.newest,
      profiles: confidence.lines.find(({ subject }) => subject === 'profiles')?.rows,
      changes: changes.length,
    }).toEqual({
      depend: individualCas.users,
      lists: parts.map(({ count }) => count),
      newest: '2014-03-14',
      profiles: 39,
      changes: 2,
    });
  });
});

describe('a list of users', () => {
  it('comes in pages that together are the list, with its total and that of all users', async () => {
    const client = await openNordwind();
    const filter: RowFilter = [{ kind: 'depends', by: 'any' }];
    const whole = await page(client, filter);
    const pages = await Promise.all([0, 7, 14].map((offset) => page(client, filter, offset, 7)));
    expect({ rows: pages.flatMap(({ rows }) => rows), sizes: pages.map(({ total, all }) => [total, all]) }).toEqual({
      rows: whole.rows,
      sizes: [
        [18, 40],
        [18, 40],
        [18, 40],
      ],
    });
  });

  it('is made anew when the data has changed', async () => {
    const client = await openNordwind();
    const filter: RowFilter = [{ kind: 'part', oneOf: ['exempt'] }];
    const before = (await page(client, filter)).total;
    await client.call('settings.merge', { patch: { exempt: [{ database: 'MDB-OSL-01' }] }, by: null });
    expect([before, (await page(client, filter)).total > 10]).toEqual([1, true]);
  });
});

describe('the open project', () => {
  it('is named by its file and its name', async () => {
    const client = await openNordwind();
    const { project, name } = await client.call('project.get', {});
    expect({ project, name }).toEqual({ project: path('n.caskade'), name: 'Nordwind' });
  });
});
