#requires -version 2.0

<#
.SYNOPSIS
    Writes the server names of the Outlook profiles of the user who runs it into a CSV file on a share.

.DESCRIPTION
    A logon script: it runs as the user, needs no administrator, shows nothing and takes about a second. It only reads the
    registry of the user, in every layout of Outlook 2003 to 2016 and later, and writes \\server\share$\COMPUTER_user.csv.
    Caskade imports the folder as it is.

    Every section of a profile is read, because Outlook 2010 and later keep one section for each account under a random
    name. A row is an account (StoreType Primary), a private store that a section opens besides (PrivateStore), another
    person's mailbox (Delegate), or the public folders (PublicFolders).

    Profiles that an older Outlook left behind are left out, unless -IncludeLeftover is given: an upgrade copies the profiles
    and never removes the old ones.

    When a part of the profiles cannot be read no file is written, and that of the last good run stays: a file that lacks
    profiles would say that they are gone. COMPUTER_user.err says why instead. A user without profiles gives a file with
    nothing but the header, which shows that the computer was visited.

.PARAMETER Share
    The folder to write to, usually \\server\share$.

.PARAMETER AllowServers
    Also run on servers and terminal servers. Without it the script ends there at once.

.PARAMETER IncludeLeftover
    Also write profiles of Outlook versions that are not installed.

.EXAMPLE
    powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File Export-OutlookProfiles.ps1 -Share \\FS01\Caskade$

.NOTES
    Exit codes: 0 written, or nothing to do on a server; 1 the share or the registry could not be used.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string]$Share,

    [switch]$AllowServers,

    [switch]$IncludeLeftover
)

# What the file holds, in this order. Caskade reads these names without a mapping.
$ProfileColumns = @('UserName', 'Computer', 'ProfileName', 'IsDefault', 'OutlookVersion', 'StoreType', 'AccountSmtp', 'HomeServer', 'HomeServerFqdn', 'HomeServerDN', 'UnresolvedServer', 'CachedMode', 'OutlookAnywhere', 'Collected', 'Section', 'UserDN', 'HomeServerAddresses', 'StoreServer', 'StoreServerDN', 'StoreServerFqdn', 'ProxyHost')

# The property ids of the values that a section can have. Their names begin with a type: 001e6602, 001f6602, 101e6613.
$AccountProperties = @('6602', '662a', '6612', '6608')
$StoreProperties = @('660c', '6614', '662b')
$UserProperties = @('6641', '6603')
# Bits of the configuration flags (6601): the own mailbox is cached. Of the Outlook Anywhere flags (6623): it is used.
$CachedModeBits = 384
$OutlookAnywhereBit = 1
# Outlook's own section, which says nothing about servers.
$GlobalSection = '0a0d020000000000c000000000000046'

$ErrorActionPreference = 'Stop'
$Collected = [System.DateTime]::Now.ToString('s', [System.Globalization.CultureInfo]::InvariantCulture)
$Computer = [System.Environment]::MachineName
$UserName = '{0}\{1}' -f [System.Environment]::UserDomainName, [System.Environment]::UserName

function Test-IsServer {
    # True on Windows Server, terminal servers included. Every user may read this value.
    $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('SYSTEM\CurrentControlSet\Control\ProductOptions')
    if ($null -eq $key) { return $false }
    try { return ([string]$key.GetValue('ProductType') -ne 'WinNT') }
    finally { $key.Close() }
}

function Get-MachineValue {
    # A value below HKLM\SOFTWARE, of programs for 64 bits or else for 32 bits; empty when there is none.
    param([string]$Path, [string]$Name)
    foreach ($root in 'SOFTWARE\', 'SOFTWARE\Wow6432Node\') {
        $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey($root + $Path)
        if ($null -eq $key) { continue }
        try {
            $value = [string]$key.GetValue($Name)
            if ($value -ne '') { return $value.Trim('"') }
        }
        finally { $key.Close() }
    }
    return ''
}

function Get-ProgramVersion {
    # The version of a program file, 14.0.7116.5000; empty when it cannot be read.
    param([string]$Path)
    if ($Path -eq '' -or -not [System.IO.File]::Exists($Path)) { return '' }
    $info = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($Path)
    return ('{0}.{1}.{2}.{3}' -f $info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart, $info.FilePrivatePart)
}

function Get-InstalledVersions {
    # The installed versions of Outlook by their number: 14 gives 14.0.7116.5000.
    $versions = @{}
    foreach ($major in 11, 12, 14, 15, 16, 17, 18) {
        $folder = Get-MachineValue -Path ('Microsoft\Office\{0}.0\Outlook\InstallRoot' -f $major) -Name 'Path'
        if ($folder -eq '') { $folder = Get-MachineValue -Path ('Microsoft\Office\{0}.0\Common\InstallRoot' -f $major) -Name 'Path' }
        if ($folder -eq '') { continue }
        $version = Get-ProgramVersion -Path ($folder.TrimEnd('\') + '\OUTLOOK.EXE')
        if ($version -ne '') { $versions[[int]$version.Split('.')[0]] = $version }
    }
    $version = Get-ProgramVersion -Path (Get-MachineValue -Path 'Microsoft\Windows\CurrentVersion\App Paths\OUTLOOK.EXE' -Name '')
    if ($version -ne '') { $versions[[int]$version.Split('.')[0]] = $version }
    return $versions
}

function Get-NewestVersion {
    # The highest installed version between two numbers; empty when there is none.
    param([hashtable]$Installed, [int]$From, [int]$To)
    for ($major = $To; $major -ge $From; $major--) {
        if ($Installed.ContainsKey($major)) { return $Installed[$major] }
    }
    return ''
}

function Get-ProfileRoots {
    # Where profiles are, the newest Outlook first: each with its path, the key and value of the default profile, the version.
    param([hashtable]$Installed)
    $office = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey('Software\Microsoft\Office')
    $names = @()
    if ($null -ne $office) {
        $names = @($office.GetSubKeyNames() | Where-Object -FilterScript { $_ -match '^\d\d\.0$' -and [int]$_.Substring(0, 2) -ge 15 } | Sort-Object -Descending)
        $office.Close()
    }
    foreach ($name in $names) {
        $major = [int]$name.Substring(0, 2)
        $outlook = 'Software\Microsoft\Office\' + $name + '\Outlook'
        $version = Get-NewestVersion -Installed $Installed -From $major -To $major
        New-ProfileRoot -Path ($outlook + '\Profiles') -DefaultKey $outlook -Version $version -Fallback $name -Installed $Installed
    }
    $messaging = 'Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem\Profiles'
    $version = Get-NewestVersion -Installed $Installed -From 11 -To 14
    New-ProfileRoot -Path $messaging -DefaultKey $messaging -Version $version -Fallback '' -Installed $Installed
}

function New-ProfileRoot {
    # A root is left over when another Outlook is installed and none that uses this one.
    param([string]$Path, [string]$DefaultKey, [string]$Version, [string]$Fallback, [hashtable]$Installed)
    $isLeftover = ($Version -eq '' -and $Installed.Count -gt 0)
    if ($Version -eq '') { $Version = $Fallback }
    return (New-Object -TypeName PSObject -Property @{ Path = $Path; DefaultKey = $DefaultKey; Version = $Version; IsLeftover = $isLeftover })
}

function ConvertFrom-ProfileBytes {
    # The text in a binary value: UTF-16LE where the name says so or every other byte is zero, else the code page of Windows.
    param([byte[]]$Bytes, [string]$ValueName)
    $length = $Bytes.Length
    if ($length -eq 0) { return '' }
    if ($ValueName -match '^(00|10)1f' -or ($length -gt 1 -and $Bytes[1] -eq 0)) {
        # An odd last byte is half a character: scripts append three zero bytes.
        return [System.Text.Encoding]::Unicode.GetString($Bytes, 0, $length - ($length % 2))
    }
    return [System.Text.Encoding]::Default.GetString($Bytes)
}

function ConvertFrom-ProfileValue {
    # A registry value as text without the zero characters that end it.
    param($Value, [string]$ValueName)
    if ($null -eq $Value) { return '' }
    $text = ''
    if ($Value -is [byte[]]) { $text = ConvertFrom-ProfileBytes -Bytes $Value -ValueName $ValueName }
    elseif ($Value -is [string[]]) { $text = $Value -join ';' }
    else { $text = [string]$Value }
    $end = $text.IndexOf([char]0)
    if ($end -ge 0) { $text = $text.Substring(0, $end) }
    return ($text -replace '[\x00-\x1f]', '').Trim()
}

function ConvertFrom-AddressList {
    # The binding addresses (6613), joined with ';'. Binary lists begin with counts and offsets, so the addresses are searched.
    param($Value)
    if ($null -eq $Value) { return '' }
    if ($Value -isnot [byte[]]) { return ((@($Value) -join ';') -replace '[\x00-\x1f]', '').Trim() }
    foreach ($encoding in [System.Text.Encoding]::ASCII, [System.Text.Encoding]::Unicode) {
        $found = @([regex]::Matches($encoding.GetString($Value), 'ncac[a-z]+_[a-z_]+:[A-Za-z0-9._-]+') | ForEach-Object { $_.Value })
        if ($found.Count -gt 0) { return ($found -join ';') }
    }
    return ''
}

function ConvertFrom-Flags {
    # A number (four bytes, or a DWORD); -1 when there is none.
    param($Value)
    if ($null -eq $Value) { return -1 }
    if ($Value -is [byte[]]) {
        if ($Value.Length -lt 4) { return -1 }
        return [System.BitConverter]::ToInt32($Value, 0)
    }
    if ($Value -is [int]) { return $Value }
    return -1
}

function Test-Flag {
    # True or False as text; empty when the flags are not known.
    param([hashtable]$Values, [string]$Property, [int]$Bits)
    $flags = -1
    if ($Values.ContainsKey($Property)) { $flags = ConvertFrom-Flags -Value $Values[$Property]['Value'] }
    if ($flags -lt 0) { return '' }
    return [string](($flags -band $Bits) -eq $Bits)
}

function Read-Section {
    # The values of a key by property id, as far as they are of interest. A Unicode value goes before an ANSI one.
    param($Key)
    $values = @{}
    foreach ($name in $Key.GetValueNames()) {
        if ($name -notmatch '^(00|10)[0-9a-f]{2}66[0-9a-f]{2}$') { continue }
        $property = $name.Substring(4).ToLower()
        if ($values.ContainsKey($property) -and $name -notmatch '^(00|10)1f') { continue }
        $values[$property] = @{ Name = $name; Value = $Key.GetValue($name) }
    }
    return $values
}

function Get-Text {
    # A property of a section as text; empty when the section has none.
    param([hashtable]$Values, [string]$Property)
    if (-not $Values.ContainsKey($Property)) { return '' }
    return (ConvertFrom-ProfileValue -Value $Values[$Property]['Value'] -ValueName $Values[$Property]['Name'])
}

function Test-AnyProperty {
    # True when a section has one of the properties, be it empty.
    param([hashtable]$Values, [string[]]$Properties)
    foreach ($property in $Properties) { if ($Values.ContainsKey($property)) { return $true } }
    return $false
}

function Find-Sections {
    # Every key below a profile that has values of interest, at any depth.
    param($Key, [string]$Name)
    $values = Read-Section -Key $Key
    if (Test-AnyProperty -Values $values -Properties ($AccountProperties + $StoreProperties + $UserProperties)) {
        New-Object -TypeName PSObject -Property @{ Name = $Name; Values = $values }
    }
    foreach ($child in $Key.GetSubKeyNames()) {
        if ($child -eq $GlobalSection) { continue }
        $childKey = $Key.OpenSubKey($child)
        if ($null -eq $childKey) { continue }
        try { Find-Sections -Key $childKey -Name $child }
        finally { $childKey.Close() }
    }
}

function Get-StoreType {
    # What a section without account values opens. Public folders have a DN of their own; another mailbox has another owner.
    param([hashtable]$Values, [string]$StoreDn, [string[]]$OwnDns)
    if ($StoreDn -match 'Microsoft Public MDB$') { return 'PublicFolders' }
    $owner = Get-Text -Values $Values -Property '660b'
    if ($owner -ne '' -and $OwnDns.Length -gt 0 -and $OwnDns -notcontains $owner) { return 'Delegate' }
    return 'PrivateStore'
}

function New-ProfileRow {
    # A row of the file for one section.
    param($Section, [string]$StoreType, [string]$ProfileName, [string]$IsDefault, [string]$Version)
    $values = $Section.Values
    $addresses = ''
    if ($values.ContainsKey('6613')) { $addresses = ConvertFrom-AddressList -Value $values['6613']['Value'] }
    return (New-Object -TypeName PSObject -Property @{
        UserName = $UserName
        Computer = $Computer
        ProfileName = $ProfileName
        IsDefault = $IsDefault
        OutlookVersion = $Version
        StoreType = $StoreType
        AccountSmtp = ((Get-Text -Values $values -Property '6641') -replace '^smtp:', '')
        HomeServer = (Get-Text -Values $values -Property '6602')
        HomeServerFqdn = (Get-Text -Values $values -Property '662a')
        HomeServerDN = (Get-Text -Values $values -Property '6612')
        UnresolvedServer = (Get-Text -Values $values -Property '6608')
        CachedMode = (Test-Flag -Values $values -Property '6601' -Bits $CachedModeBits)
        OutlookAnywhere = (Test-Flag -Values $values -Property '6623' -Bits $OutlookAnywhereBit)
        Collected = $Collected
        Section = $Section.Name
        UserDN = (Get-Text -Values $values -Property '6603')
        HomeServerAddresses = $addresses
        StoreServer = (Get-Text -Values $values -Property '660c')
        StoreServerDN = (Get-Text -Values $values -Property '6614')
        StoreServerFqdn = (Get-Text -Values $values -Property '662b')
        ProxyHost = (Get-Text -Values $values -Property '6622')
    })
}

function Get-ProfileRows {
    # The rows of one profile: its accounts, and the stores that it opens besides.
    param($Key, [string]$ProfileName, [string]$IsDefault, [string]$Version)
    $sections = @(Find-Sections -Key $Key -Name '')
    $accounts = @($sections | Where-Object -FilterScript { $null -ne $_ -and (Test-AnyProperty -Values $_.Values -Properties $AccountProperties) })
    $stores = @($sections | Where-Object -FilterScript { $null -ne $_ -and -not (Test-AnyProperty -Values $_.Values -Properties $AccountProperties) -and (Test-AnyProperty -Values $_.Values -Properties $StoreProperties) })
    if ($accounts.Length -eq 0) {
        # Outlook 2016 and later may keep no server name at all: then the section with the user is the account.
        $accounts = @($sections | Where-Object -FilterScript { $null -ne $_ -and -not (Test-AnyProperty -Values $_.Values -Properties $StoreProperties) })
    }
    $ownDns = @()
    foreach ($account in $accounts) {
        $dn = Get-Text -Values $account.Values -Property '6603'
        if ($dn -ne '') { $ownDns += $dn }
        New-ProfileRow -Section $account -StoreType 'Primary' -ProfileName $ProfileName -IsDefault $IsDefault -Version $Version
    }
    foreach ($store in $stores) {
        $storeType = Get-StoreType -Values $store.Values -StoreDn (Get-Text -Values $store.Values -Property '6614') -OwnDns $ownDns
        New-ProfileRow -Section $store -StoreType $storeType -ProfileName $ProfileName -IsDefault $IsDefault -Version $Version
    }
}

function Get-DefaultProfile {
    # The name of the default profile; empty when none is set.
    param([string]$Path)
    $key = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey($Path)
    if ($null -eq $key) { return '' }
    try { return [string]$key.GetValue('DefaultProfile') }
    finally { $key.Close() }
}

function Get-RootRows {
    # The rows of all profiles below one root. Seen keeps the sections that a newer Outlook has: an upgrade copies them.
    param($Root, [hashtable]$Seen)
    $key = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey($Root.Path)
    if ($null -eq $key) { return }
    try {
        $default = Get-DefaultProfile -Path $Root.DefaultKey
        $names = @($key.GetSubKeyNames())
        foreach ($name in $names) {
            $isDefault = ''
            if ($default -ne '') { $isDefault = [string]($name -eq $default) }
            elseif ($names.Length -eq 1) { $isDefault = 'True' }
            $profileKey = $key.OpenSubKey($name)
            if ($null -eq $profileKey) { continue }
            try { $rows = @(Get-ProfileRows -Key $profileKey -ProfileName $name -IsDefault $isDefault -Version $Root.Version) }
            finally { $profileKey.Close() }
            foreach ($row in $rows) {
                $place = ('{0}|{1}' -f $name, $row.Section).ToLower()
                if ($Seen.ContainsKey($place)) { continue }
                $Seen[$place] = $true
                $row
            }
        }
    }
    finally { $key.Close() }
}

function Get-AllRows {
    # The rows of every profile of the user.
    $installed = Get-InstalledVersions
    $seen = @{}
    foreach ($root in @(Get-ProfileRoots -Installed $installed)) {
        if ($root.IsLeftover -and -not $IncludeLeftover) { continue }
        Get-RootRows -Root $root -Seen $seen
    }
}

function Get-SafeName {
    # A name in characters that the file system takes. Letters beyond ASCII stay, so that two users never share a file.
    param([string]$Name)
    foreach ($character in [System.IO.Path]::GetInvalidFileNameChars()) { $Name = $Name.Replace($character, [char]'-') }
    return $Name
}

function Move-ToShare {
    # Puts a finished file into its place under its final name: nobody ever reads half of one.
    param([string]$Source, [string]$Target)
    $arriving = '{0}.{1}.tmp' -f $Target, [System.Guid]::NewGuid().ToString('N')
    [System.IO.File]::Copy($Source, $arriving)
    if ([System.IO.File]::Exists($Target)) { [System.IO.File]::Delete($Target) }
    [System.IO.File]::Move($arriving, $Target)
}

function Write-Utf8Text {
    param([string]$Path, [string]$Text)
    [System.IO.File]::WriteAllText($Path, $Text, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
}

function Export-Rows {
    # Writes the rows as Export-Csv does; without rows the header alone, which Export-Csv does not write.
    param($Rows, [string]$Path)
    $list = @($Rows | Where-Object -FilterScript { $null -ne $_ })
    if ($list.Length -gt 0) {
        $list | Select-Object -Property $ProfileColumns | Export-Csv -Path $Path -NoTypeInformation -Encoding UTF8
        return
    }
    Write-Utf8Text -Path $Path -Text ('"' + ($ProfileColumns -join '","') + '"' + "`r`n")
}

if (-not $AllowServers -and (Test-IsServer)) { exit 0 }

$target = '{0}\{1}_{2}' -f $Share.TrimEnd('\'), (Get-SafeName -Name $Computer), (Get-SafeName -Name ([System.Environment]::UserName))
$local = ''
$exitCode = 0
try {
    $local = [System.IO.Path]::GetTempFileName()
    Export-Rows -Rows @(Get-AllRows) -Path $local
    Move-ToShare -Source $local -Target ($target + '.csv')
    if ([System.IO.File]::Exists($target + '.err')) { [System.IO.File]::Delete($target + '.err') }
}
catch {
    $exitCode = 1
    $reason = '{0} {1}: {2}' -f $Collected, $UserName, $_.ToString()
    Write-Verbose -Message $reason
    try { Write-Utf8Text -Path ($target + '.err') -Text ($reason + "`r`n") }
    catch { Write-Verbose -Message $_.ToString() }
}
if ($local -ne '') { [System.IO.File]::Delete($local) }
exit $exitCode
