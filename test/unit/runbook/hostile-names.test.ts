import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookFile } from '../../../core/runbook/runbook-input.ts';
import { hostileTexts, namedRunbook, type RunbookNames } from '../../factories/named-runbook.ts';
import { codeOf, scriptsOf } from '../../factories/powershell-commands.ts';
import { callsOf, lexPowerShell } from '../../factories/powershell-lexer.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const changing = ['Set-MailboxDatabase', 'New-ClientAccessArray', 'Remove-ClientAccessArray'];

/** Any text without control characters, hostile ones often. */
const anyName = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 64 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are refused, which another test says
    .map((text) => `n${text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '')}`),
);

const anyNames: fc.Arbitrary<RunbookNames> = fc.record({
  project: anyName,
  site: anyName,
  array: anyName,
  fqdn: anyName.map((name) => `f${name}`),
  databases: fc.uniqueArray(anyName, { minLength: 2, maxLength: 3 }),
  oldBinding: anyName.map((name) => `o${name}x`),
  servers: fc.uniqueArray(anyName, { minLength: 1, maxLength: 2 }),
  person: anyName,
  blockers: fc.array(anyName, { maxLength: 1 }),
  method: fc.constant('M1' as const),
});

describe('the scripts of any names', () => {
  it('call exactly the intended commands with exactly the intended arguments', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        expect(changesOf(scriptsOf(buildRunbook(namedRunbook(names))))).toEqual(intended(names));
      }),
      { numRuns: 60 },
    );
  });

  it('have the same code as with plain names: a name is never code', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const plain = namedRunbook({
          databases: names.databases.map((_, i) => `DB${i}`),
          servers: names.servers.map((_, i) => `CAS${i}`),
          blockers: names.blockers.map(() => 'F01'),
        });
        expect(codeWithoutSums(buildRunbook(namedRunbook(names)))).toEqual(codeWithoutSums(buildRunbook(plain)));
      }),
      { numRuns: 40 },
    );
  });

  it('are plain ASCII with CRLF line ends, under paths of plain ASCII', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const files = buildRunbook(namedRunbook(names));
        const odd = files.filter(({ path, content, encoding }) =>
          encoding === 'ascii' ? !/^(?:[ -~\t]*\r\n)+$/.test(content) || !safePath.test(path) : !safePath.test(path),
        );
        expect(odd.map(({ path }) => path)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a control character', () => {
  const places: readonly (readonly [string, Partial<RunbookNames>])[] = [
    ['a database', { databases: ['DB\n1'] }],
    ['an array', { array: 'cas\r\n' }],
    ['the name of an array', { fqdn: 'out\u0000look' }],
    ['a site', { site: 'Ma\u0085in' }],
    ['a server', { servers: ['CAS\t1'] }],
    ['an old value', { oldBinding: 'cas\u001b1' }],
  ];

  it.each(places)('in %s refuses the whole runbook', (_place, names) => {
    expect(failureOf(() => buildRunbook(namedRunbook(names))).code).toBe('script-refused');
  });
});

const safePath = /^(?:[a-z]+\/)?[a-z0-9-]+\.[a-z0-9]+$/;

type Change = { readonly command: string; readonly arguments: unknown };

function changesOf(scripts: readonly RunbookFile[]): Change[] {
  return scripts.flatMap(({ content }) => {
    const tokens = lexPowerShell(content);
    return changing.flatMap((command) =>
      callsOf(tokens, command).map((call) => ({ command, arguments: call.arguments })),
    );
  });
}

/** In the order of the files: array and its mirror, pilot and its mirror, the others and their mirror. */
function intended({ databases, oldBinding, fqdn, site, array }: RunbookNames): Change[] {
  const rebind = (database: string, server: string): Change => ({
    command: 'Set-MailboxDatabase',
    arguments: { Identity: database, RpcClientAccessServer: server, WhatIf: '$WhatIf' },
  });
  const old = (oldBinding ?? '').trim().replace(/\.+$/, '');
  const group = (names: readonly string[]) => [
    ...names.map((name) => rebind(name, fqdn)),
    ...names.map((name) => rebind(name, old)),
  ];
  return [
    { command: 'New-ClientAccessArray', arguments: { Name: array, Fqdn: fqdn, Site: site, WhatIf: '$WhatIf' } },
    { command: 'Remove-ClientAccessArray', arguments: { Identity: fqdn, WhatIf: '$WhatIf' } },
    ...group(databases.slice(0, 1)),
    ...group(databases.slice(1)),
  ];
}

/** The code of all scripts; a literal that is a sum of text and characters counts as one string. */
function codeWithoutSums(files: readonly RunbookFile[]): string[][] {
  return scriptsOf(files).map(({ content }) =>
    codeOf(content).map((line) =>
      line.replace(/\( ''((?: \+ (?:''|\[ char \] 0x[0-9A-F]{4}))+) \)/g, (sum, rest: string) =>
        rest.includes('char') ? "''" : sum,
      ),
    ),
  );
}
