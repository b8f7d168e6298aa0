import { rollbackLines, rollbackValue, setBindingCommand, whyNoRollback } from './exchange-commands.ts';
import { commentPowerShell, quotePowerShell } from './powershell-quote.ts';
import type { StepOf } from './rebind-work.ts';
import { isVerified } from './rebind-work.ts';
import { type ScriptOrigin, writeScript } from './script-frame.ts';
import { bindingFunctions } from './script-functions.ts';

/** What the scripts of some rebinds of one site are made from. */
export type RebindScript = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly site: string;
  readonly blockers: readonly string[];
  readonly steps: readonly StepOf<'rebind'>[];
};

/** Rebinds databases, one command each; null when all of them are verified. It stops at the first that fails. */
export function writeRebindScript(script: RebindScript): string | null {
  const due = script.steps.filter((step) => !isVerified(step));
  const done = script.steps.filter(isVerified);
  if (due.length === 0) return null;
  return writeScript({
    ...script,
    synopsis: 'Rebinds mailbox databases to the Client Access array of their site, one command per database.',
    description: [
      'Looks at every database first. When one is bound to a server that the plan does not know of, nothing is changed.',
      'Records the values before, reads every change back, and stops at the first that fails.',
      'Run it out of hours: Outlook may ask connected users to restart.',
      'What takes it back is the script of the same number in the folder rollback.',
    ],
    isReadOnly: false,
    needsExchange: true,
    parameters: [],
    functions: bindingFunctions,
    body: [
      '$rows = @(',
      ...due.map(({ work }) => rowLine(work.database, work.oldBinding ?? '', work.target)),
      ')',
      ...done.map(({ work }) => `# ${commentPowerShell(work.database)} is verified already and left out.`),
      ...targetsOf(due).flatMap((target) => [
        `Assert-Array ${quotePowerShell(target)}`,
        `Assert-Resolves ${quotePowerShell(target)}`,
      ]),
      ...precheck,
      ...due.flatMap(({ work }) => changeLines(work.database, work.target, oldComment(work.oldBinding))),
    ],
  });
}

/** Gives databases their recorded values back; a database that fails does not keep the others from it (domain.md 6.2, P02). */
export function writeRollbackScript(script: RebindScript): string {
  const back = script.steps.filter(({ work }) => whyNoRollback(work) === null);
  const left = script.steps.filter(({ work }) => whyNoRollback(work) !== null);
  return writeScript({
    ...script,
    blockers: [],
    synopsis: 'ROLLBACK: gives mailbox databases the bindings back that they had before, one command per database.',
    description: [
      'Looks at every database first. When one is bound neither to the array nor to its old value, nothing is changed.',
      'Profiles that were moved stay on the array. They work as long as the array, its DNS record and the balancer exist.',
      'A database that fails is reported, and the others still get their values back.',
      ...left.map(
        ({ work }) => `WARNING: ${commentPowerShell(work.database)} is left as it is: ${whyNoRollback(work)}.`,
      ),
    ],
    isReadOnly: false,
    needsExchange: true,
    parameters: [],
    functions: bindingFunctions,
    body: [
      '$rows = @(',
      ...back.map(({ work }) => rowLine(work.database, work.target, rollbackValue(work) ?? '')),
      ')',
      ...precheck,
      ...back.flatMap(({ work }) => [
        ...warningOf(work.oldState),
        ...backLines(work.database, rollbackValue(work) ?? '', work.target),
      ]),
      ...left.flatMap(({ work }) => rollbackLines(work, whatIf)),
      ...left.map(
        ({ work }) =>
          `Write-Note ('WARNING: ' + ${quotePowerShell(work.database)} + ' is left as it is: ${whyNoRollback(work)}.')`,
      ),
    ],
  });
}

const whatIf = ' -WhatIf:$WhatIf';

const precheck: readonly string[] = ['', 'Test-AllRows $rows', 'Save-Before $rows $OutDir $runName', ''];

function rowLine(name: string, old: string, target: string): string {
  return `    @{ Name = ${quotePowerShell(name)}; Old = ${quotePowerShell(old)}; New = ${quotePowerShell(target)}; Now = ''; Due = $false }`;
}

function changeLines(database: string, target: string, comment: string): string[] {
  const name = quotePowerShell(database);
  return [
    `if (Test-Due ${name}) {`,
    `    ${setBindingCommand(database, target, whatIf)}  # ${comment}`,
    `    Confirm-Binding ${name}`,
    '}',
  ];
}

function backLines(database: string, value: string, target: string): string[] {
  const name = quotePowerShell(database);
  return [
    `if (Test-Due ${name}) {`,
    '    try {',
    `        ${setBindingCommand(database, value, whatIf)}  # was rebound to: ${commentPowerShell(target)}`,
    `        Confirm-Binding ${name}`,
    '    } catch {',
    '        $differences++',
    `        Write-Note ('FAILED: ' + ${name} + ': ' + $_.Exception.Message)`,
    '    }',
    '}',
  ];
}

function warningOf(oldState: string): string[] {
  if (oldState !== 'DB_MBX') return [];
  return [
    '# WARNING: the old value is a server without the Client Access role. Outlook cannot log on through it, and Exchange',
    '# may refuse it. Leave this database on the array unless you know why not.',
  ];
}

function oldComment(oldBinding: string | null): string {
  return oldBinding === null || oldBinding === '' ? 'old value: blank' : `old value: ${commentPowerShell(oldBinding)}`;
}

function targetsOf(steps: readonly StepOf<'rebind'>[]): string[] {
  return [...new Set(steps.map(({ work }) => work.target))];
}
