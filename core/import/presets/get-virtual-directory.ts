import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-OwaVirtualDirectory`, `Get-WebServicesVirtualDirectory` and their kin. */
export const getVirtualDirectory: Preset = {
  name: 'Get-…VirtualDirectory',
  kind: 'virtual-directories',
  isSelectable: true,
  headers: headerList(
    'Name, Server, ServerName, InternalUrl, ExternalUrl, InternalAuthenticationMethods, ' +
      'ExternalAuthenticationMethods, MetabasePath, Path, VirtualDirectoryType, OwaVersion, BasicAuthentication, ' +
      'WindowsAuthentication, DigestAuthentication, FormsAuthentication, LiveIdAuthentication, ' +
      'AdfsAuthentication, OAuthAuthentication, WSSecurityAuthentication, CertificateAuthentication, ' +
      'DefaultDomain, LogonFormat, Website, DisplayName, ExtendedProtectionTokenChecking, ' +
      'ExtendedProtectionFlags, ExtendedProtectionSPNList, GzipLevel, CertNameCheck, MRSProxyEnabled, ' +
      'InternalNLBBypassUrl, ActiveSyncServer, MobileClientFlags, RequireSSL, RedirectToOptimalOWAServer, ' +
      `Exchange2003Url, FailbackUrl, PollInterval, OfflineAddressBooks, ${directoryObject}`,
  ),
  spare: ['Identity', 'ServerName'],
};
