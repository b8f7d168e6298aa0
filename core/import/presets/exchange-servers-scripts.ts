import { headerList, type Preset } from './preset.ts';

/** `ExchangeServers` as the support script writes it. */
export const supportServers: Preset = {
  name: 'ExchangeServers (support script)',
  kind: 'servers',
  headers: headerList(
    'Name, Domain, Edition, FQDN, IsHubTransportServer, IsClientAccessServer, IsEdgeServer, IsMailboxServer, ' +
      'IsUnifiedMessagingServer, IsFrontendTransportServer, OrganizationalUnit, AdminDisplayVersion, Site, ServerRole',
  ),
};

/** The short form, which comes with a `#TYPE` line. */
export const shortServers: Preset = {
  name: 'ExchangeServers (short)',
  kind: 'servers',
  headers: headerList('Name, DataPath, Domain, Edition, AdminDisplayVersion, Site, ServerRole'),
};
