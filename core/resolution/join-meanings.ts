import { compareText } from './compare-text.ts';
import { type Meaning, objectOf } from './resolution.ts';

/** A meaning with the first label of the name that has it. */
export type Found = { readonly meaning: Meaning; readonly label: string };

/** Puts a meaning and a label together. */
export function found(meaning: Meaning, label: string): Found {
  return { meaning, label };
}

/** One meaning for several: theirs when they agree, AMBIGUOUS when they do not, null for none. */
export function joinMeanings(all: readonly Found[]): Meaning | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  if (others.every((other) => substanceOf(other.meaning) === substanceOf(first.meaning))) return first.meaning;
  const byKey = new Map(all.map((one) => [objectOf(one.meaning) ?? `${one.meaning.kind} ${one.label}`, nameOf(one)]));
  const candidates = [...byKey].map(([key, name]) => ({ name, key }));
  return { kind: 'AMBIGUOUS', candidates: candidates.sort((left, right) => compareText(left.key, right.key)) };
}

/** Two servers differ, two removed ones or two web names do not. */
function substanceOf(meaning: Meaning): string {
  return objectOf(meaning) ?? meaning.kind;
}

function nameOf({ meaning, label }: Found): string {
  if (meaning.kind === 'ARRAY') return meaning.array.fqdn;
  if (meaning.kind === 'RETIRED') return label;
  return meaning.kind === 'SERVER' ? meaning.server.name : meaning.kind;
}
