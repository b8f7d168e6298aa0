import { describe, expect, it } from 'vitest';
import { codesOf, draftsOf, problemsOf, readTable } from './read-table.ts';

describe('databases', () => {
  it('are read with their binding, preferences, sizes and dates', () => {
    const header = [
      'Name',
      'Server',
      ' ActivationPreference ',
      'Recovery',
      'DatabaseSize',
      'RpcClientAccessServer',
      'WhenCreated',
    ];
    const rows = [
      [
        'MDB-OSL-01',
        'OSL-MBX01',
        '[OSL-MBX01, 1], [OSL-MBX02, 2]',
        'False',
        '112,4 GB (120.688.672.768 bytes)',
        'OSL-CAS02.CORP.NORDWIND.LOCAL.',
        '03.11.2011 09:41:22',
      ],
    ];
    expect(draftsOf('databases', readTable('databases', header, rows))).toEqual([
      {
        key: 'mdb-osl-01',
        name: 'MDB-OSL-01',
        server: 'OSL-MBX01',
        rpcClientAccessServer: 'OSL-CAS02.CORP.NORDWIND.LOCAL.',
        activationPreference: '[["OSL-MBX01",1],["OSL-MBX02",2]]',
        recovery: 0,
        databaseSize: 120_688_672_768,
        whenCreated: '2011-11-03T09:41:22',
      },
    ]);
  });

  it('are rejected when the binding or the name was cut', () => {
    const table = readTable(
      'databases',
      ['Name', 'Server', 'RpcClientAccessServer'],
      [
        ['MDB-1', 'S', 'outlook-osl.corp...'],
        ['MDB-...', 'S', 'cas1'],
        ['MDB-2', 'OSL...', 'cas1'],
        ['MDB-3', 'S', 'System.Object[]'],
        ['', 'S', 'cas1'],
      ],
    );
    expect(problemsOf(table)).toEqual([
      ['NAME_TRUNCATED', 'RpcClientAccessServer', 'mdb-1'],
      ['NAME_TRUNCATED', 'Name', null],
      'draft',
      ['TYPE_NAME_TEXT', 'RpcClientAccessServer', 'mdb-3'],
      ['KEY_MISSING', null, null],
    ]);
    expect(codesOf(table)).toEqual([
      ['error', 'NAME_TRUNCATED', 2, 'RpcClientAccessServer', 1],
      ['error', 'NAME_TRUNCATED', 3, 'Name', 1],
      ['warning', 'NAME_TRUNCATED', 4, 'Server', 1],
      ['error', 'TYPE_NAME_TEXT', 5, 'RpcClientAccessServer', 1],
      ['error', 'KEY_MISSING', 6, null, 1],
    ]);
  });

  it('keep raw names, and are known by the last part of them', () => {
    const table = readTable(
      'databases',
      ['Database', 'RpcClientAccessServer'],
      [
        ['OSL-EX07\\First Storage Group\\DB1', 'x'],
        ['CN=DB2,CN=Databases', 'y'],
      ],
    );
    expect(draftsOf('databases', table).map(({ key }) => key)).toEqual(['db1', 'db2']);
  });

  it('say nothing about a column that the file lacks or that is known to be empty', () => {
    const absent = readTable(
      'databases',
      ['Name', 'Server', 'Recovery'],
      [
        ['A', 'S', ''],
        ['B', 'S', ''],
      ],
      { absentColumns: new Set([2]) },
    );
    expect(draftsOf('databases', absent)[0]).toEqual({ key: 'a', name: 'A', server: 'S' });
    const found = readTable(
      'databases',
      ['Name', 'Server', 'Recovery'],
      [
        ['A', 'S', ''],
        ['B', 'S', ' '],
      ],
    );
    expect([codesOf(absent), codesOf(found)]).toEqual([
      [['warning', 'COLUMN_EMPTY', null, 'Recovery', 1]],
      [['warning', 'COLUMN_EMPTY', null, 'Recovery', 1]],
    ]);
  });
});

describe('letters that were read in the wrong encoding', () => {
  const header = ['Name', 'Fqdn', 'Site', 'Note'];
  const rows = [
    ['A', 'a.x', 'Oslo', 'KÃ¸'],
    ['B', 'b.x', 'TromsÃ¸', ''],
  ];

  it('are looked for in every used column where the encoding was guessed', () => {
    expect(codesOf(readTable('arrays', header, rows, { isEncodingGuessed: true }))).toEqual([
      ['warning', 'ENCODING_DOUBTFUL', 3, 'Site', 1],
    ]);
  });

  it('are looked for in names of people elsewhere', () => {
    const people = readTable('mailboxes', ['DisplayName', 'Alias', 'Office'], [['JÃ¼rgen', 'jb', 'TromsÃ¸']]);
    expect([codesOf(readTable('arrays', header, rows)), codesOf(people)]).toEqual([
      [],
      [['warning', 'ENCODING_DOUBTFUL', 2, 'DisplayName', 1]],
    ]);
  });
});

describe('arrays', () => {
  it('need name, FQDN and site; members may be unknown', () => {
    const table = readTable(
      'arrays',
      ['Name', 'Fqdn', 'Site', 'Members'],
      [
        ['cas-oslo', 'outlook-osl.corp', 'Oslo', 'Microsoft.Exchange.Data.MultiValuedProperty`1[X]'],
        ['cas-oslo', 'outlook-osl.corp.nordwind.l...', 'Oslo', '{OSL-CAS01, OSL-CAS02}'],
        ['cas-oslo', '', 'Oslo', ''],
        ['Tromso CAS Array', 'outlook-tos.corp', 'x.local/Configuration/Sites/Tromso', '{TOS-EX01...}'],
      ],
    );
    expect(problemsOf(table)).toEqual([
      'draft',
      ['NAME_TRUNCATED', 'Fqdn', 'cas-oslo'],
      ['REQUIRED_MISSING', 'Fqdn', 'cas-oslo'],
      'draft',
    ]);
    expect(draftsOf('arrays', table)).toEqual([
      { key: 'cas-oslo', name: 'cas-oslo', fqdn: 'outlook-osl.corp', site: 'Oslo' },
      {
        key: 'tromso cas array',
        name: 'Tromso CAS Array',
        fqdn: 'outlook-tos.corp',
        site: 'x.local/Configuration/Sites/Tromso',
        members: '["TOS-EX01"]',
      },
    ]);
    expect(table.issues.map(({ code }) => code)).toEqual([
      'TYPE_NAME_TEXT',
      'NAME_TRUNCATED',
      'REQUIRED_MISSING',
      'LIST_TRUNCATED',
    ]);
  });
});

describe('mailboxes', () => {
  it('are known by address, UPN, legacy DN, account or alias, whichever comes first', () => {
    const header = [
      'LegacyExchangeDN',
      'Alias',
      'SamAccountName',
      'UserPrincipalName',
      'PrimarySmtpAddress',
      'Database',
    ];
    const table = readTable('mailboxes', header, [
      ['/o=N/cn=A', 'a', 'sam', 'upn@x', 'SMTP:A@x', 'DB'],
      ['/o=N/cn=A', 'a', 'sam', 'upn@x', '', 'DB'],
      ['/o=N/cn=A', 'a', 'sam', '', '', 'DB'],
      ['', 'a', 'sam', '', '', 'DB'],
      ['', 'A', '', '', '', 'DB'],
      ['', '', '', '', '', 'DB'],
    ]);
    expect(draftsOf('mailboxes', table).map(({ key }) => key)).toEqual([
      'smtp:a@x',
      'upn:upn@x',
      'dn:/o=n/cn=a',
      'sam:sam',
      'alias:a',
    ]);
    expect(problemsOf(table).at(-1)).toEqual(['KEY_MISSING', null, null]);
  });

  it('with lost letters are counted, and so are exactly a thousand', () => {
    const names = ['?se Brekke-?yen', 'M?ller', 'Who?', 'Åse'];
    const table = readTable(
      'mailboxes',
      ['DisplayName', 'Alias', 'Database'],
      Array.from({ length: 1000 }, (_, i) => [names[i] ?? 'x', `a${i}`, 'DB']),
    );
    expect(codesOf(table)).toEqual([
      ['warning', 'LETTERS_LOST', 2, 'DisplayName', 2],
      ['warning', 'EXACTLY_1000_MAILBOXES', null, null, 1000],
    ]);
  });
});

describe('profiles', () => {
  const header = ['Computer', 'UserName', 'ProfileName', 'StoreType', 'AccountSmtp', 'HomeServer', 'Collected'];

  it('are known by computer, user, profile, section and a store that is not their own', () => {
    const table = readTable('profiles', header, [
      ['WS-1', 'N\\Ann', 'Outlook', 'Primary', 'a@x', 'cas1', '14.03.2014 08:12:44'],
      ['WS-1', 'N\\ann', 'Outlook', 'PublicFolders', 'a@x', 'mbx1', ''],
      ['', '', '', '', 'a@x', 'cas1', ''],
      ['WS-1', '', 'Outlook', '', '', 'cas1', ''],
    ]);
    expect(draftsOf('profiles', table).map(({ key }) => key)).toEqual([
      'ws-1 | n\\ann | outlook | ',
      'ws-1 | n\\ann | outlook |  | publicfolders',
      ' | a@x |  | ',
    ]);
    expect(table.results.map((result) => (result.kind === 'draft' ? result.draft.collected : result.kind))).toEqual([
      '2014-03-14T08:12:44',
      null,
      null,
      'rejected',
    ]);
  });

  it('whose only server name was cut are rejected; with another one they are kept', () => {
    const table = readTable(
      'profiles',
      [...header, 'HomeServerFqdn'],
      [
        ['WS-1', 'ann', 'Outlook', '', '', 'outlook-o...', '', ''],
        ['WS-1', 'ann', 'Outlook', '', '', 'outlook-o...', '', 'outlook-osl.corp'],
        ['WS-1', 'ann', 'Outlook', '', '', '', '', ''],
      ],
    );
    expect(problemsOf(table)).toEqual([['NAME_TRUNCATED', 'HomeServer', expect.any(String)], 'draft', 'draft']);
  });

  it('with a date that is none or could be two have no date', () => {
    const table = readTable('profiles', header, [
      ['WS-1', 'ann', 'Outlook', '', '', 'cas1', '03/04/2014'],
      ['WS-2', 'ann', 'Outlook', '', '', 'cas1', 'yesterday'],
    ]);
    expect(table.results.map((result) => (result.kind === 'draft' ? result.draft.collected : result.kind))).toEqual([
      null,
      null,
    ]);
    expect(codesOf(table).slice(-2)).toEqual([
      ['warning', 'AMBIGUOUS_DATE', 2, 'Collected', 1],
      ['warning', 'INVALID_DATE', 3, 'Collected', 1],
    ]);
    const decided = readTable('profiles', header, [['WS-1', 'ann', 'Outlook', '', '', 'cas1', '03/04/2014']], {
      culture: 'en-GB',
    });
    expect(decided.results.map((result) => result.kind === 'draft' && result.draft.collected)).toEqual([
      '2014-04-03T00:00:00',
    ]);
  });
});

describe('evidence from servers', () => {
  it('takes the date of a log line for the first and the last sight', () => {
    const header = [
      'date-time',
      'client-name',
      'client-software',
      'client-software-version',
      'client-ip',
      'server-ip',
      'protocol',
    ];
    const table = readTable('rca-log', header, [
      [
        '2014-03-14T07:12:44.101Z',
        '/o=N/cn=a',
        'OUTLOOK.EXE',
        '14.0.7116.5000',
        '10.1.1.1',
        '10.1.1.2',
        'ncacn_ip_tcp',
      ],
      ['#Software: Microsoft Exchange', '', '', '', '', '', ''],
      ['2014-03-14T07:13:00.000Z', '', 'x', '', '', '', ''],
    ]);
    expect(problemsOf(table)).toEqual(['draft', 'skipped', ['KEY_MISSING', null, null]]);
    expect(draftsOf('rca-log', table)[0]).toMatchObject({
      key: '/o=n/cn=a | outlook.exe | 14.0.7116.5000 | 10.1.1.1 | 10.1.1.2 | ncacn_ip_tcp',
      firstSeen: '2014-03-14T07:12:44Z',
      lastSeen: '2014-03-14T07:12:44Z',
    });
  });

  it('reads ClientName of a logon as the serving server, and its last access as its date', () => {
    const header = [
      'UserName',
      'Windows2000Account',
      'ClientVersion',
      'ClientName',
      'DatabaseName',
      'LogonTime',
      'LastAccessTime',
    ];
    const table = readTable('logon-statistics', header, [
      ['Ingrid', 'N\\isolberg', '3842.0', 'OSL-CAS01', 'MDB-1', '3/14/2014 7:12:44 AM', '3/14/2014 8:02:11 AM'],
    ]);
    expect(draftsOf('logon-statistics', table)[0]).toMatchObject({
      key: 'n\\isolberg | mdb-1 | osl-cas01',
      servingCas: 'OSL-CAS01',
      clientVersion: '3842.0',
    });
    expect(table.results[0]).toMatchObject({ draft: { collected: '2014-03-14T08:02:11' } });
  });
});
