import * as z from 'zod/mini';
import { answerParts } from '../classification/answer-part.ts';
import { dependsBy, namesWho, type RowFilter, textColumns } from '../classification/row-filter.ts';
import { userStates } from '../classification/states.ts';
import { userIssues } from '../classification/user-issue.ts';
import { count, oneOf, text } from './parse-input.ts';

/** A filter as it comes over the contract. */
export const rowFilter: z.ZodMiniType<RowFilter> = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('part'), oneOf: z.array(oneOf(answerParts)) }),
    z.strictObject({ kind: z.literal('depends'), by: oneOf(dependsBy) }),
    z.strictObject({ kind: z.literal('state'), oneOf: z.array(oneOf(userStates)) }),
    z.strictObject({ kind: z.literal('risk'), oneOf: z.array(oneOf(['Low', 'Medium', 'High'])) }),
    z.strictObject({ kind: z.literal('issue'), oneOf: z.array(oneOf(userIssues)) }),
    z.strictObject({
      kind: z.literal(['alias', 'site', 'database', 'endpoint', 'outlook']),
      oneOf: z.array(z.nullable(z.string())),
    }),
    z.strictObject({
      kind: z.literal('server'),
      identity: text,
      name: text,
      by: oneOf(['any', 'profile', 'database']),
    }),
    z.strictObject({ kind: z.literal('names'), identity: text, name: text, who: oneOf(namesWho) }),
    z.strictObject({ kind: z.literal('evidence'), minDays: count, maxDays: z.nullable(count) }),
    z.strictObject({ kind: z.literal('verified'), maxDays: count }),
    z.strictObject({ kind: z.literal(['no-evidence', 'has-evidence']) }),
    z.strictObject({ kind: z.literal('text'), column: oneOf(textColumns), contains: text }),
  ]),
);
