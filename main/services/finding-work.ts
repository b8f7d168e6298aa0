import type { FindingWork, StoppedSite, WorkFinding } from '../../core/api/finding-work-report.ts';
import { dependingParts } from '../../core/classification/answer-part.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import type { CountedRows, RowFilter } from '../../core/classification/row-filter.ts';
import { testOf } from '../../core/classification/row-filter.ts';
import { listUnknownNames, type UnknownName } from '../../core/classification/unknown-names.ts';
import { accepts } from '../../core/findings/accept-findings.ts';
import type { FindingReport } from '../../core/findings/find-findings.ts';
import { type Finding, isOpenBlocker } from '../../core/findings/finding.ts';
import { type ActionFacts, actionsFor, type PlannedSteps } from '../../core/findings/finding-actions.ts';
import { questionsOf } from '../../core/findings/questions.ts';
import { ruleTitle } from '../../core/lists/columns.ts';
import { findingKey, listsOfFinding, placesOfFinding } from '../../core/lists/finding-rows.ts';
import type { ListName } from '../../core/lists/list-query.ts';
import { createListTable, type ListTable } from '../../core/lists/list-table.ts';
import type { PlanStep } from '../../core/planning/plan.ts';
import { planSteps } from '../../core/planning/plan-steps.ts';
import { compareText } from '../../core/resolution/compare-text.ts';
import { arrayOfSite, isSameName } from '../../core/resolution/directory.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { groupBy } from '../../core/shared/group-by.ts';
import { classifyProject, type ProjectClassification } from './classify/classify-project.ts';
import { findingsNow } from './findings.ts';
import { tableOf } from './list-tables.ts';
import { currentPlan } from './plan/stored-plan.ts';
import type { Project } from './project.ts';

/** The findings as a work list. What it counts is what the lists show. */
export function listFindingWork(project: Project, { asOf }: { readonly asOf: IsoDate }): FindingWork {
  const report = findingsNow(project, asOf);
  const known = knownWork.get(report);
  if (known !== undefined) return known;
  const work = makeWork(project, report, asOf);
  knownWork.set(report, work);
  return work;
}

/** The work of a report: any change of the project makes another report. */
const knownWork = new WeakMap<FindingReport, FindingWork>();

function makeWork(project: Project, { findings, unanswered }: FindingReport, asOf: IsoDate): FindingWork {
  const classification = classifyProject(project, asOf);
  const { classifier, index, settings } = classification;
  const { directory, databases } = classifier;
  const users = [...index.users.values()];
  const unknownNames = listUnknownNames({ users, databases, servers: directory.servers });
  const facts: ActionFacts = {
    arrayOf(site) {
      const array = arrayOfSite(directory, site);
      return array === null ? 'none' : array.isPlanned ? 'planned' : 'existing';
    },
    isUnknownName: nameFinder(unknownNames),
    ...planFacts(project),
  };
  const waitingFor = waitingUsers(users, asOf);
  const tables = countingTables(project, classification);
  return {
    asOf,
    stopped: stoppedSites(findings, waitingFor),
    findings: findings.map((finding) => ({
      ...withoutAffected(finding),
      key: findingKey(finding),
      title: ruleTitle(finding.id),
      names: finding.affected.slice(0, shownNames),
      named: finding.affected.length,
      rows: rowsOf(finding, tables),
      waiting: finding.accepted === null ? waitingFor(finding) : null,
      actions: actionsFor(finding, facts),
      acceptances: acceptancesOf(finding, findings, settings),
    })),
    questions: questionsOf(unanswered),
  };
}

const shownNames = 12;

function withoutAffected({ affected: _, ...finding }: Finding): Omit<Finding, 'affected'> {
  return finding;
}

function rowsOf(finding: Finding, tables: (list: ListName) => ListTable): WorkFinding['rows'] {
  return listsOfFinding(finding)
    .map((list) => ({ list, count: placesOfFinding(tables(list), list, finding).size }))
    .filter(({ count }) => count > 0);
}

/** The lists as far as rows are counted: people need not be in order for that, which takes longer than all the rest. */
function countingTables(project: Project, { asOf, index }: ProjectClassification): (list: ListName) => ListTable {
  const known = new Map<ListName, ListTable>();
  const make = (list: ListName): ListTable => {
    if (list === 'users') {
      const cells = { alias: (user: UserResult) => user.alias, database: (user: UserResult) => user.database };
      return createListTable([...index.users.values()], ({ mailboxId }) => String(mailboxId), cells);
    }
    if (list !== 'profiles') return tableOf(project, { list, asOf });
    const profiles = [...[...index.users.values()].flatMap((user) => user.profiles), ...index.unmatched.values()];
    return createListTable(profiles, ({ profileId }) => String(profileId), { computer: ({ computer }) => computer });
  };
  return (list) => {
    const table = known.get(list) ?? make(list);
    known.set(list, table);
    return table;
  };
}

/** Whom a finding keeps waiting: a blocker everybody with work at its site, a missing array those who wait for it. */
type WaitingFor = (finding: Finding) => CountedRows | null;

function waitingUsers(users: readonly UserResult[], asOf: IsoDate): WaitingFor {
  const known = new Map<string, CountedRows>();
  const bySite = groupBy(users, ({ site }) => site?.toLowerCase() ?? '');
  return ({ id, severity, site }) => {
    if (site === null || (severity !== 'blocker' && !(id === 'F01' && severity === 'high'))) return null;
    const parts = severity === 'blocker' ? dependingParts : (['no-array'] as const);
    const key = `${severity} ${site.toLowerCase()}`;
    const filter: RowFilter = [
      { kind: 'part', oneOf: parts },
      { kind: 'site', oneOf: [site] },
    ];
    const rows = known.get(key) ?? {
      count: (bySite.get(site.toLowerCase()) ?? []).filter(testOf(filter, asOf)).length,
      filter,
    };
    known.set(key, rows);
    return rows;
  };
}

function stoppedSites(findings: readonly Finding[], waitingFor: WaitingFor): readonly StoppedSite[] {
  const sites = new Map<string, StoppedSite>();
  for (const finding of findings) {
    const users = finding.accepted === null ? waitingFor(finding) : null;
    if (finding.site === null || users === null) continue;
    const key = finding.site.toLowerCase();
    const known = sites.get(key) ?? { site: finding.site, blockers: 0, users };
    sites.set(key, { ...known, blockers: known.blockers + Number(isOpenBlocker(finding)) });
  }
  return [...sites.values()].sort(
    (left, right) =>
      Number(right.blockers > 0) - Number(left.blockers > 0) ||
      right.users.count - left.users.count ||
      compareText(left.site, right.site),
  );
}

function acceptancesOf(
  finding: Finding,
  findings: readonly Finding[],
  { acceptedFindings = [] }: Settings,
): WorkFinding['acceptances'] {
  return acceptedFindings
    .filter((entry) => accepts(entry, finding))
    .map((entry) => ({ ...entry, covers: findings.filter((other) => accepts(entry, other)).length }));
}

function nameFinder(unknownNames: readonly UnknownName[]): (name: string) => boolean {
  const names = new Set(unknownNames.map(({ name }) => name.toLowerCase()));
  return (name) => names.has(name.toLowerCase());
}

/** What the plan in force says about databases and arrays; steps that are verified need nothing more. */
function planFacts(project: Project): Pick<ActionFacts, 'rebindsOf' | 'creationOf'> {
  const plan = currentPlan(project.reader())?.plan ?? null;
  const open = (plan === null ? [] : planSteps(plan)).filter(({ mark }) => mark?.status !== 'verified');
  return {
    rebindsOf(databases) {
      const wanted = new Set(databases.map((name) => name.toLowerCase()));
      return firstOf(
        'rebind',
        open.filter(({ work, target }) => work.kind === 'rebind' && wanted.has(target.toLowerCase())),
      );
    },
    creationOf: (site) =>
      firstOf(
        'create-array',
        open.filter(({ work, site: own }) => work.kind === 'create-array' && isSameName(own, site)),
      ),
  };
}

function firstOf(work: PlannedSteps['work'], steps: readonly PlanStep[]): PlannedSteps | null {
  const [first] = steps;
  return first === undefined ? null : { work, step: first.id, date: first.date, count: steps.length };
}
