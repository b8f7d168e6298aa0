import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../../core/api/contract.ts';
import { fileRef } from '../../factories/example-files.ts';
import { exampleTaskCalls } from '../../factories/example-task-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';

const report = exampleTaskCalls['tracking.progress'].output;
const merged = exampleTaskCalls['work.merge'].output;

describe('progress', () => {
  it('shows everybody, each wave with what is wrong, each site, and what is left', async () => {
    const { stdout, exitCode } = await runFakeCli(['progress', 'p', '--as-of', '2014-04-03']);
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        '20 people with work: 12 verified, 4 reported, 3 open (1 failed), 1 exempt. 1 person was reported more than 14 days ago and not seen since.',
        'As of 2014-04-03.',
        '',
        'Wave  Name    Start       End         People  Verified  Reported  Exempt  Open  Failed  Reverted  Expected  State',
        '   3  Oslo 2  2014-04-02  2014-04-03      20        12         4       1     3       1         0        20  at risk, paused',
        'Wave 3 is at risk: 3 of 20 are open and today is the last day.',
        'Wave 3 is paused: 1 of 13 verifications failed. Begin with nobody more before it is known why; then `caskade progress PROJECT --resume 3 --reason TEXT`.',
        '',
        'Site  People  Verified  Reported  Exempt  Open  Failed  Reverted',
        'Oslo      20        12         4       1     3       1         0',
        '',
        'Left in the waves: 12 not reported (10 by the plan), 20 not verified.',
        'All will be reported between 2014-04-08 and 2014-04-22. 4 a day in the last five working days.',
        '',
      ],
    });
  });

  it('lets a wave go on, and shows the progress afterwards', async () => {
    const argv = ['progress', 'p', '--resume', '3', '--reason', 'The template is mended.', '--by', 'lead'];
    const { calls, stdout, opened } = await runFakeCli(argv);
    expect({ calls: calls.map(({ name, input }) => [name, input]), opened, first: stdout.split('\n')[0] }).toEqual({
      calls: [
        ['tracking.resumeWave', { wave: 3, reason: 'The template is mended.', by: 'lead' }],
        ['tracking.progress', { asOf: null }],
      ],
      opened: [{ kind: 'open', path: '/home/lead/p', access: 'write', isClosed: true }],
      first: 'Wave 3 goes on.',
    });
  });

  it('says who let a wave go on', async () => {
    const resumed = { at: '2014-04-03T10:00:00Z', by: 'lead', reason: 'The template is mended.' };
    const waves = report.waves.map((wave) => ({
      ...{ ...wave, track: 'on-track' as const },
      stop: { ...wave.stop, isPaused: false, resumed },
    }));
    const { stdout } = await runFakeCli(['progress', 'p'], { 'tracking.progress': () => ({ ...report, waves }) });
    expect(stdout.split('\n').filter((line) => line.startsWith('Wave 3'))).toEqual([
      'Wave 3 goes on although 1 of 13 verifications failed, says lead (2014-04-03T10:00:00Z): The template is mended.',
    ]);
  });

  it('prints the report as JSON', async () => {
    const { stdout } = await runFakeCli(['progress', 'p', '--json']);
    expect(JSON.parse(stdout)).toEqual(report);
  });

  it('of a project without work says so', async () => {
    const nobody: Outputs['tracking.progress'] = {
      ...{
        ...report,
        hasPlan: false,
        waves: [],
        sites: [],
        burnDown: { people: 0, baseline: null, days: [], forecast: null },
      },
      totals: { ...report.totals, people: 0 },
    };
    const { stdout } = await runFakeCli(['progress', 'p'], { 'tracking.progress': () => nobody });
    expect(stdout).toBe('Nobody has work. `caskade plan PROJECT` makes waves.\n');
  });

  it.each([
    [['--resume', '3'], 'A wave goes on for a reason.'],
    [['--reason', 'x'], '--reason belongs to --resume.'],
    [['--resume', 'three', '--reason', 'x'], 'It must be the number of a wave, such as 3.'],
    [['--as-of', 'today'], 'It must be a date like 2014-03-14.'],
  ])('%j is wrong usage', async (argv, sentence) => {
    const { exitCode, stderr, calls } = await runFakeCli(['progress', 'p', ...argv]);
    expect({ exitCode, calls, isSaid: stderr.includes(sentence) }).toEqual({ exitCode: 2, calls: [], isSaid: true });
  });
});

describe('hand-out', () => {
  it.each([
    ['wave-3.caskade-work', 'caskade-work'],
    ['Wave 3.XLSX', 'xlsx'],
  ])('writes %s in the form that its name tells', async (out, format) => {
    const { calls, stdout, exitCode } = await runFakeCli(['hand-out', 'p', '--wave', '3', '--out', out, '--to', 'eva']);
    expect({ exitCode, input: calls[0]?.input, stdout }).toEqual({
      exitCode: 0,
      input: { wave: 3, target: fileRef(`/home/lead/${out}`), format, recipient: 'eva', by: null },
      stdout: [
        `Wrote ${out} (40,960 bytes): wave 3, Oslo 2, 20 people, for eva.`,
        'When it comes back: `caskade merge PROJECT FILE`.',
        '',
      ].join('\n'),
    });
  });

  it('prints the file as JSON, with what left', async () => {
    const { stdout } = await runFakeCli(['hand-out', 'p', '--wave', '3', '--out', 'w.xlsx', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      ...{ files: ['/home/lead/w.xlsx'], wave: 3, name: 'Oslo 2', at: '2014-04-01T08:00:00Z', by: 'lead' },
      ...{ recipient: 'eva', format: 'caskade-work', people: 20, bytes: 40_960 },
    });
  });

  it.each([
    [['--wave', '3', '--out', 'w.csv'], 'w.csv does not tell which file is wanted.'],
    [['--wave', '0', '--out', 'w.xlsx'], 'It must be the number of a wave, such as 3.'],
    [['--out', 'w.xlsx'], '--wave'],
    [['--wave', '3'], '--out'],
  ])('%j is wrong usage', async (argv, sentence) => {
    const { exitCode, stderr, calls } = await runFakeCli(['hand-out', 'p', ...argv]);
    expect({ exitCode, calls, isSaid: stderr.includes(sentence) }).toEqual({ exitCode: 2, calls: [], isSaid: true });
  });
});

describe('merge', () => {
  const clean = { ...merged, problems: [] };

  it('shows what was taken over, the conflicts with both authors and times, and what cannot be read', async () => {
    const { stdout, exitCode, calls } = await runFakeCli(['merge', 'p', 'wave-3.caskade-work', '--by', 'lead']);
    expect(calls.map(({ name, input }) => [name, input])).toEqual([
      ['work.merge', { file: fileRef('/home/lead/wave-3.caskade-work'), decisions: [], by: 'lead' }],
    ]);
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 3,
      lines: [
        'wave-3.caskade-work: wave 3, Oslo 2, handed out to eva on 2014-04-01T08:00:00Z.',
        'Took over 4 changes, everything of 4 people. Of 1 person something is not decided. `caskade undo` takes it back.',
        '',
        'Person  PC       What    Before   After            At                    By',
        'mlien   WS-1002  Status  Planned  Done (reported)  2014-04-02T09:12:00Z  eva',
        'and 3 more (--json lists them)',
        '',
        '1 conflict is not decided (--take ours or --take theirs decides all); there the project stays as it is:',
        '  Sofie Aas (saas), WS-1003: Status, when the wave left Planned',
        '    ours    Postponed (lead, 2014-04-02T10:00:00Z)',
        '    theirs  Done (reported) (eva, 2014-04-02T09:30:00Z)',
        '',
        'Not taken over:',
        '  STATUS_UNKNOWN (sheet Wave 3, row 7, column Status): “ready” is no status.',
        '    Choose one of the list.',
        '',
      ],
    });
  });

  it('writes nothing in a dry run', async () => {
    const argv = ['merge', 'p', 'w.xlsx', '--dry-run', '--json'];
    const { calls, stdout, opened } = await runFakeCli(argv);
    expect({ names: calls.map(({ name }) => name), opened, printed: JSON.parse(stdout) }).toEqual({
      names: ['work.preview'],
      opened: [{ kind: 'open', path: '/home/lead/p', access: 'read', isClosed: true }],
      printed: { ...merged, isDryRun: true },
    });
  });

  it('ends with 0 although a conflict is open: it is there again next time', async () => {
    const { exitCode } = await runFakeCli(['merge', 'p', 'w.xlsx'], { 'work.merge': () => clean });
    expect(exitCode).toBe(0);
  });

  it('decides every conflict when it is told whose word counts, and says what it took', async () => {
    const decided: Outputs['work.merge'] = {
      ...{
        ...clean,
        applied: 5,
        undecided: 0,
        conflicts: merged.conflicts.map((one) => ({ ...one, taken: 'theirs' })),
      },
    };
    const asked: unknown[] = [];
    const { calls, stdout } = await runFakeCli(['merge', 'p', 'w.xlsx', '--take', 'theirs'], {
      'work.merge': (input) => {
        asked.push(input);
        return decided;
      },
    });
    expect([calls.map(({ name, input }) => [name, input]), asked]).toEqual([
      [['work.preview', { file: fileRef('/home/lead/w.xlsx'), decisions: [] }]],
      [{ file: fileRef('/home/lead/w.xlsx'), decisions: [{ key: '6|ws-1003|status', take: 'theirs' }], by: null }],
    ]);
    expect(stdout.trimEnd().split('\n').slice(-4)).toEqual([
      'Decided:',
      '  Sofie Aas (saas), WS-1003: Status, when the wave left Planned',
      '    ours    Postponed (lead, 2014-04-02T10:00:00Z)',
      '    theirs  Done (reported) (eva, 2014-04-02T09:30:00Z) – taken',
    ]);
  });

  it('says that nothing is new', async () => {
    const nothing = { ...clean, applied: 0, undecided: 0, changes: [], changeCount: 0, conflicts: [], known: 12 };
    const { stdout, exitCode } = await runFakeCli(['merge', 'p', 'w.xlsx'], { 'work.merge': () => nothing });
    expect({ exitCode, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      exitCode: 0,
      last: 'Nothing changed. 12 changes were known already.',
    });
  });

  it('takes one of two sides only', async () => {
    const { exitCode, calls } = await runFakeCli(['merge', 'p', 'w.xlsx', '--take', 'both']);
    expect({ exitCode, calls }).toEqual({ exitCode: 2, calls: [] });
  });
});
