import { assertNever } from '../shared/assert.ts';
import type { Stream } from './draft-wave.ts';
import type { NumberedWave } from './schedule.ts';
import { nameKeyOf } from './site-names.ts';

/** The names of waves by number: `Oslo pilot`, `Bergen 2 (M4)`. Locked waves keep theirs, and no two are the same. */
export function nameWaves(waves: readonly NumberedWave[]): ReadonlyMap<number, string> {
  const taken = new Set(waves.flatMap(({ draft }) => (draft.lock === null ? [] : [nameKeyOf(draft.lock.name)])));
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { draft, number } of waves) {
    const name = draft.lock?.name ?? freeName(draft.stream, taken, counts);
    taken.add(nameKeyOf(name));
    names.set(number, name);
  }
  return names;
}

/** Waves of a kind are counted through their methods: the second wave of a site is its 2, whatever the method. */
function freeName(stream: Stream, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const key = `${stream.facts.site}|${stream.kind}`;
  let count = counts.get(key) ?? 0;
  let name: string;
  do {
    count += 1;
    name = nameOf(stream, count);
  } while (taken.has(nameKeyOf(name)));
  counts.set(key, count);
  return name;
}

function nameOf({ facts, kind, method, isOutlook2003 }: Stream, count: number): string {
  const counted = count === 1 ? '' : ` ${count}`;
  const how = isOutlook2003 ? `(${method}, Outlook 2003)` : `(${method})`;
  switch (kind) {
    case 'pilot':
      return count === 1 ? `${facts.site} pilot` : `${facts.site} pilot ${count} ${how}`;
    case 'wave':
      return `${facts.site} ${count} ${how}`;
    case 'vip':
      return `${facts.site} VIPs${counted} ${how}`;
    case 'applications':
      return `${facts.site} applications${counted}`;
    default:
      return assertNever(kind, 'kind of wave');
  }
}
