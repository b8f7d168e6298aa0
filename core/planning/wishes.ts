import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { Settings } from '../settings/settings.ts';
import type { RefusedMove } from './plan.ts';
import { nameKeyOf } from './site-names.ts';

/** What the settings wish for people, with aliases turned into mailboxes. */
export type Wishes = {
  /** Mailbox ids of those named for the pilot. */
  readonly pilot: ReadonlyMap<number, string>;
  /** Mailbox ids of VIPs. */
  readonly vips: ReadonlySet<number>;
  /** By alias as the settings write it. */
  readonly pins: readonly Pin[];
  /** The `keepApart` lists that a mailbox is in, by their index. */
  readonly apart: ReadonlyMap<number, readonly number[]>;
  /** One entry for every alias that nobody has, or more than one. */
  readonly unknown: readonly RefusedMove[];
};

/** The wish that somebody is in the wave of a number. */
export type Pin = { readonly alias: string; readonly user: UserResult; readonly wave: number };

/** What an alias stands for. */
export type AliasAnswer =
  | { readonly kind: 'user'; readonly user: UserResult }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous' };

/** People by alias, whatever the case. */
export type AliasIndex = (alias: string) => AliasAnswer;

/** Indexes everybody by alias. */
export function indexAliases(users: readonly UserResult[]): AliasIndex {
  const known = new Map<string, AliasAnswer>();
  for (const user of users) {
    const key = nameKeyOf(user.alias);
    known.set(key, known.has(key) ? { kind: 'ambiguous' } : { kind: 'user', user });
  }
  return (alias) => known.get(nameKeyOf(alias)) ?? { kind: 'unknown' };
}

/** Why an alias means nobody. */
export function refuseAlias(alias: string, kind: 'unknown' | 'ambiguous', places: readonly string[] = []): RefusedMove {
  const where = places.length === 0 ? '' : `, which the settings name in ${places.join(', ')}`;
  const reason =
    kind === 'unknown'
      ? `Nobody has the alias ${alias}${where}.`
      : `More than one mailbox has the alias ${alias}${where}.`;
  return { alias, rule: 'UNKNOWN', reason };
}

/** Reads the wishes of the settings. */
export function readWishes(settings: Settings, find: AliasIndex): Wishes {
  const reader = aliasReader(find);
  const pins = Object.entries(settings.pins ?? {}).sort(([left], [right]) => compareText(left, right));
  const pilot = reader.all('pilot', settings.pilot?.users ?? []);
  const vips = reader.all('vips', settings.vips ?? []);
  const pinned = pins.flatMap(([alias, wave]) =>
    reader.all('pins', [alias]).map(({ user }) => ({ alias, user, wave })),
  );
  for (const list of settings.keepTogether ?? []) reader.all('keepTogether', list);
  const apart = new Map<number, number[]>();
  for (const [index, list] of (settings.keepApart ?? []).entries())
    for (const id of new Set(reader.all('keepApart', list).map(({ user }) => user.mailboxId)))
      apart.set(id, [...(apart.get(id) ?? []), index]);
  return {
    pilot: new Map(pilot.map(({ alias, user }) => [user.mailboxId, alias])),
    vips: new Set(vips.map(({ user }) => user.mailboxId)),
    pins: pinned,
    apart,
    unknown: reader.refused(),
  };
}

type NamedUser = { readonly alias: string; readonly user: UserResult };

type AliasReader = {
  all(place: string, aliases: readonly string[]): readonly NamedUser[];
  refused(): readonly RefusedMove[];
};

/** Looks aliases up and remembers each that means nobody once, with the settings that name it. */
function aliasReader(find: AliasIndex): AliasReader {
  const missed = new Map<string, { alias: string; kind: 'unknown' | 'ambiguous'; places: Set<string> }>();
  const miss = (alias: string, kind: 'unknown' | 'ambiguous', place: string): void => {
    const known = missed.get(nameKeyOf(alias)) ?? { alias, kind, places: new Set<string>() };
    known.places.add(place);
    if (compareText(alias, known.alias) < 0) known.alias = alias;
    missed.set(nameKeyOf(alias), known);
  };
  return {
    all: (place, aliases) =>
      aliases.toSorted(compareText).flatMap((alias) => {
        const answer = find(alias);
        if (answer.kind === 'user') return [{ alias, user: answer.user }];
        miss(alias, answer.kind, place);
        return [];
      }),
    refused: () => [...missed.values()].map(({ alias, kind, places }) => refuseAlias(alias, kind, [...places].sort())),
  };
}
