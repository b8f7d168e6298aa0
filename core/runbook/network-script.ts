import { portValues, staticPorts } from './exchange-commands.ts';
import { quotePowerShell } from './powershell-quote.ts';
import { type ScriptOrigin, type ScriptParameter, writeScript } from './script-frame.ts';

/** What the check of an array's name is made from. */
export type NameCheck = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly site: string;
  readonly fqdn: string;
  /** Null when nobody entered it: then any address will do. */
  readonly vip: string | null;
  readonly servers: readonly string[];
  /** True when the plan sets static ports: then they are tried too. */
  readonly hasStaticPorts: boolean;
};

/** Checks name, ports, and that all members ask for the same encryption (domain.md 6.2); changes nothing. */
export function writeNameCheck(check: NameCheck): string {
  return writeScript({
    ...check,
    synopsis: 'CHECK: name, ports and RPC encryption of the array of a site. Changes nothing.',
    description: [
      'Run it from a client subnet if you can: the answer is about where it runs.',
      'It cannot see the internet. From outside, against a public resolver, the name must have no answer.',
    ],
    isReadOnly: true,
    blockers: [],
    needsExchange: true,
    parameters: check.hasStaticPorts ? portParameters : [],
    functions: networkFunctions,
    body: [
      `$fqdn = ${quotePowerShell(check.fqdn)}`,
      `$expected = ${quotePowerShell(check.vip ?? '')}`,
      `$servers = @(${check.servers.map(quotePowerShell).join(', ')})`,
      `$ports = @(${check.hasStaticPorts ? '135, $RpcPort, $AddressBookPort' : '135'})`,
      ...nameCheckBody,
    ],
  });
}

/** What the scripts of static ports are made from. */
export type PortScript = {
  readonly name: string;
  readonly origin: ScriptOrigin;
  readonly site: string;
  readonly blockers: readonly string[];
  readonly servers: readonly string[];
};

/** Sets the static ports on every server; it restarts services only when asked to. */
export function writePortScript(script: PortScript): string {
  return writeScript({
    ...script,
    synopsis: 'Sets the static RPC ports of Client Access servers, the same on every server.',
    description: [
      'Writes the registry of each server over the network (Remote Registry service), reads it back, and records what was there.',
      'The ports count after both services were restarted, which disconnects Outlook: use -RestartServices out of hours.',
      'For Exchange 2010 SP1 and later. On RTM the Address Book port stands in its configuration file instead.',
    ],
    isReadOnly: false,
    needsExchange: false,
    parameters: [
      ...portParameters,
      {
        name: 'RestartServices',
        declaration: '[switch]$RestartServices',
        help: 'Restarts both services on every server.',
      },
    ],
    functions: portFunctions,
    body: [
      'Assert-Ports $RpcPort $AddressBookPort',
      `$servers = @(${script.servers.map(quotePowerShell).join(', ')})`,
      '$settings = @(',
      `    @{ Key = '${rpc.key}'; Value = '${rpc.name}'; Kind = '${rpc.kind}'; Data = $RpcPort }`,
      `    @{ Key = '${book.key}'; Value = '${book.name}'; Kind = '${book.kind}'; Data = [string]$AddressBookPort }`,
      ')',
      ...setPortsBody,
    ],
  });
}

/** Puts back what the port script recorded: its file says what stood there, or that nothing did. */
export function writePortRollback(script: PortScript): string {
  return writeScript({
    ...script,
    blockers: [],
    synopsis:
      'ROLLBACK: puts back the static RPC ports that were recorded before, or deletes them where there were none.',
    description: [
      'Needs the file ...-before.csv that the script of the same number wrote.',
      'A value that is not the one that was set any more is left as it is.',
    ],
    isReadOnly: false,
    needsExchange: false,
    parameters: [
      { name: 'BeforeCsv', declaration: "[string]$BeforeCsv = ''", help: 'The file of recorded values.' },
      {
        name: 'RestartServices',
        declaration: '[switch]$RestartServices',
        help: 'Restarts both services on every server.',
      },
    ],
    functions: portFunctions,
    body: [
      `$servers = @(${script.servers.map(quotePowerShell).join(', ')})`,
      `$keys = @('${rpc.key}', '${book.key}')`,
      `$names = @('${rpc.name}', '${book.name}')`,
      ...restorePortsBody,
    ],
  });
}

const { rpcClientAccess: rpc, addressBook: book } = portValues;

const portParameters: readonly ScriptParameter[] = [
  {
    name: 'RpcPort',
    declaration: `[int]$RpcPort = ${staticPorts.rpcClientAccess}`,
    help: `Port of the RPC Client Access service, ${staticPorts.lowest} to ${staticPorts.highest}.`,
  },
  {
    name: 'AddressBookPort',
    declaration: `[int]$AddressBookPort = ${staticPorts.addressBook}`,
    help: `Port of the Address Book service, ${staticPorts.lowest} to ${staticPorts.highest}, another one.`,
  },
];

const networkFunctions: readonly string[] = `# True when the port answers within three seconds.
function Test-Port([string]$HostName, [int]$Port) {
    $client = New-Object System.Net.Sockets.TcpClient
    try {
        $wait = $client.BeginConnect($HostName, $Port, $null, $null)
        if (-not $wait.AsyncWaitHandle.WaitOne(3000, $false)) { return $false }
        $client.EndConnect($wait)
        return $true
    } catch {
        return $false
    } finally {
        $client.Close()
    }
}
`.split('\n');

const nameCheckBody: readonly string[] = `
$addresses = Get-AddressText $fqdn
if ($addresses -eq '') {
    $differences++
    Write-Note ('WRONG     ' + $fqdn + ' does not resolve here.')
} elseif ($expected -ne '' -and $addresses -ne $expected) {
    $differences++
    Write-Note ('WRONG     ' + $fqdn + ' resolves to ' + $addresses + ', planned ' + $expected)
} else {
    Write-Note ('ok        ' + $fqdn + ' resolves to ' + $addresses)
}

foreach ($target in (@($fqdn) + $servers)) {
    foreach ($port in $ports) {
        if (Test-Port $target $port) {
            Write-Note ('ok        ' + $target + ' answers on port ' + $port)
        } else {
            $differences++
            Write-Note ('WRONG     ' + $target + ' does not answer on port ' + $port)
        }
    }
}

$seen = @()
foreach ($server in $servers) {
    $settings = @(Get-RpcClientAccess -Server $server)
    foreach ($setting in $settings) {
        Write-Note ('          ' + $server + ': EncryptionRequired = ' + $setting.EncryptionRequired)
        $seen += [string]$setting.EncryptionRequired
    }
}
if (@($seen | Sort-Object -Unique).Count -gt 1) {
    $differences++
    Write-Note 'WRONG     EncryptionRequired differs between the servers: Outlook 2003 would connect through some and fail through others.'
}`.split('\n');

const portFunctions: readonly string[] = String.raw`function Assert-Ports([int]$First, [int]$Second) {
    foreach ($port in @($First, $Second)) {
        if ($port -lt ${staticPorts.lowest} -or $port -gt ${staticPorts.highest}) { throw ('Port ' + $port + ' is outside ${staticPorts.lowest} to ${staticPorts.highest}.') }
    }
    if ($First -eq $Second) { throw 'The two services need different ports.' }
}

# What stands in the registry of a server: data and kind, both empty when there is no such value.
function Read-Setting([string]$Server, [string]$Key, [string]$Name) {
    $hive = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $Server)
    try {
        $opened = $hive.OpenSubKey($Key)
        if ($null -eq $opened) { return @{ Data = ''; Kind = '' } }
        $data = $opened.GetValue($Name)
        if ($null -eq $data) { return @{ Data = ''; Kind = '' } }
        return @{ Data = [string]$data; Kind = [string]$opened.GetValueKind($Name) }
    } finally {
        $hive.Close()
    }
}

# Writes a value, or deletes it when there is no data.
function Write-Setting([string]$Server, [string]$Key, [string]$Name, [string]$Kind, [string]$Data) {
    if ($WhatIf) {
        Write-Note ('What if: ' + $Server + ' HKLM\' + $Key + ' "' + $Name + '" = "' + $Data + '" ' + $Kind)
        return
    }
    $hive = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $Server)
    try {
        $opened = $hive.CreateSubKey($Key)
        if ($Data -eq '') {
            $opened.DeleteValue($Name, $false)
        } elseif ($Kind -eq 'DWord') {
            $opened.SetValue($Name, [int]$Data, [Microsoft.Win32.RegistryValueKind]::DWord)
        } else {
            $opened.SetValue($Name, $Data, [Microsoft.Win32.RegistryValueKind]::String)
        }
    } finally {
        $hive.Close()
    }
    $now = Read-Setting $Server $Key $Name
    if ($now.Data -ne $Data) { throw ($Server + ': "' + $Name + '" reads "' + $now.Data + '" after the change.') }
    Write-Note ($Server + ': "' + $Name + '" = "' + $Data + '"')
}

function Restart-RpcServices([string]$Server) {
    foreach ($name in @('${book.service}', '${rpc.service}')) {
        $service = Get-Service -ComputerName $Server -Name $name
        Restart-Service -InputObject $service -Force -WhatIf:$WhatIf
        Write-Note ($Server + ': ' + $name + ' restarted, unless this is a what-if run.')
    }
}
`.split('\n');

const setPortsBody: readonly string[] = `$rows = @()
foreach ($server in $servers) {
    foreach ($setting in $settings) {
        $before = Read-Setting $server $setting.Key $setting.Value
        $row = New-Object PSObject
        $row | Add-Member -MemberType NoteProperty -Name 'Server' -Value $server
        $row | Add-Member -MemberType NoteProperty -Name 'Key' -Value $setting.Key
        $row | Add-Member -MemberType NoteProperty -Name 'Value' -Value $setting.Value
        $row | Add-Member -MemberType NoteProperty -Name 'BeforeData' -Value $before.Data
        $row | Add-Member -MemberType NoteProperty -Name 'BeforeKind' -Value $before.Kind
        $row | Add-Member -MemberType NoteProperty -Name 'SetData' -Value ([string]$setting.Data)
        $row | Add-Member -MemberType NoteProperty -Name 'SetKind' -Value $setting.Kind
        $rows += $row
        Write-Note ($server + ': "' + $setting.Value + '" is "' + $before.Data + '" ' + $before.Kind)
    }
}
$path = Join-Path $OutDir ($runName + '-before.csv')
$rows | Export-Csv -Path $path -NoTypeInformation -Encoding UTF8
Write-Note ('Values before: ' + $path)

foreach ($row in $rows) {
    if ($row.BeforeData -eq $row.SetData -and $row.BeforeKind -eq $row.SetKind) {
        Write-Note ($row.Server + ': "' + $row.Value + '" is set already; skipped.')
    } else {
        Write-Setting $row.Server $row.Key $row.Value $row.SetKind $row.SetData
    }
}
if ($RestartServices) {
    foreach ($server in $servers) { Restart-RpcServices $server }
} else {
    Write-Note 'Restart both services on every server out of hours, or run this again with -RestartServices.'
}`.split('\n');

const restorePortsBody: readonly string[] =
  `if ($BeforeCsv -eq '') { throw 'Name the file of recorded values: -BeforeCsv FILE' }
$rows = @(Import-Csv -Path $BeforeCsv)
foreach ($row in $rows) {
    if ($servers -notcontains $row.Server) { throw ('The file names the server ' + $row.Server + ', which is none of this script.') }
    if ($keys -notcontains $row.Key -or $names -notcontains $row.Value) { throw ('The file names a value that is none of this script: ' + $row.Key) }
}
foreach ($row in $rows) {
    $now = Read-Setting $row.Server $row.Key $row.Value
    if ($now.Data -eq $row.BeforeData) {
        Write-Note ($row.Server + ': "' + $row.Value + '" is as it was; skipped.')
    } elseif ($now.Data -ne $row.SetData) {
        $differences++
        Write-Note ('LEFT      ' + $row.Server + ': "' + $row.Value + '" is "' + $now.Data + '", which this plan did not set.')
    } else {
        Write-Setting $row.Server $row.Key $row.Value $row.BeforeKind $row.BeforeData
    }
}
if ($RestartServices) {
    foreach ($server in $servers) { Restart-RpcServices $server }
} else {
    Write-Note 'Restart both services on every server out of hours, or run this again with -RestartServices.'
}`.split('\n');
