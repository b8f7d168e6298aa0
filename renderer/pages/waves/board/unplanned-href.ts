import type { WaveCard } from '../../../../core/api/wave-report.ts';
import { formatRoute, listRoute, usersHref } from '../../../routes/route.ts';

/** The link to exactly the users of a card of the unplanned: by their names, or by reason and place where there are more. */
export function unplannedHref({ code, title, people, users }: WaveCard): string {
  if (code === null || people.length === users) {
    return usersHref([{ kind: 'alias', oneOf: people.map(({ alias }) => alias) }]);
  }
  const column = people.every(({ database }) => database === title) ? 'database' : 'site';
  const place = unknownPlaces.has(title) ? null : title;
  const conditions = [
    { kind: 'values', column: 'noWave', oneOf: [code] },
    { kind: 'values', column, oneOf: [place] },
  ] as const;
  return formatRoute(listRoute('users', { conditions }));
}

/** What stands on a card of users whose place is not known. */
const unknownPlaces: ReadonlySet<string> = new Set(['Without a site', 'Without a database']);
