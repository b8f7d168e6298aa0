import { describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';

describe('a runbook', () => {
  it('is these files', () => {
    expect(buildRunbook(headOfficeRunbook()).map(({ path, encoding }) => `${path} ${encoding}`)).toEqual([
      'runbook.md utf8',
      'runbook.html utf8',
      'method-cards.md utf8',
      'method-cards.html utf8',
      'scripts/01-headoffice-check-name.ps1 ascii',
      'scripts/02-headoffice-rebind-pilot.ps1 ascii',
      'rollback/02-headoffice-rebind-pilot.ps1 ascii',
      'scripts/03-headoffice-rebind.ps1 ascii',
      'rollback/03-headoffice-rebind.ps1 ascii',
      'scripts/04-headoffice-check-databases.ps1 ascii',
      'scripts/05-headoffice-check-servers.ps1 ascii',
      'notices/wave-1-headoffice-pilot.txt utf8',
    ]);
  });

  it('is the same for the same input, whatever the order of arrays and people', () => {
    const input = nordwindRunbook();
    const turned: RunbookInput = {
      ...input,
      arrays: [...input.arrays].reverse(),
      people: new Map([...input.people].reverse()),
    };
    expect(buildRunbook(turned)).toEqual(buildRunbook(input));
  });

  it('keeps sites apart whose names look alike in a file name', () => {
    const [first, second] = [namedRunbook({ site: 'Zürich' }), namedRunbook({ site: 'ZURICH' })];
    const plan = { ...first.plan, sites: [...first.plan.sites, ...second.plan.sites] };
    const paths = buildRunbook({ ...first, plan }).map(({ path }) => path.toLowerCase());
    const rebinds = paths.filter((path) => path.startsWith('scripts/') && path.endsWith('-rebind.ps1'));
    expect([new Set(paths).size, rebinds]).toEqual([
      paths.length,
      ['scripts/05-zurich-rebind.ps1', 'scripts/12-zurich-2-rebind.ps1'],
    ]);
  });

  it('has numbers of one width, so that names sort in the order of work', () => {
    const input = namedRunbook();
    const sites = Array.from({ length: 20 }, (_, i) => namedRunbook({ site: `S${i}` }).plan.sites).flat();
    const scripts = buildRunbook({ ...input, plan: { ...input.plan, sites } })
      .map(({ path }) => path)
      .filter((path) => path.startsWith('scripts/'));
    expect([scripts.length, [...scripts].sort()]).toEqual([140, scripts]);
  });

  it('of a plan without work is documents that say so', () => {
    const input = namedRunbook();
    const files = buildRunbook({ ...input, plan: { ...input.plan, sites: [], waves: [], unplanned: [] } });
    const text = files[0]?.content ?? '';
    expect([
      files.map(({ path }) => path),
      text.includes('No wave is planned.'),
      text.includes('Nothing is to be run.'),
    ]).toEqual([['runbook.md', 'runbook.html', 'method-cards.md', 'method-cards.html'], true, true]);
  });

  it('shows everybody in no wave, by the reason', () => {
    const input = namedRunbook();
    const unplanned = (['verify', 'no-array', 'no-day', 'verify'] as const).map((code, i) => ({
      mailboxId: i,
      alias: `user${i}`,
      code,
      reason: `because ${i}`,
    }));
    const text = buildRunbook({ ...input, plan: { ...input.plan, unplanned } })[0]?.content ?? '';
    expect(text.slice(text.indexOf('## People in no wave')).match(/^(?:###.*|\| user.*)$/gm)).toEqual([
      '### The site has no array and none is planned (1)',
      '| user1 | Kim | because 1 |',
      '### No working day is left (1)',
      '| user2 |  | because 2 |',
      '### Find out what the profile names (2)',
      '| user0 |  | because 0 |',
      '| user3 |  | because 3 |',
    ]);
  });

  it('shows open blockers above everything that is to be run', () => {
    const text = buildRunbook(namedRunbook({ blockers: ['F11: no server'] }))[0]?.content ?? '';
    const places = ['> **Warning:** There are open blockers.', '- F11: no server', '## Scripts', '## Site Main'];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at > 0));
  });
});
