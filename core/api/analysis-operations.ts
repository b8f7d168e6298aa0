import * as z from 'zod/mini';
import type { ClassificationSummary, ClassifiedRow, ClassifiedRows } from './classification-report.ts';
import type { CheckReport } from './finding-report.ts';
import type { ImpactReport } from './impact-report.ts';
import { operation, output } from './operation.ts';
import type { Overview } from './overview-report.ts';
import { day, oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import type { FindResult, RetirementReport } from './project-reports.ts';

/** The lists that `classify.rows` knows. */
export const rowKinds = ['users', 'profiles', 'databases'] as const satisfies readonly (keyof ClassifiedRow)[];

/** The one-screen answer. Ages are judged at the end of `asOf`; null means today. */
export const summarizeClassification = operation(
  'read',
  'classify.summary',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<ClassificationSummary>(),
);

/** Every user, observation or database with its state and the reason. `asOf` as in `classify.summary`. */
export const listClassified = operation(
  'read',
  'classify.rows',
  parser(z.strictObject({ rows: oneOf(rowKinds), asOf: orNull(day) })),
  output<ClassifiedRows>(),
);

/** The answer on one page; every number with the filter that gives its users. `asOf` as in `classify.summary`. */
export const showOverview = operation(
  'read',
  'overview',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<Overview>(),
);

/**
 * The helpdesk's search by name, alias, SMTP, UPN, account, phone or computer, best hits first, at most `limit`; and servers,
 * arrays and databases by name.
 */
export const findPeople = operation(
  'read',
  'find',
  parser(z.strictObject({ text, limit: z._default(rowId, 20) })),
  output<FindResult>(),
);

/** Who and what still depends on a server. Fails with `not-found` for a name that is no server. */
export const checkRetirement = operation(
  'read',
  'retire',
  parser(z.strictObject({ server: text })),
  output<RetirementReport>(),
);

/**
 * Who loses Outlook when a server stops, now and after each step of the stored plan: all servers, or the named one with the
 * users behind its numbers. `asOf` as in `classify.summary`. Fails with `not-found` for a name that is no such server.
 */
export const measureImpact = operation(
  'read',
  'impact',
  parser(z.strictObject({ server: orNull(text), asOf: orNull(day) })),
  output<ImpactReport>(),
);

/** Findings F01 to F48, the rules that want data, and how far the data can be trusted. `asOf` as in `classify.summary`. */
export const checkFindings = operation(
  'read',
  'check',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<CheckReport>(),
);
