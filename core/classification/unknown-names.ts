import { isWithinDistance } from '../import/edit-distance.ts';
import { compareText } from '../resolution/compare-text.ts';
import { firstLabel } from '../resolution/normalize-name.ts';
import { isNamed, type NamedResolution, type Resolution } from '../resolution/resolution.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import { answerPartOf, partsInScope } from './answer-part.ts';
import type { DatabaseResult } from './classify-database.ts';
import type { UserResult } from './classify-user.ts';
import type { CountedRows } from './row-filter.ts';

/** A name in profiles or databases that nothing in the project explains (domain.md 4.2, order 12). */
export type UnknownName = {
  /** As it is written most often. */
  readonly name: string;
  readonly isIp: boolean;
  /** Users in scope whose deciding profile names it, in whatever spelling. */
  readonly users: CountedRows;
  /** Databases that are bound to it, by name. */
  readonly databases: readonly string[];
  /** A server whose name differs in one or two characters: a typing error, perhaps. Null when none or several do. */
  readonly resembles: string | null;
};

/** Collects the names that nothing explains, most users first. The order of users and databases does not matter. */
export function listUnknownNames(input: {
  readonly users: Iterable<UserResult>;
  readonly databases: readonly DatabaseResult[];
  readonly servers: readonly ServerFacts[];
}): readonly UnknownName[] {
  const found = new Map<string, Tally>();
  for (const user of input.users) {
    const resolution = unknownOf(user.decisive?.reading.resolution ?? null);
    const endpoint = user.decisive?.endpoint ?? null;
    if (resolution === null || endpoint === null || !partsInScope.includes(answerPartOf(user))) continue;
    const { spellings, texts } = tallyOf(found, resolution);
    texts.set(resolution.text, (texts.get(resolution.text) ?? 0) + 1);
    spellings.set(endpoint, [...(spellings.get(endpoint) ?? []), user]);
  }
  for (const { name, bindingResolution, scope } of input.databases) {
    const resolution = scope === 'in' ? unknownOf(bindingResolution) : null;
    if (resolution === null || name === null) continue;
    const { databases, texts } = tallyOf(found, resolution);
    texts.set(resolution.text, (texts.get(resolution.text) ?? 0) + 1);
    databases.push(name);
  }
  return [...found.values()]
    .map((tally) => describe(tally, input.servers))
    .sort(
      (left, right) =>
        right.users.count - left.users.count ||
        right.databases.length - left.databases.length ||
        compareText(left.name, right.name),
    );
}

type Tally = {
  readonly resolution: NamedResolution;
  /** How often each form of the name occurs. */
  readonly texts: Map<string, number>;
  /** The users by what stands in the profile. */
  readonly spellings: Map<string, readonly UserResult[]>;
  readonly databases: string[];
};

function unknownOf(resolution: Resolution | null): NamedResolution | null {
  return resolution !== null && isNamed(resolution) && resolution.kind === 'UNKNOWN' ? resolution : null;
}

function tallyOf(found: Map<string, Tally>, resolution: NamedResolution): Tally {
  const known = found.get(resolution.key);
  if (known !== undefined) return known;
  const fresh: Tally = { resolution, texts: new Map(), spellings: new Map(), databases: [] };
  found.set(resolution.key, fresh);
  return fresh;
}

function describe({ resolution, texts, spellings, databases }: Tally, servers: readonly ServerFacts[]): UnknownName {
  const written = [...spellings.keys()].sort(compareText);
  const count = written.reduce((sum, spelling) => sum + (spellings.get(spelling)?.length ?? 0), 0);
  return {
    name: mostFrequent(texts),
    isIp: resolution.isIp,
    users: {
      count,
      filter: [
        { kind: 'endpoint', oneOf: written },
        { kind: 'part', oneOf: partsInScope },
      ],
    },
    databases: databases.toSorted(compareText),
    resembles: resolution.isIp ? null : serverLike(resolution.label, servers),
  };
}

/** Of forms that occur equally often the first by the alphabet. */
function mostFrequent(texts: ReadonlyMap<string, number>): string {
  const [first] = [...texts].sort(([left, some], [right, others]) => others - some || compareText(left, right));
  return first?.[0] ?? '';
}

/** Short names differ in one character by chance, so that they resemble nothing. */
function serverLike(label: string, servers: readonly ServerFacts[]): string | null {
  if (label.length < 6) return null;
  for (const limit of [1, 2]) {
    const near = servers.filter((server) => isWithinDistance(firstLabel(server.label), label, limit));
    if (near.length > 0) return near.length === 1 ? (near[0]?.name ?? null) : null;
  }
  return null;
}
