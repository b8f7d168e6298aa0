import { headerList, type Preset } from './preset.ts';

/** The wide profile inventory: one line for each profile section (domain.md 3.5). */
export const wideProfiles: Preset = {
  name: 'wide profile inventory',
  kind: 'profiles',
  isSelectable: true,
  headers: headerList(
    'UserName, Computer, ComputerName, ProfileName, IsDefault, OutlookVersion, StoreType, AccountSmtp, ' +
      'HomeServer, HomeServerFqdn, HomeServerDN, UnresolvedServer, CachedMode, OutlookAnywhere, Collected, ' +
      'LastSeen',
  ),
};
