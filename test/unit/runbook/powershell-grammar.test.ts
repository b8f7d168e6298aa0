import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import { quotePowerShell } from '../../../core/runbook/powershell-quote.ts';
import type { RunbookFile, RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { describeStepWork } from '../../../core/runbook/step-text.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { hostileTexts, namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { scriptsOf } from '../../factories/powershell-commands.ts';
import { createGrammar, type GrammarCommand, type GrammarView } from '../../factories/powershell-grammar.ts';

let read: (script: string) => GrammarView;

beforeAll(async () => {
  read = await createGrammar();
});

describe('a real grammar of PowerShell', () => {
  it.each([
    ['Nordwind', nordwindRunbook()],
    ['head office', headOfficeRunbook()],
    ['a blocked site', namedRunbook({ blockers: ['F11 no server'], oldBinding: null })],
  ])('reads every script of %s', (_name, input) => {
    expect(errorsOf(scriptsOf(buildRunbook(input)))).toEqual([]);
  });

  it('reads every command and check of every step', () => {
    const texts = [nordwindRunbook(), namedRunbook({ databases: ["O'Brien", 'Zürich'] })].flatMap(commandTexts);
    expect(texts.filter((text) => read(readable(text)).errors.length > 0)).toEqual([]);
  });

  it('finds a fault that is planted', () => {
    expect(read("Set-MailboxDatabase -Identity 'O'Brien'\nif (").errors.length).toBeGreaterThan(0);
  });

  it('sees exactly the intended commands and arguments, whatever the names', () => {
    const hostile = fc.constantFrom(...hostileTexts);
    const names = fc.record({
      site: hostile,
      array: hostile,
      fqdn: hostile.map((name) => `f${name}`),
      databases: fc.uniqueArray(hostile, { minLength: 2, maxLength: 2 }),
      servers: fc.uniqueArray(hostile, { minLength: 1, maxLength: 2 }),
      oldBinding: hostile.map((name) => `o${name}x`),
    });
    fc.assert(
      fc.property(names, (given) => {
        const scripts = scriptsOf(buildRunbook(namedRunbook(given)));
        expect([errorsOf(scripts), scripts.flatMap(rebindsOf)]).toEqual([[], intendedRebinds(given)]);
      }),
      { numRuns: 15 },
    );
  });
});

/** The grammar knows no bare word with a comma, which PowerShell takes for a list, and no script of comments alone. */
function readable(text: string): string {
  return `${text.replace(/Format-List [A-Za-z,]+/g, 'Format-List')}\n$null`;
}

function errorsOf(scripts: readonly RunbookFile[]): string[] {
  return scripts.flatMap(({ path, content }) => read(content).errors.map((error) => `${path}:${error}`));
}

function rebindsOf({ content }: RunbookFile): GrammarCommand[] {
  return read(content).commands.filter(({ name }) => name === 'Set-MailboxDatabase');
}

function intendedRebinds(names: { databases: string[]; fqdn: string; oldBinding: string }): GrammarCommand[] {
  const rebind = (database: string, server: string): GrammarCommand => ({
    name: 'Set-MailboxDatabase',
    elements: [
      '-Identity',
      quotePowerShell(database),
      '-RpcClientAccessServer',
      quotePowerShell(server),
      '-WhatIf',
      '$WhatIf',
    ],
  });
  return names.databases.flatMap((database) => [rebind(database, names.fqdn), rebind(database, names.oldBinding)]);
}

/** What of the texts of steps is PowerShell: the commands, and the checks of steps that have a command. */
function commandTexts({ plan }: RunbookInput): string[] {
  return plan.sites.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      const { command, verify, rollback } = describeStepWork(step, plan);
      const isCommand = step.work.kind === 'rebind' || step.work.kind === 'create-array';
      return [...(command === null ? [] : [command]), ...(isCommand ? [verify, rollback] : [])];
    }),
  );
}
