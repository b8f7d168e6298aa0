import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseServerRoles } from '../../../../core/import/values/server-roles.ts';

describe('the roles of a server', () => {
  it.each([
    ['Mailbox, ClientAccess, UnifiedMessaging, HubTransport', 'Mailbox ClientAccess UnifiedMessaging HubTransport'],
    ['{ClientAccess, HubTransport}', 'ClientAccess HubTransport'],
    ['CAS, HT', 'ClientAccess HubTransport'],
    ['CAS/HUB/MBX', 'ClientAccess HubTransport Mailbox'],
    ['cas ht mb um', 'ClientAccess HubTransport Mailbox UnifiedMessaging'],
    ['Client Access', 'ClientAccess'],
    ['Client Access Server, Hub Transport', 'ClientAccess HubTransport'],
    ['Mailbox Server', 'Mailbox'],
    ['Hub-Transport + Edge Transport', 'HubTransport Edge'],
    ['Unified Messaging Client Access', 'UnifiedMessaging ClientAccess'],
    ['clientaccess;CAS', 'ClientAccess'],
    ['54', 'Mailbox ClientAccess UnifiedMessaging HubTransport'],
    ['36', 'ClientAccess HubTransport'],
    ['2', 'Mailbox'],
    ['64', 'Edge'],
    ['16385', '16385'],
    ['0', '0'],
    ['None', 'None'],
    ['CAS, FrontendTransport', 'ClientAccess FrontendTransport'],
  ])('%s: %s', (text, roles) => {
    expect(parseServerRoles(text)).toEqual({ value: JSON.stringify(roles.split(' ')), trouble: null });
  });

  it('are none in an empty cell, and unknown where the export lost them', () => {
    expect(['', '{}', ' , ', 'System.Object[]', '{Mailbox, ClientAcc...'].map(parseServerRoles)).toEqual([
      { value: null, trouble: null },
      { value: null, trouble: null },
      { value: null, trouble: null },
      { value: undefined, trouble: 'TYPE_NAME_TEXT' },
      { value: '["Mailbox","ClientAcc"]', trouble: 'LIST_TRUNCATED' },
    ]);
  });

  it('keep every word that is no role', () => {
    const word = fc.stringMatching(/^[B-DF-G][0-9]{1,5}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        expect(parseServerRoles(words.join(', ')).value).toBe(JSON.stringify(words));
      }),
    );
  });
});
