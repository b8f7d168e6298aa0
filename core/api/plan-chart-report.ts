import type { AnswerPart } from '../classification/answer-part.ts';
import type { RowFilter } from '../classification/row-filter.ts';
import type { BlastLine } from '../planning/blast-line.ts';
import type { GateFinding, GateName, SiteGates } from '../planning/gates.ts';
import type { StepKind, StepStatus, Wave } from '../planning/plan.ts';
import type { PlanWarning } from '../planning/plan-warnings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { StepReport } from './plan-report.ts';
import type { BlackoutReport } from './wave-report.ts';

export type { BlastLine, BlastPoint } from '../planning/blast-line.ts';
export type { Gate, GateFinding, GateName, GateReason, GateState, SiteGates } from '../planning/gates.ts';
export type { PlanWarning, RebindSlip } from '../planning/plan-warnings.ts';

/** The plan in force as a picture: the gates of every site, the days of steps and waves, and what they do to the blast radius. */
export type PlanChart = {
  readonly asOf: IsoDate;
  /** The day on which it is shown. */
  readonly today: IsoDate;
  /** The first day on which anything happens. */
  readonly start: IsoDate;
  /** The last day of a wave; null without waves. */
  readonly end: IsoDate | null;
  /** When the plan was made and by whom; 64 hex digits that equal plans share. */
  readonly at: IsoTime;
  readonly by: string | null;
  readonly hash: string;
  /** Users in waves, and those whom the plan names as being in none. */
  readonly users: number;
  readonly unplanned: number;
  /** In the order of work; sites without anything to do come last. */
  readonly sites: readonly SiteChart[];
  /** Steps but for waves, in the order of their dates; those without a date last. */
  readonly steps: readonly StepReference[];
  /** By number. */
  readonly waves: readonly WaveReference[];
  readonly blackouts: readonly BlackoutReport[];
  readonly blastRadius: BlastLine;
  readonly warnings: readonly PlanWarning[];
  /** The baseline that was saved last, and the last day of its waves; null without one. */
  readonly baseline: { readonly name: string; readonly end: IsoDate | null } | null;
};

export type SiteChart = SiteGates & {
  /** Users of the site who depend on an individual server. */
  readonly depends: number;
};

/** A step as others name it. `date` is null when it has none, `at` null while nobody said anything about it. */
export type StepReference = {
  readonly id: string;
  readonly kind: StepKind;
  readonly site: string;
  readonly target: string;
  readonly date: IsoDate | null;
  readonly status: StepStatus;
  readonly at: IsoTime | null;
};

export type WaveReference = Pick<Wave, 'number' | 'name' | 'kind' | 'site' | 'start' | 'end' | 'users' | 'isLocked'> & {
  /** The step of the plan that carries it out, and what was said about it. */
  readonly step: string;
  readonly status: StepStatus;
};

/**
 * How far a step is.
 *
 * - `next` it can be carried out: all that it waits for was
 * - `waits` it stands on steps that were not
 * - `blocked` an open blocker stops its site
 */
export type StepState = 'done' | 'verified' | 'next' | 'waits' | 'blocked';

/** A step with everything that its pane shows. */
export type PlanStepDetails = {
  readonly step: StepReport;
  readonly gate: GateName;
  readonly state: StepState;
  /** What it stands on, in the order of dates. */
  readonly waitsFor: readonly StepReference[];
  /** The steps of the same gate, this one among them, in the order of work. */
  readonly gateSteps: readonly StepReference[];
  /** Whom it concerns; null when it concerns nobody in particular. */
  readonly users: StepUsers | null;
  /** All databases of the gate, in the order of work; empty unless the step is a rebind. */
  readonly databases: readonly GateDatabase[];
  /** The wave that the step carries out; null for others. */
  readonly wave: WaveReference | null;
  /** Open blockers of the site. */
  readonly blockers: readonly GateFinding[];
};

/** `parts` are the parts of the answer that they belong to today, empty ones left out. */
export type StepUsers = {
  readonly count: number;
  /** A list of users with it shows them; null when no filter tells them. */
  readonly filter: RowFilter | null;
  readonly parts: readonly { readonly part: AnswerPart; readonly count: number }[];
};

export type GateDatabase = {
  readonly step: string;
  readonly database: string;
  /** What it is bound to now; null when that is not known. */
  readonly binding: string | null;
  readonly users: number;
  readonly date: IsoDate | null;
  readonly status: StepStatus;
};
