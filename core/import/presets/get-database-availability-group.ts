import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-DatabaseAvailabilityGroup`. */
export const getDatabaseAvailabilityGroup: Preset = {
  name: 'Get-DatabaseAvailabilityGroup',
  kind: 'dags',
  isSelectable: true,
  headers: headerList(
    'Name, Servers, WitnessServer, WitnessDirectory, AlternateWitnessServer, AlternateWitnessDirectory, ' +
      'NetworkCompression, NetworkEncryption, DatacenterActivationMode, StoppedMailboxServers, ' +
      'StartedMailboxServers, DatabaseAvailabilityGroupIpv4Addresses, DatabaseAvailabilityGroupIpAddresses, ' +
      'AllowCrossSiteRpcClientAccess, OperationalServers, PrimaryActiveManager, ServersInMaintenance, ' +
      `ThirdPartyReplication, ReplicationPort, NetworkNames, WitnessShareInUse, ${directoryObject}`,
  ),
  spare: ['Identity', 'Members'],
};
