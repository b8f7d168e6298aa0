import { describe, expect, it } from 'vitest';
import { recognize } from '../../../core/import/recognize.ts';
import type { FileKind } from '../../../core/inventory/kinds.ts';

/** The COLUMN_ABSENT issues of a table, without what they have in common. */
function absentIn(as: FileKind, headers: string) {
  const recognition = recognize(headers.split(','), { as, savedMapping: null, typeName: null, fileName: 'export.csv' });
  return recognition?.issues.flatMap(({ severity, code, column, count, message }) =>
    code === 'COLUMN_ABSENT' ? [[severity, column, count, message.slice(message.indexOf(':') + 2)]] : [],
  );
}

describe('columns that a complete export has', () => {
  it.each([
    ['servers', 'Name,Fqdn,Edition', [['warning', null, 3, 'Site, ServerRole, AdminDisplayVersion.']]],
    ['servers', 'Name,Fqdn,Site,IsClientAccessServer,ExSetupVersion', []],
    ['servers', 'Name,Site,ServerRole,Version', [['info', 'Fqdn', 1, 'Fqdn.']]],
    ['arrays', 'Name,Fqdn,Site', [['info', 'Members', 1, 'Members.']]],
    ['dags', 'Name,WitnessServer', [['warning', 'Servers', 1, 'Servers.']]],
    [
      'databases',
      'Name,Recovery',
      [
        ['warning', null, 2, 'RpcClientAccessServer, Server.'],
        ['info', 'ActivationPreference', 1, 'ActivationPreference.'],
      ],
    ],
    ['databases', 'Name,RpcClientAccessServer,ActivationPreference', []],
    [
      'mailboxes',
      'Alias',
      [
        ['warning', 'Database', 1, 'Database.'],
        ['info', null, 4, 'DisplayName, RecipientTypeDetails, LegacyExchangeDN, EmailAddresses.'],
      ],
    ],
    [
      'cas-mailboxes',
      'Alias,MAPIBlockOutlookVersions,MAPIBlockOutlookRpcHttp',
      [['warning', 'MAPIEnabled', 1, 'MAPIEnabled.']],
    ],
    ['profiles', 'User,HomeServer', [['info', null, 4, 'Computer, ProfileName, IsDefault, OutlookVersion.']]],
    ['rca-log', 'client-name', [['info', 'client-software-version', 1, 'client-software-version.']]],
    ['sites', 'Name', []],
  ] as const)('%s: %s', (kind, headers, expected) => {
    expect(absentIn(kind, headers)).toEqual(expected);
  });

  it('are said with the command that exports them and where else they may be', () => {
    const hints = { as: 'databases', savedMapping: null, typeName: null, fileName: 'export.csv' } as const;
    expect(recognize(['Name', 'Server', 'ActivationPreference'], hints)?.issues).toEqual([
      {
        severity: 'warning',
        code: 'COLUMN_ABSENT',
        row: null,
        column: 'RpcClientAccessServer',
        count: 1,
        message: 'Answers depend on columns that the file lacks: RpcClientAccessServer.',
        hint: 'Export them with Get-MailboxDatabase -Status, unless another file of the import has them.',
      },
    ]);
  });
});

describe('the way to columns that no command lists', () => {
  it('is the collector script, and how to get it', () => {
    const headers = ['UserName', 'HomeServer'];
    const recognition = recognize(headers, { as: 'profiles', savedMapping: null, typeName: null, fileName: 'a.csv' });
    expect(recognition?.issues.map(({ hint }) => hint)).toEqual([
      'Export them with the collector script (caskade collectors --out FOLDER), unless another file of the import has them.',
    ]);
  });
});
