import * as z from 'zod/mini';
import type { ListQuery } from '../lists/list-query.ts';
import { text } from './parse-input.ts';
import { rowFilter } from './parse-row-filter.ts';

const cell = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const bound = z.nullable(z.union([z.string(), z.number()]));

/** The query of a list as it comes over the contract, and as it stands in an address. */
export const listQuery: z.ZodMiniType<ListQuery> = z.strictObject({
  users: rowFilter,
  conditions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), column: text, contains: text }),
      z.strictObject({ kind: z.literal('values'), column: text, oneOf: z.array(cell) }),
      z.strictObject({ kind: z.literal('range'), column: text, from: bound, to: bound }),
      z.strictObject({ kind: z.literal('finding'), column: z.literal('finding'), finding: text }),
    ]),
  ),
  sort: z.nullable(z.strictObject({ column: text, isDescending: z.boolean() })),
});
