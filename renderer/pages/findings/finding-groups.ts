import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import type { Severity } from '../../../core/findings/finding.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import type { FindingGrouping } from '../../routes/route.ts';

/** Findings under one heading, taken apart once more; `title` null where there is nothing to tell apart. */
export type FindingGroup = {
  readonly key: string;
  readonly title: string;
  readonly parts: readonly FindingPart[];
  readonly count: number;
};

export type FindingPart = { readonly title: string | null; readonly findings: readonly WorkFinding[] };

/** How much findings matter, as people speak of it: what is low and what is only worth knowing are one. */
export const severityLevels = ['blocker', 'high', 'medium', 'low'] as const;

export type SeverityLevel = (typeof severityLevels)[number];

export const levelTitles: Readonly<Record<SeverityLevel, string>> = {
  blocker: 'Blockers',
  high: 'High',
  medium: 'Medium',
  low: 'Low or information',
};

/** The severities of a level. */
export function severitiesOf(level: SeverityLevel): readonly Severity[] {
  return level === 'low' ? ['low', 'info'] : [level];
}

/** The open findings in the order of the page; groups without any are left out. */
export function groupFindings(work: FindingWork, by: FindingGrouping): readonly FindingGroup[] {
  const open = openFindings(work);
  switch (by) {
    case 'severity':
      return severityLevels.flatMap((level) => {
        const own = open.filter(({ severity }) => severitiesOf(level).includes(severity));
        return own.length === 0 ? [] : [groupOf(level, levelTitles[level], partsBySite(own))];
      });
    case 'site':
      return sitesInOrder(work, open).map((site) => {
        const own = open.filter((finding) => finding.site === site);
        return groupOf(site ?? '', site ?? organization, [{ title: null, findings: own }]);
      });
    default:
      return assertNever(by, 'grouping');
  }
}

/** The first finding of the page that lacks an array: planning it comes before all else. Null when none does, or all are planned. */
export function nextAction(work: FindingWork, by: FindingGrouping): string | null {
  const shown = groupFindings(work, by).flatMap(({ parts }) => parts.flatMap(({ findings }) => findings));
  return (
    shown.find(({ actions }) => actions.some((action) => action.kind === 'array' && !action.isPlanned))?.key ?? null
  );
}

/** What nobody has accepted, worst first. */
export function openFindings({ findings }: Pick<FindingWork, 'findings'>): readonly WorkFinding[] {
  return findings.filter(({ accepted }) => accepted === null);
}

/** What somebody has accepted, worst first. */
export function acceptedFindings({ findings }: Pick<FindingWork, 'findings'>): readonly WorkFinding[] {
  return findings.filter(({ accepted }) => accepted !== null);
}

/** How many open findings a level has. */
export function countOpen(work: Pick<FindingWork, 'findings'>, level: SeverityLevel): number {
  return openFindings(work).filter(({ severity }) => severitiesOf(level).includes(severity)).length;
}

/** What a finding without a site is about. */
export const organization = 'The whole organization';

function groupOf(key: string, title: string, parts: readonly FindingPart[]): FindingGroup {
  return { key, title, parts, count: parts.reduce((sum, { findings }) => sum + findings.length, 0) };
}

function partsBySite(findings: readonly WorkFinding[]): readonly FindingPart[] {
  return [...groupBy(findings, ({ site }) => site)]
    .sort(([left], [right]) => compareText(left ?? '', right ?? ''))
    .map(([site, own]) => ({ title: site ?? organization, findings: own }));
}

/** Sites that stand still first, then the organization, then the others by name. */
function sitesInOrder({ stopped }: FindingWork, open: readonly WorkFinding[]): readonly (string | null)[] {
  const sites = [...new Set(open.map(({ site }) => site))].sort((left, right) => compareText(left ?? '', right ?? ''));
  const first = stopped.map(({ site }) => site).filter((site) => sites.includes(site));
  return [...first, ...sites.filter((site) => site === null || !first.includes(site))];
}
