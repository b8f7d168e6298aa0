import type { AnswerPart } from '../classification/answer-part.ts';
import type { EndpointRow } from '../classification/endpoint-table.ts';
import type { UserMethod } from '../classification/method.ts';
import type { Risk } from '../classification/risk.ts';
import type { RowChange } from '../classification/row-history.ts';
import type { Sighting } from '../classification/sighting.ts';
import type { DbState, ProfileState, UserState } from '../classification/states.ts';
import type { UserIssue } from '../classification/user-issue.ts';
import type { LinkedPeople } from '../planning/linked-people.ts';
import type { PersonPlace } from '../planning/person-place.ts';
import type { NextStep } from '../runbook/next-step.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { TaskHistoryEvent } from '../tracking/task-history.ts';

export type { Declared, EndpointRow, Expected } from '../classification/endpoint-table.ts';
export type { FieldChange, RowChange } from '../classification/row-history.ts';
export type { RowSource, Sighting } from '../classification/sighting.ts';
export type { LinkedPeople, LinkedPerson } from '../planning/linked-people.ts';
export type { PersonPlace, PersonWave } from '../planning/person-place.ts';
export type { Instruction, NextStep, NextStepKind } from '../runbook/next-step.ts';
export type { TaskChange, TaskHistoryEvent } from '../tracking/task-history.ts';

/** Whom a name means. `id` is that of the mailbox. */
export type NamedPerson = { readonly id: number; readonly alias: string; readonly displayName: string | null };

/** Everything that the project knows of one person, in the order of a call (ux.md 3, peers.md 4.4). */
export type PersonCard = {
  /** The id of the mailbox. */
  readonly id: number;
  readonly asOf: IsoDate;
  readonly identity: PersonIdentity;
  readonly answer: PersonAnswer;
  /** Why the person is in that state: plain sentences, that of the user first. */
  readonly why: readonly string[];
  readonly nextStep: NextStep;
  /** One row for each section of a profile, the one that decides first. */
  readonly endpoints: readonly EndpointRow[];
  readonly observed: PersonObserved;
  readonly place: PersonPlace;
  readonly people: LinkedPeople;
  /** Newest first. */
  readonly history: readonly PersonEvent[];
};

/** Who it is. A null is what was not exported. */
export type PersonIdentity = {
  /** The alias; without one the next name that the export has, so never blank. */
  readonly alias: string;
  readonly displayName: string | null;
  /** `DOMAIN\user` as a profile writes it, else the account name. */
  readonly account: string | null;
  readonly smtp: string | null;
  readonly upn: string | null;
  readonly department: string | null;
  readonly title: string | null;
  readonly office: string | null;
  readonly phone: string | null;
  /** The home site of the database. */
  readonly site: string | null;
  readonly database: string | null;
  readonly mailboxType: string | null;
};

/** Where the person stands. The codes are those of domain.md 5. */
export type PersonAnswer = {
  readonly part: AnswerPart;
  readonly state: UserState;
  readonly dbState: DbState;
  readonly profileState: ProfileState;
  readonly risk: Risk;
  readonly method: UserMethod;
  readonly issues: readonly UserIssue[];
  readonly isServiceAccount: boolean;
  readonly isMapiDisabled: boolean;
  readonly isVip: boolean;
  /** The exemption of the database; null when it has none in the settings. */
  readonly exemption: {
    readonly reason: string | null;
    readonly owner: string | null;
    readonly until: IsoDate | null;
  } | null;
};

/** What RPC Client Access logs and logon statistics show of the person. */
export type PersonObserved = {
  /** Newest first; also those that stand in a row of the table. */
  readonly sightings: readonly Sighting[];
  /** From when to when the imported logs and statistics reach; null when none were imported. */
  readonly coverage: { readonly from: IsoTime; readonly to: IsoTime } | null;
};

/** Something that happened to the person's rows, to their task, or to what decides about them. */
export type PersonEvent =
  /** A change wrote rows of the mailbox or of its profiles. `what` is what the history calls the change. */
  | {
      readonly kind: 'rows';
      readonly at: IsoTime;
      readonly by: string | null;
      readonly what: string;
      readonly rows: readonly RowChange[];
    }
  /** The plan in force was computed; `wave` null when the person is in none. */
  | { readonly kind: 'planned'; readonly at: IsoTime; readonly by: string | null; readonly wave: number | null }
  /** A step of the plan that concerns the person's database was said to be done or verified. */
  | {
      readonly kind: 'rebind';
      readonly at: IsoTime;
      readonly by: string | null;
      readonly status: 'done' | 'verified';
      readonly database: string;
      readonly from: string | null;
      readonly to: string;
    }
  /** Something was said about the person's task, or shown by a scan. */
  | TaskHistoryEvent;
