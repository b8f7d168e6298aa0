import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { buildDirectory, type Directory } from '../../../core/resolution/directory.ts';
import { identityOf, type Resolution } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { makeArray, makeInfrastructure, makeServer, zone } from '../../factories/inventory.ts';

function directoryOf(over: Partial<Infrastructure>, settings: Settings = {}): Directory {
  return buildDirectory({ infrastructure: makeInfrastructure(over), settings });
}

function identities(directory: Directory, names: readonly (string | null)[]): (string | null)[] {
  return names.map((name) => identityOf(resolve(directory, name)));
}

function candidatesOf(resolution: Resolution): readonly string[] | null {
  return resolution.kind === 'AMBIGUOUS' ? resolution.candidates.map((candidate) => candidate.name) : null;
}

describe('short names', () => {
  it('that fit an array and a server are ambiguous (F07)', () => {
    const directory = directoryOf({ servers: [makeServer('OUTLOOK')], arrays: [makeArray(`outlook.${zone}`)] });
    const both = resolve(directory, 'outlook');
    expect(candidatesOf(both)).toEqual([`outlook.${zone}`, 'OUTLOOK']);
  });

  it('that fit an array Name and a server are ambiguous', () => {
    const arrays = [makeArray(`outlook.${zone}`, { name: 'mail01' })];
    const directory = directoryOf({ servers: [makeServer('MAIL01')], arrays });
    expect(resolve(directory, 'MAIL01').kind).toBe('AMBIGUOUS');
  });

  it('that fit two arrays are ambiguous', () => {
    const directory = directoryOf({ arrays: [makeArray('outlook.a.x'), makeArray('outlook.b.x', { site: 'Bergen' })] });
    expect(candidatesOf(resolve(directory, 'outlook'))).toEqual(['outlook.a.x', 'outlook.b.x']);
  });

  it('of servers over 15 characters are known in their cut form', () => {
    const directory = directoryOf({ servers: [makeServer('EXCHANGESERVER01')] });
    expect(identities(directory, ['EXCHANGESERVER0', 'exchangeserver01'])).toEqual([
      'SERVER exchangeserver01',
      'SERVER exchangeserver01',
    ]);
  });

  it('with a dot are never a cut form', () => {
    const directory = directoryOf({ servers: [makeServer('EXCHANGESERVER01')] });
    expect(identities(directory, [`EXCHANGESERVER0.${zone}`])).toEqual(['UNKNOWN exchangeserver0']);
  });

  it('in cut form stand for declared and retired names too', () => {
    const directory = directoryOf(
      {},
      {
        aliases: [{ name: 'exchange-mapi-name.x', pointsTo: 'EXCHANGESERVER02' }],
        retiredServers: [`EXCHANGESERVER02.${zone}`],
      },
    );
    expect(identities(directory, ['EXCHANGESERVER0', 'exchange-mapi-n', `EXCHANGESERVER0.${zone}`])).toEqual([
      'RETIRED exchangeserver0',
      'RETIRED exchange-mapi-n',
      'UNKNOWN exchangeserver0',
    ]);
  });

  it('in cut form that fit a server and a removed one are ambiguous, and keep what they can mean', () => {
    const directory = directoryOf(
      { servers: [makeServer('EXCHANGESERVER01')] },
      { retiredServers: ['EXCHANGESERVER02'] },
    );
    expect(resolve(directory, 'EXCHANGESERVER0')).toMatchObject({
      kind: 'AMBIGUOUS',
      candidates: [
        { name: 'exchangeserver02', key: 'RETIRED exchangeserver02' },
        { name: 'EXCHANGESERVER01', key: 'SERVER exchangeserver01' },
      ],
    });
  });

  it('that the inventory knows in cut form only stand for the whole name, after aliases and removed servers', () => {
    const servers = [makeServer('EXCHANGESERVER0', { fqdn: null })];
    const settings = { retiredServers: ['EXCHANGESERVER02'], aliases: [{ name: 'EXCHANGESERVER03', pointsTo: 'x.y' }] };
    const names = ['EXCHANGESERVER01', `exchangeserver01.${zone}`, `exchangeserver02.${zone}`, 'EXCHANGESERVER03'];
    expect(identities(directoryOf({ servers }, settings), names)).toEqual([
      'SERVER exchangeserver0',
      'SERVER exchangeserver0',
      'RETIRED exchangeserver02',
      'UNKNOWN exchangeserver03',
    ]);
  });

  it('in cut form of two removed servers are those of a removed one', () => {
    const directory = directoryOf({}, { retiredServers: ['EXCHANGESERVER01', 'EXCHANGESERVER02'] });
    expect(identities(directory, ['EXCHANGESERVER0'])).toEqual(['RETIRED exchangeserver0']);
  });

  it('of 15 characters whose FQDN is known stand for no longer name', () => {
    const directory = directoryOf({ servers: [makeServer('EXCHANGESERVER0')] });
    expect(identities(directory, [`exchangeserver01.${zone}`])).toEqual(['UNKNOWN exchangeserver01']);
  });

  it('in cut form that fit two servers are ambiguous', () => {
    const directory = directoryOf({ servers: [makeServer('EXCHANGESERVER01'), makeServer('EXCHANGESERVER02')] });
    expect(resolve(directory, 'EXCHANGESERVER0').kind).toBe('AMBIGUOUS');
  });
});
