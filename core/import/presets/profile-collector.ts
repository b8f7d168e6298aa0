import { headerList, type Preset } from './preset.ts';

/** A file of the collector script of this product: the wide inventory of one user on one computer, with sections and stores. */
export const profileCollector: Preset = {
  name: 'Outlook profile collector',
  kind: 'profiles',
  writesEmptyColumns: true,
  headers: headerList(
    'UserName, Computer, ProfileName, IsDefault, OutlookVersion, StoreType, AccountSmtp, HomeServer, HomeServerFqdn, ' +
      'HomeServerDN, UnresolvedServer, CachedMode, OutlookAnywhere, Collected, Section, UserDN, HomeServerAddresses, ' +
      'StoreServer, StoreServerDN, StoreServerFqdn, ProxyHost',
  ),
};
