import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/inventory/entities.ts';
import { type Change, foundAfter, healthyInfrastructure, openAfter, person } from '../../factories/findings.ts';
import { makeProfile, namingOnly, namingServer, nordwindNames, serverDn } from '../../factories/inventory.ts';

const array = namingOnly(nordwindNames.oslo);
const guid = '5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example';

/** What is found when one person has a profile with these values. */
function withProfile(values: Partial<Profile>, change: Change = {}): readonly string[] {
  return foundAfter({ people: [person('isolberg', values)], ...change });
}

describe('F23, old versions of Outlook', () => {
  it.each([
    ['11.0.5510.0', ['F23 high Oslo Outlook before 2003 SP3: isolberg']],
    ['11.8118.8132', ['F23 high Oslo Outlook before 2003 SP3: isolberg']],
    ['Outlook 2003 SP2', ['F23 high Oslo Outlook before 2003 SP3: isolberg']],
    ['11.0.8326.0', []],
    ['11.8169.8172', []],
    ['Outlook 2003 SP3', []],
  ])('are judged by their build or service pack: %s', (outlookVersion, found) => {
    expect(withProfile({ ...array, outlookVersion }, { oldOutlookVersions: new Map([[100, outlookVersion]]) })).toEqual(
      found,
    );
  });

  it('are those before 2003 too', () => {
    const people = [person('isolberg', { ...array, outlookVersion: '10.0.6515.0' }), person('mlien')];
    expect(foundAfter({ people })).toEqual(['F23 high Oslo Outlook before 2003 SP3: isolberg']);
  });

  it('stay open where the service pack does not show', () => {
    const people = [person('isolberg', { ...array, outlookVersion: 'Outlook 2003' })];
    expect(openAfter({ people, oldOutlookVersions: new Map([[100, 'Outlook 2003']]) })).toEqual([
      'F23 -: import profiles with the full OutlookVersion: the service pack of Outlook 2003 is not known for 1 user',
    ]);
  });

  it('are joined by profiles whose server became Instance-GUID', () => {
    expect(withProfile(namingOnly('Instance-6e1d4c52-30a5-4c34-9d47-2f5e2e6a1b77'))).toEqual([
      'F23 high Oslo Instance-GUID: isolberg',
    ]);
  });
});

describe('F37, names that are not the FQDN', () => {
  const infrastructure = healthyInfrastructure;
  it.each([
    ['an address', { homeServer: '10.10.1.11' }, {}, ['F37 medium Oslo IP addresses: isolberg']],
    ['a short name', { homeServer: 'outlook-osl' }, {}, ['F37 low Oslo short names: isolberg']],
    ['a web name', namingOnly('mail.nordwind.example'), {}, ['F37 medium Oslo web names: isolberg']],
    [
      'an alias',
      namingOnly('old.nordwind.local'),
      { settings: { aliases: [{ name: 'old.nordwind.local', pointsTo: 'OSL-CAS01' }] } },
      ['F37 low Oslo aliases: isolberg'],
    ],
    ['the FQDN of a server', namingServer('OSL-CAS01'), {}, []],
    ['the array', array, {}, []],
  ])('are told for %s', (_, values, change, found) => {
    expect(withProfile(values, { infrastructure, ...change })).toEqual(found);
  });
});

describe('F38 and F39', () => {
  it('are high for values that disagree and for names of Exchange 2013', () => {
    expect([
      withProfile({
        homeServer: nordwindNames.oslo,
        homeServerFqdn: `OSL-CAS01.corp.nordwind.local`,
        homeServerDn: serverDn('OSL-CAS01'),
      }),
      withProfile(namingOnly(guid)),
    ]).toEqual([['F38 high Oslo values that disagree: isolberg'], ['F39 high Oslo Exchange 2013 or later: isolberg']]);
  });

  it('do not look at people out of scope, nor at what a newer scan replaced', () => {
    const legacy = person('bmyhre', namingOnly(guid), { recipientTypeDetails: 'LegacyMailbox' });
    const older = makeProfile('isolberg', {
      ...namingOnly(guid),
      computer: 'PC-isolberg',
      collected: '2014-03-01T08:00:00',
    });
    const isolberg = person('isolberg');
    expect(foundAfter({ people: [legacy, { ...isolberg, profiles: [...isolberg.profiles, older] }] })).toEqual([]);
  });
});
