import { useOperation } from '../queries/use-operation.ts';
import type { PageName } from '../routes/route.ts';
import { counted, formats } from '../words/format.ts';

/** What waits for a person on a page: a figure, and what it means. */
export type Badge = { readonly text: string; readonly meaning: string };

/** The badges of the rail; a page where nothing waits has none. */
export function useBadges(): Readonly<Partial<Record<PageName, Badge>>> {
  const depends = useOperation('overview', { asOf: null }).data?.answer.users.count ?? 0;
  if (depends === 0) return {};
  const meaning = `${counted(depends, 'user depends', 'users depend')} on an individual server`;
  return { users: { text: formats.count(depends), meaning } };
}
