#requires -version 2.0
<#
.SYNOPSIS
    CHECK: lists the databases that still name a server that is to be retired. Changes nothing.
.DESCRIPTION
    It sees databases only. Profiles, applications, the witness of a DAG, Autodiscover and DNS aliases are to be checked too:
    a server is retired when its RPC Client Access logs and a new inventory are empty of it (R7).

    Organization: Nordwind
    Site: Oslo
    Plan: 096cb4f77ef65245afe8d11d1214c6659f6a81c6792fe1f32ae89554c8d4d743
    Inventory as of: 2014-03-14
    Made by: Caskade

    Exit code: 0 done, 1 stopped, 2 something is not as it should be.
    Start it with its path; do not dot-source it.
.PARAMETER OutDir
    Folder for the transcript and the recorded values. Default: the folder of the script.
.EXAMPLE
    .\05-oslo-check-servers.ps1
#>
[CmdletBinding()]
param(
    [string]$OutDir = ''
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$WhatIf = $false

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

$exitCode = 1
$differences = 0
$hasTranscript = $false
$savedPreference = $global:ErrorActionPreference
try {
    # The cmdlets of a remote Exchange session see the global setting alone.
    $global:ErrorActionPreference = 'Stop'
    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }
    $runName = Get-RunName '05-oslo-check-servers'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    Initialize-Exchange

    $servers = @('OSL-CAS00.corp.nordwind.local', 'OSL-CAS01', 'OSL-CAS02', 'OSL-MBX01')
    $databases = @(Get-MailboxDatabase)
    foreach ($server in $servers) {
        $label = (Get-PlainName $server).Split('.')[0]
        foreach ($database in $databases) {
            $binding = Get-PlainName $database.RpcClientAccessServer
            $first = $binding.Split('.')[0]
            if (Test-SameName $first $label) {
                $differences++
                Write-Note ($database.Name + ' names ' + $binding)
            }
        }
    }
    if ($differences -eq 0) { Write-Note 'No database names any of the servers.' }

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
