#requires -version 2.0
<#
.SYNOPSIS
    ROLLBACK: removes the Client Access array object of a site.
.DESCRIPTION
    Stops when any database still names the array: roll the databases back first.
    Profiles that name the array lose their server when its DNS record goes. Move them back first.
    Exchange asks before it removes the object.

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
    $users = @(Get-MailboxDatabase | Where-Object { Test-SameName $_.RpcClientAccessServer $fqdn })
    foreach ($database in $users) { Write-Note ($database.Name + ' names ' + $fqdn) }
    if ($users.Count -gt 0) { throw "Databases name the array. It stays." }
    $site = 'Bergen'
    $before = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })
    if ($before.Count -eq 0) {
        Write-Note 'The array does not exist; nothing to do.'
    } else {
        Remove-ClientAccessArray -Identity 'outlook-bgo.corp.nordwind.local' -WhatIf:$WhatIf
        if (-not $WhatIf) {
            $after = @(Get-ClientAccessArray -Site $site | Where-Object { Test-SameName $_.Fqdn $fqdn })
            if ($after.Count -gt 0) { throw "The array is still there." }
            Write-Note 'Removed.'
        }
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
