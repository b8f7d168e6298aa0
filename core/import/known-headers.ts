import { fileKinds } from '../inventory/kinds.ts';
import { headerLetters } from './header-letters.ts';
import { fieldsOf } from './kind-fields.ts';
import { allPresets } from './presets/all-presets.ts';

/** True for a text that is the header of some known export: what tells a header row from titles and data. */
export function isKnownHeader(text: string): boolean {
  if (text.length > 60) return false;
  const letters = headerLetters(text);
  return letters !== '' && known.has(letters);
}

const known: ReadonlySet<string> = new Set(
  [
    ...fileKinds.flatMap((kind) => fieldsOf(kind).flatMap((field) => [field.name, ...field.aliases])),
    ...allPresets.flatMap((preset) => preset.headers),
  ].map(headerLetters),
);
