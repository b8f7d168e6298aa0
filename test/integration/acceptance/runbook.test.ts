import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../../core/api/plan-report.ts';
import { createGrammar } from '../../factories/powershell-grammar.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli('2014-03-20T08:00:00Z');
const golden = join(import.meta.dirname, '../../golden/runbook');
const mustUpdate = process.env.UPDATE_GOLDEN === '1';

/** The sample organizations, with what a project lead would enter. */
const organizations = {
  nordwind: {
    asOf: '2014-03-14',
    settings: {
      ...{ start: '2014-04-01', vips: ['mlien'], retiring: ['OSL-CAS01'], outlookMethods: { 2007: 'M3' } },
      siteTimeZones: { Oslo: 'Europe/Oslo', Bergen: 'Europe/Oslo' },
      blackouts: [{ from: '2014-04-07', to: '2014-04-08', site: 'Bergen', reason: 'month end' }],
      pilot: { users: ['saas'], size: 3 },
      arrays: {
        Bergen: {
          ...{ vip: '10.10.2.50', balancer: 'hardware', dnsTtlSeconds: 300 },
          probes: { resolvesExternally: { value: false, date: '2014-03-10' } },
        },
      },
      acceptedFindings: [{ id: 'F31', reason: 'maintenance', owner: 'messaging', until: '2014-12-31' }],
    },
  },
  headoffice: {
    asOf: '2012-03-31',
    settings: {
      start: '2012-04-10',
      arrays: { BranchOffice: { name: 'cas-br', fqdn: 'outlook-br.exchangeserverpro.net' } },
      agents: 1,
    },
  },
} as const;

type Organization = keyof typeof organizations;

async function writeRunbook(name: Organization): Promise<PlanReport> {
  const { asOf, settings } = organizations[name];
  await cli.json('sample', 'p.caskade', '--org', name);
  cli.write('settings.json', JSON.stringify(settings));
  const plan = await cli.json<PlanReport>('plan', 'p.caskade', '--settings', 'settings.json', '--as-of', asOf);
  await cli.json('runbook', 'p.caskade', '--out', 'runbook');
  return plan;
}

describe.each(['nordwind', 'headoffice'] as const)('the runbook of %s', (name) => {
  it('is byte for byte as it was reviewed (UPDATE_GOLDEN=1 writes it anew)', async () => {
    await writeRunbook(name);
    const files = textsIn(cli.path('runbook'));
    if (mustUpdate) writeAll(join(golden, name), files);
    expect(files).toEqual(textsIn(join(golden, name)));
  });

  it('has scripts that a grammar of PowerShell reads, plain ASCII, with one rebind a planned database', async () => {
    const plan = await writeRunbook(name);
    const read = await createGrammar();
    const scripts = Object.entries(textsIn(cli.path('runbook'))).filter(([path]) => path.endsWith('.ps1'));
    const rebinds = scripts
      .filter(([path]) => path.startsWith('scripts/'))
      .flatMap(([, text]) => [...text.matchAll(/^\s*Set-MailboxDatabase -Identity '([^']*)'/gm)].map(([, id]) => id));
    const planned = plan.sites.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'rebind' ? [step.target] : [])),
    );
    expect({
      errors: scripts.flatMap(([path, text]) => read(text).errors.map((error) => `${path} ${error}`)),
      beyondAscii: scripts.filter(([, text]) => /[^\t\r\n -~]/.test(text)).map(([path]) => path),
      pipelines: scripts.filter(([, text]) => /Get-MailboxDatabase[^\r\n]*\|[^\r\n]*Set-MailboxDatabase/.test(text)),
      rebinds,
    }).toEqual({ errors: [], beyondAscii: [], pipelines: [], rebinds: planned });
  });

  it('goes from the balancer to the profiles, in the order of the articles, with their mistakes corrected', async () => {
    await writeRunbook(name);
    const headings = [...(textsIn(cli.path('runbook'))['runbook.md'] ?? '').matchAll(/^### (\S+) \d+: (.+)$/gm)];
    const order = [
      'Load balancer',
      'DNS',
      'Array',
      'Databases',
      'Autodiscover',
      'Stop making',
      'Pilot',
      'Applications',
    ];
    const sites = new Set(headings.map(([, site]) => site));
    for (const site of sites) {
      const titles = headings.flatMap(([, own, title = '']) => (own === site ? [title] : []));
      const places = titles.map((title) => order.findIndex((start) => title.startsWith(start))).filter((at) => at >= 0);
      expect(places).toEqual(places.toSorted((left, right) => left - right));
    }
    expect(sites.size).toBeGreaterThan(1);
  });
});

describe('P02 and P10', () => {
  it('the rollback gives each database its own value back, and a dead name is left out with a warning', async () => {
    await writeRunbook('nordwind');
    const lines = Object.entries(textsIn(cli.path('runbook')))
      .filter(([path]) => path.startsWith('rollback/'))
      .flatMap(([, text]) => text.split('\r\n'))
      .map((line) => line.trim());
    const back = (database: string) =>
      lines.filter((line) => line.includes(`Set-MailboxDatabase -Identity '${database}'`));
    expect([back('MDB-OSL-04'), back('MDB-OSL-05')].map((found) => found.map((line) => line.split('  #')[0]))).toEqual([
      [
        "Set-MailboxDatabase -Identity 'MDB-OSL-04' -RpcClientAccessServer 'outlook-tos.corp.nordwind.local' -WhatIf:$WhatIf",
      ],
      [
        "# Set-MailboxDatabase -Identity 'MDB-OSL-05' -RpcClientAccessServer 'OSL-CAS00.corp.nordwind.local' -WhatIf:$WhatIf",
      ],
    ]);
  });

  it('an array whose name has blanks is never used by its name in a script', async () => {
    await writeRunbook('nordwind');
    const scripts = Object.entries(textsIn(cli.path('runbook'))).filter(([path]) => path.endsWith('.ps1'));
    expect(scripts.filter(([, text]) => text.includes("'Tromso CAS Array'")).map(([path]) => path)).toEqual([]);
  });
});

describe('a later runbook', () => {
  it('has no script of a database any more that was verified meanwhile', async () => {
    await writeRunbook('nordwind');
    await cli.json('step', 'p.caskade', 'rebind:MDB-OSL-04', '--status', 'verified');
    await cli.json('plan', 'p.caskade', '--as-of', '2014-03-14');
    await cli.json('runbook', 'p.caskade', '--out', 'runbook');
    const scripts = Object.entries(textsIn(cli.path('runbook'))).filter(([path]) => path.startsWith('scripts/'));
    expect(scripts.filter(([, text]) => /^\s*Set-MailboxDatabase -Identity 'MDB-OSL-04'/m.test(text))).toEqual([]);
  });

  it('needs a plan', async () => {
    await cli.json('sample', 'p.caskade');
    const early = await cli.run('runbook', 'p.caskade', '--out', 'runbook', '--json');
    expect([early.exitCode, JSON.parse(early.stdout).error.code]).toEqual([2, 'plan-missing']);
  });
});

/** Every file below a folder by its path with `/`, but for the list of what was written. */
function textsIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = files.map(
    (file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const,
  );
  return Object.fromEntries(texts.filter(([path]) => path !== 'runbook-files.json'));
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
