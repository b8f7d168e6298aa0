#requires -version 2.0
<#
.SYNOPSIS
    CHECK: name, ports and RPC encryption of the array of a site. Changes nothing.
.DESCRIPTION
    Run it from a client subnet if you can: the answer is about where it runs.
    It cannot see the internet. From outside, against a public resolver, the name must have no answer.

    Organization: Nordwind
    Site: Bergen
    Plan: 096cb4f77ef65245afe8d11d1214c6659f6a81c6792fe1f32ae89554c8d4d743
    Inventory as of: 2014-03-14
    Made by: Caskade

    Exit code: 0 done, 1 stopped, 2 something is not as it should be.
    Start it with its path; do not dot-source it.
.PARAMETER RpcPort
    Port of the RPC Client Access service, 59531 to 60554.
.PARAMETER AddressBookPort
    Port of the Address Book service, 59531 to 60554, another one.
.PARAMETER OutDir
    Folder for the transcript and the recorded values. Default: the folder of the script.
.EXAMPLE
    .\09-bergen-check-name.ps1
#>
[CmdletBinding()]
param(
    [int]$RpcPort = 59531,
    [int]$AddressBookPort = 59532,
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

# True when the port answers within three seconds.
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

$exitCode = 1
$differences = 0
$hasTranscript = $false
$savedPreference = $global:ErrorActionPreference
try {
    # The cmdlets of a remote Exchange session see the global setting alone.
    $global:ErrorActionPreference = 'Stop'
    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }
    $runName = Get-RunName '09-bergen-check-name'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    Initialize-Exchange

    $fqdn = 'outlook-bgo.corp.nordwind.local'
    $expected = '10.10.2.50'
    $servers = @('BGO-EX01', 'BGO-EX02')
    $ports = @(135, $RpcPort, $AddressBookPort)

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
