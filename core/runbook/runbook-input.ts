import type { ClientProduct } from '../classification/outlook-version.ts';
import type { Finding } from '../findings/finding.ts';
import type { Plan } from '../planning/plan.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

/** Everything that a runbook is made from. The same input gives the same files, byte for byte. */
export type RunbookInput = {
  /** The project's name, which stands for the organization. */
  readonly project: string;
  /** The day on which the inventory was judged. */
  readonly asOf: IsoDate;
  readonly plan: Plan;
  /** Identifies the plan, on every document and in every script. */
  readonly planHash: string;
  /** Program and version. */
  readonly generatedBy: string;
  readonly generatedAt: IsoTime;
  /** By mailbox id; everybody whom the plan names. Somebody who is missing is shown by alias. */
  readonly people: ReadonlyMap<number, RunbookPerson>;
  /** The arrays that exist, by the inventory. */
  readonly arrays: readonly RunbookArray[];
  /** All findings, open and accepted, in the order in which they are to be shown. */
  readonly findings: readonly Finding[];
};

/** Somebody as the roster of a wave shows them. */
export type RunbookPerson = {
  readonly alias: string;
  readonly displayName: string;
  /** Null when it was not exported. */
  readonly smtp: string | null;
  /** What the stale profiles are used by; empty when no version is known. */
  readonly outlook: readonly ClientProduct[];
  /** Computers with a profile that has to be updated, sorted. */
  readonly computers: readonly string[];
};

/** An array object of the organization. */
export type RunbookArray = { readonly site: string; readonly name: string; readonly fqdn: string };

/** One file of a runbook. */
export type RunbookFile = {
  /** Relative, with `/`, ASCII, unique without case. */
  readonly path: string;
  /** Complete, as it is to be written: scripts and what Notepad opens have CRLF, notices begin with a byte order mark. */
  readonly content: string;
  /** `ascii` content holds nothing beyond ASCII; both are written as UTF-8, and nothing is added. */
  readonly encoding: 'ascii' | 'utf8';
};
