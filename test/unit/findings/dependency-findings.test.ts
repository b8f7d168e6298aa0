import { describe, expect, it } from 'vitest';
import { database, findAfter, foundAfter, healthyInfrastructure, openAfter, person } from '../../factories/findings.ts';
import { makeProfile, namingServer, zone } from '../../factories/inventory.ts';

const { databases } = healthyInfrastructure;
const onCas = person('saas', namingServer('OSL-CAS01'));

describe('F34, old names after the rebind', () => {
  const rebindTimes = new Map([['mdb-osl-01', '2014-03-01T10:00:00']]);
  const seen = (time: string | null) => ({ rebindTimes, firstSeen: () => time, revertedUsers: new Set<number>() });

  it('is high for a profile that was first seen after it', () => {
    expect([
      foundAfter({ people: [onCas], relapses: seen('2014-03-10T08:00:00') }),
      foundAfter({ people: [onCas], relapses: seen('2014-02-10T08:00:00') }),
      foundAfter({ people: [onCas], relapses: seen(null) }),
      foundAfter({ relapses: seen('2014-03-10T08:00:00') }),
    ]).toEqual([['F34 high Oslo MDB-OSL-01: saas'], [], [], []]);
  });

  it('is high for a user who was verified and shows an old name again', () => {
    const relapses = { rebindTimes: new Map<string, string>(), firstSeen: () => null, revertedUsers: new Set([1]) };
    expect(foundAfter({ people: [onCas], relapses })).toEqual(['F34 high Oslo verified users: saas']);
  });
});

describe('F42, names of removed servers', () => {
  const settings = { retiredServers: ['OSL-CAS00'] };
  const psand = person('psand', namingServer('OSL-CAS00'));

  it('is one finding for profiles and databases', () => {
    const infrastructure = { databases: [...databases, database('MDB-OSL-05', `OSL-CAS00.${zone}`)] };
    const { findings } = findAfter({ infrastructure, settings, people: [psand] });
    expect(
      findings
        .filter(({ id }) => id === 'F42')
        .map(({ severity, subject, message, affected }) => [severity, subject, message, affected]),
    ).toEqual([
      [
        'high',
        'osl-cas00',
        'The removed server osl-cas00 is still named by 1 user and 1 database (MDB-OSL-05).',
        ['psand'],
      ],
    ]);
  });

  it('counts profiles that no mailbox matches', () => {
    const unmatched = [makeProfile('nobody', namingServer('OSL-CAS00'))];
    expect(foundAfter({ settings, unmatched })).toEqual(['F42 high - osl-cas00: NORDWIND\\nobody']);
  });

  it('names databases when no profile is left', () => {
    const infrastructure = { databases: [...databases, database('MDB-OSL-05', 'OSL-CAS00')] };
    expect(foundAfter({ infrastructure, settings }).filter((line) => line.startsWith('F42'))).toEqual([
      'F42 high - osl-cas00: MDB-OSL-05',
    ]);
  });

  it('is nothing for a removed server that nobody names', () => {
    expect(foundAfter({ settings })).toEqual([]);
  });
});

describe('F43, service accounts', () => {
  const service = person('svc-besadmin', namingServer('OSL-CAS02'));

  it('is high on a server that is due to be retired, in any spelling', () => {
    expect([
      foundAfter({ people: [service], settings: { retiring: [`osl-cas02.${zone}`] } }),
      foundAfter({ people: [service], settings: { retiring: ['OSL-CAS01'] } }),
      foundAfter({ people: [onCas], settings: { retiring: ['OSL-CAS01'] } }),
    ]).toEqual([['F43 high Oslo OSL-CAS02: svc-besadmin'], [], []]);
  });
});

describe('F47, other mailboxes', () => {
  const infrastructure = { databases: [...databases, database('MDB-OLD', 'OSL-CAS01')] };
  const shared = person('invoices', null, { database: 'MDB-OLD', recipientTypeDetails: 'SharedMailbox' });
  const link = (right: 'FullAccess' | 'SendAs') => [{ holder: 1, mailbox: 2, right }];
  const indirect = (lines: readonly string[]) => lines.filter((line) => line.startsWith('F47'));

  it('is low for FullAccess of somebody who is done', () => {
    expect([
      indirect(foundAfter({ infrastructure, people: [person('isolberg'), shared], permissions: link('FullAccess') })),
      indirect(foundAfter({ infrastructure, people: [person('isolberg'), shared], permissions: link('SendAs') })),
      indirect(foundAfter({ infrastructure, people: [onCas, shared], permissions: link('FullAccess') })),
      indirect(foundAfter({ people: [person('isolberg'), person('mlien')], permissions: link('FullAccess') })),
    ]).toEqual([['F47 low Oslo MDB-OLD: isolberg'], [], [], []]);
  });

  it('is low for a delegate section that names a server', () => {
    const isolberg = person('isolberg');
    const delegate = makeProfile('isolberg', {
      computer: 'PC-isolberg',
      storeType: 'Delegate',
      ...namingServer('OSL-CAS01'),
    });
    expect(foundAfter({ people: [{ ...isolberg, profiles: [...isolberg.profiles, delegate] }] })).toEqual([
      'F47 low Oslo OSL-CAS01: isolberg',
    ]);
  });

  it('stays open while permissions are not known', () => {
    expect(openAfter({ permissions: null })).toEqual(['F47 -: import mailbox permissions (Get-MailboxPermission)']);
  });
});
