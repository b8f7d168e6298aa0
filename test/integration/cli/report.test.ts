import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../../core/api/contract.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { fileRef } from '../../factories/example-files.ts';
import { exampleReportCalls } from '../../factories/example-report-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const inFolder = useTemporaryFolder();
const { output: written } = exampleReportCalls['report.write'];

/** What the command asks for without options. */
const plain: Inputs['report.write'] = {
  ...{ locale: 'en-GB', asOf: null, format: 'xlsx', target: fileRef('/home/lead/r.xlsx'), paper: 'a4', parts: null },
  ...{ site: null, wave: null, sheets: null, archive: false, overwrite: false },
};

async function asked(...options: readonly string[]) {
  const { calls, exitCode, stdout } = await runFakeCli(['report', 'p', ...options]);
  return { exitCode, stdout, calls: calls.map(({ name, input }) => [name, input]) };
}

function targetOf(path: string) {
  return { target: fileRef(path) };
}

describe('report', () => {
  it('asks for what the extension and the options say', async () => {
    const options = ['--locale', 'de-DE', '--as-of', '2014-03-14', '--site', 'Oslo', '--wave', '3'];
    const parts = ['--part', 'waves', '--part', 'summary', '--paper', 'letter'];
    expect(await asked('--out', 'R.PDF', ...options, ...parts)).toEqual({
      exitCode: 0,
      stdout: `Wrote ${written.files[0]} (38,000 bytes).\n`,
      calls: [
        [
          'report.write',
          {
            ...{ ...plain, ...targetOf('/home/lead/R.PDF'), format: 'pdf', locale: 'de-DE', asOf: '2014-03-14' },
            ...{ paper: 'letter', site: 'Oslo', wave: 3, parts: ['waves', 'summary'] },
          },
        ],
      ],
    });
  });

  it.each<[out: readonly string[], wanted: Partial<Inputs['report.write']>]>([
    [['r.xlsx'], { format: 'xlsx' }],
    [['r.html'], { format: 'html' }],
    [['r.json'], { format: 'json' }],
    [['r.ics'], { format: 'ics' }],
    [['r.csv', '--overwrite'], { format: 'csv', overwrite: true }],
    [['r.zip'], { format: 'csv', archive: true }],
    [['r.txt', '--format', 'html'], { format: 'html' }],
    [['r.zip', '--format', 'xlsx'], { format: 'xlsx' }],
    [['r.xlsx', '--sheet', 'users', '--sheet', 'wave-3'], { sheets: ['users', 'wave-3'] }],
    [['r.xlsx', '--locale', 'en-US'], { locale: 'en-US', paper: 'letter' }],
  ])('takes %j', async (out, wanted) => {
    const { calls } = await asked('--out', ...out);
    expect(calls).toEqual([['report.write', { ...plain, ...targetOf(`/home/lead/${out[0]}`), ...wanted }]]);
  });

  it.each<[folder: string, options: readonly string[], file: string]>([
    ['reports', [], 'reports/CAS-Plan_Nordwind_2014-03-14_v3.xlsx'],
    ['reports', ['--format', 'pdf'], 'reports/CAS-Plan_Nordwind_2014-03-14_v3.pdf'],
    ['reports', ['--format', 'csv'], 'reports/CAS-Plan_Nordwind_2014-03-14_v3.csv'],
    ['old.json', [], 'old.json/CAS-Plan_Nordwind_2014-03-14_v3.json'],
    ['tables.csv', [], 'tables.csv'],
  ])('gives the report in the folder %s with %j its place', async (folder, options, file) => {
    mkdirSync(inFolder(folder));
    const { calls } = await asked('--out', inFolder(folder), ...options);
    expect(calls.at(-1)).toMatchObject(['report.write', targetOf(inFolder(file))]);
  });

  it('prints the files as JSON, and lists them where there are several', async () => {
    const files = ['r.csv/users.csv', 'r.csv/waves.csv'];
    const own = { 'report.write': () => ({ files, bytes: 1200 }) };
    const json = await runFakeCli(['report', 'p', '--out', 'r.csv', '--json'], own);
    const text = await runFakeCli(['report', 'p', '--out', 'r.csv'], own);
    expect([JSON.parse(json.stdout), text.stdout]).toEqual([
      { files },
      'Wrote 2 files (1,200 bytes):\n  r.csv/users.csv\n  r.csv/waves.csv\n',
    ]);
  });

  it('shows how far it is on standard error, and stops at Ctrl+C', async () => {
    let interrupt = (): void => {};
    const { exitCode, stderr, stdout } = await runFakeCli(
      ['report', 'p', '--out', 'r.json'],
      {
        'report.write': (_, __, { signal, progress }) => {
          progress({ phase: 'writing the report', done: 41, total: 100, rows: 41 });
          interrupt();
          return new Promise((_resolve, reject) =>
            signal.onAbort(() => reject(new AppError('cancelled', 'The work was cancelled.', 'Nothing was written.'))),
          );
        },
        'job.cancel': ({ jobId }, _, call) => ({ isCancelled: call.cancelJob(jobId) }),
      },
      {
        onInterrupt: (listener) => {
          interrupt = listener;
          return () => {};
        },
      },
    );
    expect({ exitCode, stderr, stdout }).toEqual({
      exitCode: 130,
      stderr: 'writing the report: 41 rows, 41 %\nThe work was cancelled.\nNothing was written.\n(cancelled)\n',
      stdout: '',
    });
  });

  it.each([
    [['--out', 'r.txt'], 'r.txt does not tell which report is wanted.'],
    [['--out', 'r'], 'r does not tell which report is wanted.'],
    [['--out', 'r.ics', '--part', 'waves'], '--part changes nothing in a report of the format ics.'],
    [['--out', 'r.pdf', '--sheet', 'users'], '--sheet changes nothing in a report of the format pdf.'],
    [['--out', 'r.json', '--paper', 'a4'], '--paper changes nothing in a report of the format json.'],
    [['--out', 'r.xlsx', '--overwrite'], '--overwrite changes nothing in a report of the format xlsx.'],
    [['--out', 'r.pdf', '--part', 'summary', '--wave', '2'], '--wave changes nothing in summary.'],
    [
      ['--out', 'r.html', '--part', 'summary', '--part', 'methods', '--site', 'Oslo'],
      '--site changes nothing in summary, methods.',
    ],
    [['--out', 'r.pdf', '--part', 'cover'], "argument 'cover' is invalid."],
    [['--out', 'r.pdf', '--locale', 'd_e'], 'It must be a language tag like en-GB or de-DE.'],
    [['--out', 'r.pdf', '--format', 'doc'], "argument 'doc' is invalid."],
    [[], "Required option '--out <file>' not specified."],
  ])('refuses %j', async (options, message) => {
    const { exitCode, stderr, calls } = await runFakeCli(['report', 'p', ...options]);
    expect({ exitCode, calls, stderr }).toEqual({ exitCode: 2, calls: [], stderr: expect.stringContaining(message) });
  });

  it('names the formats where none is told', async () => {
    const { stdout } = await runFakeCli(['report', 'p', '--out', 'r.txt', '--json']);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('.xlsx, .html, .pdf, .csv, .json, .ics or .zip'),
      details: { formats: ['xlsx', 'html', 'pdf', 'csv', 'json', 'ics'] },
    });
  });
});
