import type { MovedMember } from '../../../../core/planning/move-effect.ts';
import { formats } from '../../../words/format.ts';
import type { MoveLoad } from './move-load.ts';

/** `Magnus Lien with Ingrid Solberg and 3 more`: who moves when the group does. */
export function groupWords({ title }: MoveLoad, companions: readonly MovedMember[]): string {
  const named = companions.slice(0, mostNames).map(({ name }) => name);
  const more = companions.length - named.length;
  const others = more === 0 ? named : [...named, `${formats.count(more)} more`];
  const last = others.at(-1) ?? '';
  const list = others.length < 2 ? last : `${others.slice(0, -1).join(', ')} and ${last}`;
  return list === '' ? title : `${title} with ${list}`;
}

const mostNames = 4;
