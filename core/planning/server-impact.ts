import type { IsoDate } from '../shared/dates.ts';

/**
 * What happens to a user when a server stops.
 *
 * - `lost` Outlook stays without a connection until somebody repairs it
 * - `interrupted` Outlook loses its connection and finds another server by itself (domain.md 2.3)
 * - `unknown` the user is hit if Outlook follows the database, or if an ambiguous name means this server
 */
export type Outcome = 'lost' | 'interrupted' | 'unknown';

/** How many users are hit, each counted once. */
export type Impact = Readonly<Record<Outcome, number>>;

/** The same after a step of the plan, and after all that come before it. `date` as in the plan. */
export type StepImpact = Impact & { readonly step: string; readonly date: IsoDate | null };

/** Who loses Outlook when a server stops, today and after each step of the plan (product.md 4, `impact`). */
export type ServerImpact = {
  readonly server: string;
  /** Null when not known, and for a removed server. */
  readonly site: string | null;
  /** True for a removed server that profiles or bindings still name: it has stopped already. */
  readonly isRetired: boolean;
  /** FQDNs of the arrays that stand for this server alone. */
  readonly onlyMemberOf: readonly string[];
  readonly now: Impact;
  /** In the order of dates over all sites; empty without a plan. */
  readonly after: readonly StepImpact[];
};

/** A user behind the numbers, and why. */
export type HitUser = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly outcome: Outcome;
  /** One plain sentence. */
  readonly why: string;
};
