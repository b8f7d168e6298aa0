import type { HitUser, ServerImpact } from '../planning/server-impact.ts';

/** The answer of `impact` (product.md 4). */
export type ImpactReport = {
  /** By name; only the server that was asked for, when one was. `after` is empty while no plan is stored. */
  readonly servers: readonly ServerImpact[];
  /** Today's users behind the numbers of the server that was asked for; null when none was. */
  readonly users: readonly HitUser[] | null;
};
