#requires -version 2.0
<#
.SYNOPSIS
    Creates the Client Access array object of a site.
.DESCRIPTION
    The object balances nothing and moves nobody: it only lets databases name the array.
    An array of that name is left as it is. Another array in the site stops the script: a site has one at most.

    Organization: Nordwind
    Site: Bergen
    Plan: 096cb4f77ef65245afe8d11d1214c6659f6a81c6792fe1f32ae89554c8d4d743
    Inventory as of: 2014-03-14
    Made by: Caskade

    Exit code: 0 done, 1 stopped, 2 something is not as it should be.
    Start it with its path; do not dot-source it.
.PARAMETER WhatIf
    Goes through everything and changes nothing. Run the script with it first.
.PARAMETER OutDir
    Folder for the transcript and the recorded values. Default: the folder of the script.
.EXAMPLE
    .\08-bergen-create-array.ps1 -WhatIf
#>
[CmdletBinding()]
param(
    [switch]$WhatIf,
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

$exitCode = 1
$differences = 0
$hasTranscript = $false
$savedPreference = $global:ErrorActionPreference
try {
    # The cmdlets of a remote Exchange session see the global setting alone.
    $global:ErrorActionPreference = 'Stop'
    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }
    $runName = Get-RunName '08-bergen-create-array'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    if ($WhatIf) { Write-Note 'WHATIF: nothing is changed.' }
    Initialize-Exchange

    $fqdn = 'outlook-bgo.corp.nordwind.local'
    $site = 'Bergen'
    if (@(Get-AdSite -Identity $site).Count -ne 1) { throw ("There is no Active Directory site " + $site) }
    $before = @(Get-ClientAccessArray -Site $site)
    foreach ($found in $before) { Write-Note ('The site has the array ' + $found.Name + ' (' + $found.Fqdn + ').') }
    $same = @($before | Where-Object { Test-SameName $_.Fqdn $fqdn })
    if ($before.Count -gt $same.Count) { throw "The site has another array. It can have one only." }
    $addresses = Get-AddressText $fqdn
    if ($addresses -eq '') {
        Write-Note ('WARNING: ' + $fqdn + ' does not resolve here. No database can be rebound before it does.')
    } else {
        Write-Note ($fqdn + ' resolves to ' + $addresses)
    }
    if ($same.Count -eq 0) {
        New-ClientAccessArray -Name 'cas-bergen' -Fqdn 'outlook-bgo.corp.nordwind.local' -Site 'Bergen' -WhatIf:$WhatIf
        if (-not $WhatIf) {
            $after = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })
            if ($after.Count -ne 1) { throw "The array was not found after it was created. Wait for replication and look again." }
            Write-Note ('Created: ' + $after[0].Name + ' (' + $after[0].Fqdn + ')')
        }
    } else {
        Write-Note 'It exists; nothing to do.'
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
