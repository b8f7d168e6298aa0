import { describe, expect, it } from 'vitest';
import { database, foundAfter, healthyInfrastructure, person } from '../../factories/findings.ts';
import { makeProfile, serverDn, zone } from '../../factories/inventory.ts';

const { databases } = healthyInfrastructure;
const proxy = database('PFPROXY-OSL', `OSL-CAS01.${zone}`, { isExcludedFromProvisioning: true });
const infrastructure = { databases: [...databases, proxy] };
const exempt = { exempt: [{ database: 'PFPROXY-OSL' }] };
const inProxy = { database: 'PFPROXY-OSL' };

function idsOf(lines: readonly string[], ...ids: readonly string[]): readonly string[] {
  return lines.filter((line) => ids.includes(line.slice(0, 3)));
}

describe('F29, a database that may have to stay', () => {
  it('is information for one that is excluded from provisioning and names a server', () => {
    expect([
      idsOf(foundAfter({ infrastructure }), 'F29'),
      idsOf(foundAfter({ infrastructure, settings: exempt }), 'F29'),
      idsOf(foundAfter({ infrastructure: { databases: [...databases, { ...proxy, name: 'MDB-OSL-03' }] } }), 'F29'),
      idsOf(
        foundAfter({
          infrastructure: {
            databases: [...databases, { ...proxy, name: 'MDB-OSL-03', isExcludedFromProvisioning: null }],
          },
        }),
        'F29',
      ),
    ]).toEqual([['F29 info Oslo PFPROXY-OSL: PFPROXY-OSL'], [], ['F29 info Oslo MDB-OSL-03: MDB-OSL-03'], []]);
  });

  it('is information for the name of a public folder proxy', () => {
    const named = ['PF-Proxy-1', 'Public Folder Mailboxes', 'PF', 'Republic'].map((name) =>
      database(name, 'OSL-CAS01'),
    );
    expect(idsOf(foundAfter({ infrastructure: { databases: [...databases, ...named] } }), 'F29')).toEqual([
      'F29 info Oslo PF-Proxy-1: PF-Proxy-1',
      'F29 info Oslo Public Folder Mailboxes: Public Folder Mailboxes',
    ]);
  });

  it('is information for the name of a database for PST imports', () => {
    const named = ['PST-Import', 'TEMP-01', 'Important', 'Contempo'].map((name) => database(name, 'OSL-CAS01'));
    expect(idsOf(foundAfter({ infrastructure: { databases: [...databases, ...named] } }), 'F29')).toEqual([
      'F29 info Oslo PST-Import: PST-Import',
      'F29 info Oslo TEMP-01: TEMP-01',
    ]);
  });

  it('is medium for an exemption that has expired, the day itself still being good', () => {
    const until = (day: string) => ({ exempt: [{ database: 'pfproxy-osl', until: day }] });
    expect([
      foundAfter({ infrastructure, settings: until('2014-03-13') }),
      foundAfter({ infrastructure, settings: until('2014-03-14') }),
    ]).toEqual([['F29 medium Oslo PFPROXY-OSL: PFPROXY-OSL'], []]);
  });

  it('is nothing while another exemption of the database still holds', () => {
    const settings = { exempt: [{ database: 'PFPROXY-OSL', until: '2014-01-01' }, { database: 'PFPROXY-OSL' }] };
    expect(foundAfter({ infrastructure, settings })).toEqual([]);
  });
});

describe('F30, people in exempt databases', () => {
  const settings = exempt;

  it('is medium for a user with a profile', () => {
    expect(
      foundAfter({ infrastructure, settings, people: [person('aberg', { homeServer: 'OSL-CAS01' }, inProxy)] }),
    ).toContain('F30 medium Oslo PFPROXY-OSL: aberg');
  });

  it('is medium for several mailboxes', () => {
    const people = [person('isolberg'), person('a', null, inProxy), person('b', null, inProxy)];
    expect(foundAfter({ infrastructure, settings, people })).toEqual(['F30 medium Oslo PFPROXY-OSL: a, b']);
  });

  it('is nothing for the one hidden mailbox of a proxy, and for mailboxes of Exchange itself', () => {
    const system = { ...inProxy, recipientTypeDetails: 'ArbitrationMailbox' };
    const people = [
      person('isolberg'),
      person('pfmailbox', null, inProxy),
      person('x', null, system),
      person('y', null, system),
    ];
    expect(foundAfter({ infrastructure, settings, people })).toEqual([]);
  });

  it('counts the one mailbox of a database that takes new mailboxes', () => {
    const open = { databases: [...databases, { ...proxy, isExcludedFromProvisioning: false }] };
    expect(
      foundAfter({ infrastructure: open, settings, people: [person('isolberg'), person('a', null, inProxy)] }),
    ).toEqual(['F30 medium Oslo PFPROXY-OSL: a']);
  });
});

describe('a public folder row of a profile', () => {
  it('is the reason that F29 names', () => {
    const folders = makeProfile('isolberg', {
      storeType: 'PublicFolders',
      storeServer: 'OSL-CAS01',
      storeServerDn: serverDn('OSL-CAS01'),
    });
    const people = [{ ...person('isolberg'), profiles: [...person('isolberg').profiles, folders] }];
    expect(idsOf(foundAfter({ infrastructure, people }), 'F29')).toEqual(['F29 info Oslo PFPROXY-OSL: PFPROXY-OSL']);
  });
});
