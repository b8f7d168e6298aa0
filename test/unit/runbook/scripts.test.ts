import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/planning/plan.ts';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { codeOf, contentOf, scriptsOf } from '../../factories/powershell-commands.ts';
import { callsOf, lexPowerShell } from '../../factories/powershell-lexer.ts';

const nordwind = buildRunbook(nordwindRunbook());
const headOffice = buildRunbook(headOfficeRunbook());
const all = [...scriptsOf(nordwind), ...scriptsOf(headOffice)];
const zone = 'corp.nordwind.local';

describe('the rebinds of Nordwind', () => {
  it('are exactly one line per planned database, with its old value (P01, P03)', () => {
    expect(linesWith('scripts/', 'Set-MailboxDatabase')).toEqual([
      rebindLine('MDB-OSL-02', `outlook-osl.${zone}`, `OSL-CAS01.${zone}`),
      rebindLine('MDB-OSL-03', `outlook-osl.${zone}`, 'OSL-CAS02.CORP.NORDWIND.LOCAL.'),
      rebindLine('MDB-OSL-04', `outlook-osl.${zone}`, `outlook-tos.${zone}`),
      rebindLine('MDB-OSL-05', `outlook-osl.${zone}`, `OSL-CAS00.${zone}`),
      rebindLine('MDB-OSL-07', `outlook-osl.${zone}`, `OSL-MBX01.${zone}`),
      rebindLine('MDB-BGO-01', `outlook-bgo.${zone}`, `BGO-EX01.${zone}`),
      rebindLine('MDB-BGO-02', `outlook-bgo.${zone}`, `BGO-EX01.${zone}`),
    ]);
  });

  it('go back to the value of each database; a dead name stays a comment (P02)', () => {
    const back = (database: string, server: string, target: string) =>
      `Set-MailboxDatabase -Identity '${database}' -RpcClientAccessServer '${server}' -WhatIf:$WhatIf  # was rebound to: ${target}`;
    expect(linesWith('rollback/', 'Set-MailboxDatabase')).toEqual([
      back('MDB-OSL-02', `OSL-CAS01.${zone}`, `outlook-osl.${zone}`),
      back('MDB-OSL-03', 'OSL-CAS02.CORP.NORDWIND.LOCAL', `outlook-osl.${zone}`),
      back('MDB-OSL-04', `outlook-tos.${zone}`, `outlook-osl.${zone}`),
      back('MDB-OSL-07', `OSL-MBX01.${zone}`, `outlook-osl.${zone}`),
      `# Set-MailboxDatabase -Identity 'MDB-OSL-05' -RpcClientAccessServer 'OSL-CAS00.${zone}' -WhatIf:$WhatIf`,
      back('MDB-BGO-01', `BGO-EX01.${zone}`, `outlook-bgo.${zone}`),
      back('MDB-BGO-02', `BGO-EX01.${zone}`, `outlook-bgo.${zone}`),
    ]);
  });

  it('create the array of Bergen before its databases are rebound (P03)', () => {
    const order = scriptsOf(nordwind)
      .map(({ path }) => path)
      .filter((path) => path.includes('bergen'));
    expect(order).toEqual([
      'scripts/06-bergen-static-ports.ps1',
      'rollback/06-bergen-static-ports.ps1',
      'scripts/07-bergen-create-array.ps1',
      'rollback/07-bergen-create-array.ps1',
      'scripts/08-bergen-check-name.ps1',
      'scripts/09-bergen-rebind-pilot.ps1',
      'rollback/09-bergen-rebind-pilot.ps1',
      'scripts/10-bergen-rebind.ps1',
      'rollback/10-bergen-rebind.ps1',
      'scripts/11-bergen-check-databases.ps1',
      'scripts/12-bergen-check-servers.ps1',
    ]);
  });
});

describe('a rebind script', () => {
  const script = contentOf(nordwind, 'scripts/03-oslo-rebind.ps1');
  const code = codeOf(script);

  it('looks at array, name and every database, and saves the old values, before its first change', () => {
    const marks = [
      'Initialize-Exchange',
      'Assert-Array',
      'Assert-Resolves',
      'Test-AllRows',
      'Save-Before',
      'Set-MailboxDatabase',
    ];
    const main = code.slice(code.findIndex((line) => line.startsWith('$exitCode =')));
    const firsts = marks.map((mark) => main.findIndex((line) => line.startsWith(mark)));
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b).filter((index) => index >= 0));
  });

  it('has a row with the expected value for each database that it changes', () => {
    expect(script.split('\r\n').filter((line) => line.includes('@{ Name = '))).toEqual(
      [
        ['MDB-OSL-03', 'OSL-CAS02.CORP.NORDWIND.LOCAL.'],
        ['MDB-OSL-04', `outlook-tos.${zone}`],
        ['MDB-OSL-05', `OSL-CAS00.${zone}`],
        ['MDB-OSL-07', `OSL-MBX01.${zone}`],
      ].map(
        ([name, old]) =>
          `        @{ Name = '${name}'; Old = '${old}'; New = 'outlook-osl.${zone}'; Now = ''; Due = $false }`,
      ),
    );
  });

  it('lists every database that is not as expected, then stops', () => {
    const check = code.slice(code.indexOf('function Test-AllRows ( $Rows ) {'));
    const steps = ['foreach ( $row in $Rows )', 'if ( $problem -ne', '$wrong + +', 'if ( $wrong -gt 0 )', 'throw ('];
    const found = steps.map((step) => check.findIndex((line) => line.startsWith(step)));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at >= 0));
  });

  it('reads every change back', () => {
    const changes = code.flatMap((line, i) => (line.startsWith('Set-MailboxDatabase') ? [code[i + 1]] : []));
    expect(changes).toEqual(["Confirm-Binding ''", "Confirm-Binding ''", "Confirm-Binding ''", "Confirm-Binding ''"]);
  });

  it('leaves out what is verified, and is not made when everything is; the way back stays', () => {
    const partly = withMarks(['rebind:MDB-OSL-03'], nordwindRunbook());
    const wholly = withMarks(['rebind:MDB-OSL-02'], nordwindRunbook());
    const names = (input: RunbookInput) =>
      scriptsOf(buildRunbook(input))
        .filter(({ path }) => /oslo-rebind/.test(path))
        .map(({ path, content }) => [path, callsOf(lexPowerShell(content), 'Set-MailboxDatabase').length]);
    expect([names(partly), names(wholly)]).toEqual([
      [
        ['scripts/02-oslo-rebind-pilot.ps1', 1],
        ['rollback/02-oslo-rebind-pilot.ps1', 1],
        ['scripts/03-oslo-rebind.ps1', 3],
        ['rollback/03-oslo-rebind.ps1', 3],
      ],
      [
        ['rollback/02-oslo-rebind-pilot.ps1', 1],
        ['scripts/03-oslo-rebind.ps1', 4],
        ['rollback/03-oslo-rebind.ps1', 3],
      ],
    ]);
  });
});

describe('a script of a site with open blockers', () => {
  const script = contentOf(
    buildRunbook(namedRunbook({ blockers: ["F11 Main: no 'CAS'"] })),
    'scripts/05-main-rebind.ps1',
  );

  it('stops before any change unless somebody says that they are closed', () => {
    expect(script.split('\r\n').filter((line) => /Blocker/.test(line))).toEqual([
      '.PARAMETER BlockersClosed',
      '    [switch]$BlockersClosed,',
      "    Write-Note ('Blocker: ' + 'F11 Main: no ''CAS''')",
      '    if (-not $WhatIf -and -not $BlockersClosed) {',
      "        throw 'The site has open blockers. Close them and make the runbook again, or call the script with -BlockersClosed.'",
    ]);
  });
});

describe('every script', () => {
  it('is ASCII with CRLF, begins with its version and help, and says where it comes from', () => {
    const wrong = all.filter(
      ({ content }) =>
        !/^(?:[ -~]*\r\n)+$/.test(content) ||
        !content.startsWith('#requires -version 2.0\r\n<#\r\n.SYNOPSIS\r\n') ||
        !/ {4}Organization: .+\r\n {4}Site: .+\r\n {4}Plan: .+\r\n {4}Inventory as of: \d{4}-\d\d-\d\d\r\n/.test(
          content,
        ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('closes its transcript, gives the setting back and ends with an exit code', () => {
    const ends = new Set(all.map(({ content }) => content.split('\r\n').slice(-9).join('\n')));
    expect([...ends]).toEqual([
      [
        '} catch {',
        '    $exitCode = 1',
        "    Write-Note ('STOPPED: ' + $_.Exception.Message)",
        '} finally {',
        '    $global:ErrorActionPreference = $savedPreference',
        '    Stop-OwnTranscript $hasTranscript',
        '}',
        'exit $exitCode',
        '',
      ].join('\n'),
    ]);
  });

  it('is strict and stops at errors', () => {
    const lax = all.filter(
      ({ content }) => !/\r\nSet-StrictMode -Version 2\r\n\$ErrorActionPreference = 'Stop'\r\n/.test(content),
    );
    expect(lax.map(({ path }) => path)).toEqual([]);
  });

  it('passes -WhatIf to every command that changes Exchange', () => {
    const changing = ['Set-MailboxDatabase', 'New-ClientAccessArray', 'Remove-ClientAccessArray', 'Restart-Service'];
    const calls = all.flatMap(({ content }) => changing.flatMap((name) => callsOf(lexPowerShell(content), name)));
    expect([calls.length > 0, calls.filter((call) => call.arguments.WhatIf !== '$WhatIf')]).toEqual([true, []]);
  });

  it('writes to a registry only behind the question whether this is a what-if run', () => {
    const code = codeOf(contentOf(nordwind, 'scripts/06-bergen-static-ports.ps1')).join('\n');
    const write = code.slice(code.indexOf('function Write-Setting'));
    const outside = code.slice(0, code.indexOf('function Write-Setting'));
    expect([
      write.indexOf('if ( $WhatIf )') < write.indexOf('CreateSubKey'),
      /SetValue|DeleteValue|CreateSubKey/.test(outside),
    ]).toEqual([true, false]);
  });

  it('changes nothing when it is a check', () => {
    const checks = all.filter(({ path }) => path.includes('check-'));
    const changing = /Set-Mailbox|New-Client|Remove-Client|Restart-Service|CreateSubKey|SetValue/;
    expect([checks.length, checks.filter(({ content }) => changing.test(codeOf(content).join('\n')))]).toEqual([9, []]);
  });

  it('never sends databases down a pipeline to a change (P16)', () => {
    const piped = all.filter(({ content }) => /\| *(?:Set|New|Remove)-/.test(codeOf(content).join('\n')));
    expect(piped.map(({ path }) => path)).toEqual([]);
  });

  it('has a mirror of the same name when it changes something', () => {
    const changing = all.filter(({ path }) => path.startsWith('scripts/') && !path.includes('check-'));
    const mirrors = new Set(all.map(({ path }) => path));
    expect(changing.filter(({ path }) => !mirrors.has(path.replace('scripts/', 'rollback/')))).toEqual([]);
  });
});

describe('the array of a name with blanks', () => {
  it('is known by its FQDN (P10)', () => {
    const files = buildRunbook(namedRunbook({ array: 'Main CAS Array' }));
    const calls = scriptsOf(files).flatMap(({ content }) =>
      callsOf(lexPowerShell(content), 'Remove-ClientAccessArray'),
    );
    expect(calls.map((call) => call.arguments)).toEqual([{ Identity: 'outlook.contoso.local', WhatIf: '$WhatIf' }]);
  });
});

function rebindLine(database: string, target: string, old: string): string {
  return `Set-MailboxDatabase -Identity '${database}' -RpcClientAccessServer '${target}' -WhatIf:$WhatIf  # old value: ${old}`;
}

function linesWith(folder: string, command: string): string[] {
  return scriptsOf(nordwind)
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ content }) => content.split('\r\n'))
    .map((line) => line.trim())
    .filter((line) => line.includes(command));
}

function withMarks(verified: readonly string[], input: RunbookInput): RunbookInput {
  const plan: Plan = {
    ...input.plan,
    sites: input.plan.sites.map((site) => ({
      ...site,
      steps: site.steps.map((step) =>
        verified.includes(step.id)
          ? { ...step, mark: { status: 'verified', by: 'Ola', at: '2014-04-02T20:00:00', note: null } }
          : step,
      ),
    })),
  };
  return { ...input, plan };
}
