import type { IsoDate } from '../shared/dates.ts';
import type { ArrayAnswerField, Finding, FindingId } from './finding.ts';

/**
 * What can be done about a finding in the program, the most useful first.
 *
 * - `array` plan the array of a site, or change the planned one
 * - `answer` enter what a check of the site's array gave
 * - `exempt` exempt a database, or change its exemption
 * - `steps` the plan does it: the first step that is not verified
 * - `name` say what a name is that nothing explains
 * - `import` import a file again, or another one
 * - `settings` correct what the settings name, in the section of that key
 */
export type FindingAction =
  | { readonly kind: 'array'; readonly site: string; readonly isPlanned: boolean }
  | { readonly kind: 'answer'; readonly site: string; readonly field: ArrayAnswerField }
  | { readonly kind: 'exempt'; readonly database: string }
  | ({ readonly kind: 'steps' } & PlannedSteps)
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'settings'; readonly key: string };

/** Steps of the plan in force that deal with a finding. */
export type PlannedSteps = {
  readonly work: 'rebind' | 'create-array';
  /** The one that comes first. */
  readonly step: string;
  /** Its day; null while it cannot be dated. */
  readonly date: IsoDate | null;
  /** How many are left to be verified. */
  readonly count: number;
};

/** What is known about a project where actions are looked for. */
export type ActionFacts = {
  /** The array of a site: existing, planned, or none. */
  readonly arrayOf: (site: string) => 'existing' | 'planned' | 'none';
  /** True for a name that nothing explains. */
  readonly isUnknownName: (name: string) => boolean;
  /** The steps of the plan in force that rebind these databases and are not verified; null for none. */
  readonly rebindsOf: (databases: readonly string[]) => PlannedSteps | null;
  /** The step that creates the array of a site while it is not verified; null for none. */
  readonly creationOf: (site: string) => PlannedSteps | null;
};

/** The actions for a finding; none where the work is outside of the program. */
export function actionsFor(finding: Finding, facts: ActionFacts): readonly FindingAction[] {
  return [
    ...arrayActions(finding, facts),
    ...stepActions(finding, facts),
    ...answerActions(finding),
    ...databaseActions(finding),
    ...(facts.isUnknownName(finding.subject) ? [{ kind: 'name', name: finding.subject } as const] : []),
    ...settingsActions(finding),
    ...(importRules.has(finding.id) && !finding.subject.startsWith(settingsPrefix)
      ? [{ kind: 'import' } as const]
      : []),
  ];
}

/** The name of an existing array cannot be changed here, so only planned ones are. */
function arrayActions({ id, site }: Finding, facts: ActionFacts): readonly FindingAction[] {
  if (site === null || !arrayRules.has(id)) return [];
  const array = facts.arrayOf(site);
  if (array === 'planned') return [{ kind: 'array', site, isPlanned: true }];
  return array === 'none' && id === 'F01' ? [{ kind: 'array', site, isPlanned: false }] : [];
}

function stepActions({ id, site, affected, affectedKind }: Finding, facts: ActionFacts): readonly FindingAction[] {
  const steps =
    id === 'F01' && site !== null
      ? facts.creationOf(site)
      : rebindRules.has(id) && affectedKind === 'databases'
        ? facts.rebindsOf(affected)
        : null;
  return steps === null ? [] : [{ kind: 'steps', ...steps }];
}

function answerActions({ id, site }: Finding): readonly FindingAction[] {
  if (site === null) return [];
  return (fieldsOfRule[id] ?? []).map((field) => ({ kind: 'answer', site, field }));
}

function databaseActions({ id, subject }: Finding): readonly FindingAction[] {
  return id === 'F29' || id === 'F30' ? [{ kind: 'exempt', database: subject }] : [];
}

function settingsActions({ subject }: Finding): readonly FindingAction[] {
  if (!subject.startsWith(settingsPrefix)) return [];
  return [{ kind: 'settings', key: subject.slice(settingsPrefix.length).split('.')[0] ?? '' }];
}

const settingsPrefix = 'settings.';

const arrayRules: ReadonlySet<FindingId> = new Set<FindingId>(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F16']);

const rebindRules: ReadonlySet<FindingId> = new Set<FindingId>(['F24', 'F25', 'F26', 'F27', 'F28', 'F42']);

const importRules: ReadonlySet<FindingId> = new Set<FindingId>(['F18', 'F27', 'F40', 'F41', 'F44', 'F45']);

/** What a person enters about the array of a site, by the rules that look at it. */
const fieldsOfRule: Readonly<Partial<Record<FindingId, readonly ArrayAnswerField[]>>> = {
  F06: ['splitDns', 'resolvesExternally'],
  F08: ['resolvesTo'],
  F09: ['cname'],
  F10: ['dnsTtlSeconds'],
  F13: ['balancer'],
  F14: ['balancer'],
  F15: ['balancer'],
  F16: ['vip'],
  F19: ['staticPorts'],
  F20: ['affinity'],
  F21: ['rpcEncryption'],
  F33: ['crossSiteDesign'],
  F35: ['prfInUse'],
  F36: ['kerberosAsa'],
  F46: ['resolvesTo'],
  F48: ['staticPorts'],
};
