import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { Directory } from '../resolution/directory.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { PermissionLink } from './permission-link.ts';
import type { Plan, StepMark } from './plan.ts';

/** Everything that a plan is computed from. The order of lists does not matter. */
export type PlanInput = {
  readonly asOf: IsoDate;
  readonly settings: Settings;
  readonly directory: Directory;
  /** All databases of the inventory. */
  readonly databases: readonly DatabaseResult[];
  readonly users: readonly UserResult[];
  /** Who may open whose mailbox; empty when permissions were not imported. */
  readonly permissions: readonly PermissionLink[];
  /** Open blockers among the findings; one without a site stops no site. */
  readonly blockers: readonly PlanBlocker[];
  /** What was said about steps, by id in lower case. */
  readonly marks: ReadonlyMap<string, StepMark>;
  /** The plan that is stored: locked waves and steps that were carried out are taken from it. Null for a first plan. */
  readonly previous: Plan | null;
};

export type PlanBlocker = { readonly site: string | null; readonly id: string; readonly message: string };
