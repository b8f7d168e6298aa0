import { headerList, type Preset } from './preset.ts';

/** The RPC Client Access protocol log of a Client Access server (domain.md 3.6). */
export const rpcClientAccessLog: Preset = {
  name: 'RPC Client Access log',
  kind: 'rca-log',
  isSelectable: true,
  headers: headerList(
    'date-time, session-id, seq-number, client-name, organization-info, client-software, client-software- ' +
      'version, client-mode, client-ip, server-ip, protocol, application-id, operation, rpc-status, processing- ' +
      'time, operation-specific, failures',
  ),
};
