import type { CheckReport, DataConfidence, Finding, UnansweredRule } from '../../core/api/finding-report.ts';
import { type Severity, severities } from '../../core/findings/finding.ts';
import { countOf, formatCount, renderTable } from './text-table.ts';

/** The answer of `check` for people: findings by severity, rules that want data, and the table of confidence. */
export function describeCheck(report: CheckReport): readonly string[] {
  return [
    headline(report),
    `As of ${report.asOf}.`,
    ...severities.flatMap((severity) => describeSeverity(severity, report.findings)),
    ...describeUnanswered(report.unanswered),
    '',
    ...describeConfidence(report.confidence),
  ];
}

function headline({ findings }: CheckReport): string {
  const open = findings.filter(({ accepted }) => accepted === null);
  const accepted = findings.length - open.length;
  const counts = severities
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${formatCount(count)} ${severity}`);
  const more = accepted === 0 ? '' : `, and ${formatCount(accepted)} accepted`;
  return counts.length === 0
    ? `No open findings${more}.`
    : `${countOf(open.length, 'open finding')}: ${counts.join(', ')}${more}.`;
}

const titles: Readonly<Record<Severity, string>> = {
  blocker: 'Blockers',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Information',
};

function describeSeverity(severity: Severity, findings: readonly Finding[]): readonly string[] {
  const own = findings.filter((finding) => finding.severity === severity);
  return own.length === 0 ? [] : ['', `${titles[severity]}:`, ...own.flatMap(describeFinding)];
}

function describeFinding(finding: Finding): readonly string[] {
  const { id, site, message, why, fix, affected, affectedKind, accepted } = finding;
  return [
    `  ${id}  ${site === null ? '' : `${site}: `}${message}`,
    `       Why: ${why}`,
    `       Fix: ${fix}`,
    ...(affected.length === 0 ? [] : [`       ${affectedText(affected, affectedKind)}`]),
    ...(accepted === null ? [] : [`       Accepted by ${accepted.owner} until ${accepted.until}: ${accepted.reason}`]),
  ];
}

const shownNames = 8;

function affectedText(names: readonly string[], kind: string): string {
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${formatCount(names.length)})`;
  const rest = names.length - shownNames;
  return `${title}: ${names.slice(0, shownNames).join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more (--json lists all)` : ''}`;
}

/** Rules with the same id are shown together: each site wants the same probes. */
function describeUnanswered(unanswered: readonly UnansweredRule[]): readonly string[] {
  if (unanswered.length === 0) return [];
  const byId = new Map<string, UnansweredRule[]>();
  for (const rule of unanswered) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  return [
    '',
    'Not answered, for want of data:',
    ...[...byId.values()].flatMap((rules) => [
      `  ${rules[0]?.id ?? ''}  ${rules[0]?.title ?? ''}`,
      ...rules.map(({ needs }) => `       To answer it, ${needs}.`),
    ]),
  ];
}

function describeConfidence(confidence: readonly DataConfidence[]): readonly string[] {
  const rows = confidence.map((row) => [
    row.kind,
    formatCount(row.rows),
    row.coverage === null ? '' : `${formatPercent(row)} (${formatCount(row.covered)} of ${formatCount(row.total)})`,
    row.of,
    ageText(row),
    filesText(row.files),
  ]);
  const missing = confidence.flatMap(({ kind, improve }) => (improve === null ? [] : [`  ${kind}: ${improve}`]));
  return [
    ...renderTable(
      [
        { title: 'Data' },
        { title: 'Rows', align: 'right' },
        { title: 'Coverage', align: 'right' },
        { title: 'Of' },
        { title: 'Age in days' },
        { title: 'From' },
      ],
      rows,
    ),
    ...(missing.length === 0 ? [] : ['', 'To know more:', ...missing]),
  ];
}

/** Never rounded to all or nothing. */
function formatPercent({ covered, total }: DataConfidence): string {
  const percent = Math.round((covered * 100) / total);
  if (covered < total && percent === 100) return '99 %';
  return covered > 0 && percent === 0 ? '1 %' : `${percent} %`;
}

function ageText({ newestDays, oldestDays }: DataConfidence): string {
  if (newestDays === null || oldestDays === null) return '';
  return newestDays === oldestDays
    ? formatCount(newestDays)
    : `${formatCount(newestDays)} to ${formatCount(oldestDays)}`;
}

function filesText(files: readonly string[]): string {
  return files.length > 2
    ? `${files.slice(0, 2).join(', ')} and ${formatCount(files.length - 2)} more`
    : files.join(', ');
}
