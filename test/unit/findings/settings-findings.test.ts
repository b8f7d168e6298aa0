import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../core/settings/settings.ts';
import { findAfter, foundAfter, openAfter } from '../../factories/findings.ts';

describe('F18, names of the settings that match nothing', () => {
  it.each<[string, Settings]>([
    ['arrays: Voss', { arrays: { Voss: { vip: '10.0.0.1' } } }],
    ['siteOrder: Bregen', { siteOrder: ['oslo', 'Bregen'] }],
    ['siteTimeZones: Bregen', { siteTimeZones: { Bregen: 'Europe/Oslo' } }],
    ['blackouts: Bregen', { blackouts: [{ from: '2014-12-24', to: '2015-01-02', site: 'Bregen' }] }],
    [
      'acceptedFindings.site: Bregen',
      { acceptedFindings: [{ id: 'F06', site: 'Bregen', reason: 'r', owner: 'o', until: '2014-12-31' }] },
    ],
    ['acceptedFindings: F99', { acceptedFindings: [{ id: 'F99', reason: 'r', owner: 'o', until: '2014-12-31' }] }],
    ['exempt: PFPROXY', { exempt: [{ database: 'PFPROXY' }, { database: 'mdb-osl-02' }] }],
    ['retiring: OSL-CAS77', { retiring: ['OSL-CAS77', 'osl-cas01'] }],
    ['acknowledged: OSL-CAS77', { acknowledged: [{ server: 'OSL-CAS77', what: 'witness' }] }],
    ['aliases: OSL-CAS77', { aliases: [{ name: 'old', pointsTo: 'OSL-CAS77' }] }],
    ['vips: mlein', { vips: ['mlein', 'MLien'] }],
    ['pilot.users: mlein', { pilot: { users: ['mlein'] } }],
    ['pins: mlein', { pins: { mlein: 1 } }],
    ['keepTogether: mlein', { keepTogether: [['isolberg', 'mlein']] }],
    ['keepApart: mlein', { keepApart: [['isolberg', 'mlein']] }],
    ['cutPermissions: mlein, x', { cutPermissions: [{ holder: 'mlein', mailbox: 'x' }, { holder: 'mlien' }] }],
  ])('is medium: %s', (line, settings) => {
    expect(foundAfter({ settings })).toEqual([`F18 medium - settings.${line}`]);
  });

  it('is nothing for names that are there, and for servers that were removed', () => {
    const settings: Settings = {
      ...{
        siteOrder: ['OSLO'],
        vips: ['mlien'],
        retiredServers: ['OSL-CAS00'],
        acknowledged: [{ server: 'OSL-CAS00', what: 'alias' }],
      },
    };
    expect(foundAfter({ settings })).toEqual([]);
  });

  it('names every name once', () => {
    const { findings } = findAfter({ settings: { vips: ['b', 'B', 'a'] } });
    expect(findings.map(({ message }) => message)).toEqual([
      'The settings (vips) name B and a, and the project has no person of these names.',
    ]);
  });

  it('stays open for people while there are none', () => {
    expect(openAfter({ settings: { vips: ['mlien'] }, people: [] }).filter((line) => line.startsWith('F18'))).toEqual([
      'F18 -: import Get-Mailbox: the settings name people',
    ]);
  });
});
