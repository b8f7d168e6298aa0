import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { day, orNull, parser, rowId, text } from './parse-input.ts';
import type { NamedPerson, PersonCard } from './person-card.ts';
import type { ServerCard } from './server-card.ts';

/**
 * Everything that is known of one person, by the id of the mailbox. `asOf` as in `classify.summary`. Fails with `not-found`
 * for a mailbox that is not or no longer in the project.
 */
export const getPerson = operation(
  'read',
  'person.get',
  parser(z.strictObject({ id: rowId, asOf: orNull(day) })),
  output<PersonCard>(),
);

/**
 * The one person whom a name means: an alias, else an address, UPN or account, upper or lower case. Fails with `not-found` when
 * it means nobody, or several; the hint names those who are near.
 */
export const findPerson = operation(
  'read',
  'person.find',
  parser(z.strictObject({ name: text })),
  output<NamedPerson>(),
);

/**
 * What hangs on a server or an array, given by any of its names. A name that nothing explains is answered too: profiles can
 * hold it. Whether it can be retired is told by `retire`, who loses Outlook by `impact`.
 */
export const getServer = operation(
  'read',
  'server.get',
  parser(z.strictObject({ name: text, asOf: orNull(day) })),
  output<ServerCard>(),
);
