import type { StepStatus } from '../../planning/plan.ts';
import type { IsoDate } from '../../shared/dates.ts';

/**
 * Something that a text says about the organization: what a cmdlet, a script of ours, `nslookup` or `netstat` showed.
 *
 * - `binding` a database names a server; null for a blank value
 * - `array` an array object exists; `site` null when the text does not say
 * - `address` a name resolves to addresses, to none when it was not found
 * - `port` a server listens on a TCP port, or does not
 * - `autodiscover` Autodiscover returned a server
 */
export type Statement = (
  | { readonly kind: 'binding'; readonly database: string; readonly server: string | null }
  | { readonly kind: 'array'; readonly fqdn: string; readonly site: string | null }
  | { readonly kind: 'address'; readonly name: string; readonly addresses: readonly string[] }
  | { readonly kind: 'port'; readonly server: string; readonly port: number; readonly isOpen: boolean }
  | { readonly kind: 'autodiscover'; readonly server: string }
) & {
  /** From 1. */
  readonly line: number;
};

/** A text as evidence: what it says, in the order of its lines, and the day on which it was recorded, when it says. */
export type Evidence = { readonly statements: readonly Statement[]; readonly day: IsoDate | null };

/** What a step is expected to have brought about, and what a text says about it. */
export type FactReport = {
  /** What it is about: a database, an array, a name, a port of a server. */
  readonly subject: string;
  readonly expected: string;
  readonly outcome: 'found' | 'differs' | 'missing';
  /** What the text says; null when it says nothing. */
  readonly said: string | null;
  /** The line that decides, from 1; null when the text says nothing. */
  readonly line: number | null;
};

/**
 * What a text says about one step.
 *
 * - `proved` every fact is as expected
 * - `contradicted` at least one is otherwise
 * - `partial` some are as expected, the others are not mentioned
 * - `silent` none is mentioned
 * - `unchecked` the step has no fact that a text could show
 */
export type Verdict = 'proved' | 'contradicted' | 'partial' | 'silent' | 'unchecked';

export type StepEvidence = {
  /** The id of the step. */
  readonly step: string;
  /** The step in a word or two, with its site. */
  readonly title: string;
  /** What was said about it before. */
  readonly status: StepStatus;
  readonly verdict: Verdict;
  readonly facts: readonly FactReport[];
};
