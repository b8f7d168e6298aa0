import type { FileKind } from '../inventory/kinds.ts';
import { headerLetters } from './header-letters.ts';
import { allPresets } from './presets/all-presets.ts';
import type { Preset } from './presets/preset.ts';

/** A known export that explains headers of a table. */
export type ChosenPreset = {
  readonly preset: Preset;
  /** How many headers of the table it writes. */
  readonly hits: number;
};

/**
 * The known export that explains most of a table's headers, at least half of them; null when there is none. One that the
 * table could be as a whole goes before one of which it has a part. `letters` are the headers as `headerLetters` gives them.
 */
export function choosePreset(kind: FileKind, letters: ReadonlySet<string>): ChosenPreset | null {
  let best: (ChosenPreset & { readonly rating: readonly number[] }) | null = null;
  for (const preset of allPresets) {
    if (preset.kind !== kind) continue;
    const own = lettersOf(preset);
    const hits = countIn(letters, own);
    if (hits === 0 || hits * 2 < letters.size) continue;
    const rating = [isWhole(preset, hits) ? 1 : 0, hits, hits / own.size];
    if (best === null || isBetter(rating, best.rating)) best = { preset, hits, rating };
  }
  return best;
}

/**
 * True when a table may be called by the name of the export: it writes three quarters of the columns that are used, and the
 * table has three quarters of what it writes, or a selection of it where people select. Else it is a list made by hand.
 */
export function isNamedAfter({ preset, hits }: ChosenPreset, used: readonly string[]): boolean {
  const letters = new Set(used.map(headerLetters));
  return isWhole(preset, hits) && countIn(letters, lettersOf(preset)) >= letters.size * enough;
}

/** True for a table with every column of an export that writes its columns even when they are empty. */
export function writesEmptyColumns({ preset }: ChosenPreset, letters: ReadonlySet<string>): boolean {
  return preset.writesEmptyColumns === true && preset.headers.every((header) => letters.has(headerLetters(header)));
}

const enough = 0.75;
const presetLetters = new Map<Preset, ReadonlySet<string>>();

function lettersOf(preset: Preset): ReadonlySet<string> {
  const known = presetLetters.get(preset);
  if (known !== undefined) return known;
  const letters = new Set(preset.headers.map(headerLetters));
  presetLetters.set(preset, letters);
  return letters;
}

function isWhole(preset: Preset, hits: number): boolean {
  return preset.isSelectable === true || hits >= lettersOf(preset).size * enough;
}

function countIn(letters: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let count = 0;
  for (const text of letters) if (known.has(text)) count++;
  return count;
}

function isBetter(rating: readonly number[], best: readonly number[]): boolean {
  const at = rating.findIndex((value, i) => value !== best[i]);
  return at >= 0 && (rating[at] ?? 0) > (best[at] ?? 0);
}
