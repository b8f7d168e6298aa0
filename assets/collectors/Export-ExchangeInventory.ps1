#requires -version 2.0

<#
.SYNOPSIS
    Exports the inventory of an Exchange 2010 organization into CSV files that Caskade imports as they are.

.DESCRIPTION
    Run it in the Exchange Management Shell of Exchange 2010 (PowerShell 2.0 is enough). It only reads: nothing in Exchange,
    in Active Directory or on a server is changed. The one setting that it changes, the scope of this shell session, is put
    back at the end.

    It writes one file for each kind of object, with -NoTypeInformation -Encoding UTF8, dates in ISO 8601 and lists joined
    with ';':

        ADSites.csv                     Get-ADSite
        ExchangeServers.csv             Get-ExchangeServer, and the file version of ExSetup.exe, which shows the update rollup
        ClientAccessArrays.csv          Get-ClientAccessArray
        DatabaseAvailabilityGroups.csv  Get-DatabaseAvailabilityGroup
        MailboxDatabases.csv            Get-MailboxDatabase -Status -IncludePreExchange2010
        Mailboxes.csv                   Get-Mailbox -ResultSize Unlimited
        CASMailboxes.csv                Get-CASMailbox -ResultSize Unlimited
        ClientAccessServers.csv         Get-ClientAccessServer, with EncryptionRequired of Get-RpcClientAccess
        VirtualDirectories.csv          Get-OwaVirtualDirectory and its kin
        OutlookAnywhere.csv             Get-OutlookAnywhere
        MailboxPermissions.csv          with -Permissions and -CalendarPermissions: explicit rights only
        LogonStatistics.csv             with -LogonStatistics: who is logged on at this moment, and through which server

    Where there is nothing to export there is no file. A command that fails does not stop the others: the script warns, keeps
    the rows that it has, and says what is missing in log\collector-summary.txt (in a folder of its own, so that the folder
    with the CSV files can be imported as a whole).

.PARAMETER OutputFolder
    The folder for the files. It is made when it does not exist. Files of an earlier run are replaced.

.PARAMETER Permissions
    Also export Full Access, Send As and Send on Behalf. Two calls for each mailbox: count on an hour for 5,000 mailboxes.

.PARAMETER CalendarPermissions
    Also export rights on calendars. Two more calls for each mailbox.

.PARAMETER LogonStatistics
    Also export the sessions of this moment from every mailbox server of Exchange 2010.

.PARAMETER SkipFileVersions
    Do not read the file version of ExSetup.exe from the servers. Without it only the service pack of a server is known.

.PARAMETER Transcript
    Keep a transcript of the session in log\collector-transcript.txt.

.EXAMPLE
    .\Export-ExchangeInventory.ps1 -OutputFolder C:\Caskade\Exports

    Everything that Caskade needs to answer who still depends on an individual Client Access server.

.EXAMPLE
    .\Export-ExchangeInventory.ps1 -OutputFolder C:\Caskade\Exports -Permissions -LogonStatistics -Verbose

    The same with permissions, which keep people together in one wave, and the sessions of this moment.

.NOTES
    Rights: View-Only Organization Management. Reading ExSetup.exe needs a local administrator of the servers; without that
    right the column stays empty and a warning says so.

    Exit codes: 0 everything was exported, 1 something is missing (see the summary), 2 nothing could be exported.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string]$OutputFolder,

    [switch]$Permissions,

    [switch]$CalendarPermissions,

    [switch]$LogonStatistics,

    [switch]$SkipFileVersions,

    [switch]$Transcript
)

# What each file holds, in this order. Caskade reads these names without a mapping.
$SiteColumns = @('Name', 'HubSiteEnabled', 'Collected')
$ServerColumns = @('Name', 'Fqdn', 'Domain', 'Site', 'ServerRole', 'IsClientAccessServer', 'IsMailboxServer', 'AdminDisplayVersion', 'ExSetupVersion', 'Edition', 'DataPath', 'Collected')
$ArrayColumns = @('Name', 'Fqdn', 'Site', 'Members', 'ExchangeLegacyDN', 'Collected')
$DagColumns = @('Name', 'Servers', 'WitnessServer', 'AllowCrossSiteRpcClientAccess', 'Collected')
$DatabaseColumns = @('Name', 'Server', 'RpcClientAccessServer', 'MasterServerOrAvailabilityGroup', 'Servers', 'ActivationPreference', 'Recovery', 'IsExcludedFromProvisioning', 'MountedOnServer', 'PublicFolderDatabase', 'Guid', 'DatabaseSize', 'WhenCreated', 'Collected')
$MailboxColumns = @('DisplayName', 'Alias', 'SamAccountName', 'UserPrincipalName', 'PrimarySmtpAddress', 'RecipientTypeDetails', 'Database', 'ServerName', 'LegacyExchangeDN', 'EmailAddresses', 'OrganizationalUnit', 'Office', 'WhenCreated', 'Collected')
$CasMailboxColumns = @('DisplayName', 'SamAccountName', 'PrimarySmtpAddress', 'LegacyExchangeDN', 'MAPIEnabled', 'MAPIBlockOutlookRpcHttp', 'MAPIBlockOutlookVersions', 'Collected')
$ClientAccessServerColumns = @('Name', 'OutlookAnywhereEnabled', 'AutoDiscoverServiceInternalUri', 'EncryptionRequired', 'Collected')
$VirtualDirectoryColumns = @('Server', 'Name', 'InternalUrl', 'ExternalUrl', 'Collected')
$OutlookAnywhereColumns = @('Server', 'Name', 'ExternalHostname', 'ClientAuthenticationMethod', 'Collected')
$PermissionColumns = @('Mailbox', 'User', 'AccessRights', 'IsInherited', 'Deny', 'Collected')
$LogonColumns = @('UserName', 'Windows2000Account', 'ApplicationId', 'ClientVersion', 'ClientIPAddress', 'ClientName', 'ServerName', 'DatabaseName', 'LogonTime', 'LastAccessTime', 'Collected')

# Errors of a command are taken from its output and reported; they must not stop the run, whatever the shell is set to.
$ErrorActionPreference = 'Continue'
$Collected = [System.DateTime]::Now.ToString('s', [System.Globalization.CultureInfo]::InvariantCulture)
$SummaryLines = New-Object -TypeName System.Collections.ArrayList
$Problems = New-Object -TypeName System.Collections.ArrayList
$Counters = @{ Files = 0; Missing = 0 }
# What later exports need of earlier ones. Filled while rows are written, because a remote shell runs one command at a time.
$ServerList = New-Object -TypeName System.Collections.ArrayList
$MailboxList = New-Object -TypeName System.Collections.ArrayList
$AddressByIdentity = @{}
$AddressByDisplayName = @{}
$EncryptionByServer = @{}

function ConvertTo-Text {
    # One value as text that is the same in every culture; nothing for no value.
    param($Value)
    if ($null -eq $Value) { return '' }
    if ($Value -is [System.DateTime]) { return $Value.ToString('s', [System.Globalization.CultureInfo]::InvariantCulture) }
    return $Value.ToString().Trim()
}

function ConvertTo-List {
    # A multi-valued property joined with ';'. Export-Csv alone would write the name of its .NET type.
    param($Values)
    $texts = @()
    if ($null -ne $Values) {
        foreach ($value in $Values) {
            $text = ConvertTo-Text -Value $value
            if ($text -ne '') { $texts += $text }
        }
    }
    return ($texts -join ';')
}

function Get-LeafName {
    # The name at the end of a canonical path such as corp.example/Configuration/Sites/Oslo.
    param($Value)
    $text = ConvertTo-Text -Value $Value
    return $text.Substring($text.LastIndexOf('/') + 1)
}

function ConvertTo-NameList {
    # Names of a multi-valued property joined with ';', each without its path.
    param($Values)
    $names = @()
    if ($null -ne $Values) {
        foreach ($value in $Values) {
            $name = Get-LeafName -Value $value
            if ($name -ne '') { $names += $name }
        }
    }
    return ($names -join ';')
}

function ConvertTo-PreferenceList {
    # Activation preferences as [SERVER, 1], [SERVER, 2]. They are pairs in the local shell and texts in a remote one.
    param($Values)
    $pairs = @()
    if ($null -ne $Values) {
        foreach ($value in $Values) {
            if ($null -ne $value.Key -and $null -ne $value.Value) {
                $pairs += ('[{0}, {1}]' -f (Get-LeafName -Value $value.Key), (ConvertTo-Text -Value $value.Value))
            }
            else {
                $pairs += (ConvertTo-Text -Value $value)
            }
        }
    }
    return ($pairs -join ', ')
}

function New-Row {
    # A row for a file. Select-Object puts its columns into the order of the file.
    param([hashtable]$Cells)
    $Cells['Collected'] = $Collected
    return (New-Object -TypeName PSObject -Property $Cells)
}

function Add-Problem {
    # Remembers and shows what went wrong.
    param([string]$Subject, [string]$Text)
    $line = '{0}: {1}' -f $Subject, ($Text -replace '\s+', ' ').Trim()
    [void]$Problems.Add($line)
    Write-Warning -Message $line
}

function Export-Table {
    # Writes what a source gives into a file. Source writes objects, Convert makes rows of one of them.
    param([string]$FileName, [string[]]$Columns, [scriptblock]$Source, [scriptblock]$Convert)
    Write-Progress -Activity 'Exporting the Exchange inventory' -Status $FileName
    $path = Join-Path -Path $OutputFolder -ChildPath $FileName
    $temporary = $path + '.tmp'
    $state = @{ Rows = 0; Errors = 0 }
    try {
        & $Source 2>&1 | ForEach-Object {
            $item = $_
            if ($item -is [System.Management.Automation.ErrorRecord]) {
                $state['Errors']++
                Add-Problem -Subject $FileName -Text $item.ToString()
            }
            elseif ($null -ne $item) {
                try {
                    & $Convert $item
                    $state['Rows']++
                }
                catch {
                    $state['Errors']++
                    Add-Problem -Subject $FileName -Text $_.ToString()
                }
            }
        } | Select-Object -Property $Columns | Export-Csv -Path $temporary -NoTypeInformation -Encoding UTF8
    }
    catch {
        $state['Errors']++
        Add-Problem -Subject $FileName -Text $_.ToString()
    }
    Complete-Table -FileName $FileName -Temporary $temporary -Path $path -Rows $state['Rows'] -Errors $state['Errors']
}

function Complete-Table {
    # Puts a finished file into its place, and removes that of an earlier run where there is nothing now.
    param([string]$FileName, [string]$Temporary, [string]$Path, [int]$Rows, [int]$Errors)
    try {
        if (Test-Path -LiteralPath $Path) { [System.IO.File]::Delete($Path) }
        if ($Rows -gt 0) { [System.IO.File]::Move($Temporary, $Path) }
        elseif (Test-Path -LiteralPath $Temporary) { [System.IO.File]::Delete($Temporary) }
    }
    catch {
        $Errors++
        $Rows = 0
        Add-Problem -Subject $FileName -Text $_.ToString()
    }
    $result = '{0} rows' -f $Rows
    if ($Rows -eq 0) { $result = 'no file, nothing to export' }
    if ($Errors -gt 0) {
        $result = '{0} rows, INCOMPLETE: {1} errors' -f $Rows, $Errors
        if ($Rows -eq 0) { $result = 'MISSING: {0} errors' -f $Errors }
        $Counters['Missing']++
    }
    if ($Rows -gt 0) { $Counters['Files']++ }
    [void]$SummaryLines.Add(('{0,-32}{1}' -f $FileName, $result))
    Write-Verbose -Message ('{0}: {1}' -f $FileName, $result)
}

function Test-TcpPort {
    # True when a server answers on a port within two seconds: a server that is down would cost a minute.
    param([string]$Server, [int]$Port)
    $client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
        $attempt = $client.BeginConnect($Server, $Port, $null, $null)
        if (-not $attempt.AsyncWaitHandle.WaitOne(2000, $false)) { return $false }
        $client.EndConnect($attempt)
        return $true
    }
    catch { return $false }
    finally { $client.Close() }
}

function Get-InstallFolder {
    # The folder of Exchange on a server: by its registry, else by the path of its data. A local path of that server.
    param([string]$Server, [string]$DataPath, [bool]$IsReachable)
    try {
        if (-not $IsReachable) { throw 'port 445 does not answer' }
        $hive = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, $Server)
        try {
            foreach ($version in 'v14', 'v15') {
                $key = $hive.OpenSubKey('SOFTWARE\Microsoft\ExchangeServer\' + $version + '\Setup')
                if ($null -ne $key) {
                    $folder = $key.GetValue('MsiInstallPath')
                    $key.Close()
                    if (-not [string]::IsNullOrEmpty($folder)) { return $folder.TrimEnd('\') }
                }
            }
        }
        finally { $hive.Close() }
    }
    catch { Write-Verbose -Message ('{0}: the registry cannot be read: {1}' -f $Server, $_.ToString()) }
    if ($DataPath -match '^[A-Za-z]:\\.+\\[^\\]+$') { return $DataPath.Substring(0, $DataPath.LastIndexOf('\')) }
    return ''
}

function Get-FileVersionOverShare {
    # The file version of a local path of a server through its administrative share; empty when it cannot be read.
    param([string]$Server, [string]$Path)
    if ($Path -notmatch '^[A-Za-z]:\\') { return '' }
    try {
        $share = '\\{0}\{1}$\{2}' -f $Server, $Path.Substring(0, 1), $Path.Substring(3)
        $info = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($share)
        return ('{0}.{1}.{2}.{3}' -f $info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart, $info.FilePrivatePart)
    }
    catch {
        Write-Verbose -Message ('{0}: the share cannot be read: {1}' -f $Server, $_.ToString())
        return ''
    }
}

function Get-FileVersionOverWmi {
    # The same through WMI, for servers without administrative shares.
    param([string]$Server, [string]$Path)
    if (-not (Test-TcpPort -Server $Server -Port 135)) { return '' }
    try {
        $filter = "Name='{0}'" -f $Path.Replace('\', '\\').Replace("'", "\'")
        $file = Get-WmiObject -Class CIM_DataFile -Filter $filter -ComputerName $Server -ErrorAction Stop
        if ($null -ne $file) { return (ConvertTo-Text -Value $file.Version) }
    }
    catch { Write-Verbose -Message ('{0}: WMI cannot be read: {1}' -f $Server, $_.ToString()) }
    return ''
}

function Get-ExSetupVersion {
    # The file version of ExSetup.exe, 14.3.123.4. Empty with a warning when it cannot be read.
    param([string]$Server, [string]$DataPath)
    $isReachable = Test-TcpPort -Server $Server -Port 445
    $folder = Get-InstallFolder -Server $Server -DataPath $DataPath -IsReachable $isReachable
    $version = ''
    if ($folder -ne '') {
        $path = $folder + '\Bin\ExSetup.exe'
        if ($isReachable) { $version = Get-FileVersionOverShare -Server $Server -Path $path }
        if ($version -eq '') { $version = Get-FileVersionOverWmi -Server $Server -Path $path }
    }
    if ($version -eq '') {
        $line = '{0}: the file version of ExSetup.exe cannot be read; ExSetupVersion stays empty.' -f $Server
        [void]$SummaryLines.Add($line)
        Write-Warning -Message $line
    }
    return $version
}

function Export-Sites {
    Export-Table -FileName 'ADSites.csv' -Columns $SiteColumns -Source { Get-ADSite } -Convert {
        param($Site)
        New-Row -Cells @{ Name = (ConvertTo-Text -Value $Site.Name); HubSiteEnabled = (ConvertTo-Text -Value $Site.HubSiteEnabled) }
    }
}

function Export-Servers {
    Export-Table -FileName 'ExchangeServers.csv' -Columns $ServerColumns -Source { Get-ExchangeServer } -Convert {
        param($Server)
        $version = ConvertTo-Text -Value $Server.AdminDisplayVersion
        $address = ConvertTo-Text -Value $Server.Fqdn
        $dataPath = ConvertTo-Text -Value $Server.DataPath
        $isMailboxServer = (ConvertTo-Text -Value $Server.IsMailboxServer)
        [void]$ServerList.Add(@{ Name = (ConvertTo-Text -Value $Server.Name); Is2010Mailbox = ($version -match '^Version 14\.' -and $isMailboxServer -eq 'True') })
        $fileVersion = ''
        if (-not $SkipFileVersions -and $version -match '^Version 1[45]\.' -and (ConvertTo-Text -Value $Server.IsEdgeServer) -ne 'True') {
            $fileVersion = Get-ExSetupVersion -Server $address -DataPath $dataPath
        }
        New-Row -Cells @{
            Name = (ConvertTo-Text -Value $Server.Name)
            Fqdn = $address
            Domain = (ConvertTo-Text -Value $Server.Domain)
            Site = (Get-LeafName -Value $Server.Site)
            ServerRole = (ConvertTo-Text -Value $Server.ServerRole)
            IsClientAccessServer = (ConvertTo-Text -Value $Server.IsClientAccessServer)
            IsMailboxServer = $isMailboxServer
            AdminDisplayVersion = $version
            ExSetupVersion = $fileVersion
            Edition = (ConvertTo-Text -Value $Server.Edition)
            DataPath = $dataPath
        }
    }
}

function Export-Arrays {
    Export-Table -FileName 'ClientAccessArrays.csv' -Columns $ArrayColumns -Source { Get-ClientAccessArray } -Convert {
        param($Array)
        $site = Get-LeafName -Value $Array.SiteName
        if ($site -eq '') { $site = Get-LeafName -Value $Array.Site }
        New-Row -Cells @{
            Name = (ConvertTo-Text -Value $Array.Name)
            Fqdn = (ConvertTo-Text -Value $Array.Fqdn)
            Site = $site
            Members = (ConvertTo-NameList -Values $Array.Members)
            ExchangeLegacyDN = (ConvertTo-Text -Value $Array.ExchangeLegacyDN)
        }
    }
}

function Export-Dags {
    Export-Table -FileName 'DatabaseAvailabilityGroups.csv' -Columns $DagColumns -Source { Get-DatabaseAvailabilityGroup } -Convert {
        param($Dag)
        New-Row -Cells @{
            Name = (ConvertTo-Text -Value $Dag.Name)
            Servers = (ConvertTo-NameList -Values $Dag.Servers)
            WitnessServer = (ConvertTo-Text -Value $Dag.WitnessServer)
            AllowCrossSiteRpcClientAccess = (ConvertTo-Text -Value $Dag.AllowCrossSiteRpcClientAccess)
        }
    }
}

function Export-Databases {
    # -Status asks every mailbox server for MountedOnServer and the size.
    Export-Table -FileName 'MailboxDatabases.csv' -Columns $DatabaseColumns -Source { Get-MailboxDatabase -Status -IncludePreExchange2010 } -Convert {
        param($Database)
        New-Row -Cells @{
            Name = (ConvertTo-Text -Value $Database.Name)
            Server = (Get-LeafName -Value $Database.Server)
            RpcClientAccessServer = (ConvertTo-Text -Value $Database.RpcClientAccessServer)
            MasterServerOrAvailabilityGroup = (Get-LeafName -Value $Database.MasterServerOrAvailabilityGroup)
            Servers = (ConvertTo-NameList -Values $Database.Servers)
            ActivationPreference = (ConvertTo-PreferenceList -Values $Database.ActivationPreference)
            Recovery = (ConvertTo-Text -Value $Database.Recovery)
            IsExcludedFromProvisioning = (ConvertTo-Text -Value $Database.IsExcludedFromProvisioning)
            MountedOnServer = (ConvertTo-Text -Value $Database.MountedOnServer)
            PublicFolderDatabase = (Get-LeafName -Value $Database.PublicFolderDatabase)
            Guid = (ConvertTo-Text -Value $Database.Guid)
            DatabaseSize = (ConvertTo-Text -Value $Database.DatabaseSize)
            WhenCreated = (ConvertTo-Text -Value $Database.WhenCreated)
        }
    }
}

function Add-Mailbox {
    # Remembers of a mailbox what permissions need: its addresses, and who may send on its behalf.
    param($Mailbox, [string]$Address)
    $identity = ConvertTo-Text -Value $Mailbox.Identity
    $displayName = ConvertTo-Text -Value $Mailbox.DisplayName
    $onBehalf = @()
    if ($null -ne $Mailbox.GrantSendOnBehalfTo) {
        foreach ($holder in $Mailbox.GrantSendOnBehalfTo) { $onBehalf += (ConvertTo-Text -Value $holder) }
    }
    [void]$MailboxList.Add(@{ Address = $Address; DistinguishedName = (ConvertTo-Text -Value $Mailbox.DistinguishedName); OnBehalf = $onBehalf })
    $AddressByIdentity[$identity] = $Address
    if ($AddressByDisplayName.ContainsKey($displayName)) { $AddressByDisplayName[$displayName] = '' }
    else { $AddressByDisplayName[$displayName] = $Address }
}

function Export-Mailboxes {
    Export-Table -FileName 'Mailboxes.csv' -Columns $MailboxColumns -Source { Get-Mailbox -ResultSize Unlimited } -Convert {
        param($Mailbox)
        $address = ConvertTo-Text -Value $Mailbox.PrimarySmtpAddress
        if ($Permissions -or $CalendarPermissions) { Add-Mailbox -Mailbox $Mailbox -Address $address }
        New-Row -Cells @{
            DisplayName = (ConvertTo-Text -Value $Mailbox.DisplayName)
            Alias = (ConvertTo-Text -Value $Mailbox.Alias)
            SamAccountName = (ConvertTo-Text -Value $Mailbox.SamAccountName)
            UserPrincipalName = (ConvertTo-Text -Value $Mailbox.UserPrincipalName)
            PrimarySmtpAddress = $address
            RecipientTypeDetails = (ConvertTo-Text -Value $Mailbox.RecipientTypeDetails)
            Database = (ConvertTo-Text -Value $Mailbox.Database)
            ServerName = (ConvertTo-Text -Value $Mailbox.ServerName)
            LegacyExchangeDN = (ConvertTo-Text -Value $Mailbox.LegacyExchangeDN)
            EmailAddresses = (ConvertTo-List -Values $Mailbox.EmailAddresses)
            OrganizationalUnit = (ConvertTo-Text -Value $Mailbox.OrganizationalUnit)
            Office = (ConvertTo-Text -Value $Mailbox.Office)
            WhenCreated = (ConvertTo-Text -Value $Mailbox.WhenCreated)
        }
    }
}

function Export-CasMailboxes {
    Export-Table -FileName 'CASMailboxes.csv' -Columns $CasMailboxColumns -Source { Get-CASMailbox -ResultSize Unlimited } -Convert {
        param($Mailbox)
        New-Row -Cells @{
            DisplayName = (ConvertTo-Text -Value $Mailbox.DisplayName)
            SamAccountName = (ConvertTo-Text -Value $Mailbox.SamAccountName)
            PrimarySmtpAddress = (ConvertTo-Text -Value $Mailbox.PrimarySmtpAddress)
            LegacyExchangeDN = (ConvertTo-Text -Value $Mailbox.LegacyExchangeDN)
            MAPIEnabled = (ConvertTo-Text -Value $Mailbox.MAPIEnabled)
            MAPIBlockOutlookRpcHttp = (ConvertTo-Text -Value $Mailbox.MAPIBlockOutlookRpcHttp)
            MAPIBlockOutlookVersions = (ConvertTo-Text -Value $Mailbox.MAPIBlockOutlookVersions)
        }
    }
}

function Read-RpcEncryption {
    # Which servers refuse Outlook without encryption; kept by the name of the server.
    try {
        Get-RpcClientAccess 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { Add-Problem -Subject 'Get-RpcClientAccess' -Text $_.ToString() }
            else { $EncryptionByServer[(Get-LeafName -Value $_.Server)] = (ConvertTo-Text -Value $_.EncryptionRequired) }
        }
    }
    catch { Add-Problem -Subject 'Get-RpcClientAccess' -Text $_.ToString() }
}

function Export-ClientAccessServers {
    Read-RpcEncryption
    Export-Table -FileName 'ClientAccessServers.csv' -Columns $ClientAccessServerColumns -Source { Get-ClientAccessServer } -Convert {
        param($Server)
        $name = ConvertTo-Text -Value $Server.Name
        New-Row -Cells @{
            Name = $name
            OutlookAnywhereEnabled = (ConvertTo-Text -Value $Server.OutlookAnywhereEnabled)
            AutoDiscoverServiceInternalUri = (ConvertTo-Text -Value $Server.AutoDiscoverServiceInternalUri)
            EncryptionRequired = $EncryptionByServer[$name]
        }
    }
}

function Get-FromDirectory {
    # What a command lists, from Active Directory alone where it can: else it asks the web server of every machine.
    param([string]$Command)
    Write-Progress -Activity 'Exporting the Exchange inventory' -Status $Command
    $known = Get-Command -Name $Command -ErrorAction SilentlyContinue
    if ($null -eq $known) {
        Write-Error -Message ('{0} is not available: the role of this account may lack it.' -f $Command)
        return
    }
    $options = @{}
    if ($null -ne $known.Parameters -and $known.Parameters.ContainsKey('ADPropertiesOnly')) { $options['ADPropertiesOnly'] = $true }
    & $Command @options
}

function Get-VirtualDirectories {
    # The virtual directories of every kind.
    $commands = 'Get-OwaVirtualDirectory', 'Get-EcpVirtualDirectory', 'Get-WebServicesVirtualDirectory', 'Get-ActiveSyncVirtualDirectory', 'Get-OabVirtualDirectory', 'Get-AutodiscoverVirtualDirectory', 'Get-PowerShellVirtualDirectory'
    foreach ($name in $commands) { Get-FromDirectory -Command $name }
}

function Export-VirtualDirectories {
    Export-Table -FileName 'VirtualDirectories.csv' -Columns $VirtualDirectoryColumns -Source { Get-VirtualDirectories } -Convert {
        param($Directory)
        New-Row -Cells @{
            Server = (Get-LeafName -Value $Directory.Server)
            Name = (ConvertTo-Text -Value $Directory.Name)
            InternalUrl = (ConvertTo-Text -Value $Directory.InternalUrl)
            ExternalUrl = (ConvertTo-Text -Value $Directory.ExternalUrl)
        }
    }
}

function Export-OutlookAnywhere {
    Export-Table -FileName 'OutlookAnywhere.csv' -Columns $OutlookAnywhereColumns -Source { Get-FromDirectory -Command 'Get-OutlookAnywhere' } -Convert {
        param($Directory)
        $server = Get-LeafName -Value $Directory.Server
        if ($server -eq '') { $server = Get-LeafName -Value $Directory.ServerName }
        New-Row -Cells @{
            Server = $server
            Name = (ConvertTo-Text -Value $Directory.Name)
            ExternalHostname = (ConvertTo-Text -Value $Directory.ExternalHostname)
            ClientAuthenticationMethod = (ConvertTo-Text -Value $Directory.ClientAuthenticationMethod)
        }
    }
}

function Get-SelfName {
    # The name of the mailbox's own account in the language of this computer, such as NT AUTHORITY\SELF.
    try {
        $self = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList 'S-1-5-10'
        return $self.Translate([System.Security.Principal.NTAccount]).Value
    }
    catch { return 'NT AUTHORITY\SELF' }
}

function New-Grant {
    # One right of one holder on one mailbox.
    param([string]$Mailbox, [string]$User, [string]$Rights, $Deny)
    return (New-Object -TypeName PSObject -Property @{ Mailbox = $Mailbox; User = $User; Rights = $Rights; Deny = (ConvertTo-Text -Value $Deny) })
}

function Test-Holder {
    # False for the mailbox itself, for built-in accounts, and for accounts that no longer exist.
    param([string]$User, [string]$SelfName)
    if ($User -eq '' -or $User -eq $SelfName -or $User -match '^NT AUTHORITY\\') { return $false }
    return ($User -notmatch '^S-1-5-')
}

function Get-FullAccess {
    param([hashtable]$Mailbox, [string]$SelfName)
    Get-MailboxPermission -Identity $Mailbox['DistinguishedName'] | ForEach-Object {
        $user = ConvertTo-Text -Value $_.User
        $rights = ConvertTo-List -Values $_.AccessRights
        if ((ConvertTo-Text -Value $_.IsInherited) -ne 'True' -and $rights -match 'FullAccess' -and (Test-Holder -User $user -SelfName $SelfName)) {
            New-Grant -Mailbox $Mailbox['Address'] -User $user -Rights 'FullAccess' -Deny $_.Deny
        }
    }
}

function Get-SendAs {
    param([hashtable]$Mailbox, [string]$SelfName)
    Get-ADPermission -Identity $Mailbox['DistinguishedName'] | ForEach-Object {
        $user = ConvertTo-Text -Value $_.User
        $rights = ConvertTo-List -Values $_.ExtendedRights
        if ((ConvertTo-Text -Value $_.IsInherited) -ne 'True' -and $rights -match 'Send-As' -and (Test-Holder -User $user -SelfName $SelfName)) {
            New-Grant -Mailbox $Mailbox['Address'] -User $user -Rights 'SendAs' -Deny $_.Deny
        }
    }
}

function Get-SendOnBehalf {
    param([hashtable]$Mailbox)
    foreach ($holder in @($Mailbox['OnBehalf'])) {
        if ([string]::IsNullOrEmpty($holder)) { continue }
        $user = $holder
        if ($AddressByIdentity.ContainsKey($holder)) { $user = $AddressByIdentity[$holder] }
        New-Grant -Mailbox $Mailbox['Address'] -User $user -Rights 'SendOnBehalf' -Deny 'False'
    }
}

function Get-CalendarGrants {
    # Rights on the calendar, whatever it is called in the language of the mailbox. Exchange names the holders by their display
    # names; only those that one mailbox has are used.
    param([hashtable]$Mailbox)
    $folder = $null
    Get-MailboxFolderStatistics -Identity $Mailbox['DistinguishedName'] -FolderScope Calendar | ForEach-Object {
        if ($null -eq $folder -and (ConvertTo-Text -Value $_.FolderType) -eq 'Calendar') { $folder = ConvertTo-Text -Value $_.Name }
    }
    if ([string]::IsNullOrEmpty($folder)) { return }
    Get-MailboxFolderPermission -Identity ('{0}:\{1}' -f $Mailbox['Address'], $folder) | ForEach-Object {
        $user = $AddressByDisplayName[(ConvertTo-Text -Value $_.User)]
        $rights = ConvertTo-List -Values $_.AccessRights
        if (-not [string]::IsNullOrEmpty($user) -and $rights -notmatch '^(None|AvailabilityOnly|LimitedDetails)?$') {
            New-Grant -Mailbox $Mailbox['Address'] -User $user -Rights ('Calendar;' + $rights) -Deny 'False'
        }
    }
}

function Get-Grants {
    # The rights of all mailboxes, one mailbox after the other.
    $selfName = Get-SelfName
    $total = $MailboxList.Count
    for ($i = 0; $i -lt $total; $i++) {
        $mailbox = $MailboxList[$i]
        if ($i % 20 -eq 0) {
            Write-Progress -Activity 'Exporting permissions' -Status ('{0} of {1} mailboxes' -f $i, $total) -PercentComplete (100 * $i / $total)
        }
        if ($mailbox['Address'] -eq '') { continue }
        if ($Permissions) {
            Get-FullAccess -Mailbox $mailbox -SelfName $selfName
            Get-SendAs -Mailbox $mailbox -SelfName $selfName
            Get-SendOnBehalf -Mailbox $mailbox
        }
        if ($CalendarPermissions) { Get-CalendarGrants -Mailbox $mailbox }
    }
    Write-Progress -Activity 'Exporting permissions' -Status 'Done' -Completed
}

function Export-Permissions {
    Export-Table -FileName 'MailboxPermissions.csv' -Columns $PermissionColumns -Source { Get-Grants } -Convert {
        param($Grant)
        New-Row -Cells @{ Mailbox = $Grant.Mailbox; User = $Grant.User; AccessRights = $Grant.Rights; IsInherited = 'False'; Deny = $Grant.Deny }
    }
}

function Get-Logons {
    # The sessions on every mailbox server of Exchange 2010.
    foreach ($server in $ServerList) {
        if (-not $server['Is2010Mailbox']) { continue }
        Write-Progress -Activity 'Exporting the Exchange inventory' -Status ('Get-LogonStatistics -Server {0}' -f $server['Name'])
        Get-LogonStatistics -Server $server['Name']
    }
}

function Export-Logons {
    Export-Table -FileName 'LogonStatistics.csv' -Columns $LogonColumns -Source { Get-Logons } -Convert {
        param($Logon)
        New-Row -Cells @{
            UserName = (ConvertTo-Text -Value $Logon.UserName)
            Windows2000Account = (ConvertTo-Text -Value $Logon.Windows2000Account)
            ApplicationId = (ConvertTo-Text -Value $Logon.ApplicationId)
            ClientVersion = (ConvertTo-Text -Value $Logon.ClientVersion)
            ClientIPAddress = (ConvertTo-Text -Value $Logon.ClientIPAddress)
            ClientName = (ConvertTo-Text -Value $Logon.ClientName)
            ServerName = (ConvertTo-Text -Value $Logon.ServerName)
            DatabaseName = (ConvertTo-Text -Value $Logon.DatabaseName)
            LogonTime = (ConvertTo-Text -Value $Logon.LogonTime)
            LastAccessTime = (ConvertTo-Text -Value $Logon.LastAccessTime)
        }
    }
}

function Write-Summary {
    # What was exported and what is missing, as text for people.
    param([string]$Path)
    $lines = @('Caskade Exchange inventory', ('Collected {0} on {1}' -f $Collected, [System.Environment]::MachineName), '')
    $lines += @($SummaryLines.ToArray())
    if ($Problems.Count -eq 0) { $lines += @('', 'Everything was exported.') }
    else {
        $lines += @('', 'What went wrong:')
        $lines += @($Problems.ToArray())
        $lines += @('', 'Files that are INCOMPLETE lack rows. Run the script again, or import with: caskade import PROJECT FOLDER --partial')
    }
    [System.IO.File]::WriteAllText($Path, (($lines -join "`r`n") + "`r`n"), (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
}

function Export-Everything {
    Export-Sites
    Export-Servers
    Export-Arrays
    Export-Dags
    Export-Databases
    Export-Mailboxes
    Export-CasMailboxes
    Export-ClientAccessServers
    Export-VirtualDirectories
    Export-OutlookAnywhere
    if ($Permissions -or $CalendarPermissions) { Export-Permissions }
    if ($LogonStatistics) { Export-Logons }
}

if ($null -eq (Get-Command -Name Get-ExchangeServer -ErrorAction SilentlyContinue)) {
    Write-Warning -Message 'The Exchange commands are missing. Run this script in the Exchange Management Shell.'
    exit 2
}

try {
    # .NET methods know nothing of the current location of the shell, so the path has to be whole.
    $OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder)
    $logFolder = Join-Path -Path $OutputFolder -ChildPath 'log'
    [void][System.IO.Directory]::CreateDirectory($logFolder)
}
catch {
    Write-Warning -Message ('The output folder cannot be used: {0}' -f $_.ToString())
    exit 2
}

$isTranscribing = $false
if ($Transcript) {
    try {
        [void](Start-Transcript -Path (Join-Path -Path $logFolder -ChildPath 'collector-transcript.txt') -Force -ErrorAction Stop)
        $isTranscribing = $true
    }
    catch { Write-Warning -Message ('No transcript is kept: {0}' -f $_.ToString()) }
}

# The shell shows one domain by default. Recipients of the others would be missing without a word.
$oldScope = $null
try {
    $oldScope = (Get-AdServerSettings).ViewEntireForest
    Set-AdServerSettings -ViewEntireForest $true -ErrorAction Stop
}
catch { Add-Problem -Subject 'Set-AdServerSettings' -Text ('Other domains of the forest may be missing. ' + $_.ToString()) }

try {
    Export-Everything
}
finally {
    try {
        if ($null -ne $oldScope) { Set-AdServerSettings -ViewEntireForest $oldScope -ErrorAction Stop }
    }
    catch { Add-Problem -Subject 'Set-AdServerSettings' -Text ('The scope of this shell could not be put back. ' + $_.ToString()) }
    Write-Progress -Activity 'Exporting the Exchange inventory' -Status 'Done' -Completed
    Write-Summary -Path (Join-Path -Path $logFolder -ChildPath 'collector-summary.txt')
    if ($isTranscribing) { [void](Stop-Transcript) }
}

$SummaryLines.ToArray()
if ($Counters['Files'] -eq 0) { exit 2 }
if ($Problems.Count -gt 0) { exit 1 }
exit 0
