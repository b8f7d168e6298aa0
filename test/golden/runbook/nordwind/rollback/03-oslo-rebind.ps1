#requires -version 2.0
<#
.SYNOPSIS
    ROLLBACK: gives mailbox databases the bindings back that they had before, one command per database.
.DESCRIPTION
    Looks at every database first. When one is bound neither to the array nor to its old value, nothing is changed.
    Profiles that were moved stay on the array. They work as long as the array, its DNS record and the balancer exist.
    A database that fails is reported, and the others still get their values back.
    WARNING: MDB-OSL-05 is left as it is: the old value names no server and no array of this organization.

    Organization: Nordwind
    Site: Oslo
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
    .\03-oslo-rebind.ps1 -WhatIf
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
    $runName = Get-RunName '03-oslo-rebind'
    $hasTranscript = Start-OwnTranscript $OutDir $runName
    if ($WhatIf) { Write-Note 'WHATIF: nothing is changed.' }
    Initialize-Exchange

    $rows = @(
        @{ Name = 'MDB-OSL-02'; Old = 'outlook-osl.corp.nordwind.local'; New = 'OSL-CAS01.corp.nordwind.local'; Now = ''; Due = $false }
        @{ Name = 'MDB-OSL-07'; Old = 'outlook-osl.corp.nordwind.local'; New = 'OSL-MBX01.corp.nordwind.local'; Now = ''; Due = $false }
        @{ Name = 'MDB-OSL-03'; Old = 'outlook-osl.corp.nordwind.local'; New = 'OSL-CAS02.CORP.NORDWIND.LOCAL'; Now = ''; Due = $false }
    )

    Test-AllRows $rows
    Save-Before $rows $OutDir $runName

    if (Test-Due 'MDB-OSL-02') {
        try {
            Set-MailboxDatabase -Identity 'MDB-OSL-02' -RpcClientAccessServer 'OSL-CAS01.corp.nordwind.local' -WhatIf:$WhatIf  # was rebound to: outlook-osl.corp.nordwind.local
            Confirm-Binding 'MDB-OSL-02'
        } catch {
            $differences++
            Write-Note ('FAILED: ' + 'MDB-OSL-02' + ': ' + $_.Exception.Message)
        }
    }
    # WARNING: the old value is a server without the Client Access role. Outlook cannot log on through it, and Exchange
    # may refuse it. Leave this database on the array unless you know why not.
    if (Test-Due 'MDB-OSL-07') {
        try {
            Set-MailboxDatabase -Identity 'MDB-OSL-07' -RpcClientAccessServer 'OSL-MBX01.corp.nordwind.local' -WhatIf:$WhatIf  # was rebound to: outlook-osl.corp.nordwind.local
            Confirm-Binding 'MDB-OSL-07'
        } catch {
            $differences++
            Write-Note ('FAILED: ' + 'MDB-OSL-07' + ': ' + $_.Exception.Message)
        }
    }
    if (Test-Due 'MDB-OSL-03') {
        try {
            Set-MailboxDatabase -Identity 'MDB-OSL-03' -RpcClientAccessServer 'OSL-CAS02.CORP.NORDWIND.LOCAL' -WhatIf:$WhatIf  # was rebound to: outlook-osl.corp.nordwind.local
            Confirm-Binding 'MDB-OSL-03'
        } catch {
            $differences++
            Write-Note ('FAILED: ' + 'MDB-OSL-03' + ': ' + $_.Exception.Message)
        }
    }
    # WARNING: MDB-OSL-05 is left as it is: the old value names no server and no array of this organization.
    # Set-MailboxDatabase -Identity 'MDB-OSL-05' -RpcClientAccessServer 'OSL-CAS00.corp.nordwind.local' -WhatIf:$WhatIf
    Write-Note ('WARNING: ' + 'MDB-OSL-05' + ' is left as it is: the old value names no server and no array of this organization.')

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
