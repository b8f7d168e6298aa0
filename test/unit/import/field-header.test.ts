import { describe, expect, it } from 'vitest';
import { fieldHeader } from '../../../core/import/field-header.ts';

describe('the header of a field', () => {
  it.each([
    ['profiles', 'homeServer', 'HomeServer'],
    ['profiles', 'homeServerDn', 'HomeServerDN'],
    ['profiles', 'computer', 'Computer'],
    ['profiles', 'collected', 'Collected'],
    ['rca-log', 'client', 'client-name'],
    ['logon-statistics', 'servingCas', 'ClientName'],
    ['cas-mailboxes', 'mapiEnabled', 'MAPIEnabled'],
    ['cas-mailboxes', 'mapiBlockOutlookRpcHttp', 'MAPIBlockOutlookRpcHttp'],
    ['mailboxes', 'samAccountName', 'SamAccountName'],
    ['mailboxes', 'legacyExchangeDn', 'LegacyExchangeDN'],
    ['databases', 'rpcClientAccessServer', 'RpcClientAccessServer'],
    ['known-names', 'nameKind', 'Kind'],
    ['profiles-registry', 'valueName', 'ValueName'],
  ] as const)('%s: %s is %s', (kind, field, header) => {
    expect(fieldHeader(kind, field)).toBe(header);
  });
});
