import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../core/api/finding-report.ts';
import { csvCells, csvText } from '../../factories/csv-text.ts';
import { nordwindDay, nordwindExports, nordwindSettings } from '../../factories/nordwind-expectations.ts';
import { makeOrganization, nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { createSeededRandom, shuffled } from '../../factories/seeded-random.ts';

const cli = useProjectCli();
const zone = 'corp.nordwind.local';

async function merge(settings: unknown): Promise<void> {
  cli.write('settings.json', JSON.stringify(settings));
  await cli.json('settings', 'p.caskade', 'settings.json');
}

function check(...options: readonly string[]): Promise<CheckReport> {
  return cli.json('check', 'p.caskade', '--as-of', nordwindDay, ...options);
}

/** The findings with one of these ids: id, severity, site and names. */
function briefs({ findings }: CheckReport, ...ids: readonly string[]) {
  return findings
    .filter(({ id }) => ids.includes(id))
    .map(({ id, severity, site, affected }) => `${id} ${severity} ${site ?? '-'} ${affected.join(', ')}`);
}

function blockersOf({ findings }: CheckReport): readonly string[] {
  return findings.filter(({ severity }) => severity === 'blocker').map(({ id, site }) => `${id} ${site ?? '-'}`);
}

describe('the findings of Nordwind', () => {
  beforeEach(async () => {
    await cli.importInto(...nordwindExports());
    await merge(nordwindSettings);
  });

  it('are those of the golden file, with the open questions and the confidence', async () => {
    await expect(golden(await check())).toMatchFileSnapshot('../../golden/nordwind-findings.md');
  });

  it('P04: a second array in Oslo is F02, a blocker', async () => {
    await merge({ arrays: { Oslo: { name: 'cas-oslo-2', fqdn: `outlook-osl2.${zone}` } } });
    expect(blockersOf(await check())).toEqual(['F02 Oslo']);
  });

  it('P04: the same FQDN only annotates the array', async () => {
    await merge({ arrays: { Oslo: { fqdn: `OUTLOOK-OSL.${zone}`, balancer: 'hardware' } } });
    expect(blockersOf(await check())).toEqual([]);
  });

  it('P05: the name of a server for Bergen is F04, a blocker', async () => {
    await merge({ arrays: { Bergen: { fqdn: `bgo-ex01.${zone}` } } });
    expect(blockersOf(await check())).toEqual(['F04 Bergen']);
  });

  it('P06: Windows NLB in Bergen is F13, a blocker that names the members of DAG2', async () => {
    await merge({ arrays: { Bergen: { balancer: 'Windows NLB' } } });
    const report = await check();
    expect([blockersOf(report), briefs(report, 'F13')]).toEqual([
      ['F13 Bergen'],
      ['F13 blocker Bergen BGO-EX01, BGO-EX02'],
    ]);
  });

  it('P07: the web name for Oslo is F05, a blocker because OSL-EX13 exists', async () => {
    await merge({ arrays: { Oslo: { fqdn: 'mail.nordwind.example' } } });
    const report = await check();
    const found = report.findings.find(({ id }) => id === 'F05');
    expect([blockersOf(report), found?.subject, found?.message.includes('OSL-EX13')]).toEqual([
      ['F02 Oslo', 'F05 Oslo'],
      'mail.nordwind.example',
      true,
    ]);
  });

  it('P07: so it is for the array that is there', async () => {
    const [header = [], ...rows] = csvCells(readFileSync(nordwindFile('CASArray_full_members.csv'), 'utf8'));
    const renamed = rows.map((row) =>
      row.map((cell) => (cell === `outlook-osl.${zone}` ? 'mail.nordwind.example' : cell)),
    );
    await cli.importInto(cli.write('CASArray.csv', csvText(header, renamed)), '--partial');
    expect(briefs(await check(), 'F05')).toContain('F05 blocker Oslo mail.nordwind.example');
  });

  it('P15: Tromso has F12, information, and no blocker', async () => {
    const report = await check();
    const ofTromso = report.findings
      .filter(({ site }) => site === 'Tromso')
      .map(({ id, severity }) => `${id} ${severity}`);
    expect(ofTromso).toEqual(['F12 info']);
  });

  it('raise a finding for an exemption that has expired, and leave the database alone', async () => {
    await merge({ exempt: [{ database: 'PFPROXY-BGO', reason: 'proxy', owner: 'messaging', until: '2014-03-13' }] });
    const { databases } = await cli.classify(nordwindDay);
    expect([briefs(await check(), 'F29'), databases.find(({ name }) => name === 'PFPROXY-BGO')?.state]).toEqual([
      ['F29 medium Bergen PFPROXY-BGO'],
      'DB_EXEMPT',
    ]);
  });
});

describe('the exit code of check', () => {
  const nlb = { arrays: { Bergen: { fqdn: `outlook-bgo.${zone}`, balancer: 'nlb' } } };
  const accepted = (id: string) => ({ id, reason: 'lab', owner: 'lead', until: nordwindDay });

  async function exitCodes(): Promise<readonly number[]> {
    const run = async (...options: readonly string[]) =>
      (await cli.run('check', 'p.caskade', '--as-of', nordwindDay, ...options)).exitCode;
    return [await run(), await run('--fail-on', 'blocker'), await run('--fail-on', 'high')];
  }

  beforeEach(() => cli.importInto(...nordwindExports()));

  it('is 4 for an open finding of the severity or a worse one', async () => {
    const before = await exitCodes();
    await merge(nlb);
    expect([before, await exitCodes()]).toEqual([
      [0, 0, 4],
      [0, 4, 4],
    ]);
  });

  it('does not count what is accepted', async () => {
    await merge({ ...nlb, acceptedFindings: [accepted('F13')] });
    const { findings } = await check();
    const ids = [...new Set(findings.filter(({ severity }) => severity === 'high').map(({ id }) => id))];
    const before = await exitCodes();
    await merge({ acceptedFindings: [accepted('F13'), ...ids.map(accepted)] });
    expect([before, await exitCodes()]).toEqual([
      [0, 0, 4],
      [0, 0, 0],
    ]);
  });

  it('is 2 for another severity', async () => {
    expect((await cli.run('check', 'p.caskade', '--fail-on', 'low')).exitCode).toBe(2);
  });
});

describe('the text of check', () => {
  it('groups findings by severity, then what is open, then the confidence', async () => {
    await cli.importInto(...nordwindExports());
    await merge({ acceptedFindings: [{ id: 'F38', reason: 'lab', owner: 'lead', until: nordwindDay }] });
    const { stdout } = await cli.run('check', 'p.caskade', '--as-of', nordwindDay);
    const titles = stdout.split('\n').filter((line) => /^\S/.test(line) && !/^[a-z]/.test(line));
    expect([titles, stdout.includes('Accepted by lead until 2014-03-14: lab')]).toEqual([
      [
        '15 open findings: 7 high, 3 medium, 2 low, 3 info, and 1 accepted.',
        'As of 2014-03-14.',
        ...['High:', 'Medium:', 'Low:', 'Information:', 'Not answered, for want of data:'],
        expect.stringMatching(/^Data +Rows +Coverage +Of +Age in days +From$/),
        'To know more:',
      ],
      true,
    ]);
  });
});

describe('what imports tell', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => [`user${i}`, `user${i}@x.example`, 'MDB-1']);
  const header = ['Alias', 'PrimarySmtpAddress', 'Database'];

  it('F44: exactly 1,000 mailboxes, until a complete export', async () => {
    await cli.importInto(cli.write('Mailboxes.csv', csvText(header, names(1000)), '2014-03-10'));
    const before = briefs(await check(), 'F44');
    await cli.importInto(cli.write('All.csv', csvText(header, names(1001)), '2014-03-11'));
    const after = briefs(await check(), 'F44');
    await cli.json('undo', 'p.caskade');
    expect([before, after, briefs(await check(), 'F44')]).toEqual([
      ['F44 high - Mailboxes.csv'],
      [],
      ['F44 high - Mailboxes.csv'],
    ]);
  });

  it('F45: cut names, a blocker until a clean import', async () => {
    const cut = [
      ['cas-oslo', 'outlook-osl.corp.nordw...', 'Oslo'],
      ['cas-bergen', 'outlook-bgo.corp.nordwind.local', 'Bergen'],
    ];
    const columns = ['Name', 'Fqdn', 'Site'];
    await cli.importInto(cli.write('CASArray.csv', csvText(columns, cut), '2014-03-10'));
    const before = briefs(await check(), 'F45');
    const whole = cut.map(([name = '', , site = '']) => [name, `${name}.corp.nordwind.local`, site]);
    await cli.importInto(cli.write('CASArray.csv', csvText(columns, whole), '2014-03-11'));
    expect([before, briefs(await check(), 'F45')]).toEqual([['F45 blocker - CASArray.csv'], []]);
  });

  it('F40: connection logs and logon statistics are evidence', async () => {
    await cli.importInto(...nordwindExports());
    const before = await check();
    await cli.importInto(nordwindFile('RCA_20140314-1.LOG'), nordwindFile('LogonStatistics.csv'));
    const seen = [before, await check()].map(({ confidence }) =>
      confidence.find(({ kind }) => kind === 'connection-log'),
    );
    expect(seen.map((row) => (row?.covered ?? 0) > 0)).toEqual([false, true]);
  });
});

describe('generated organizations', () => {
  const names = ['servers', 'arrays', 'dags', 'databases', 'mailboxes', 'profiles'];

  it.each([1, 2, 3])('have no blocker: seed %i', async (seed) => {
    const { dir } = makeOrganization({ mailboxes: 300, seed, sites: 2 + seed });
    await cli.importInto(...names.map((name) => join(dir, `${name}.csv`)));
    expect(blockersOf(await check())).toEqual([]);
  });

  it('give the same answer whatever the order of the rows', async () => {
    const { dir } = makeOrganization({ mailboxes: 40, seed: 2, sites: 3 });
    const reports: CheckReport[] = [];
    for (const seed of [0, 1, 2]) {
      rmSync(cli.path('p.caskade'), { force: true });
      const files = names.map((name) => {
        const [header = [], ...rows] = csvCells(readFileSync(join(dir, `${name}.csv`), 'utf8'));
        const mixed = seed === 0 ? rows : shuffled(createSeededRandom(seed), rows);
        return cli.write(`${name}.csv`, csvText(header, mixed), '2014-03-14');
      });
      await cli.importInto(...files);
      reports.push(await check());
    }
    expect(reports).toEqual(reports.map(() => reports[0]));
  });
});

describe('the findings of the head office', () => {
  it('are those of the golden file', async () => {
    await cli.json('sample', 'p.caskade', '--org', 'headoffice');
    const report: CheckReport = await cli.json('check', 'p.caskade', '--as-of', '2012-03-31');
    await expect(golden(report)).toMatchFileSnapshot('../../golden/headoffice-findings.md');
  });
});

/** A report as a person can read it in a review. Ages of files depend on the checkout and are left out. */
function golden({ asOf, findings, unanswered, confidence }: CheckReport): string {
  return [
    `# Findings as of ${asOf}`,
    '',
    ...findings.map(({ id, severity, site, message, affected, affectedKind }) =>
      [
        `- **${id} ${severity}** ${site ?? 'organization'}: ${message}`,
        `  ${affectedKind}: ${affected.join(', ')}`,
      ].join('\n'),
    ),
    '',
    '## Not answered',
    '',
    ...unanswered.map(({ id, site, title, needs }) => `- ${id} ${site ?? 'organization'}, ${title}: ${needs}`),
    '',
    '## Confidence',
    '',
    ...confidence.map(
      ({ kind, rows, covered, total, of, improve }) =>
        `- ${kind}: ${rows} rows, ${covered} of ${total} ${of}.${improve === null ? '' : ` ${improve}`}`,
    ),
    '',
  ].join('\n');
}
