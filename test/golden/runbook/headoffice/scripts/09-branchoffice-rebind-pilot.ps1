#requires -version 2.0
<#
.SYNOPSIS
    Rebinds mailbox databases to the Client Access array of their site, one command per database.
.DESCRIPTION
    Looks at every database first. When one is bound to a server that the plan does not know of, nothing is changed.
    Records the values before, reads every change back, and stops at the first that fails.
    Run it out of hours: Outlook may ask connected users to restart.
    What takes it back is the script of the same number in the folder rollback.

    Organization: Head office
    Site: BranchOffice
    Plan: 6fed30c88be07817e199ce816cea8a71d8cb5cdd365dc051a4c70b0b69774d12
    Inventory as of: 2012-03-31
    Made by: Caskade

    Exit code: 0 done, 1 stopped, 2 something is not as it should be.
    Start it with its path; do not dot-source it.
.PARAMETER WhatIf
    Goes through everything and changes nothing. Run the script with it first.
.PARAMETER OutDir
    Folder for the transcript and the recorded values. Default: the folder of the script.
.EXAMPLE
    .\09-branchoffice-rebind-pilot.ps1 -WhatIf
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

# Reads one database, and stops unless exactly that one is found and may be changed.
function Get-Database([string]$Name) {
    $found = @(Get-MailboxDatabase -Identity $Name)
    if ($found.Count -ne 1 -or -not [string]::Equals([string]$found[0].Name, $Name, [System.StringComparison]::OrdinalIgnoreCase)) {
        throw ('Database ' + $Name + ': not found, or not the only one of that name.')
    }
    if ($found[0].Recovery) { throw ('Database ' + $Name + ' is a recovery database. Nothing points there; it is never rebound.') }
    return $found[0]
}

function Get-Binding([string]$Name) {
    $database = Get-Database $Name
    return [string]$database.RpcClientAccessServer
}

# Stops unless the array object of that name exists.
function Assert-Array([string]$Fqdn) {
    $found = @(Get-ClientAccessArray -Identity $Fqdn)
    if ($found.Count -ne 1 -or -not (Test-SameName $found[0].Fqdn $Fqdn)) {
        throw ('The array ' + $Fqdn + ' does not exist. Create it first.')
    }
    Write-Note ('Array ' + $Fqdn + ' exists.')
}

# Stops unless the name has an address here: clients could not find the array.
function Assert-Resolves([string]$Fqdn) {
    $addresses = Get-AddressText $Fqdn
    if ($addresses -eq '') { throw ($Fqdn + ' does not resolve here. Create its DNS record first, or wait for it.') }
    Write-Note ($Fqdn + ' resolves to ' + $addresses)
}

# Looks at every database before the first change. Each must have the expected value, or the new one already; all that
# have not are listed, then the script stops.
function Test-AllRows($Rows) {
    $wrong = 0
    foreach ($row in $Rows) {
        $problem = ''
        try {
            $row.Now = Get-Binding $row.Name
            if (Test-SameName $row.Now $row.New) {
                Write-Note ('skipped   ' + $row.Name + ': is on ' + $row.New + ' already')
            } elseif (Test-SameName $row.Now $row.Old) {
                $row.Due = $true
                Write-Note ('due       ' + $row.Name + ': ' + $row.Now + ' -> ' + $row.New)
            } else {
                $problem = $row.Name + ' is bound to "' + $row.Now + '", expected "' + $row.Old + '"'
            }
        } catch {
            $problem = $_.Exception.Message
        }
        if ($problem -ne '') {
            $wrong++
            Write-Note ('WRONG     ' + $problem)
        }
    }
    if ($wrong -gt 0) {
        throw ('Not as this plan expects: ' + $wrong + '. Nothing was changed. Import again and make a new plan.')
    }
}

# Writes the values of this moment beside the transcript, before anything is changed.
function Save-Before($Rows, [string]$Folder, [string]$Name) {
    $path = Join-Path $Folder ($Name + '-before.csv')
    $values = @()
    foreach ($row in $Rows) {
        $value = New-Object PSObject
        $value | Add-Member -MemberType NoteProperty -Name 'Name' -Value $row.Name
        $value | Add-Member -MemberType NoteProperty -Name 'RpcClientAccessServer' -Value $row.Now
        $value | Add-Member -MemberType NoteProperty -Name 'Expected' -Value $row.Old
        $value | Add-Member -MemberType NoteProperty -Name 'Target' -Value $row.New
        $values += $value
    }
    $values | Export-Csv -Path $path -NoTypeInformation -Encoding UTF8
    Write-Note ('Values before: ' + $path)
}

function Get-Row([string]$Name) {
    foreach ($row in $rows) {
        if ([string]::Equals($row.Name, $Name, [System.StringComparison]::Ordinal)) { return $row }
    }
    throw ('No row for ' + $Name)
}

function Test-Due([string]$Name) {
    return (Get-Row $Name).Due
}

# Reads the value back. Domain controllers may lag: it looks again for half a minute.
function Confirm-Binding([string]$Name) {
    if ($WhatIf) { return }
    $row = Get-Row $Name
    for ($try = 1; $try -le 6; $try++) {
        $now = Get-Binding $Name
        if (Test-SameName $now $row.New) {
            Write-Note ($Name + ': done, reads ' + $now)
            return
        }
        Start-Sleep -Seconds 5
    }
    throw ($Name + ' still reads "' + $now + '" after the change to "' + $row.New + '".')
}

$exitCode = 1
$differences = 0
$hasTranscript = $false
$savedPreference = $global:ErrorActionPreference
try {
    # The cmdlets of a remote Exchange session see the global setting alone.
    $global:ErrorActionPreference = 'Stop'
    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }
    $runName = Get-RunName '09-branchoffice-rebind-pilot'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    if ($WhatIf) { Write-Note 'WHATIF: nothing is changed.' }
    Initialize-Exchange

    $rows = @(
        @{ Name = 'MB-BR-01'; Old = 'BR-EX2010-MB.exchangeserverpro.net'; New = 'outlook-br.exchangeserverpro.net'; Now = ''; Due = $false }
    )
    Assert-Array 'outlook-br.exchangeserverpro.net'
    Assert-Resolves 'outlook-br.exchangeserverpro.net'

    Test-AllRows $rows
    Save-Before $rows $OutDir $runName

    if (Test-Due 'MB-BR-01') {
        Set-MailboxDatabase -Identity 'MB-BR-01' -RpcClientAccessServer 'outlook-br.exchangeserverpro.net' -WhatIf:$WhatIf  # old value: BR-EX2010-MB.exchangeserverpro.net
        Confirm-Binding 'MB-BR-01'
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
