import { accepts } from '../../../core/findings/accept-findings.ts';
import { ruleTitle } from '../../../core/lists/columns.ts';
import type { ListTable } from '../../../core/lists/list-table.ts';
import type { ExceptionFacts, ExemptDatabase } from '../../../core/reports/documents/exception-list.ts';
import {
  collectExceptions,
  type Exception,
  type ExceptionKind,
} from '../../../core/reports/sheets/collect-exceptions.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { exemptDevices } from './exempt-devices.ts';
import type { ReportFacts } from './report-facts.ts';

/** What is left out of the work or borne, beside what the lists say of it today. */
export function exceptionFacts(facts: ReportFacts): ExceptionFacts {
  const { settings } = facts.classification();
  const { findings } = facts.findings();
  return {
    asOf: facts.asOf,
    databases: exemptDatabases(settings, facts.list('databases')),
    findings: (settings.acceptedFindings ?? []).map((entry) => ({
      rule: entry.id,
      title: ruleTitle(entry.id),
      site: entry.site ?? null,
      subject: entry.subject ?? null,
      reason: entry.reason,
      owner: entry.owner,
      until: entry.until,
      covers: findings.filter((finding) => accepts(entry, finding)).length,
    })),
    servers: (settings.acknowledged ?? []).map(({ server, what, by = null }) => ({ server, what, by })),
    others: allExceptions(facts).filter(({ kind }) => !ownTables.has(kind)),
  };
}

/** Those that have a table of their own. */
const ownTables: ReadonlySet<ExceptionKind> = new Set(['database', 'finding', 'dependency'] as const);

/** Everything that is left alone on purpose, is borne, or was done against a rule. */
export function allExceptions(facts: ReportFacts): readonly Exception[] {
  const { project, list, classification, findings, plan, progress } = facts;
  return collectExceptions({
    databases: list('databases'),
    settings: classification().settings,
    findings: findings().findings,
    devices: exemptDevices(project, classification()),
    steps: plan?.plan.sites.flatMap(({ steps }) => steps) ?? [],
    waves: progress().waves,
  });
}

function exemptDatabases({ exempt = [] }: Settings, databases: ListTable): readonly ExemptDatabase[] {
  const [nameAt, siteAt, usersAt] = ['name', 'site', 'users'].map((column) => databases.readerOf(column));
  const places = new Map<string, number>();
  for (let place = 0; place < databases.size; place++) places.set(String(nameAt?.(place) ?? '').toLowerCase(), place);
  return exempt
    .map(({ database, reason = null, owner = null, until = null }) => {
      const place = places.get(database.trim().toLowerCase()) ?? null;
      const site = place === null ? null : siteAt?.(place);
      const users = place === null ? null : usersAt?.(place);
      return {
        ...{ database, reason, owner, until },
        site: typeof site === 'string' ? site : null,
        users: typeof users === 'number' ? users : null,
      };
    })
    .sort((left, right) => compareText(left.database, right.database));
}
