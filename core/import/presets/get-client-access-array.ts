import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-ClientAccessArray`. */
export const getClientAccessArray: Preset = {
  name: 'Get-ClientAccessArray',
  kind: 'arrays',
  isSelectable: true,
  headers: headerList(`Name, Fqdn, Site, SiteName, Members, ExchangeLegacyDN, ArrayMembers, ${directoryObject}`),
  spare: ['Identity', 'SiteName'],
};
