import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-ClientAccessServer`. */
export const getClientAccessServer: Preset = {
  name: 'Get-ClientAccessServer',
  kind: 'client-access-servers',
  isSelectable: true,
  headers: headerList(
    'Name, Fqdn, ClientAccessArray, OutlookAnywhereEnabled, AutoDiscoverServiceCN, ' +
      'AutoDiscoverServiceClassName, AutoDiscoverServiceInternalUri, AutoDiscoverServiceGuid, ' +
      'AutoDiscoverSiteScope, AlternateServiceAccountConfiguration, IrmLogEnabled, IrmLogMaxAge, ' +
      'IrmLogMaxDirectorySize, IrmLogMaxFileSize, IrmLogPath, MigrationLogLoggingLevel, MigrationLogFilePath, ' +
      `MigrationLogMaxAge, MigrationLogMaxDirectorySize, MigrationLogMaxFileSize, IsOutOfService, ${directoryObject}`,
  ),
  spare: ['Identity', 'Server', 'ServerName'],
};
