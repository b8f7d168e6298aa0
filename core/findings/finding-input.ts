import type { Classifier } from '../classification/classifier.ts';
import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { Issue } from '../import/issue.ts';
import type { Infrastructure } from '../inventory/entities.ts';
import type { FileKind } from '../inventory/kinds.ts';
import type { PermissionLink } from '../planning/permission-link.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

/** Everything that findings are made of. The order of lists and of the users does not matter. */
export type FindingInput = {
  /** The day on which ages are counted and acceptances and exemptions judged. */
  readonly asOf: IsoDate;
  readonly settings: Settings;
  readonly infrastructure: Infrastructure;
  readonly classifier: Classifier;
  /** Everybody, read once. */
  readonly users: Iterable<UserResult>;
  /** Profiles that no mailbox matches, read once. */
  readonly unmatchedProfiles: Iterable<ProfileResult>;
  /** `RecipientTypeDetails` of a mailbox; null when not exported. */
  readonly mailboxTypeOf: (mailboxId: number) => string | null;
  /** Who may open whose mailbox (F47); null while permissions are not known at all. */
  readonly permissions: readonly PermissionLink[] | null;
  readonly publicFolders: PublicFolderFacts;
  /** Outlook versions as collected, by profile id, of profiles of Outlook 2003 and older (F23). */
  readonly oldOutlookVersions: ReadonlyMap<number, string>;
  /** Mailbox ids that connection logs or logon statistics show (F40). */
  readonly connectedMailboxes: ReadonlySet<number>;
  /** The files of imports that were not undone (F44, F45). */
  readonly imports: readonly ImportedFileFacts[];
  readonly relapses: RelapseFacts;
};

/** What is known of public folder databases (F22). */
export type PublicFolderFacts = {
  /** True when an export of databases had the column `PublicFolderDatabase`, filled or not. */
  readonly isExported: boolean;
  /** The public folder database by mailbox database, in lower case; databases without one are left out. */
  readonly byDatabase: ReadonlyMap<string, string>;
};

/** A table of an import: a file, or a sheet of a workbook. */
export type ImportedFileFacts = {
  readonly importId: number;
  readonly at: IsoTime;
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: FileKind;
  /** True for a run that was said to be a part of the whole: it takes nothing away. */
  readonly isPartial: boolean;
  /** True for a file of rejected rows that came back corrected. */
  readonly isCorrection: boolean;
  readonly rows: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
};

/** What shows that somebody or something still makes old profiles (F34). */
export type RelapseFacts = {
  /** When the rebind of a database was verified, by its name in lower case. */
  readonly rebindTimes: ReadonlyMap<string, IsoTime>;
  /** When a profile was first seen with the server that it names; null when not known: then it tells nothing. */
  readonly firstSeen: (profileId: number) => IsoTime | null;
  /** Mailbox ids of users whose task was verified and whose newer evidence shows an old name again. */
  readonly revertedUsers: ReadonlySet<number>;
};
