import { expect, it } from 'vitest';
import { readProfileXml, type XmlNode } from '../../../core/import/profile-xml.ts';
import { shapes } from '../../../core/inventory/shapes.ts';

function node(name: string, content: string | readonly XmlNode[]): XmlNode {
  return typeof content === 'string' ? { name, text: content, children: [] } : { name, text: '\n', children: content };
}

function mailbox(name: string, type: string): XmlNode {
  return node('Mailbox', [node('DisplayName', name), node('EntryType', type)]);
}

function profile(...accounts: readonly XmlNode[]): XmlNode {
  return node('Profile', [node('ProfileName', 'Outlook'), node('DefaultProfile', '1'), node('Services', accounts)]);
}

const account = node('ExchangeAccount', [
  node('AccountDisplayName', 'mlien@nordwind.example'),
  node('UnresolvedServer', ' '),
  node('HomeServer', 'OSL-CAS01'),
  node('HomeServerDN', '/o=N/cn=Configuration/cn=Servers/cn=OSL-CAS01'),
  node('RohProxyServer', ' '),
  node('CachedModeEnabledOwner', '1'),
  node('UserEmailSmtpAddress', 'SMTP:mlien@nordwind.example'),
  node('Mailboxes', [mailbox('mlien@nordwind.example', 'Primary'), mailbox('Invoice Shared', 'Delegate')]),
]);

function said(values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    shapes.profiles.fields.flatMap(({ name }, i) => (values[i] === undefined ? [] : [[name, values[i]]])),
  );
}

it('reads an account, with single blanks as empty and the mailboxes of others', () => {
  const read = readProfileXml(node('Profiles', [profile(account)]), 'WS-1002_mlien.xml');
  const [outcome] = read?.outcomes ?? [];
  expect(outcome?.kind === 'draft' && { ...outcome.draft, values: said(outcome.draft.values) }).toEqual({
    key: ['ws-1002', 'mlien', 'outlook', ''].join('\u001f'),
    collected: null,
    row: 1,
    values: {
      computer: 'WS-1002',
      userName: 'mlien',
      profileName: 'Outlook',
      section: null,
      isDefault: 1,
      storeType: 'Primary',
      accountSmtp: 'mlien@nordwind.example',
      homeServer: 'OSL-CAS01',
      homeServerDn: '/o=N/cn=Configuration/cn=Servers/cn=OSL-CAS01',
      unresolvedServer: null,
      proxyHost: null,
      cachedMode: 1,
      accountName: 'mlien@nordwind.example',
      openedMailboxes: '["Invoice Shared"]',
    },
  });
  expect(read?.issues).toEqual([]);
});

it('tells the accounts of a profile apart, and account names with underscores', () => {
  const read = readProfileXml(node('Profiles', [profile(account, account)]), 'C:\\scan\\WS-1002_svc_bes.XML');
  expect(read?.outcomes.map((outcome) => outcome.kind === 'draft' && outcome.draft.key.split('\u001f'))).toEqual([
    ['ws-1002', 'svc_bes', 'outlook', ''],
    ['ws-1002', 'svc_bes', 'outlook', 'account 2'],
  ]);
});

it('rejects an account of nobody', () => {
  const read = readProfileXml(
    node('Profiles', [profile(node('ExchangeAccount', [node('HomeServer', 'A')]))]),
    'profiles.xml',
  );
  expect(read?.outcomes.map((outcome) => outcome.kind === 'rejected' && outcome.problem.code)).toEqual(['KEY_MISSING']);
  expect(read?.issues.map(({ code, row, count }) => [code, row, count])).toEqual([['KEY_MISSING', 1, 1]]);
});

it('is none when the elements are others', () => {
  expect(readProfileXml(node('Objs', []), 'a_b.xml')).toBeNull();
  expect(readProfileXml(node('Profiles', [node('Profile', 'x')]), 'a_b.xml')).toBeNull();
});
