import { compareText } from '../resolution/compare-text.ts';
import { foldText } from './fold-text.ts';

/** A thing of the organization that has a name and is no person. */
export type NamedPlace = { readonly kind: 'server' | 'array' | 'database'; readonly name: string };

/**
 * Servers, arrays and databases whose name contains what was typed, whatever its case; those that begin with it first, then by
 * name, at most `limit`. A blank text finds nothing.
 */
export function searchPlaces(places: readonly NamedPlace[], typed: string, limit: number): readonly NamedPlace[] {
  const wanted = foldText(typed.trim());
  if (wanted === '') return [];
  return places
    .map((place) => ({ place, at: foldText(place.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => Math.sign(left.at) - Math.sign(right.at) || compareText(left.place.name, right.place.name))
    .slice(0, limit)
    .map(({ place }) => place);
}
