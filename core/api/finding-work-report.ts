import type { CountedRows } from '../classification/row-filter.ts';
import type { AcceptanceEntry } from '../findings/accept-findings.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingAction } from '../findings/finding-actions.ts';
import type { Question } from '../findings/questions.ts';
import type { ListName } from '../lists/list-query.ts';
import type { IsoDate } from '../shared/dates.ts';

export type { AcceptanceEntry } from '../findings/accept-findings.ts';
export type { FindingAction, PlannedSteps } from '../findings/finding-actions.ts';
export type { Question } from '../findings/questions.ts';

/** What there is to do about findings (peers.md 6, scenario 6): the report of `check`, cut to what a page can show. */
export type FindingWork = {
  /** The day on which ages, acceptances and exemptions were judged. */
  readonly asOf: IsoDate;
  /** Sites where something stops the work: those that an open blocker stops first, then by the users who wait. */
  readonly stopped: readonly StoppedSite[];
  /** Worst first; accepted ones are among them. */
  readonly findings: readonly WorkFinding[];
  /** What only a person, or another file, can tell, by site. */
  readonly questions: readonly Question[];
};

/** A site whose plan stands still. `blockers` is 0 for one that only lacks its array. */
export type StoppedSite = { readonly site: string; readonly blockers: number; readonly users: CountedRows };

/** A finding with the numbers of its rows in place of their names. */
export type WorkFinding = Omit<Finding, 'affected'> & {
  /** Its id in the list of findings; rows of other lists are found by it. */
  readonly key: string;
  readonly title: string;
  /** The first names of `affected`, and how many there are. */
  readonly names: readonly string[];
  readonly named: number;
  /** The lists that show its rows, with as many rows as the number says; the rows themselves come first. */
  readonly rows: readonly { readonly list: ListName; readonly count: number }[];
  /** Who waits until it is dealt with; null when it stops nobody. */
  readonly waiting: CountedRows | null;
  readonly actions: readonly FindingAction[];
  /** The entries of the settings that accept it, those that have expired among them. */
  readonly acceptances: readonly (AcceptanceEntry & {
    /** How many findings of today the entry accepts. */
    readonly covers: number;
  })[];
};
