import { describe, expect, it } from 'vitest';
import { type EndpointRow, endpointTable, type ProfileDetails } from '../../../core/classification/endpoint-table.ts';
import type { Sighting } from '../../../core/classification/sighting.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const { oslo } = nordwindNames;

function tableOf(
  user: ReturnType<typeof classifiedUser>,
  over: Partial<Parameters<typeof endpointTable>[0]> = {},
): readonly EndpointRow[] {
  return endpointTable({ user, details: new Map(), sightings: [], asOf: '2014-03-17', ...over });
}

function inShort({ computer, declared, expected }: EndpointRow) {
  return [computer, declared.value, declared.isRight, declared.meaning, expected?.why ?? null];
}

describe('the table of endpoints', () => {
  it('has a row for each profile, the worst first, with what is right about each', () => {
    const user = classifiedUser(
      'mlien',
      {},
      { id: 1, computer: 'WS-2044', ...namingOnly(oslo) },
      { id: 2, computer: 'WS-1002', ...namingServer('OSL-CAS01') },
    );
    expect(tableOf(user).map(inShort)).toEqual([
      [
        'WS-1002',
        'OSL-CAS01.corp.nordwind.local',
        false,
        'an individual Client Access server in Oslo',
        'MDB-OSL-01 is bound to it',
      ],
      ['WS-2044', oslo, true, 'the array of Oslo', 'MDB-OSL-01 is bound to it'],
    ]);
  });

  it('says of a database that is not rebound that the array comes with it', () => {
    const user = classifiedUser('jmoe', { database: 'MDB-OSL-02' }, namingOnly(oslo));
    expect(tableOf(user).map(({ expected }) => expected)).toEqual([
      { value: oslo, why: 'the array of Oslo, once MDB-OSL-02 is bound to it' },
    ]);
  });

  it('judges neither a public folder row nor a profile that names nothing', () => {
    const user = classifiedUser(
      'isolberg',
      {},
      { id: 1, ...namingOnly(oslo) },
      { id: 2, storeType: 'PublicFolders', ...namingServer('OSL-MBX01') },
      { id: 3, computer: 'WS-3', profileName: 'Empty' },
    );
    expect(tableOf(user).map(({ declared, storeOwner }) => [storeOwner, declared.isRight])).toEqual([
      ['own', null],
      ['own', true],
      ['public', null],
    ]);
  });

  it('expects nothing where there is no target', () => {
    const user = classifiedUser('gone', { database: 'NOWHERE' }, namingServer('OSL-CAS01'));
    expect(tableOf(user).map(({ expected }) => expected)).toEqual([null]);
  });

  it('takes version, modes, source and the log entry of the computer from what is stored', () => {
    const source = { importId: 1, file: 'p.csv', sheet: null, row: 7 };
    const details: ProfileDetails = {
      ...{ profileId: 1, outlookVersion: '14.0.7116.5000', isCached: true, isOutlookAnywhere: false },
      ...{ isDateAssumed: true, source },
    };
    const sighting: Sighting = {
      ...{ source: 'log', server: '10.10.1.11', serverName: 'OSL-CAS01', software: 'OUTLOOK.EXE', version: null },
      ...{ isCached: null, clientIp: null, protocol: null, first: null, last: null, origin: null, profileIds: [1] },
    };
    const user = classifiedUser('mlien', {}, namingServer('OSL-CAS01'));
    const [row] = tableOf(user, { details: new Map([[1, details]]), sightings: [sighting] });
    expect(row).toMatchObject({
      ...{ outlook: '2010', outlookVersion: '14.0.7116.5000', isCached: true, isOutlookAnywhere: false },
      declared: { days: 3, isDateAssumed: true, isOld: false, source },
      observed: sighting,
    });
  });

  it('is empty for somebody without a profile', () => {
    expect(tableOf(classifiedUser('fmoen', {}))).toEqual([]);
  });
});
