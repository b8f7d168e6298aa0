#requires -version 2.0
<#
.SYNOPSIS
    Sets the static RPC ports of Client Access servers, the same on every server.
.DESCRIPTION
    Writes the registry of each server over the network (Remote Registry service), reads it back, and records what was there.
    The ports count after both services were restarted, which disconnects Outlook: use -RestartServices out of hours.
    For Exchange 2010 SP1 and later. On RTM the Address Book port stands in its configuration file instead.

    Organization: Head office
    Site: BranchOffice
    Plan: 6fed30c88be07817e199ce816cea8a71d8cb5cdd365dc051a4c70b0b69774d12
    Inventory as of: 2012-03-31
    Made by: Caskade

    Exit code: 0 done, 1 stopped, 2 something is not as it should be.
    Start it with its path; do not dot-source it.
.PARAMETER WhatIf
    Goes through everything and changes nothing. Run the script with it first.
.PARAMETER RpcPort
    Port of the RPC Client Access service, 59531 to 60554.
.PARAMETER AddressBookPort
    Port of the Address Book service, 59531 to 60554, another one.
.PARAMETER RestartServices
    Restarts both services on every server.
.PARAMETER OutDir
    Folder for the transcript and the recorded values. Default: the folder of the script.
.EXAMPLE
    .\06-branchoffice-static-ports.ps1 -WhatIf
#>
[CmdletBinding()]
param(
    [switch]$WhatIf,
    [int]$RpcPort = 59531,
    [int]$AddressBookPort = 59532,
    [switch]$RestartServices,
    [string]$OutDir = ''
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

function Write-Note([string]$Text) {
    $time = [System.DateTime]::Now.ToString('HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    Write-Host ($time + '  ' + $Text)
}

# The name of this run: of the script, of the kind of run, and of the moment.
function Get-RunName([string]$Name) {
    $stamp = [System.DateTime]::Now.ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture)
    if ($WhatIf) { return ($Name + '-whatif-' + $stamp) }
    return ($Name + '-' + $stamp)
}

# Some hosts, such as PowerShell ISE, cannot write a transcript: that is said, and the work goes on.
function Start-OwnTranscript([string]$Folder, [string]$Name) {
    try {
        $path = Join-Path $Folder ($Name + '.txt')
        Start-Transcript -Path $path -ErrorAction Stop | Out-Null
        Write-Note ('Transcript: ' + $path)
        return $true
    } catch {
        Write-Note ('No transcript: ' + $_.Exception.Message + ' Save what this window shows.')
        return $false
    }
}

function Stop-OwnTranscript([bool]$IsRunning) {
    if (-not $IsRunning) { return }
    try {
        Stop-Transcript | Out-Null
    } catch {
        Write-Note ('The transcript was not closed: ' + $_.Exception.Message)
    }
}

function Test-ExchangeCommand {
    return ($null -ne (Get-Command -Name 'Get-ClientAccessArray' -ErrorAction SilentlyContinue))
}

function Initialize-Exchange {
    if (Test-ExchangeCommand) { return }
    Write-Note 'The Exchange cmdlets are missing; loading the snap-in of Exchange 2010.'
    try {
        Add-PSSnapin -Name 'Microsoft.Exchange.Management.PowerShell.E2010' -ErrorAction Stop
    } catch {
        Write-Note $_.Exception.Message
    }
    if (Test-ExchangeCommand) { return }
    Write-Note 'Start the Exchange Management Shell on a server with the Exchange 2010 management tools:'
    Write-Note '  Start > All Programs > Microsoft Exchange Server 2010 > Exchange Management Shell'
    Write-Note 'or, in a window of PowerShell on such a server:'
    Write-Note '  . "$env:ExchangeInstallPath\bin\RemoteExchange.ps1"; Connect-ExchangeServer -auto'
    throw 'The Exchange 2010 cmdlets are not available.'
}

# A server name as it is compared: without blanks around it and without the dot that ends a DNS name.
function Get-PlainName($Value) {
    return ([string]$Value).Trim().TrimEnd('.')
}

function Test-SameName($Left, $Right) {
    $a = Get-PlainName $Left
    $b = Get-PlainName $Right
    return [string]::Equals($a, $b, [System.StringComparison]::OrdinalIgnoreCase)
}

function Get-AddressText([string]$HostName) {
    try {
        $addresses = @([System.Net.Dns]::GetHostAddresses($HostName))
    } catch {
        return ''
    }
    return [string]::Join(' ', @($addresses | ForEach-Object { $_.ToString() }))
}

function Assert-Ports([int]$First, [int]$Second) {
    foreach ($port in @($First, $Second)) {
        if ($port -lt 59531 -or $port -gt 60554) { throw ('Port ' + $port + ' is outside 59531 to 60554.') }
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
    foreach ($name in @('MSExchangeAB', 'MSExchangeRPC')) {
        $service = Get-Service -ComputerName $Server -Name $name
        Restart-Service -InputObject $service -Force -WhatIf:$WhatIf
        Write-Note ($Server + ': ' + $name + ' restarted, unless this is a what-if run.')
    }
}

$exitCode = 1
$differences = 0
$hasTranscript = $false
$savedPreference = $global:ErrorActionPreference
try {
    # The cmdlets of a remote Exchange session see the global setting alone.
    $global:ErrorActionPreference = 'Stop'
    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }
    $runName = Get-RunName '06-branchoffice-static-ports'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    if ($WhatIf) { Write-Note 'WHATIF: nothing is changed.' }

    Assert-Ports $RpcPort $AddressBookPort
    $servers = @('BR-EX2010-MB')
    $settings = @(
        @{ Key = 'SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem'; Value = 'TCP/IP Port'; Kind = 'DWord'; Data = $RpcPort }
        @{ Key = 'SYSTEM\CurrentControlSet\Services\MSExchangeAB\Parameters'; Value = 'RpcTcpPort'; Kind = 'String'; Data = [string]$AddressBookPort }
    )
    $rows = @()
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
    }

    $exitCode = 0
    if ($differences -gt 0) { $exitCode = 2 }
    Write-Note ('Finished. Not as it should be: ' + $differences)
} catch {
    $exitCode = 1
    Write-Note ('STOPPED: ' + $_.Exception.Message)
} finally {
    $global:ErrorActionPreference = $savedPreference
    Stop-OwnTranscript $hasTranscript
}
exit $exitCode
