import type { IsoTime } from '../shared/dates.ts';

/** Who works on a project file; null for what could not be read. `since` is when they opened it. */
export type ProjectOpener = {
  readonly user: string | null;
  readonly computer: string | null;
  readonly since: IsoTime;
};

/** The file of which a project is a local copy: its path for people, and when the two were last the same. */
export type CopyOrigin = {
  readonly file: string;
  readonly takenAt: IsoTime;
  /** When the copy was written back last; null when it never was. */
  readonly checkedInAt: IsoTime | null;
};

/** A local copy that was written back. `backup` is where the file lies as it was before. */
export type CheckIn = { readonly file: string; readonly backup: string };
