import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { type PlacedProfile, placeSightings, type SightingRow } from '../../../core/classification/sighting.ts';
import { makeKnownName, nordwindInfrastructure, nordwindSettings } from '../../factories/inventory.ts';

const knownNames = [makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'] })];
const { directory } = createClassifier({
  infrastructure: nordwindInfrastructure({ knownNames }),
  settings: nordwindSettings(),
  asOf: '2014-03-14',
});

function entry(over: Partial<SightingRow> = {}): SightingRow {
  return {
    ...{ source: 'log', server: '10.10.1.11', software: 'OUTLOOK.EXE', version: '14.0.7116.5000', isCached: true },
    ...{ clientIp: '10.10.20.32', protocol: 'ncacn_ip_tcp', first: null, last: '2014-03-14T07:15:02Z', origin: null },
    ...over,
  };
}

function profile(profileId: number, computer: string, outlookVersion: string | null): PlacedProfile {
  return { profileId, computer, outlookVersion, storeOwner: 'own', standing: 'current' };
}

describe('a log entry', () => {
  it('names the server by its address, and stays an address that nobody knows', () => {
    const rows = [entry(), entry({ server: '10.99.9.9' }), entry({ server: 'osl-cas02' }), entry({ server: null })];
    expect(placeSightings(directory, rows, []).map(({ serverName }) => serverName)).toEqual([
      'OSL-CAS01',
      '10.99.9.9',
      'OSL-CAS02',
      null,
    ]);
  });

  it('belongs to the only computer of its person, whatever version that has', () => {
    const profiles = [profile(1, 'WS-1', '15.0.1'), profile(2, 'ws-1.corp.nordwind.local', null)];
    expect(placeSightings(directory, [entry()], profiles)[0]?.profileIds).toEqual([1, 2]);
  });

  it('belongs to the only computer with its version', () => {
    const profiles = [profile(1, 'WS-1', '15.0.1'), profile(2, 'WS-2', '14.0.7116.5000')];
    expect(placeSightings(directory, [entry()], profiles)[0]?.profileIds).toEqual([2]);
  });

  it.each<[string, SightingRow, readonly PlacedProfile[]]>([
    [
      'two computers have its version',
      entry(),
      [profile(1, 'WS-1', '14.0.7116.5000'), profile(2, 'WS-2', '14.0.7116.5000')],
    ],
    ['it has no version', entry({ version: null }), [profile(1, 'WS-1', '1'), profile(2, 'WS-2', null)]],
    ['it is no Outlook', entry({ software: 'BlackBerryAgent.exe' }), [profile(1, 'WS-1', null)]],
    ['the profile no longer counts', entry(), [{ ...profile(1, 'WS-1', null), standing: 'superseded' }]],
  ])('belongs to no computer when %s', (_, row, profiles) => {
    expect(placeSightings(directory, [row], profiles)[0]?.profileIds).toEqual([]);
  });

  it('comes before older ones; one without a time comes last', () => {
    const rows = [entry({ last: null }), entry({ last: '2014-03-01T00:00:00Z' }), entry()];
    expect(placeSightings(directory, rows, []).map(({ last }) => last)).toEqual([
      '2014-03-14T07:15:02Z',
      '2014-03-01T00:00:00Z',
      null,
    ]);
  });
});
