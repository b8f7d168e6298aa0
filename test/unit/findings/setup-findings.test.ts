import { describe, expect, it } from 'vitest';
import { findAfter, foundAfter, openAfter, person } from '../../factories/findings.ts';
import { namingOnly, nordwindNames } from '../../factories/inventory.ts';

const array = namingOnly(nordwindNames.oslo);
const old = person('hdahl', { ...array, outlookVersion: '11.0.8326.0' });
const modern = person('orise', { ...array, outlookVersion: '16.0.4266.1001' });
const oldVersions = { oldOutlookVersions: new Map([[100, '11.0.8326.0']]) };

describe('F21, encryption', () => {
  it.each([
    [false, []],
    [true, []],
    [['OSL-CAS01'], ['F21 high Oslo outlook-osl: hdahl']],
    ['OSL-CAS01=true, OSL-CAS02=false', ['F21 high Oslo outlook-osl: hdahl']],
    [['OSL-CAS01', 'OSL-CAS02'], []],
  ])('is judged for %j', (rpcEncryption, found) => {
    expect(foundAfter({ people: [old], ...oldVersions, probes: { rpcEncryption } })).toEqual(found);
  });

  it.each([
    [null, 'enter arrays.Oslo.probes.rpcEncryption'],
    [7, 'correct arrays.Oslo.probes.rpcEncryption: 7 cannot be understood'],
    [['OSL-CAS77'], 'correct arrays.Oslo.probes.rpcEncryption: the project has no server OSL-CAS77'],
  ])('stays open for %j', (rpcEncryption, needs) => {
    expect(openAfter({ people: [old], ...oldVersions, probes: { rpcEncryption } })).toEqual([`F21 Oslo: ${needs}`]);
  });

  it('is not asked for without Outlook 2003', () => {
    expect([
      foundAfter({ probes: { rpcEncryption: ['OSL-CAS01'] } }),
      openAfter({ probes: { rpcEncryption: null } }),
    ]).toEqual([[], []]);
  });
});

describe('F22, public folders for Outlook 2003', () => {
  it('is high for a database without a public folder database', () => {
    const publicFolders = { isExported: true, byDatabase: new Map([['mdb-osl-02', 'PF-01']]) };
    expect([foundAfter({ people: [old], ...oldVersions, publicFolders }), foundAfter({ publicFolders })]).toEqual([
      ['F22 high Oslo MDB-OSL-01: hdahl'],
      [],
    ]);
  });

  it('stays open when the column was not exported', () => {
    const publicFolders = { isExported: false, byDatabase: new Map<string, string>() };
    expect(openAfter({ people: [old], ...oldVersions, publicFolders })).toEqual([
      'F22 -: import Get-MailboxDatabase with PublicFolderDatabase',
    ]);
  });
});

describe('F35, PRF files with Outlook 2016', () => {
  it('is high by the probe, which may say what is in use', () => {
    expect(
      findAfter({ people: [modern], probes: { prfInUse: 'logon.prf' } }).findings.map(({ id, severity, message }) => [
        id,
        severity,
        message,
      ]),
    ).toEqual([
      ['F35', 'high', 'PRF files or scripts are in use in Oslo (logon.prf), and 1 user has Outlook 2016 or later.'],
    ]);
  });

  it('is high for a method that Outlook 2016 never takes', () => {
    expect([
      foundAfter({ people: [modern], settings: { outlookMethods: { '2016': 'M3' } } }),
      foundAfter({ people: [modern], settings: { outlookMethods: { '2016': 'M2' } } }),
      foundAfter({ settings: { outlookMethods: { '2016': 'M3' } } }),
    ]).toEqual([['F35 high - settings.outlookMethods.2016: orise'], [], []]);
  });

  it('is nothing without PRF files or without Outlook 2016, and stays open without the probe', () => {
    expect([
      foundAfter({ people: [modern] }),
      foundAfter({ probes: { prfInUse: true } }),
      openAfter({ people: [modern], probes: { prfInUse: null } }),
    ]).toEqual([[], [], ['F35 Oslo: enter arrays.Oslo.probes.prfInUse']]);
  });
});

describe('F36, Kerberos', () => {
  it.each([
    [false, ['F36 medium Oslo outlook-osl: outlook-osl']],
    ['missing', ['F36 medium Oslo outlook-osl: outlook-osl']],
    ['NORDWIND\\asa$', []],
    ['not required', []],
    [true, []],
  ])('is judged for %j', (kerberosAsa, found) => {
    expect([foundAfter({ probes: { kerberosAsa } }), openAfter({ probes: { kerberosAsa } })]).toEqual([found, []]);
  });

  it('stays open without the probe', () => {
    expect(openAfter({ probes: { kerberosAsa: null } })).toEqual(['F36 Oslo: enter arrays.Oslo.probes.kerberosAsa']);
  });
});

describe('rules about versions of Outlook', () => {
  it('stay open while no version is known', () => {
    const people = [person('isolberg', { ...array, outlookVersion: null })];
    expect(openAfter({ people }).map((line) => line.slice(0, 5))).toEqual(['F21 -', 'F22 -', 'F23 -', 'F35 -']);
  });
});
