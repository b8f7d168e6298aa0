import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../core/runbook/evidence/evidence.ts';
import { readEvidence } from '../../../../core/runbook/evidence/read-evidence.ts';

const oslo = 'outlook-osl.corp.nordwind.local';

/** What a text says, one line per statement. */
function said(text: string): readonly string[] {
  return readEvidence(text).statements.map(inWords);
}

function inWords(statement: Statement): string {
  switch (statement.kind) {
    case 'binding':
      return `${statement.line}: ${statement.database} -> ${statement.server}`;
    case 'array':
      return `${statement.line}: array ${statement.fqdn} in ${statement.site}`;
    case 'address':
      return `${statement.line}: ${statement.name} is ${statement.addresses.join(' ')}`;
    case 'port':
      return `${statement.line}: ${statement.server} ${statement.port} ${statement.isOpen ? 'open' : 'closed'}`;
    default:
      return `${statement.line}: autodiscover ${statement.server}`;
  }
}

describe('what Format-List shows', () => {
  it('is read record by record, with the line of the value', () => {
    const text = [
      `[PS] C:\\>Get-MailboxDatabase | Format-List Name,RpcClientAccessServer`,
      '',
      '',
      'Name                  : MDB-OSL-02',
      `RpcClientAccessServer : ${oslo}`,
      '',
      "Name                  : Vertrieb 'Süd'",
      'RpcClientAccessServer : ',
      '',
    ].join('\r\n');
    expect(said(text)).toEqual([`5: MDB-OSL-02 -> ${oslo}`, "8: Vertrieb 'Süd' -> null"]);
  });

  it('is put together where the window wraps a long name', () => {
    const text = [
      'Name                  : MDB-OSL-02',
      'RpcClientAccessServer : outlook-osl.corp.nordwind.loc',
      '                        al',
    ].join('\n');
    expect(said(text)).toEqual([`2: MDB-OSL-02 -> ${oslo}`]);
  });

  it('shows an array with its site, whose name is the end of a path', () => {
    const text = [
      'Name    : cas-oslo',
      `Fqdn    : ${oslo}`,
      'Site    : corp.nordwind.local/Configuration/Sites/Oslo',
      'Members : {OSL-CAS01, OSL-CAS02}',
    ].join('\n');
    expect(said(text)).toEqual([`2: array ${oslo} in Oslo`]);
  });

  it('says nothing where the window cut the value off', () => {
    expect(said('Name                  : MDB-OSL-02\nRpcClientAccessServer : outlook-osl.corp...')).toEqual([]);
  });

  it('joins the addresses that one call of GetHostAddresses gave', () => {
    const text = [
      `[PS] C:\\>[System.Net.Dns]::GetHostAddresses('${oslo}')`,
      '',
      'Address            : 842074122',
      'AddressFamily      : InterNetwork',
      'IPAddressToString  : 10.10.1.50',
      '',
      'Address            : 858851338',
      'IPAddressToString  : 10.10.1.51',
    ].join('\r\n');
    expect(said(text)).toEqual([`5: ${oslo} is 10.10.1.50 10.10.1.51`]);
  });
});

describe('tables', () => {
  it('of Format-Table are cut where the dashes say', () => {
    const text = [
      'Name                 RpcClientAccessServer',
      '----                 ---------------------',
      `MDB-OSL-02           ${oslo}`,
      "Sales 'North' 01     OSL-CAS01.corp.nordwind.local",
      '',
      'MDB-OSL-09           after the table',
    ].join('\n');
    expect(said(text)).toEqual([`3: MDB-OSL-02 -> ${oslo}`, "4: Sales 'North' 01 -> OSL-CAS01.corp.nordwind.local"]);
  });

  it('of Format-Table -Wrap prove nothing of a row that may go on in the next line', () => {
    const text = [
      'Name     RpcClientAccessServer',
      '----     ---------------------',
      `MDB 01   ${oslo}`,
      'Archive',
      `MDB 02   ${oslo}`,
    ].join('\n');
    expect(said(text)).toEqual([`5: MDB 02 -> ${oslo}`]);
  });

  it('of CSV are read with any delimiter, quoted or not', () => {
    const comma = `#TYPE Selected.Database\r\n"Name","RpcClientAccessServer"\r\n"MDB, one","${oslo}"\r\n`;
    const semicolon = `\uFEFFServer;Name;RpcClientAccessServer\nOSL-MBX01;MDB-OSL-02;${oslo}\n`;
    expect([said(comma), said(semicolon)]).toEqual([[`3: MDB, one -> ${oslo}`], [`2: MDB-OSL-02 -> ${oslo}`]]);
  });

  it('of values before a change, which our scripts save, say nothing about what is now', () => {
    const text = `"Name","RpcClientAccessServer","Expected","Target"\n"MDB-OSL-02","OSL-CAS01","OSL-CAS01","${oslo}"\n`;
    expect(said(text)).toEqual([]);
  });
});

describe('transcripts of our scripts', () => {
  it('say what was due, what was done and what is otherwise', () => {
    const text = [
      '**********************',
      'Windows PowerShell Transcript Start',
      'Start time: 20140402213015',
      'Username  : NORDWIND\\admin',
      'Machine	  : OSL-ADM01 (Microsoft Windows NT 6.1.7601 Service Pack 1)',
      '**********************',
      `21:30:16  Array ${oslo} exists.`,
      `21:30:16  ${oslo} resolves to 10.10.1.50`,
      `21:30:17  due       MDB-OSL-02: OSL-CAS01.corp.nordwind.local -> ${oslo}`,
      `21:30:17  skipped   MDB-OSL-05: is on ${oslo} already`,
      '21:30:17  WRONG     MDB-OSL-07 is bound to "OSL-MBX01", expected "OSL-CAS02"',
      `21:30:20  MDB-OSL-02: done, reads ${oslo}`,
      '21:31:00  STOPPED: MDB-OSL-03 still reads "OSL-CAS02" after the change to "outlook-osl".',
    ].join('\r\n');
    expect({ said: said(text), day: readEvidence(text).day }).toEqual({
      said: [
        `7: array ${oslo} in null`,
        `8: ${oslo} is 10.10.1.50`,
        '9: MDB-OSL-02 -> OSL-CAS01.corp.nordwind.local',
        `10: MDB-OSL-05 -> ${oslo}`,
        '11: MDB-OSL-07 -> OSL-MBX01',
        `12: MDB-OSL-02 -> ${oslo}`,
        '13: MDB-OSL-03 -> OSL-CAS02',
      ],
      day: '2014-04-02',
    });
  });

  it('of the checks say which databases and which ports are right', () => {
    const text = [
      `21:30:16  ok        MDB-OSL-02: ${oslo}`,
      `21:30:16  NOT YET   MDB-OSL-03: "OSL-CAS02", planned ${oslo}`,
      `21:30:16  UNKNOWN   MDB-OSL-04: "", planned ${oslo}`,
      `21:30:16  ok        ${oslo} resolves to 10.10.1.50`,
      `21:30:16  WRONG     ${oslo} does not resolve here.`,
      `21:30:16  ok        ${oslo} answers on port 135`,
      '21:30:16  WRONG     BGO-EX02 does not answer on port 59531',
    ].join('\n');
    expect(said(text)).toEqual([
      `1: MDB-OSL-02 -> ${oslo}`,
      '2: MDB-OSL-03 -> OSL-CAS02',
      '3: MDB-OSL-04 -> null',
      `4: ${oslo} is 10.10.1.50`,
      `5: ${oslo} is `,
      `6: ${oslo} 135 open`,
      '7: BGO-EX02 59531 closed',
    ]);
  });

  it('of an array say that it was created, or was there', () => {
    const text = `21:30:16  Created: cas-oslo (${oslo})\n21:30:17  The site has the array Oslo (main) (${oslo}).`;
    expect(said(text)).toEqual([`1: array ${oslo} in null`, `2: array ${oslo} in null`]);
  });
});

describe('a list of servers', () => {
  it('shows no array, though it has names and sites', () => {
    const server = 'OSL-CAS01.corp.nordwind.local';
    expect([
      said(`Name       : OSL-CAS01\nFqdn       : ${server}\nServerRole : ClientAccess\nSite       : Oslo`),
      said(`Name,Fqdn,Site,AdminDisplayVersion\nOSL-CAS01,${server},Oslo,Version 14.3`),
    ]).toEqual([[], []]);
  });
});

describe('what the tools of the network show', () => {
  it('nslookup: the name with all its addresses, not the server that answered', () => {
    const text = [
      'Server:  dc01.corp.nordwind.local',
      'Address:  10.10.1.10',
      '',
      `Name:    ${oslo}`,
      'Addresses:  10.10.1.50',
      '\t  10.10.1.51',
      '',
      "*** dc01.corp.nordwind.local can't find outlook-bgo.corp.nordwind.local: Non-existent domain",
    ].join('\r\n');
    expect(said(text)).toEqual([`5: ${oslo} is 10.10.1.50 10.10.1.51`, '8: outlook-bgo.corp.nordwind.local is ']);
  });

  it('netstat: the ports of the computer on which the transcript was recorded, and of none without', () => {
    const line = '  TCP    0.0.0.0:59531          0.0.0.0:0              LISTENING       2412';
    const machine = 'Machine	  : BGO-EX01 (Microsoft Windows NT 6.1.7601 Service Pack 1)';
    expect([said(`${machine}\n${line}`), said(line)]).toEqual([['2: BGO-EX01 59531 open'], []]);
  });

  it('Autodiscover: the server that a test of Outlook returned', () => {
    expect([said(`Server: ${oslo}`), said(`<Server>${oslo}</Server>`)]).toEqual([
      [`1: autodiscover ${oslo}`],
      [`1: autodiscover ${oslo}`],
    ]);
  });

  it('Autodiscover: not the proxy of Outlook Anywhere, which may have the name of the array', () => {
    const protocols = (first: string, second: string, server: (name: string) => string): readonly string[] =>
      said([first, server('OSL-CAS01'), second, server(oslo)].join('\n'));
    expect([
      protocols('<Type>EXCH</Type>', '<Type>EXPR</Type>', (name) => `<Server>${name}</Server>`),
      protocols('Protocol: Exchange RPC', 'Protocol: Exchange HTTP', (name) => `Server: ${name}`),
      said(`<Type>EXPR</Type><Server>${oslo}</Server>`),
      said(`<Type>EXPR</Type><Server>mail</Server><Type>EXCH</Type><Server>${oslo}</Server>`),
    ]).toEqual([['2: autodiscover OSL-CAS01'], ['2: autodiscover OSL-CAS01'], [], [`1: autodiscover ${oslo}`]]);
  });

  it('netstat: no port that only the computer itself reaches', () => {
    const head = 'Machine  : OSL-CAS01 (Microsoft Windows NT 6.1.7601 Service Pack 1)';
    const lines = ['127.0.0.1:59531', '[::1]:59531', '10.1.0.5:59532', '[::]:135'].map(
      (address) => `  TCP    ${address}         0.0.0.0:0              LISTENING`,
    );
    expect(said([head, ...lines].join('\n'))).toEqual(['4: OSL-CAS01 59532 open', '5: OSL-CAS01 135 open']);
  });
});

describe('any text', () => {
  it('is read without a fault, and says nothing beyond its lines', () => {
    const pieces = fc.constantFrom(
      'Name',
      ' : ',
      ': ',
      '----  ----',
      ',',
      ';',
      '"',
      '\t',
      '\r',
      '\n',
      '\r\n',
      'Fqdn',
      "'",
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        const lines = any.split(/\r\n|\r|\n/).length;
        return readEvidence(any).statements.every(({ line }) => line >= 1 && line <= lines);
      }),
    );
  });

  it('is read in a moment, however long its lines are', () => {
    const texts = [': '.repeat(150_000), '": "'.repeat(75_000), 'Name,Fqdn\n'.repeat(30_000), '- '.repeat(150_000)];
    expect(texts.map((text) => readEvidence(text).day)).toEqual([null, null, null, null]);
  });
});

describe('the name of a database', () => {
  // A console shows a name as it is; what begins or ends with blanks cannot be told from the padding.
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => text === text.trim() && !/[\p{C}\p{Zl}\p{Zp}]|\.\.\.$|…$/u.test(text) && /\p{L}/u.test(text));
  const ends = fc.constantFrom('\n', '\r\n', '\r');

  it('is read from a list as it is, with any letters and line ends', () => {
    fc.assert(
      fc.property(name, ends, (database, end) => {
        const text = `Name                  : ${database}${end}RpcClientAccessServer : ${oslo}${end}`;
        expect(said(text)).toEqual([`2: ${database} -> ${oslo}`]);
      }),
    );
  });

  it('is read from CSV as it is, quotes doubled', () => {
    fc.assert(
      fc.property(name, ends, (database, end) => {
        const cell = database.replaceAll('"', '""');
        expect(said(`"Name","RpcClientAccessServer"${end}"${cell}","${oslo}"${end}`)).toEqual([
          `2: ${database} -> ${oslo}`,
        ]);
      }),
    );
  });
});
