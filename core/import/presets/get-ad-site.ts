import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-ADSite`. */
export const getAdSite: Preset = {
  name: 'Get-ADSite',
  kind: 'sites',
  isSelectable: true,
  headers: headerList(
    `Name, HubSiteEnabled, InboundMailEnabled, PartnerId, MinorPartnerId, ResponsibleForSites, ${directoryObject}`,
  ),
  spare: ['Identity', 'Id'],
};
