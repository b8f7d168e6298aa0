import { describe, expect, it } from 'vitest';
import {
  writeCreateArrayScript,
  writeRemoveArrayScript,
  writeServerCheck,
} from '../../../core/runbook/array-script.ts';
import { writeNameCheck, writePortRollback, writePortScript } from '../../../core/runbook/network-script.ts';
import { codeOf } from '../../factories/powershell-commands.ts';
import { lexPowerShell, literalsOf } from '../../factories/powershell-lexer.ts';

const origin = { project: 'Contoso', planHash: 'abc', asOf: '2014-03-14', generatedBy: 'Caskade 0.1.0' };
const site = 'Main';
const check = { name: '01-main-check-name', origin, site, fqdn: 'outlook.contoso.local', servers: ['CAS1', 'CAS2'] };
const ports = { name: '02-main-static-ports', origin, site, blockers: [], servers: ['CAS1'] };
const array = {
  name: '03-main-create-array',
  origin,
  blockers: [],
  array: { name: 'cas-main', fqdn: 'outlook.contoso.local', site },
};

describe('the check of a name', () => {
  it('tries port 135 alone without static ports, and the three ports with them', () => {
    const lines = [false, true].map((hasStaticPorts) =>
      lineOf(writeNameCheck({ ...check, vip: null, hasStaticPorts }), '$ports ='),
    );
    expect(lines).toEqual(['    $ports = @(135)', '    $ports = @(135, $RpcPort, $AddressBookPort)']);
  });

  it('expects the planned address, or any when none is known', () => {
    const lines = [null, '10.0.0.1'].map((vip) =>
      lineOf(writeNameCheck({ ...check, vip, hasStaticPorts: false }), '$expected ='),
    );
    expect(lines).toEqual(["    $expected = ''", "    $expected = '10.0.0.1'"]);
  });

  it('has no -WhatIf, because there is nothing that it could change', () => {
    expect(parametersOf(writeNameCheck({ ...check, vip: null, hasStaticPorts: true }))).toEqual([
      '[int]$RpcPort = 59531,',
      '[int]$AddressBookPort = 59532,',
      "[string]$OutDir = ''",
    ]);
  });
});

describe('the script of static ports', () => {
  it('restarts no service unless it is asked to', () => {
    const code = codeOf(writePortScript(ports));
    const at = code.findIndex((line) => line.startsWith('foreach ( $server in $servers ) { Restart-RpcServices'));
    expect([parametersOf(writePortScript(ports)), code[at - 1]]).toEqual([
      [
        '[switch]$WhatIf,',
        '[int]$RpcPort = 59531,',
        '[int]$AddressBookPort = 59532,',
        '[switch]$RestartServices,',
        "[string]$OutDir = ''",
      ],
      'if ( $RestartServices ) {',
    ]);
  });

  it('records what was there before it writes', () => {
    const code = codeOf(writePortScript(ports));
    const main = code.slice(code.indexOf('$exitCode = 1'));
    const marks = ['Assert-Ports', '$before = Read-Setting', '$rows | Export-Csv', 'Write-Setting'];
    const found = marks.map((mark) => main.findIndex((line) => line.startsWith(mark)));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at >= 0));
  });

  it('goes back with the recorded file only, and only on its own servers and values', () => {
    const script = writePortRollback(ports);
    const stops = script.split('\r\n').filter((line) => /throw/.test(line) && /file|File/.test(line));
    expect([literalsOf(lexPowerShell(script)).filter((text) => text === 'CAS1'), stops.length]).toEqual([['CAS1'], 3]);
  });
});

describe('the script of an array', () => {
  it('stops at another array in the site before it creates one', () => {
    const code = codeOf(writeCreateArrayScript(array));
    const found = [
      'if ( @( Get-AdSite',
      'if ( $before . Count -gt $same . Count ) { throw',
      'New-ClientAccessArray',
    ].map((mark) => code.findIndex((line) => line.startsWith(mark)));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at >= 0));
  });

  it('is not removed while a database names it', () => {
    const code = codeOf(writeRemoveArrayScript(array));
    const found = [
      '$users = @( Get-MailboxDatabase',
      'if ( $users . Count -gt 0 ) { throw',
      'Remove-ClientAccessArray',
    ].map((mark) => code.findIndex((line) => line.startsWith(mark)));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at >= 0));
  });
});

describe('the check of old servers', () => {
  it('compares the first label of every binding with those of the servers', () => {
    const script = writeServerCheck({ name: '09-main-check-servers', origin, site, servers: ['CAS1', "O'Hara"] });
    expect([lineOf(script, '$servers ='), lineOf(script, 'if (Test-SameName $first')]).toEqual([
      "    $servers = @('CAS1', 'O''Hara')",
      '            if (Test-SameName $first $label) {',
    ]);
  });
});

function lineOf(script: string, start: string): string | undefined {
  return script.split('\r\n').find((line) => line.trimStart().startsWith(start));
}

/** The declarations of the parameters of a script. */
function parametersOf(script: string): string[] {
  const lines = script.split('\r\n');
  const start = lines.indexOf('param(');
  return lines.slice(start + 1, lines.indexOf(')', start)).map((line) => line.trim());
}
