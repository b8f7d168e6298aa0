import { appendFileSync, copyFileSync, readFileSync, truncateSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNordwindClient } from '../../factories/nordwind-client.ts';

// A work file comes back from a computer that nobody here knows.
const { path, nordwind } = useNordwindClient('2014-03-14T09:00:00Z');

beforeEach(async () => {
  const { client, register } = nordwind();
  await client.call('plan.compute', { patch: {}, asOf: null, by: 'lead' });
  const target = register(path('w.caskade-work'));
  await client.call('work.handOut', { wave: 3, target, format: 'caskade-work', recipient: 'eva', by: 'lead' });
});

describe('a work file that is not as it was written', () => {
  it('is opened to read only: not a byte of it changes', async () => {
    insertEvent({});
    const before = readFileSync(path('w.caskade-work'));
    const { applied } = await merge();
    expect([applied, readFileSync(path('w.caskade-work')).equals(before)]).toEqual([1, true]);
  });

  it('is refused when it has a view where a table should be', async () => {
    change('ALTER TABLE task_events RENAME TO old; CREATE VIEW task_events AS SELECT * FROM old');
    expect(await codeOf(merge())).toBe('project-damaged');
  });

  it('is refused when it is from a newer Caskade', async () => {
    change('PRAGMA user_version = 99');
    expect(await codeOf(merge())).toBe('project-newer');
  });

  it('is refused when it was cut off', async () => {
    truncateSync(path('w.caskade-work'), 100_000);
    expect(await codeOf(merge())).toBe('project-damaged');
  });

  it('is refused when it is something else', async () => {
    truncateSync(path('w.caskade-work'), 0);
    appendFileSync(path('w.caskade-work'), 'PK\u0003\u0004 not a project');
    expect(await codeOf(merge())).toBe('project-not-sqlite');
  });

  it('is brought up to date in a copy when it is from an older Caskade', async () => {
    copyFileSync(path('n.caskade'), path('w.caskade-work'));
    change(`DROP TABLE hand_outs; DROP TABLE tasks; DROP TABLE task_devices; DROP TABLE task_events;
      DROP TABLE wave_resumptions; DELETE FROM meta WHERE key = 'project_id'; PRAGMA user_version = 4`);
    const before = readFileSync(path('w.caskade-work'));
    expect([await codeOf(merge()), readFileSync(path('w.caskade-work')).equals(before)]).toEqual([
      'work-foreign',
      true,
    ]);
  });

  it('takes over only what it understands, and says of whom it does not', async () => {
    insertEvent({ uid: 'a'.repeat(32), after: '{"status":"hacked"}' });
    insertEvent({ uid: 'b'.repeat(32), after: status('verified') });
    insertEvent({ uid: 'c'.repeat(32), mailbox: 4711 });
    insertEvent({ uid: 'd'.repeat(32), after: status('informed') });
    const { applied, changes, problems } = await merge();
    expect([
      applied,
      changes.map(({ after }) => after),
      problems.map(({ code, message }) => `${code} ${message}`),
    ]).toEqual([
      ...[1, ['Informed']],
      [
        'EVENT_UNREADABLE 1 change of Kari Nilsen cannot be read.',
        'EVENT_WITHOUT_PROOF 1 change of Kari Nilsen cannot be taken over: the file says what only a scan can show, without the scan.',
        'PERSON_GONE Mailbox 4711 is not in the project any more, so nothing of this person is taken over.',
      ],
    ]);
  });

  it('keeps names that look like formulas, pages and statements as the texts that they are', async () => {
    const { client } = nordwind();
    const name = `=1+1 <b>Robert'); DROP TABLE tasks;--`;
    insertEvent({ field: 'note', device: null, after: name, by: name });
    await merge();
    const { notes } = await client.call('task.get', { person: 7, asOf: null });
    expect(notes.map(({ text, by }) => [text, by])).toEqual([[name, name]]);
  });
});

function merge() {
  const { client, register } = nordwind();
  return client.call('work.merge', { file: register(path('w.caskade-work')), decisions: [], by: 'lead' });
}

function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'done',
    (error) => error.code,
  );
}

function status(name: string): string {
  return JSON.stringify({ status: name, reason: null, detail: null, until: null, workedAt: null, proof: null });
}

/** Writes into the file as another program could. */
function change(sql: string): void {
  const db = new Database(path('w.caskade-work'));
  db.exec(sql);
  db.close();
}

function insertEvent(given: {
  readonly uid?: string;
  readonly mailbox?: number;
  readonly device?: string | null;
  readonly field?: string;
  readonly after?: string;
  readonly by?: string;
}): void {
  const { uid = 'e'.repeat(32), mailbox = 7, device = 'ws-1007', field = 'status', after = status('informed') } = given;
  const db = new Database(path('w.caskade-work'));
  db.prepare(
    `INSERT INTO task_events (uid, mailbox_id, device, at, "by", field, before_value, after_value, origin)
     VALUES (?, ?, ?, '2014-03-14T09:30:00Z', ?, ?, NULL, ?, 'person')`,
  ).run(uid, mailbox, device, given.by ?? 'eva', field, after);
  db.close();
}
