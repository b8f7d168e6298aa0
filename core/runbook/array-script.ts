import { createArrayCommand, removeArrayCommand } from './exchange-commands.ts';
import { quotePowerShell } from './powershell-quote.ts';
import { type ScriptOrigin, writeScript } from './script-frame.ts';
import { bindingFunctions } from './script-functions.ts';

/** What the scripts of an array object are made from. */
export type ArrayScript = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly blockers: readonly string[];
  readonly array: { readonly name: string; readonly fqdn: string; readonly site: string };
};

/** Creates the array object of a site, unless it is there; a site with another array stops it (one per site). */
export function writeCreateArrayScript(script: ArrayScript): string {
  const { array } = script;
  return writeScript({
    ...script,
    site: array.site,
    synopsis: 'Creates the Client Access array object of a site.',
    description: [
      'The object balances nothing and moves nobody: it only lets databases name the array.',
      'An array of that name is left as it is. Another array in the site stops the script: a site has one at most.',
    ],
    isReadOnly: false,
    needsExchange: true,
    parameters: [],
    functions: [],
    body: [
      `$fqdn = ${quotePowerShell(array.fqdn)}`,
      `$site = ${quotePowerShell(array.site)}`,
      'if (@(Get-AdSite -Identity $site).Count -ne 1) { throw ("There is no Active Directory site " + $site) }',
      '$before = @(Get-ClientAccessArray -Site $site)',
      "foreach ($found in $before) { Write-Note ('The site has the array ' + $found.Name + ' (' + $found.Fqdn + ').') }",
      '$same = @($before | Where-Object { Test-SameName $_.Fqdn $fqdn })',
      'if ($before.Count -gt $same.Count) { throw "The site has another array. It can have one only." }',
      '$addresses = Get-AddressText $fqdn',
      "if ($addresses -eq '') {",
      "    Write-Note ('WARNING: ' + $fqdn + ' does not resolve here. No database can be rebound before it does.')",
      '} else {',
      "    Write-Note ($fqdn + ' resolves to ' + $addresses)",
      '}',
      'if ($same.Count -eq 0) {',
      `    ${createArrayCommand(array, ' -WhatIf:$WhatIf')}`,
      '    if (-not $WhatIf) {',
      '        $after = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })',
      '        if ($after.Count -ne 1) { throw "The array was not found after it was created. Wait for replication and look again." }',
      "        Write-Note ('Created: ' + $after[0].Name + ' (' + $after[0].Fqdn + ')')",
      '    }',
      '} else {',
      "    Write-Note 'It exists; nothing to do.'",
      '}',
    ],
  });
}

/** Removes the array object again, only when no database of the organization names it. */
export function writeRemoveArrayScript(script: ArrayScript): string {
  const { array } = script;
  return writeScript({
    ...script,
    site: array.site,
    blockers: [],
    synopsis: 'ROLLBACK: removes the Client Access array object of a site.',
    description: [
      'Stops when any database still names the array: roll the databases back first.',
      'Profiles that name the array lose their server when its DNS record goes. Move them back first.',
      'Exchange asks before it removes the object.',
    ],
    isReadOnly: false,
    needsExchange: true,
    parameters: [],
    functions: [],
    body: [
      `$fqdn = ${quotePowerShell(array.fqdn)}`,
      '$users = @(Get-MailboxDatabase | Where-Object { Test-SameName $_.RpcClientAccessServer $fqdn })',
      "foreach ($database in $users) { Write-Note ($database.Name + ' names ' + $fqdn) }",
      'if ($users.Count -gt 0) { throw "Databases name the array. It stays." }',
      `$site = ${quotePowerShell(array.site)}`,
      '$before = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })',
      'if ($before.Count -eq 0) {',
      "    Write-Note 'The array does not exist; nothing to do.'",
      '} else {',
      `    ${removeArrayCommand(array.fqdn, ' -WhatIf:$WhatIf')}`,
      '    if (-not $WhatIf) {',
      '        $after = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })',
      '        if ($after.Count -gt 0) { throw "The array is still there." }',
      "        Write-Note 'Removed.'",
      '    }',
      '}',
    ],
  });
}

/** What the check of databases is made from. */
export type DatabaseCheck = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly site: string;
  readonly rows: readonly { readonly database: string; readonly old: string; readonly target: string }[];
};

/** Compares the bindings of databases with what they are to be; changes nothing. */
export function writeDatabaseCheck(check: DatabaseCheck): string {
  return writeScript({
    ...check,
    synopsis: 'CHECK: compares the bindings of the databases of a site with the plan. Changes nothing.',
    description: ['Run it after the rebinds, and again before the profiles are worked on.'],
    isReadOnly: true,
    blockers: [],
    needsExchange: true,
    parameters: [],
    functions: bindingFunctions,
    body: [
      '$rows = @(',
      ...check.rows.map(
        ({ database, old, target }) =>
          `    @{ Name = ${quotePowerShell(database)}; Old = ${quotePowerShell(old)}; New = ${quotePowerShell(target)} }`,
      ),
      ')',
      'foreach ($row in $rows) {',
      '    try {',
      '        $now = Get-Binding $row.Name',
      '        if (Test-SameName $now $row.New) {',
      "            Write-Note ('ok        ' + $row.Name + ': ' + $now)",
      '        } else {',
      '            $differences++',
      "            $word = 'UNKNOWN   '",
      "            if (Test-SameName $now $row.Old) { $word = 'NOT YET   ' }",
      "            Write-Note ($word + $row.Name + ': \"' + $now + '\", planned ' + $row.New)",
      '        }',
      '    } catch {',
      '        $differences++',
      "        Write-Note ('FAILED    ' + $row.Name + ': ' + $_.Exception.Message)",
      '    }',
      '}',
    ],
  });
}

/** What the check of old servers is made from. */
export type ServerCheck = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly site: string;
  readonly servers: readonly string[];
};

/** Lists the databases of the organization that still name one of the servers; changes nothing (R7). */
export function writeServerCheck(check: ServerCheck): string {
  return writeScript({
    ...check,
    synopsis: 'CHECK: lists the databases that still name a server that is to be retired. Changes nothing.',
    description: [
      'It sees databases only. Profiles, applications, the witness of a DAG, Autodiscover and DNS aliases are to be checked too:',
      'a server is retired when its RPC Client Access logs and a new inventory are empty of it (R7).',
    ],
    isReadOnly: true,
    blockers: [],
    needsExchange: true,
    parameters: [],
    functions: [],
    body: [
      `$servers = @(${check.servers.map(quotePowerShell).join(', ')})`,
      '$databases = @(Get-MailboxDatabase)',
      'foreach ($server in $servers) {',
      "    $label = (Get-PlainName $server).Split('.')[0]",
      '    foreach ($database in $databases) {',
      '        $binding = Get-PlainName $database.RpcClientAccessServer',
      "        $first = $binding.Split('.')[0]",
      '        if (Test-SameName $first $label) {',
      '            $differences++',
      "            Write-Note ($database.Name + ' names ' + $binding)",
      '        }',
      '    }',
      '}',
      "if ($differences -eq 0) { Write-Note 'No database names any of the servers.' }",
    ],
  });
}
