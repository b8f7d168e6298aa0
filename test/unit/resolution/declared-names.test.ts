import { describe, expect, it } from 'vitest';
import { collectDeclaredNames, declaredKind } from '../../../core/resolution/declared-names.ts';
import { makeKnownName } from '../../factories/inventory.ts';

describe('declaredKind', () => {
  it.each([
    ['ServerIP', 'address'],
    ['Server IP', 'address'],
    ['ip', 'address'],
    ['VIP', 'vip'],
    ['Virtual IP', 'vip'],
    ['load-balancer', 'vip'],
    ['WebNamespace', 'web'],
    ['web namespace', 'web'],
    ['OWA', 'web'],
    ['RetiredCAS', 'retired'],
    ['retired', 'retired'],
    ['Removed server', 'retired'],
    ['OldArray', 'old-array'],
    ['Old CAS array', 'old-array'],
    ['Alias', 'alias'],
    ['CNAME', 'alias'],
    ['something else', 'alias'],
  ])('of %s is %s', (nameKind, kind) => {
    expect(declaredKind(makeKnownName('x', nameKind, { pointsTo: ['OSL-CAS01'] }))).toBe(kind);
  });

  it('is an alias when only a target is given, and nothing without one', () => {
    expect(declaredKind(makeKnownName('x', null, { pointsTo: ['OSL-CAS01'] }))).toBe('alias');
    expect(declaredKind(makeKnownName('x', null))).toBeNull();
  });
});

describe('collectDeclaredNames', () => {
  it('keeps addresses, host names and retired servers apart', () => {
    const names = collectDeclaredNames(
      [
        makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'] }),
        makeKnownName('Mail.nordwind.example.', 'WebNamespace'),
        makeKnownName('OSL-CAS00.corp.nordwind.local', 'RetiredCAS'),
      ],
      { retiredServers: ['OSL-CAS99'] },
    );
    expect(names).toEqual({
      addresses: new Map([['10.10.1.11', { kind: 'address', key: '10.10.1.11', pointsTo: ['OSL-CAS01'] }]]),
      hosts: new Map([['mail.nordwind.example', { kind: 'web', key: 'mail.nordwind.example', pointsTo: [] }]]),
      hostsByLabel: new Map([['mail', [{ kind: 'web', key: 'mail.nordwind.example', pointsTo: [] }]]]),
      hostsByCutLabel: new Map(),
      retired: new Set(['osl-cas00.corp.nordwind.local', 'osl-cas99']),
      retiredLabels: new Set(['osl-cas00', 'osl-cas99']),
      retiredByCutLabel: new Map(),
    });
  });

  it('finds a label of more than 15 characters by its NetBIOS form', () => {
    const aliases = ['exchange-mapi-name.x', 'exchange-mapi-n.x'].map((name) => ({ name, pointsTo: 'OSL-CAS01' }));
    const { hostsByCutLabel, retiredByCutLabel } = collectDeclaredNames([], {
      aliases,
      retiredServers: ['EXCHANGESERVER02', 'EXCHANGESERVER01.x', 'EXCHANGESERVER01.y'],
    });
    expect([[...hostsByCutLabel.keys()], [...retiredByCutLabel]]).toEqual([
      ['exchange-mapi-n'],
      [['exchangeserver0', ['exchangeserver01', 'exchangeserver02']]],
    ]);
  });

  it('takes the VIP of an array from the settings', () => {
    const { addresses } = collectDeclaredNames([], { arrays: { Oslo: { fqdn: 'outlook-osl.x', vip: '10.10.1.50' } } });
    expect(addresses.get('10.10.1.50')).toEqual({ kind: 'vip', key: '10.10.1.50', pointsTo: ['outlook-osl.x'] });
  });

  it('lets an alias of the settings replace an imported meaning of the same name', () => {
    const imported = [makeKnownName('exch-old', 'WebNamespace')];
    const { hosts } = collectDeclaredNames(imported, { aliases: [{ name: 'EXCH-OLD', pointsTo: 'OSL-CAS01' }] });
    expect(hosts.get('exch-old')).toEqual({ kind: 'alias', key: 'exch-old', pointsTo: ['OSL-CAS01'] });
  });

  it('prefers the server of an address that is a virtual one as well', () => {
    const rows = [makeKnownName('10.1.1.1', 'VIP'), makeKnownName('10.1.1.1', 'ServerIP', { pointsTo: ['TOS-EX01'] })];
    const kinds = [rows, rows.toReversed()].map(
      (known) => collectDeclaredNames(known, {}).addresses.get('10.1.1.1')?.kind,
    );
    expect(kinds).toEqual(['address', 'address']);
  });

  it('reads one IPv6 address in every spelling', () => {
    const { addresses } = collectDeclaredNames([makeKnownName('2001:DB8::0001', 'ServerIP')], {});
    expect([...addresses.keys()]).toEqual(['2001:db8:0:0:0:0:0:1']);
  });

  it('leaves out names that say nothing', () => {
    const { hosts, addresses } = collectDeclaredNames([makeKnownName('', 'VIP'), makeKnownName('x', null)], {});
    expect([hosts.size, addresses.size]).toEqual([0, 0]);
  });
});
