import type { WorkFinding } from '../../../core/api/finding-work-report.ts';
import type { RetirementCheck } from '../../../core/classification/retirement.ts';
import type { TableSheet } from '../../../core/reports/sheet.ts';
import { collectProblems } from '../../../core/reports/sheets/collect-problems.ts';
import { dataQualitySheet } from '../../../core/reports/sheets/data-quality-sheet.ts';
import { databasesSheet } from '../../../core/reports/sheets/databases-sheet.ts';
import { exceptionsSheet } from '../../../core/reports/sheets/exceptions-sheet.ts';
import { type FindingFacts, findingsSheet } from '../../../core/reports/sheets/findings-sheet.ts';
import { profilesSheet } from '../../../core/reports/sheets/profiles-sheet.ts';
import { serversSheet } from '../../../core/reports/sheets/servers-sheet.ts';
import { sitesSheet } from '../../../core/reports/sheets/sites-sheet.ts';
import { sourcesSheet } from '../../../core/reports/sheets/sources-sheet.ts';
import { usersSheet } from '../../../core/reports/sheets/users-sheet.ts';
import { databaseWork } from './database-work.ts';
import { allExceptions } from './exception-facts.ts';
import { importTables } from './import-tables.ts';
import { qualityInput } from './quality-input.ts';
import { once, type ReportFacts } from './report-facts.ts';
import { checkRetirements, findServersToGo } from './retirements.ts';

/** Sites, databases, servers, users, profiles, findings, exceptions, data quality and sources. */
export function dataSheets(facts: ReportFacts): readonly TableSheet[] {
  const { project, words } = facts;
  const tables = importTables(project);
  return [
    sitesOf(facts),
    databasesOf(facts),
    serversOf(facts),
    usersSheet(facts.list('users'), words),
    profilesSheet(facts.list('profiles'), words),
    findingsOf(facts),
    exceptionsOf(facts),
    dataQualitySheet(collectProblems(qualityInput(facts, tables), words), words),
    sourcesSheet(tables, words),
  ];
}

function sitesOf({ list, findings, plan, overview, words }: ReportFacts): TableSheet {
  return sitesSheet(
    {
      table: list('sites'),
      stopped: findings().stopped,
      plan: plan === null ? null : plan.plan,
      usersWithoutSite: overview().sites.find(({ site }) => site === null)?.users.count ?? 0,
    },
    words,
  );
}

function databasesOf(facts: ReportFacts): TableSheet {
  const work = once(() => databaseWork(facts));
  return databasesSheet(facts.list('databases'), (place) => itemAt(work(), place), facts.words);
}

function serversOf({ list, classification, plan, words }: ReportFacts): TableSheet {
  const table = list('servers');
  const [nameAt, kindAt] = [table.readerOf('name'), table.readerOf('kind')];
  const { present, removed } = findServersToGo(table, classification(), plan);
  const checks = once(() => checkRetirements([...present, ...removed], classification()));
  const checkOf = (name: string): RetirementCheck => {
    const check = checks().get(name);
    if (check === undefined) throw new Error(`${name} was not checked`);
    return check;
  };
  const toGo = new Set(present);
  return serversSheet(
    {
      ...{ table, removed },
      checkAt(place) {
        const name = String(nameAt(place));
        const isArray = kindAt(place) === 'ARRAY' || kindAt(place) === 'PLANNED';
        return !isArray && toGo.has(name) ? checkOf(name) : null;
      },
      removedAt: (index) => checkOf(itemAt(removed, index)),
    },
    words,
  );
}

function findingsOf({ list, findings, words }: ReportFacts): TableSheet {
  const factsAt = (place: number): FindingFacts => {
    const { accepted, acceptances, waiting, actions } = itemAt<WorkFinding>(findings().findings, place);
    const steps = actions.find((action) => action.kind === 'steps') ?? null;
    return { accepted, acceptances, steps, waiting: waiting?.count ?? null };
  };
  return findingsSheet(list('findings'), factsAt, words);
}

function exceptionsOf(facts: ReportFacts): TableSheet {
  return exceptionsSheet(allExceptions(facts), facts.asOf, facts.words);
}

function itemAt<Item>(items: readonly Item[], at: number): Item {
  const item = items[at];
  if (item === undefined) throw new RangeError(`there is no row ${at}`);
  return item;
}
