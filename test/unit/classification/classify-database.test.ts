import { describe, expect, it } from 'vitest';
import {
  absentDatabase,
  classifyDatabase,
  type DatabaseResult,
} from '../../../core/classification/classify-database.ts';
import type { Database, Infrastructure } from '../../../core/inventory/entities.ts';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeArray,
  makeDatabase,
  makeInfrastructure,
  makeKnownName,
  makeMailboxServer,
  makeServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  zone,
} from '../../factories/inventory.ts';

type Options = {
  readonly infrastructure?: Partial<Infrastructure>;
  readonly settings?: Settings;
  readonly exempt?: readonly string[];
  readonly verified?: Readonly<Record<string, string>>;
};

/** Classifies one database of Nordwind. */
function classify(database: Database, options: Options = {}): DatabaseResult {
  const infrastructure = nordwindInfrastructure(options.infrastructure);
  const directory = buildDirectory({ infrastructure, settings: nordwindSettings(options.settings) });
  return classifyDatabase(directory, database, {
    exempt: new Set(options.exempt),
    verifiedRebinds: new Map(Object.entries(options.verified ?? {})),
  });
}

function onMbx01(binding: string | null, over: Partial<Database> = {}): Database {
  return makeDatabase('MDB', 'OSL-MBX01', binding, over);
}

describe('the state of a database in Oslo', () => {
  it.each([
    ['its own array', nordwindNames.oslo, 'DB_OK', 'NONE', 'Low'],
    ['its own array in short', 'outlook-osl', 'DB_OK', 'NONE', 'Low'],
    ['a CAS of the site', 'OSL-CAS01', 'DB_CAS', 'REBIND', 'Low'],
    ['a CAS of another site', `TOS-EX01.${zone}`, 'DB_CAS_XSITE', 'REBIND', 'Medium'],
    ['the array of another site', nordwindNames.tromso, 'DB_XARRAY', 'REBIND', 'Medium'],
    ['the planned array of another site', nordwindNames.bergen, 'DB_XARRAY', 'REBIND', 'Medium'],
    ['a mailbox server', 'OSL-MBX01', 'DB_MBX', 'REBIND', 'High'],
    ['a 2007 server', 'OSL-EX07', 'DB_MBX', 'REBIND', 'High'],
    ['a 2013 server', 'OSL-EX13', 'DB_MBX', 'REBIND', 'High'],
    ['nothing', null, 'DB_BLANK', 'INVESTIGATE', 'Medium'],
    ['a blank', ' ', 'DB_BLANK', 'INVESTIGATE', 'Medium'],
    ['a type name', 'System.Object[]', 'DB_BLANK', 'INVESTIGATE', 'Medium'],
    ['a name that matches nothing', 'nobody.knows', 'DB_NOTFOUND', 'REBIND', 'High'],
    ['a removed server', 'OSL-CAS00', 'DB_NOTFOUND', 'REBIND', 'High'],
    ['the address of a CAS', '10.10.1.11', 'DB_NOTFOUND', 'REBIND', 'High'],
    ['the address of the balancer', '10.10.1.50', 'DB_NOTFOUND', 'REBIND', 'High'],
    ['a web name', 'mail.nordwind.example', 'DB_NOTFOUND', 'REBIND', 'High'],
    ['Exchange Online', 'outlook.office365.com', 'DB_NOTFOUND', 'REBIND', 'High'],
  ])('bound to %s', (_what, binding, state, action, risk) => {
    const result = classify(onMbx01(binding));
    expect([result.state, result.action, result.risk]).toEqual([state, action, risk]);
  });

  it('is that of the target when the binding is an alias', () => {
    const aliases = [
      { name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' },
      { name: 'mapi.nordwind.local', pointsTo: nordwindNames.oslo },
    ];
    const states = aliases.map(({ name }) => classify(onMbx01(name), { settings: { aliases } }).state);
    expect(states).toEqual(['DB_CAS', 'DB_OK']);
  });

  it('is not found when a short name fits an array and a server', () => {
    const infrastructure = { arrays: [makeArray(nordwindNames.oslo, { name: 'OSL-CAS01' })] };
    expect(classify(onMbx01('OSL-CAS01'), { infrastructure }).state).toBe('DB_NOTFOUND');
  });
});

describe('a database that is not to be touched', () => {
  it('is exempt by the list, in any case', () => {
    const { state, action, issues } = classify(onMbx01('OSL-CAS01'), { exempt: ['mdb'] });
    expect({ state, action, issues }).toEqual({ state: 'DB_EXEMPT', action: 'EXEMPT', issues: ['DB_EXEMPT'] });
  });

  it('is exempt when it is a recovery database', () => {
    expect(classify(onMbx01('OSL-CAS01', { recovery: true })).state).toBe('DB_EXEMPT');
  });

  it.each([
    ['OSL-EX07', 'legacy'],
    ['OSL-EX13', 'modern'],
  ])('is out of scope on %s, even when it is exempt or blank', (server, scope) => {
    const results = [
      classify(makeDatabase('MDB', server, 'OSL-CAS01')),
      classify(makeDatabase('MDB', server, null), { exempt: ['mdb'] }),
    ];
    expect(results.map((result) => [result.state, result.action, result.scope])).toEqual([
      ['DB_NA', 'NA', scope],
      ['DB_NA', 'NA', scope],
    ]);
  });
});

describe('the home site', () => {
  it('is that of activation preference 1, wherever the database is active', () => {
    const database = makeDatabase('MDB', 'TOS-EX01', nordwindNames.oslo, {
      activationPreference: [
        ['TOS-EX01', 2],
        ['OSL-MBX01', 1],
      ],
    });
    const { site, isSiteAssumed, target, issues } = classify(database);
    expect({ site, isSiteAssumed, target, issues }).toEqual({
      site: 'Oslo',
      isSiteAssumed: false,
      target: nordwindNames.oslo,
      issues: ['DB_ACTIVE_OUTSIDE_HOME_SITE'],
    });
  });

  it('is assumed to be that of the server without preferences, and then nothing is active outside it', () => {
    const database = makeDatabase('MDB', 'BGO-EX01', null, { activationPreference: [], mountedOnServer: 'TOS-EX01' });
    const { site, isSiteAssumed, issues } = classify(database);
    expect({ site, isSiteAssumed, issues }).toEqual({
      site: 'Bergen',
      isSiteAssumed: true,
      issues: ['DB_TARGET_BLANK'],
    });
  });

  it('falls back on whatever server the export names', () => {
    const blank = { server: null, mountedOnServer: null, activationPreference: [] };
    const databases = [
      makeDatabase('MDB', 'x', null, { ...blank, mountedOnServer: `TOS-EX01.${zone}` }),
      makeDatabase('MDB', 'x', null, { ...blank, masterServerOrAvailabilityGroup: 'BGO-EX01' }),
      makeDatabase('MDB', 'x', null, {
        ...blank,
        masterServerOrAvailabilityGroup: 'DAG1',
        servers: ['?', 'OSL-MBX02'],
      }),
      makeDatabase('MDB', 'x', null, { ...blank, masterServerOrAvailabilityGroup: 'DAG1' }),
    ];
    expect(databases.map((database) => classify(database).site)).toEqual(['Tromso', 'Bergen', 'Oslo', null]);
  });

  it('is assumed from the server when preference 1 names one that the inventory lacks', () => {
    const database = makeDatabase('MDB', 'OSL-MBX01', null, { activationPreference: [['OSL-MBX99', 1]] });
    const { site, isSiteAssumed } = classify(database);
    expect({ site, isSiteAssumed }).toEqual({ site: 'Oslo', isSiteAssumed: true });
  });

  it('is the only site of an organization that has one', () => {
    const infrastructure = makeInfrastructure({
      servers: [makeMailboxServer('MBX', { site: null })],
      arrays: [makeArray('outlook.x')],
    });
    const directory = buildDirectory({ infrastructure, settings: {} });
    const rules = { exempt: new Set<string>(), verifiedRebinds: new Map<string, string>() };
    const { site, siteSource, state } = classifyDatabase(directory, makeDatabase('MDB', 'MBX', 'outlook.x'), rules);
    expect({ site, siteSource, state }).toEqual({ site: 'Oslo', siteSource: { kind: 'only-site' }, state: 'DB_OK' });
  });

  it('is assumed only when the preferences hold no first one', () => {
    const database = makeDatabase('MDB', 'TOS-EX01', null, { activationPreference: [['OSL-MBX01', 2]] });
    const { site, isSiteAssumed } = classify(database);
    expect({ site, isSiteAssumed }).toEqual({ site: 'Tromso', isSiteAssumed: true });
  });
});

describe('a database whose home site is not known', () => {
  const nowhere = {
    server: 'X',
    mountedOnServer: null,
    masterServerOrAvailabilityGroup: null,
    activationPreference: [],
  };

  function homeless(binding: string | null, infrastructure: Partial<Infrastructure> = {}): unknown[] {
    const result = classify(makeDatabase('MDB', 'X', binding, nowhere), { infrastructure });
    expect(result.isSiteAssumed).toBe(true);
    return [result.site, result.siteSource, result.state, result.action, result.target, result.issues];
  }

  it.each([
    [nordwindNames.oslo, 'Oslo', 'DB_OK', 'NONE', nordwindNames.oslo, []],
    [nordwindNames.bergen, 'Bergen', 'DB_OK', 'NONE', nordwindNames.bergen, []],
    ['OSL-CAS01', 'Oslo', 'DB_CAS', 'REBIND', nordwindNames.oslo, []],
    ['BGO-EX01', 'Bergen', 'DB_CAS', 'CREATE_THEN_REBIND', nordwindNames.bergen, ['NO_ARRAY_IN_SITE']],
    ['OSL-MBX01', 'Oslo', 'DB_MBX', 'REBIND', nordwindNames.oslo, ['DB_TARGET_NOT_CAS']],
  ])('takes that of its binding %s', (binding, site, state, action, target, issues) => {
    expect(homeless(binding)).toEqual([site, { kind: 'binding' }, state, action, target, issues]);
  });

  it.each([
    ['OSL-CAS01', 'DB_CAS', []],
    ['OSL-MBX01', 'DB_MBX', ['DB_TARGET_NOT_CAS']],
    ['nobody.knows', 'DB_NOTFOUND', ['DB_TARGET_NOT_FOUND']],
    [null, 'DB_BLANK', ['DB_TARGET_BLANK']],
  ])(
    'has to be investigated when its binding %s tells no site, and never asks for an array',
    (binding, state, issues) => {
      const servers = [makeServer('OSL-CAS01', { site: null }), makeMailboxServer('OSL-MBX01', { site: null })];
      const infrastructure = { servers, arrays: [], sites: ['Oslo', 'Bergen'] };
      const source = { kind: 'unknown', server: 'X' };
      expect(homeless(binding, infrastructure)).toEqual([null, source, state, 'INVESTIGATE', null, issues]);
    },
  );

  it('is right on an array whose site is not known', () => {
    const arrays = [makeArray('outlook.x', { site: null })];
    expect(homeless('outlook.x', { arrays })).toEqual([null, { kind: 'binding' }, 'DB_OK', 'NONE', 'outlook.x', []]);
  });

  it('names the server of its first copy when that is listed without a site', () => {
    const infrastructure = { servers: [makeMailboxServer('M1', { site: null })], sites: ['Oslo', 'Bergen'] };
    const database = makeDatabase('MDB', 'M2', 'nobody', { activationPreference: [['M1', 1]] });
    expect(classify(database, { infrastructure }).siteSource).toEqual({ kind: 'unknown', server: 'M1' });
  });
});

describe('a site without an array', () => {
  const inBergen = makeDatabase('MDB', 'BGO-EX01', nordwindNames.tromso);

  it('has to get one first; a planned one does not count', () => {
    const { state, action, target, issues } = classify(inBergen);
    expect({ state, action, target, issues }).toEqual({
      state: 'DB_XARRAY',
      action: 'CREATE_THEN_REBIND',
      target: nordwindNames.bergen,
      issues: ['DB_WRONG_SITE_ARRAY', 'NO_ARRAY_IN_SITE'],
    });
  });

  it('has no target when none is planned', () => {
    const { action, target } = classify(inBergen, { settings: { arrays: {} } });
    expect({ action, target }).toEqual({ action: 'CREATE_THEN_REBIND', target: null });
  });

  it('is done with a database that is bound to the planned array already', () => {
    const { state, action, issues } = classify(makeDatabase('MDB', 'BGO-EX01', nordwindNames.bergen));
    expect({ state, action, issues }).toEqual({ state: 'DB_OK', action: 'NONE', issues: [] });
  });
});

describe('a verified rebind', () => {
  it('overrides the imported binding and keeps it for the record', () => {
    const result = classify(onMbx01('OSL-CAS01'), { verified: { mdb: nordwindNames.oslo } });
    const { state, binding, importedBinding } = result;
    expect({ state, binding, importedBinding }).toEqual({
      state: 'DB_OK',
      binding: nordwindNames.oslo,
      importedBinding: 'OSL-CAS01',
    });
  });
});

describe('issues of a database', () => {
  it.each([
    [onMbx01('OSL-MBX01'), ['DB_TARGET_NOT_CAS']],
    [onMbx01('nobody.knows'), ['DB_TARGET_NOT_FOUND']],
    [onMbx01(null), ['DB_TARGET_BLANK']],
    [onMbx01(nordwindNames.tromso), ['DB_WRONG_SITE_ARRAY']],
    [onMbx01('OSL-CAS01'), []],
    [makeDatabase('MDB', 'TOS-EX01', 'OSL-MBX01'), ['DB_TARGET_NOT_CAS', 'ARRAY_SINGLE_CAS']],
    [makeDatabase('MDB', 'BGO-EX01', null), ['DB_TARGET_BLANK']],
  ])('%#', (database, issues) => {
    expect(classify(database).issues).toEqual(issues);
  });

  it('counts one exported member where the inventory has no CAS of the site', () => {
    const infrastructure = {
      servers: [makeMailboxServer('OSL-MBX01')],
      arrays: [makeArray(nordwindNames.oslo, { members: ['OSL-CAS01'] })],
    };
    expect(classify(onMbx01(nordwindNames.oslo), { infrastructure }).issues).toEqual(['ARRAY_SINGLE_CAS']);
  });

  it('does not call an array single when the site has two CAS', () => {
    const infrastructure = { servers: [makeServer('A'), makeServer('B'), makeMailboxServer('OSL-MBX01')] };
    expect(classify(onMbx01(nordwindNames.oslo), { infrastructure }).issues).toEqual([]);
  });
});

describe('absentDatabase', () => {
  it('has to be investigated when it should be one of 2010, and is out of scope otherwise', () => {
    const results = (['in', 'legacy', 'modern'] as const).map((scope) => absentDatabase('MDB', 'Oslo', scope));
    expect(results.map(({ state, action, risk, issues }) => [state, action, risk, issues])).toEqual([
      ['DB_MISSING', 'INVESTIGATE', 'Medium', ['DB_NOT_IN_INVENTORY']],
      ['DB_NA', 'NA', 'Low', []],
      ['DB_NA', 'NA', 'Low', []],
    ]);
  });
});

describe('an imported name of a server address', () => {
  it('does not make a binding by address a CAS', () => {
    const infrastructure = { knownNames: [makeKnownName('10.1.1.1', 'ServerIP', { pointsTo: ['OSL-CAS01'] })] };
    expect(classify(onMbx01('10.1.1.1'), { infrastructure }).state).toBe('DB_NOTFOUND');
  });
});
