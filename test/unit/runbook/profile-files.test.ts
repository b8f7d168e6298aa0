import { describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import { namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { contentOf } from '../../factories/powershell-commands.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const nordwind = buildRunbook(nordwindRunbook());

describe('the PRF file', () => {
  it('is there for the site of a wave by M3, and for no other', () => {
    expect(nordwind.filter(({ path }) => path.endsWith('.prf')).map(({ path }) => path)).toEqual([
      'profiles/outlook-bergen.prf',
    ]);
  });

  it('puts the array of its site into property 0x6608 of the default profile', () => {
    const lines = contentOf(nordwind, '.prf').split('\r\n');
    const sections = [
      '[General]',
      '[Service List]',
      '[ServiceEGS]',
      '[Service1]',
      '[Microsoft Exchange Server]',
      '[Exchange Global Section]',
    ];
    expect([
      lines.filter((line) => line.startsWith('[')),
      lines.filter((line) => line.startsWith('HomeServer=')),
      lines.filter((line) => /^(?:OverwriteProfile|ModifyDefault|BackupProfile|UniqueService)/.test(line)),
    ]).toEqual([
      sections,
      [
        'HomeServer=outlook-bgo.corp.nordwind.local',
        'HomeServer=outlook-bgo.corp.nordwind.local',
        'HomeServer=PT_STRING8,0x6608',
        'HomeServer=PT_STRING8,0x6608',
      ],
      ['OverwriteProfile=Append', 'ModifyDefaultProfileIfPresent=TRUE', 'BackupProfile=No', 'UniqueService=Yes'],
    ]);
  });

  it.each(['a b', 'x\u2019y', '[General]', 'a=b', '-a', 'a.', ''])(
    'refuses an array name that is no host name: %j',
    (fqdn) => {
      expect(failureOf(() => buildRunbook(namedRunbook({ fqdn, method: 'M3' }))).code).toBe('script-refused');
    },
  );
});

describe('the registry files of M2', () => {
  it('switch ZeroConfigExchange on and off for Outlook 2007 to 2016', () => {
    const on = contentOf(nordwind, 'zeroconfig-on.reg').split('\r\n');
    const off = contentOf(nordwind, 'zeroconfig-off.reg').split('\r\n');
    const key = (version: string) =>
      `[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\${version}\\Outlook\\AutoDiscover]`;
    expect([
      on[0],
      on.filter((line) => line.startsWith('[')),
      new Set(on.filter((line) => line.startsWith('"'))),
      new Set(off.filter((line) => line.startsWith('"'))),
    ]).toEqual([
      'Windows Registry Editor Version 5.00',
      ['12.0', '14.0', '15.0', '16.0'].map(key),
      new Set(['"ZeroConfigExchange"=dword:00000001']),
      new Set(['"ZeroConfigExchange"=-']),
    ]);
  });

  it('are not there without a wave by M2', () => {
    expect(buildRunbook(namedRunbook()).filter(({ path }) => path.startsWith('profiles/'))).toEqual([]);
  });
});
