import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-ExchangeServer` of Exchange 2010. */
export const getExchangeServer: Preset = {
  name: 'Get-ExchangeServer',
  kind: 'servers',
  isSelectable: true,
  headers: headerList(
    'Name, DataPath, Domain, Edition, ExchangeLegacyDN, ExchangeLegacyServerRole, Fqdn, ' +
      'CustomerFeedbackEnabled, InternetWebProxy, IsHubTransportServer, IsClientAccessServer, ' +
      'IsExchange2007OrLater, IsEdgeServer, IsMailboxServer, IsE14OrLater, IsE15OrLater, IsProvisionedServer, ' +
      'IsUnifiedMessagingServer, IsFrontendTransportServer, IsCafeServer, NetworkAddress, OrganizationalUnit, ' +
      'AdminDisplayVersion, Site, ServerRole, ErrorReportingEnabled, StaticDomainControllers, ' +
      'StaticGlobalCatalogs, StaticConfigDomainController, StaticExcludedDomainControllers, ' +
      'CurrentDomainControllers, CurrentGlobalCatalogs, CurrentConfigDomainController, ProductID, ' +
      `IsExchangeTrialEdition, IsExpiredExchangeTrialEdition, RemainingTrialPeriod, ${directoryObject}`,
  ),
  spare: ['Identity', 'ExchangeVersion'],
};
