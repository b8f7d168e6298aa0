import { headerList, type Preset } from './preset.ts';

/** A profile inventory kept in a custom class of SCCM: its views end every column in `0`. */
export const sccmProfiles: Preset = {
  name: 'SCCM profile inventory',
  kind: 'profiles',
  isSelectable: true,
  headers: headerList(
    'ResourceID, ResourceID0, Name0, Netbios_Name0, User_Name0, UserName0, ProfileName0, IsDefault0, ' +
      'OutlookVersion0, StoreType0, AccountSmtp0, HomeServer0, HomeServerFqdn0, HomeServerDN0, ' +
      'UnresolvedServer0, CachedMode0, OutlookAnywhere0, Collected0, TimeStamp, GroupID, RevisionID, AgentID',
  ),
  spare: ['Name0'],
};
