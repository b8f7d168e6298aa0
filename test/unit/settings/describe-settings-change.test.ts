import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSettingsChange } from '../../../core/settings/describe-settings-change.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { exampleSettings } from '../../factories/example-settings.ts';

const bergen = { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local' };

describe('what became of the settings, in words', () => {
  it.each<[string, Settings, Settings]>([
    ['planned the array outlook-bgo in Bergen', {}, { arrays: { Bergen: bergen } }],
    ['took the planned array outlook-bgo in Bergen back', { arrays: { Bergen: bergen } }, {}],
    [
      'gave the planned array in Bergen the name a.b (was outlook-bgo.corp.nordwind.local)',
      { arrays: { Bergen: bergen } },
      { arrays: { Bergen: { ...bergen, fqdn: 'a.b' } } },
    ],
    [
      'set the balancer in Oslo to virtual (was hardware)',
      { arrays: { Oslo: { balancer: 'hardware' } } },
      { arrays: { Oslo: { balancer: 'virtual' } } },
    ],
    [
      'checked in Oslo: the name resolves inside: yes',
      {},
      { arrays: { Oslo: { probes: { resolvesInternally: { value: true, date: '2014-03-10' } } } } },
    ],
    ['said that old is another name of OSL-CAS01', {}, { aliases: [{ name: 'old', pointsTo: 'OSL-CAS01' }] }],
    ['said that mail.x is a web name', {}, { knownNames: [{ name: 'mail.x', kind: 'web-name' }] }],
    ['said that the server OSL-CAS00 was removed', {}, { retiredServers: ['OSL-CAS00'] }],
    ['took OSL-CAS00 from the removed servers', { retiredServers: ['OSL-CAS00'] }, {}],
    ['exempted the database PFPROXY-BGO (proxy)', {}, { exempt: [{ database: 'PFPROXY-BGO', reason: 'proxy' }] }],
    ['ended the exemption of the database PFPROXY-BGO', { exempt: [{ database: 'PFPROXY-BGO' }] }, { exempt: [] }],
    ['set the days after which evidence is old to 45', {}, { evidenceDays: 45 }],
    ['set the days after which evidence is old to 60 (was 45)', { evidenceDays: 45 }, { evidenceDays: 60 }],
    ['set the days after which evidence is old back to the default', { evidenceDays: 45 }, {}],
    ['set the days after which reported work should have been seen to 10', {}, { tracking: { notSeenDays: 10 } }],
    [
      'set the percentage of failed verifications that pauses a wave to 2.5 (was 5)',
      { tracking: { stopPercent: 5 } },
      { tracking: { stopPercent: 2.5 } },
    ],
    ['made saas a VIP; took mlien from the VIPs', { vips: ['mlien'] }, { vips: ['saas'] }],
    ['changed the VIPs: 3 added', {}, { vips: ['a', 'b', 'c'] }],
    ['closed 24 December 2014 to 2 January 2015', {}, { blackouts: [{ from: '2014-12-24', to: '2015-01-02' }] }],
    [
      'closed 8 April 2014 for wave 3 in Oslo (move)',
      {},
      { blackouts: [{ from: '2014-04-08', to: '2014-04-08', wave: 3, site: 'Oslo', reason: 'move' }] },
    ],
    ['opened 8 April 2014 in Oslo again', { blackouts: [{ from: '2014-04-08', to: '2014-04-08', site: 'Oslo' }] }, {}],
    [
      'changed the blackouts',
      { blackouts: [{ from: '2014-04-08', to: '2014-04-08' }] },
      {
        blackouts: [
          { from: '2014-04-08', to: '2014-04-08' },
          { from: '2014-04-08', to: '2014-04-08' },
        ],
      },
    ],
    ['named mlien for the pilot; set the size of the pilot to 4', {}, { pilot: { users: ['mlien'], size: 4 } }],
    ['set the size of the pilot back to the default', { pilot: { size: 4 } }, { pilot: {} }],
  ])('%s', (words, before, after) => {
    expect(describeSettingsChange(before, after)).toBe(words);
  });

  it('counts the settings beyond the third', () => {
    const after: Settings = { agents: 3, evidenceDays: 45, maxUsersPerWave: 100, start: '2014-04-01' };
    expect(describeSettingsChange({}, after)).toBe(
      'set the days after which evidence is old to 45; set the start of the work to 2014-04-01; set the number of agents to 3; and 1 more setting',
    );
  });

  it('says nothing of what is the same in another order', () => {
    expect(
      describeSettingsChange(
        { arrays: { Bergen: bergen } },
        { arrays: { Bergen: { fqdn: bergen.fqdn, name: bergen.name } } },
      ),
    ).toBeNull();
  });

  it('has words for the coming and going of every setting', () => {
    const keys = Object.keys(exampleSettings) as (keyof Settings)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const part: Settings = { [key]: exampleSettings[key] };
        expect(describeSettingsChange({}, part)).toMatch(/\w{3}/);
        expect(describeSettingsChange(part, {})).toMatch(/\w{3}/);
        expect(describeSettingsChange(part, part)).toBeNull();
      }),
    );
  });
});
