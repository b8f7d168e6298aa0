import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../core/api/client.ts';
import { createDirectTransport } from '../../../core/api/direct-transport.ts';
import { createContext } from '../../../core/api/dispatch.ts';
import type { FileRef } from '../../../core/api/file-ref.ts';
import type { PersonCard } from '../../../core/api/person-card.ts';
import { sampleOrganizations } from '../../../core/api/project-operations.ts';
import { wholeList } from '../../../core/lists/list-query.ts';
import { collectorsFolder, samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { operations } from '../../../main/services/operations.ts';
import { openWorkspace } from '../../../main/services/workspace.ts';
import { expectedVerdicts, nordwindDay } from '../../factories/nordwind-expectations.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
let close = () => {};
afterEach(() => close());

type Opened = { readonly client: Client; readonly register: (path: string) => FileRef };

async function open(organization: (typeof sampleOrganizations)[number] = 'nordwind'): Promise<Opened> {
  const files = createFileRegistry();
  const clock = () => new Date('2014-03-17T09:00:00');
  const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
  const workspace = openWorkspace({ files, ...folders, clock }, null);
  close = workspace.close;
  const context = createContext({ read: workspace.read, write: workspace.write }, () => {});
  const client = createClient(createDirectTransport(operations, context));
  await client.call('project.sample', { target: files.register(path('p.caskade')), organization });
  return { client, register: files.register };
}

async function importInto({ client, register }: Opened, file: string): Promise<void> {
  await client.call('import.run', {
    ...{ files: [register(file)], as: null, sheet: null, culture: null, mapping: null, collected: '2014-03-17' },
    ...{ partial: true, dryRun: false, choices: null, by: 'lead' },
  });
}

async function personNamed({ client }: Opened, text: string): Promise<PersonCard> {
  const { hits } = await client.call('find', { text, limit: 1 });
  const id = hits[0]?.id ?? null;
  if (id === null) throw new Error(`nobody was found for ${text}`);
  return client.call('person.get', { id, asOf: nordwindDay });
}

describe('the people of Nordwind', () => {
  it('have the states of the list that people made by hand, each with the reason and a next step', async () => {
    const opened = await open();
    const found = await Promise.all(expectedVerdicts().map(({ alias }) => personNamed(opened, alias)));
    const verdicts = found.map(({ identity, answer }) => [identity.alias, answer.state, answer.risk, answer.method]);
    expect({ verdicts, silent: found.filter(({ why, nextStep }) => why[0] === '' || nextStep.title === '') }).toEqual({
      verdicts: expectedVerdicts().map(({ alias, state, risk, method }) => [alias, state, risk, method]),
      silent: [],
    });
  });

  it('are found by name, umlaut, account and PC, and by a phone number however it is typed', async () => {
    const opened = await open();
    const mailboxes = path('phones.csv');
    writeFileSync(
      mailboxes,
      'Name,Alias,PrimarySmtpAddress,Database,Phone\nMagnus Lien,mlien,mlien@nordwind.example,MDB-OSL-01,+47 (0)22 00 41 27\n',
    );
    await importInto(opened, mailboxes);
    const asked = ['Magnus', 'lien, magnus', 'NORDWIND\\mlien', 'ws-1002', '22004127', '0047 22 00 41 27', '41 27'];
    const found = await Promise.all(asked.map((text) => personNamed(opened, text)));
    expect(found.map(({ identity }) => identity.alias)).toEqual(asked.map(() => 'mlien'));
  });

  it('are missing when there is no such mailbox', async () => {
    const { client } = await open();
    await expect(client.call('person.get', { id: 4711, asOf: null })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what was observed', () => {
  it('comes from logs and logon statistics, with the row of the file', async () => {
    const opened = await open();
    await importInto(opened, nordwindFile('RCA_20140314-1.LOG'));
    await importInto(opened, nordwindFile('LogonStatistics.csv'));
    const { observed, endpoints } = await personNamed(opened, 'mlien');
    expect({
      sightings: observed.sightings.map(({ source, serverName, origin }) => [
        source,
        serverName,
        origin?.file,
        origin?.row,
      ]),
      inTheTable: endpoints.map((row) => row.observed?.serverName),
    }).toEqual({
      sightings: [
        ['logon', 'OSL-CAS02', 'LogonStatistics.csv', 3],
        ['log', 'OSL-CAS01', 'RCA_20140314-1.LOG', 8],
      ],
      inTheTable: ['OSL-CAS02'],
    });
  });

  it('is nothing of somebody whom no log names, and says how far the logs reach', async () => {
    const opened = await open();
    await importInto(opened, nordwindFile('RCA_20140314-1.LOG'));
    const { observed } = await personNamed(opened, 'jmoe');
    expect({ seen: observed.sightings, day: observed.coverage?.from.slice(0, 10) }).toEqual({
      seen: [],
      day: '2014-03-14',
    });
  });
});

describe('the history of a person', () => {
  it('has each import that changed a row, with the old and the new value, and loses what was undone', async () => {
    const opened = await open();
    const scan = readFileSync(nordwindFile('OutlookProfiles_wide.csv'), 'utf8');
    const [header = '', ...rows] = scan.split(/\r?\n/);
    const own = rows.filter((row) => row.includes('\\mlien')).map((row) => row.replaceAll('OSL-CAS01', 'OSL-CAS02'));
    writeFileSync(path('again.csv'), [header, ...own].join('\r\n').replaceAll('3/14/2014', '3/16/2014'));
    await importInto(opened, path('again.csv'));
    const after = await personNamed(opened, 'mlien');
    await opened.client.call('history.undo', {});
    const undone = await personNamed(opened, 'mlien');
    const [newest] = after.history;
    const fields = newest?.kind === 'rows' ? newest.rows.flatMap((row) => row.fields) : [];
    expect({
      what: newest?.kind === 'rows' ? [newest.what, newest.by, newest.rows.map(({ what }) => what)] : null,
      homeServer: fields.find(({ field }) => field === 'homeServer'),
      after: after.history.length,
      undone: undone.history.length,
    }).toEqual({
      what: ['imported again.csv', 'lead', ['changed']],
      homeServer: { field: 'homeServer', from: 'OSL-CAS01', to: 'OSL-CAS02' },
      after: 2,
      undone: 1,
    });
  });

  it('has what was said about the task, on the day of the story as all else, with old and new', async () => {
    const opened = await open();
    const { client } = opened;
    const { id } = await personNamed(opened, 'mlien');
    const plain = { device: null, reason: null, detail: null, until: null, workedOn: null, note: 'Call before 10.' };
    await client.call('task.setStatus', { people: [id], status: 'in-progress', by: 'eva', ...plain });
    const { history } = await personNamed(opened, 'mlien');
    const empty = { reason: null, detail: null, until: null, workedAt: null, proof: null };
    expect({ newest: history[0], days: history.map(({ kind, at }) => [kind, at.slice(0, 10)]) }).toEqual({
      newest: {
        ...{ kind: 'task', at: expect.any(String), by: 'eva', origin: 'person', isApplied: true },
        changes: [
          {
            ...{ field: 'status', computer: 'WS-1002' },
            before: { ...empty, status: 'not-planned' },
            after: { ...empty, status: 'in-progress' },
          },
          { field: 'assignee', computer: null, before: null, after: 'eva' },
          { field: 'note', computer: null, before: null, after: 'Call before 10.' },
        ],
      },
      days: [
        ['task', nordwindDay],
        ['rows', nordwindDay],
      ],
    });
  });

  it('has the plan, and the rebind of the database once it is verified', async () => {
    const opened = await open();
    const { client } = opened;
    await client.call('plan.compute', { patch: null, asOf: nordwindDay, by: 'lead' });
    const before = await personNamed(opened, 'saas');
    const plan = await client.call('plan.get', {});
    const rebind = plan.sites.flatMap(({ steps }) => steps).find(({ id }) => id === 'rebind:MDB-OSL-02');
    for (const id of [...(rebind?.dependsOn ?? []), 'rebind:MDB-OSL-02'])
      await client.call('plan.markStep', { step: id, status: 'verified', by: 'K. Lunde', note: null });
    const after = await personNamed(opened, 'saas');
    expect({
      before: [before.nextStep.kind, before.place.rebind?.isVerified, before.place.wave?.site],
      planned: before.history.map(({ kind }) => kind),
      after: [after.nextStep.kind, after.place.rebind?.isVerified],
      rebound: after.history.find(({ kind }) => kind === 'rebind'),
    }).toEqual({
      before: ['wait', false, 'Oslo'],
      planned: expect.arrayContaining(['planned', 'rows']),
      // It was rebound on the day of the clock: profiles follow a day later (R1).
      after: ['wait', true],
      rebound: {
        kind: 'rebind',
        at: expect.any(String),
        by: 'K. Lunde',
        status: 'verified',
        database: 'MDB-OSL-02',
        from: 'OSL-CAS01.corp.nordwind.local',
        to: 'outlook-osl.corp.nordwind.local',
      },
    });
  });
});

describe('a server', () => {
  it.each(sampleOrganizations)('of %s has exactly the people that hold up its retirement', async (organization) => {
    const { client } = await open(organization);
    const { servers } = await client.call('impact', { server: null, asOf: null });
    const pairs = await Promise.all(
      servers.map(async ({ server }) => {
        const card = await client.call('server.get', { name: server, asOf: null });
        const retire = await client.call('retire', { server });
        const query = { ...wholeList, users: card.named.people.filter };
        const listed = await client.call('list.page', { list: 'users', query, offset: 0, limit: 1, asOf: null });
        return [
          [
            server,
            retire.users.length,
            retire.users.length,
            retire.applications.length,
            retire.databases.length + retire.exempt.length,
          ],
          [card.name, card.named.people.count, listed.total, card.named.applications.count, card.databases.length],
        ];
      }),
    );
    expect(pairs.map(([, card]) => card)).toEqual(pairs.map(([retire]) => retire));
  });
});

const byAlias = { column: 'alias', isDescending: false } as const;

it('people with rights in a mailbox are shown with their waves', async () => {
  const opened = await open('fabrikam');
  const { client } = opened;
  await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  const { rows } = await client.call('list.page', {
    ...{ list: 'users', query: { ...wholeList, users: [{ kind: 'part', oneOf: ['profile'] }], sort: byAlias } },
    ...{ offset: 0, limit: 300, asOf: null },
  });
  const ids = rows.map(({ id }) => Number(id));
  const cards = await Promise.all(ids.map((id) => client.call('person.get', { id, asOf: null })));
  const linked = cards.filter(({ people }) => people.total > 0).slice(0, 10);
  const mutual = await Promise.all(
    linked.map(async ({ id, people }) => {
      const [other] = people.list;
      const { people: back } = await client.call('person.get', { id: other?.id ?? 0, asOf: null });
      const self = back.list.find((person) => person.id === id);
      // A mailbox that many use shows the first of them only.
      if (self === undefined) return back.total > back.list.length;
      return rightsOf(self).join() === rightsOf(other).toReversed().join();
    }),
  );
  expect({ isAny: linked.length > 0, isMutual: mutual.every(Boolean) }).toEqual({ isAny: true, isMutual: true });
});

function rightsOf(person: PersonCard['people']['list'][number] | undefined): readonly string[] {
  return [String(person?.rightsHere), String(person?.rightsThere)];
}
