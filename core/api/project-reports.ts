import type { NamedPlace } from '../search/place-search.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { ProjectPlace } from '../shared/project-place.ts';
import type { CopyOrigin, ProjectOpener } from './shared-project-report.ts';

/** A project file (product.md 4, `new --json`). */
export type ProjectSummary = {
  /** The project file as the host names it to the user. */
  readonly project: string;
  readonly name: string;
  /** In a sample the day of its story, which counts as today; null in a project of today. */
  readonly storyDay: IsoDate | null;
};

/**
 * The open project. `access` is `read` when its file cannot be written or somebody else works on it; `upgrade` says that the
 * file was brought up to date when it was opened, null when it was not.
 */
export type OpenedProject = ProjectSummary & {
  readonly access: 'read' | 'write';
  readonly upgrade: ProjectUpgrade | null;
  /** What a work file says of itself; null for a whole project. */
  readonly workFile: WorkFileNote | null;
  /** Where other computers reach the file too; null on a disk of this computer. */
  readonly place: ProjectPlace | null;
  /** Who works on the file, so that it can only be read here; null when nobody else does. */
  readonly openedBy: ProjectOpener | null;
  /** The file of which this one is a local copy; null for a project that is none. */
  readonly origin: CopyOrigin | null;
};

/** Which wave a work file holds, and who handed it out to whom. Null parts were not said. */
export type WorkFileNote = {
  readonly wave: number;
  readonly name: string;
  readonly handedOutAt: IsoTime;
  readonly by: string | null;
  readonly recipient: string | null;
};

/** An older project file that was brought up to date; `backup` is where it lies as it was before. */
export type ProjectUpgrade = { readonly fromVersion: number; readonly backup: string };

/** A copy of a project file (product.md 4, `backup --json`). `integrity` is SQLite's own check of every page. */
export type ProjectCopy = { readonly file: string; readonly bytes: number; readonly integrity: 'ok' };

/** One hit of the helpdesk's search: a person, and one of their computers. A null text is one that was not exported. */
export type FindHit = {
  /** The id of the mailbox, for `person.get`; null for a profile that no mailbox matches. */
  readonly id: number | null;
  /** Null for a profile that no mailbox matches. */
  readonly alias: string | null;
  readonly displayName: string | null;
  readonly smtp: string | null;
  readonly upn: string | null;
  /** The account as the profile names it, `DOMAIN\user`. */
  readonly user: string | null;
  /** The computer that matched, else the one seen last; null when no profile was seen. */
  readonly computer: string | null;
  readonly site: string | null;
  readonly database: string | null;
  /** The server that the profile on this computer names. */
  readonly endpoint: string | null;
  /** The user's state (domain.md 5.4); null for a profile that no mailbox matches. */
  readonly state: string | null;
};

/** What the search finds (product.md 4, `find --json`): people, and what else has a name. */
export type FindResult = {
  /** Best first. */
  readonly hits: readonly FindHit[];
  /** Servers, arrays and databases with the text in their name, at most five. */
  readonly places: readonly NamedPlace[];
};

export type { RetirementCheck as RetirementReport } from '../classification/retirement.ts';
export type { NamedPlace } from '../search/place-search.ts';
export type { ProjectPlace } from '../shared/project-place.ts';
export type { CopyOrigin, ProjectOpener } from './shared-project-report.ts';

/** One entry of the history, newest first in a list. */
export type HistoryChange = {
  /** Grows with time; no change has the id of another. */
  readonly id: number;
  readonly at: IsoTime;
  readonly by: string | null;
  /** What the change did, in words: `imported 3 files`. */
  readonly what: string;
  /** True when the change was undone and can be redone. */
  readonly undone: boolean;
};
