import { compareText } from '../resolution/compare-text.ts';
import { overlaps, waveClosures } from './calendar.ts';
import { type DraftWave, type StreamClosure, streamKey } from './draft-wave.ts';
import { type Layout, layOut, type Place, waveKinds } from './lay-out.ts';
import type { Unit } from './units.ts';
import type { Workload } from './workload.ts';

/** A wave with its number. */
export type NumberedWave = { readonly draft: DraftWave; readonly number: number };

/** A layout whose waves have numbers, none of them in a blackout of its number. */
export type Schedule = {
  readonly layout: Layout;
  /** By number. */
  readonly waves: readonly NumberedWave[];
  /** The wave of everybody who is in one, by mailbox id. */
  readonly numberOf: ReadonlyMap<number, number>;
};

/**
 * Lays the waves out and numbers them. A blackout of a wave number closes its days for the stream whose wave would get that
 * number, and the layout is made again, until none is left in one. When that takes too long, the days are closed for all.
 */
export function schedule(workload: Workload, places: ReadonlyMap<Unit, Place>): Schedule {
  const closures: StreamClosure[] = [];
  for (let round = 0; ; round++) {
    const layout = layOut(workload, places, closures);
    const waves = numberWaves(workload, layout.waves);
    const clashes = closuresAgainst(workload, waves);
    if (clashes.length === 0) return { layout, waves, numberOf: numbersOf(waves) };
    closures.push(...(round < patience ? clashes : waveClosures(workload.input.settings).map(forAll)));
  }
}

/** How often single streams are moved out of the way before the days are closed for all. */
const patience = 20;

function forAll({ from, to }: { readonly from: number; readonly to: number }): StreamClosure {
  return { from, to, stream: null };
}

/** The numbers in the order of days, sites, kinds and methods; locked waves keep theirs. */
function numberWaves({ sites, locks }: Workload, waves: readonly DraftWave[]): readonly NumberedWave[] {
  const ranks = new Map(sites.map((site, index) => [site.facts, index]));
  const rankOf = ({ stream }: DraftWave): number => ranks.get(stream.facts) ?? sites.length;
  const free = waves
    .filter(({ lock }) => lock === null)
    .sort(
      (left, right) =>
        left.from - right.from ||
        rankOf(left) - rankOf(right) ||
        waveKinds.indexOf(left.stream.kind) - waveKinds.indexOf(right.stream.kind) ||
        compareText(left.stream.method, right.stream.method) ||
        Number(left.stream.isOutlook2003) - Number(right.stream.isOutlook2003),
    );
  let number = 0;
  const numbered = free.map((draft) => {
    do number += 1;
    while (locks.numbers.has(number));
    return { draft, number };
  });
  const locked = waves.flatMap((draft) => (draft.lock === null ? [] : [{ draft, number: draft.lock.number }]));
  return [...numbered, ...locked].sort((left, right) => left.number - right.number);
}

function closuresAgainst({ input }: Workload, waves: readonly NumberedWave[]): readonly StreamClosure[] {
  const closures = waveClosures(input.settings);
  if (closures.length === 0) return [];
  return waves.flatMap(({ draft, number }) => {
    if (draft.lock !== null) return [];
    const site = draft.stream.facts.site.toLowerCase();
    return closures
      .filter((closure) => closure.wave === number && (closure.site ?? site) === site && overlaps(closure, draft))
      .map(({ from, to }) => ({ from, to, stream: streamKey(draft.stream) }));
  });
}

function numbersOf(waves: readonly NumberedWave[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const { draft, number } of waves)
    for (const unit of draft.units) for (const { id } of unit.members) numbers.set(id, number);
  return numbers;
}
