import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCsvArchive, writeCsvFolder } from '../../../../main/services/reports/write-csv-report.ts';
import { readZip } from '../../../factories/read-zip.ts';
import { reportJob } from '../../../factories/report-jobs.ts';
import { reportTable } from '../../../factories/report-tables.ts';
import { useTemporaryFolder } from '../../../factories/temporary-folder.ts';

const inFolder = useTemporaryFolder();

const users = reportTable('users', [
  [
    ['Åse', 1],
    ['=1+1', -2],
  ],
  [[null, { day: '2014-03-14' }]],
]);
const wave = reportTable('wave-3', [[['mlien']]]);
const usersText = "\u{FEFF}A,B\r\nÅse,1\r\n'=1+1,-2\r\n,2014-03-14\r\n";

/** Every file below a folder with its text, but for the list of what was written. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && entry.name !== 'report-files.json');
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function write(tables: Parameters<typeof writeCsvFolder>[0], path: string, overwrite = false, job = reportJob()) {
  return writeCsvFolder(tables, { path, overwrite }, job);
}

describe('a folder of CSV files', () => {
  it('has a file for each table, and says which and how large', async () => {
    const path = inFolder('new', 'report.csv');
    const written = await write([users, wave], path);
    expect({ written, found: contentsOf(inFolder()) }).toEqual({
      written: { files: [join(path, 'users.csv'), join(path, 'wave-3.csv')], bytes: Buffer.byteLength(usersText) + 13 },
      found: {
        [join('new', 'report.csv', 'users.csv')]: usersText,
        [join('new', 'report.csv', 'wave-3.csv')]: '\u{FEFF}A\r\nmlien\r\n',
      },
    });
  });

  it('tells how far it is in all tables together', async () => {
    const job = reportJob();
    await write([users, wave], inFolder(), false, job);
    expect(job.announced.map(({ done, total }) => [done, total])).toEqual([
      ...[
        [0, 4],
        [2, 4],
        [3, 4],
      ],
      ...[
        [3, 4],
        [4, 4],
      ],
    ]);
  });

  it('loses what an earlier report wrote and this one has not, and keeps files of people', async () => {
    await write([users, wave], inFolder());
    writeFileSync(inFolder('notes.txt'), 'of the lead');
    await write([users], inFolder());
    expect(contentsOf(inFolder())).toEqual({ 'notes.txt': 'of the lead', 'users.csv': usersText });
  });

  it('does not replace what somebody changed, unless that is allowed', async () => {
    await write([users, wave], inFolder());
    writeFileSync(inFolder('users.csv'), 'edited');
    const refused = await write([reportTable('users', [[['new']]])], inFolder()).catch((error: unknown) => error);
    const kept = contentsOf(inFolder());
    await write([users], inFolder(), true);
    expect({ refused, kept, replaced: contentsOf(inFolder()) }).toMatchObject({
      refused: { code: 'file-write-failed', details: { files: ['users.csv'] } },
      kept: { 'users.csv': 'edited', 'wave-3.csv': '\u{FEFF}A\r\nmlien\r\n' },
      replaced: { 'users.csv': usersText },
    });
  });

  it('is as it was when the work is cancelled or a row cannot be read, with nothing left beside it', async () => {
    await write([wave], inFolder('report.csv'));
    const before = contentsOf(inFolder());
    const cancelled = await write([users, wave], inFolder('report.csv'), false, reportJob(2)).catch((e: unknown) => e);
    const broken = {
      ...wave,
      rows: () => {
        throw new RangeError('no such row');
      },
    };
    const failed = await write([users, broken], inFolder('other', 'new.csv')).catch((e: unknown) => e);
    expect({ cancelled, failed, after: contentsOf(inFolder()), names: readdirSync(inFolder()) }).toEqual({
      cancelled: expect.objectContaining({ code: 'cancelled' }),
      failed: new RangeError('no such row'),
      after: before,
      names: ['report.csv'],
    });
  });

  it('is refused where a file has its name, before any row is read', async () => {
    writeFileSync(inFolder('report.csv'), 'a file');
    const job = reportJob();
    const failure = await write([users], inFolder('report.csv'), true, job).catch((error: unknown) => error);
    expect({ failure, announced: job.announced, found: contentsOf(inFolder()) }).toEqual({
      failure: expect.objectContaining({ code: 'file-write-failed' }),
      announced: [],
      found: { 'report.csv': 'a file' },
    });
  });

  it('never takes the place of a project', async () => {
    mkdirSync(inFolder('r'));
    writeFileSync(inFolder('r', 'users.csv'), 'SQLite format 3\0');
    const failure = await write([users], inFolder('r'), true).catch((error: unknown) => error);
    const kept = contentsOf(inFolder('r'));
    rmSync(inFolder('r'), { recursive: true });
    expect({ failure, kept }).toEqual({
      failure: expect.objectContaining({ code: 'project-exists' }),
      kept: { 'users.csv': 'SQLite format 3\0' },
    });
  });
});

describe('an archive of CSV files', () => {
  it('has the same files, and is the same whenever it is written', async () => {
    const at = '2014-03-14T08:00:00Z';
    const written = await writeCsvArchive([users, wave], { path: inFolder('a.zip'), at }, reportJob());
    await writeCsvArchive([users, wave], { path: inFolder('b.zip'), at }, reportJob());
    const [first, second] = ['a.zip', 'b.zip'].map((name) => readFileSync(inFolder(name)));
    expect({
      written,
      files: [...readZip(first ?? Buffer.alloc(0))],
      same: second?.equals(first ?? Buffer.alloc(0)),
    }).toEqual({
      written: { files: [inFolder('a.zip')], bytes: first?.length },
      files: [
        ['users.csv', usersText],
        ['wave-3.csv', '\u{FEFF}A\r\nmlien\r\n'],
      ],
      same: true,
    });
  });

  it('leaves nothing behind when the work is cancelled', async () => {
    const at = '2014-03-14T08:00:00Z';
    const failure = await writeCsvArchive([users], { path: inFolder('a.zip'), at }, reportJob(2)).catch(
      (e: unknown) => e,
    );
    expect({ failure, names: readdirSync(inFolder()) }).toEqual({
      failure: expect.objectContaining({ code: 'cancelled' }),
      names: [],
    });
  });
});
