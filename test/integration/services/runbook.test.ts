import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';
import { readZip } from '../../factories/read-zip.ts';

const { path, nordwind } = useNordwindClient('2014-04-03T09:30:00');
const oslo = 'outlook-osl.corp.nordwind.local';
let client: Client;

beforeEach(async () => {
  client = nordwind().client;
  await client.call('settings.merge', { patch: bergenArray, by: 'lead' });
  await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
});

const bergenArray = {
  arrays: { Bergen: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local', vip: '10.10.2.50' } },
};

/** What `Get-MailboxDatabase | Format-List Name,RpcClientAccessServer` shows. */
function listOf(bindings: Readonly<Record<string, string>>): string {
  return Object.entries(bindings)
    .map(([name, server]) => `Name                  : ${name}\r\nRpcClientAccessServer : ${server}\r\n\r\n`)
    .join('');
}

/** The files of a folder by their path below it. */
function readFolder(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(read.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]));
}

async function refusalOf(call: Promise<unknown>): Promise<readonly [code: string, message: string]> {
  return call.then(
    () => ['none', 'it did not fail'],
    (error: unknown) => (error instanceof AppError ? [error.code, error.message] : ['fault', String(error)]),
  );
}

function mark(steps: readonly string[], more: Partial<Parameters<typeof client.call<'plan.markSteps'>>[1]> = {}) {
  const input = { status: 'verified', by: 'kn', note: null, evidence: null, despite: null } as const;
  return client.call('plan.markSteps', { ...input, ...more, steps: [...steps] });
}

/** The steps that somebody said something about, with their notes. */
async function marked() {
  const { sites } = await client.call('plan.get', {});
  const steps = sites.flatMap((site) => site.steps).filter(({ status }) => status !== 'planned');
  return steps.map(({ id, status, by, note }) => ({ id, status, by, note }));
}

describe('the runbook as data', () => {
  it('has the text of the files that are written', async () => {
    await client.call('runbook.write', { target: nordwind().register(path('out')), overwrite: false });
    const written = readFolder(path('out'));
    const { parts } = await client.call('runbook.read', {});
    const loaded = await Promise.all(parts.map(({ id }) => client.call('runbook.part', { id })));
    const read = new Map<string, string>();
    for (const { file, content } of loaded) {
      const text = content.kind === 'text' ? content.text : writeMarkdown({ title: '', blocks: content.blocks });
      read.set(file, `${read.get(file) ?? ''}${content.kind === 'text' ? text : `\n${text.slice('# \n\n'.length)}`}`);
    }
    const title = (file: string) => (written.get(file) ?? '').split('\n')[0];
    for (const file of ['runbook.md', 'method-cards.md']) read.set(file, `${title(file)}\n${read.get(file)}`);
    const expected = [...written].filter(([file]) => !file.endsWith('.html') && file !== 'runbook-files.json');
    expect(Object.fromEntries([...read].sort())).toEqual(Object.fromEntries(expected.sort()));
  });

  it('tells the size of each part as it is written, and names the plan', async () => {
    const { parts, planHash, asOf } = await client.call('runbook.read', {});
    const script = parts.find(({ kind }) => kind === 'script');
    const { content } = await client.call('runbook.part', { id: script?.id ?? '' });
    const { hash } = await client.call('plan.get', {});
    expect([script?.bytes, planHash, asOf]).toEqual([
      content.kind === 'text' ? content.text.length : 0,
      hash,
      '2014-03-14',
    ]);
  });

  it('knows what was marked meanwhile', async () => {
    const progress = async () => {
      const { parts } = await client.call('runbook.read', {});
      const gates = parts.find(({ site }) => site === 'Oslo')?.gates ?? [];
      return gates.find(({ title }) => title.includes('Databases'))?.verified;
    };
    const before = await progress();
    await mark(['rebind:MDB-OSL-02']);
    const after = await progress();
    await client.call('history.undo', {});
    expect([before, after, await progress()]).toEqual([0, 1, 0]);
  });

  it('names a part that is not there', async () => {
    expect(await refusalOf(client.call('runbook.part', { id: 'runbook:site-lyon' }))).toEqual([
      'not-found',
      'The runbook has no part "runbook:site-lyon".',
    ]);
  });

  it('is saved as one archive with the same files', async () => {
    await client.call('runbook.write', { target: nordwind().register(path('out')), overwrite: false });
    const saved = await client.call('runbook.saveArchive', { target: nordwind().register(path('out.zip')) });
    const written = new Map(readFolder(path('out')));
    written.delete('runbook-files.json');
    const zipped = readZip(readFileSync(path('out.zip')));
    expect({ files: saved.files, texts: Object.fromEntries([...zipped].sort()) }).toEqual({
      files: written.size,
      texts: Object.fromEntries([...written].sort()),
    });
  });
});

describe('evidence', () => {
  const text = `Start time: 20140402213015\r\n\r\n${listOf({ 'MDB-OSL-02': oslo, 'mdb-osl-03': `${oslo}.`, 'MDB-OSL-04': 'OSL-CAS02' })}`;

  it('is compared with every step that it says something about', async () => {
    const { day, steps } = await client.call('plan.checkEvidence', { step: 'REBIND:mdb-osl-03', text });
    expect({ day, steps: steps.map(({ step, verdict }) => [step, verdict]) }).toEqual({
      day: '2014-04-02',
      steps: [
        ['rebind:MDB-OSL-03', 'proved'],
        ['rebind:MDB-OSL-04', 'contradicted'],
        ['rebind:MDB-OSL-02', 'proved'],
      ],
    });
  });

  it('marks several steps as one undo step, and stands in the note of each', async () => {
    await mark(['rebind:MDB-OSL-02', 'rebind:MDB-OSL-03'], { evidence: { name: null, text }, note: 'quiet night' });
    const after = await marked();
    const { undone: what } = await client.call('history.undo', {});
    expect({ after, what, undone: await marked() }).toEqual({
      after: [
        {
          ...{ id: 'rebind:MDB-OSL-02', status: 'verified', by: 'kn' },
          note: expect.stringContaining(
            `quiet night Evidence, transcript of 2014-04-02: MDB-OSL-02 = ${oslo}, line 4.`,
          ),
        },
        {
          ...{ id: 'rebind:MDB-OSL-03', status: 'verified', by: 'kn' },
          note: expect.stringContaining(`MDB-OSL-03 = ${oslo}., line 7.`),
        },
      ],
      what: '2 steps: verified',
      undone: [],
    });
  });

  it('that contradicts a step is refused, and no step of the call is marked', async () => {
    const call = mark(['rebind:MDB-OSL-02', 'rebind:MDB-OSL-04'], { evidence: { name: 'run.txt', text } });
    expect([await refusalOf(call), await marked()]).toEqual([
      [
        'evidence-contradicts',
        `The evidence contradicts rebind:MDB-OSL-04: line 10 shows MDB-OSL-04 = OSL-CAS02, expected ${oslo}.`,
      ],
      [],
    ]);
  });

  it('that contradicts a step does not stop who says why, and the reason is kept', async () => {
    const evidence = { name: 'run.txt', text };
    await mark(['rebind:MDB-OSL-04'], { evidence, despite: 'an old transcript', status: 'done' });
    const [step] = await marked();
    expect(step?.note).toMatch(/expected outlook-osl\.corp\.nordwind\.local\. Marked all the same: an old transcript$/);
  });

  it('does not outweigh the order of the work (R2), which steps of one call keep by themselves', async () => {
    const bergen = listOf({ 'MDB-BGO-01': 'outlook-bgo.corp.nordwind.local' });
    const evidence = { name: null, text: bergen };
    const early = await refusalOf(mark(['rebind:MDB-BGO-01'], { evidence }));
    await mark(['rebind:MDB-BGO-01', 'create-array:Bergen', 'dns:Bergen'], { evidence });
    const done = await marked();
    const back = await refusalOf(mark(['create-array:Bergen'], { status: 'planned' }));
    await mark(['create-array:Bergen', 'dns:Bergen', 'rebind:MDB-BGO-01'], { status: 'planned' });
    expect({ early, done: done.map(({ id }) => id), back: back[0], left: await marked() }).toEqual({
      early: [
        'step-refused',
        'rebind:MDB-BGO-01: MDB-BGO-01 cannot be rebound before the array of Bergen is created. (R2)',
      ],
      done: ['dns:Bergen', 'create-array:Bergen', 'rebind:MDB-BGO-01'],
      back: 'step-refused',
      left: [],
    });
  });
});
