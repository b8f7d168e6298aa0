import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-OutlookAnywhere`. */
export const getOutlookAnywhere: Preset = {
  name: 'Get-OutlookAnywhere',
  kind: 'virtual-directories',
  isSelectable: true,
  headers: headerList(
    'Name, Server, ServerName, SSLOffloading, ExternalHostname, InternalHostname, ClientAuthenticationMethod, ' +
      'ExternalClientAuthenticationMethod, InternalClientAuthenticationMethod, IISAuthenticationMethods, ' +
      'XropUrl, ExternalClientsRequireSsl, InternalClientsRequireSsl, MetabasePath, Path, ' +
      `ExtendedProtectionTokenChecking, ExtendedProtectionFlags, ExtendedProtectionSPNList, ${directoryObject}`,
  ),
  spare: ['Identity', 'ServerName'],
};
