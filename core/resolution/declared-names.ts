import type { KnownName } from '../inventory/entities.ts';
import type { KnownNameKind, Settings } from '../settings/settings.ts';
import { allBy } from './all-by.ts';
import { compareText } from './compare-text.ts';
import { canonicalIp } from './ip-address.ts';
import { firstLabel, nameKey, netbiosLength } from './normalize-name.ts';

/**
 * What the user says a name is, in known names and settings (domain.md 4.2, order 3, 8 and 10).
 *
 * - `address` the address of a server
 * - `alias` another name (CNAME) of what it points to
 * - `old-array` the name of an array that is no more
 * - `web` a name of OWA, Outlook Anywhere or Autodiscover
 * - `vip` the address, or a name of the address, on the load balancer
 * - `retired` a server that was removed
 */
export type DeclaredKind = 'address' | 'alias' | 'old-array' | 'web' | 'vip' | 'retired';

export type DeclaredName = {
  readonly kind: DeclaredKind;
  /** Lower case, normalized; an address in its canonical form. */
  readonly key: string;
  readonly pointsTo: readonly string[];
};

/**
 * Declared names by what they are looked up with. Retired host names stand apart, because they are tested later. A label of
 * more than 15 characters is found by its NetBIOS form too (domain.md 4.2).
 */
export type DeclaredNames = {
  readonly addresses: ReadonlyMap<string, DeclaredName>;
  readonly hosts: ReadonlyMap<string, DeclaredName>;
  readonly hostsByLabel: ReadonlyMap<string, readonly DeclaredName[]>;
  readonly hostsByCutLabel: ReadonlyMap<string, readonly DeclaredName[]>;
  readonly retired: ReadonlySet<string>;
  readonly retiredLabels: ReadonlySet<string>;
  /** The labels by their NetBIOS form. */
  readonly retiredByCutLabel: ReadonlyMap<string, readonly string[]>;
};

/** Collects what known names and settings declare. Names of the settings go before imported names of the same spelling. */
export function collectDeclaredNames(knownNames: readonly KnownName[], settings: Settings): DeclaredNames {
  const imported = knownNames.flatMap(fromKnownName).sort(compareDeclared);
  const all = [...fromSettings(settings), ...imported];
  const addresses = all.filter((entry) => canonicalIp(entry.key) !== null).sort(compareAddresses);
  const hosts = all.filter((entry) => canonicalIp(entry.key) === null && entry.kind !== 'retired');
  const retired = all.filter((entry) => canonicalIp(entry.key) === null && entry.kind === 'retired');
  const retiredLabels = new Set(retired.map((entry) => firstLabel(entry.key)));
  return {
    addresses: firstByKey(addresses),
    hosts: firstByKey(hosts),
    hostsByLabel: allBy([...firstByKey(hosts).values()], (entry) => [firstLabel(entry.key)]),
    hostsByCutLabel: allBy([...firstByKey(hosts).values()], (entry) => cutLabels(firstLabel(entry.key))),
    retired: new Set(retired.map((entry) => entry.key)),
    retiredLabels,
    retiredByCutLabel: allBy([...retiredLabels].sort(compareText), cutLabels),
  };
}

/** The kind of a known name, whatever its spelling: `CNAME`, `Retired CAS`, `server-ip` …; null when it says nothing usable. */
export function declaredKind(name: KnownName): DeclaredKind | null {
  const kind = (name.nameKind ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (/retired|removed|decommissioned/.test(kind)) return 'retired';
  if (/^(?:.*vip|virtualip|loadbalancer)/.test(kind)) return 'vip';
  if (/web|namespace|owa|autodiscover|outlookanywhere/.test(kind)) return 'web';
  if (/array/.test(kind)) return 'old-array';
  if (/ip$|address/.test(kind)) return 'address';
  return name.pointsTo.length > 0 ? 'alias' : null;
}

function fromKnownName(name: KnownName): DeclaredName[] {
  const kind = declaredKind(name);
  return kind === null ? [] : declare(kind, name.name, name.pointsTo);
}

function fromSettings(settings: Settings): DeclaredName[] {
  const aliases = (settings.aliases ?? []).flatMap((alias) => declare('alias', alias.name, [alias.pointsTo]));
  const known = (settings.knownNames ?? []).flatMap(({ name, kind, pointsTo }) =>
    declare(declaredKinds[kind], name, pointsTo === undefined ? [] : [pointsTo]),
  );
  const retired = (settings.retiredServers ?? []).flatMap((name) => declare('retired', name, []));
  const vips = Object.values(settings.arrays ?? {}).flatMap((array) =>
    array.vip === undefined ? [] : declare('vip', array.vip, array.fqdn === undefined ? [] : [array.fqdn]),
  );
  return [...aliases, ...known, ...retired, ...vips.sort(compareDeclared)];
}

const declaredKinds: Readonly<Record<KnownNameKind, DeclaredKind>> = {
  'load-balancer': 'vip',
  'web-name': 'web',
  'old-array': 'old-array',
  'server-address': 'address',
};

function declare(kind: DeclaredKind, name: string, pointsTo: readonly string[]): DeclaredName[] {
  const key = nameKey(name);
  return key === null ? [] : [{ kind, key: canonicalIp(key) ?? key, pointsTo }];
}

const kindOrder: readonly DeclaredKind[] = ['address', 'alias', 'old-array', 'web', 'vip', 'retired'];

/** An order that does not depend on the order of the rows. */
function compareDeclared(left: DeclaredName, right: DeclaredName): number {
  return compareAddresses(left, right) || compareText(left.pointsTo.join(';'), right.pointsTo.join(';'));
}

/** A server's own address goes before a virtual one: the single CAS of a site can carry both. */
function compareAddresses(left: DeclaredName, right: DeclaredName): number {
  return compareText(left.key, right.key) || kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind);
}

function firstByKey(entries: readonly DeclaredName[]): Map<string, DeclaredName> {
  const found = new Map<string, DeclaredName>();
  for (const entry of entries) if (!found.has(entry.key)) found.set(entry.key, entry);
  return found;
}

/** The NetBIOS form of a label; none for one that fits as it is. */
function cutLabels(label: string): readonly string[] {
  return label.length > netbiosLength ? [label.slice(0, netbiosLength)] : [];
}
