import { type Classifier, createClassifier } from '../../../core/classification/classifier.ts';
import { createSummary, type SummaryBuilder } from '../../../core/classification/summary.ts';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { dataVersion, touchedSince, watchedTables } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import {
  iterateCasMailboxes,
  iterateMailboxes,
  iterateProfiles,
  readInfrastructure,
  readMailboxes,
  readProfiles,
  readVersionsOfGoneProfiles,
} from '../../../db/inventory.ts';
import { readSettings } from '../../../db/settings.ts';
import type { Project } from '../project.ts';
import { type ChangedRows, type UserIndex, UserIndexBuilder } from './user-index.ts';
import { readVerifiedSteps, type VerifiedSteps, withCreatedArrays } from './verified-steps.ts';

/** The answer for a project as of one day, with what it was computed from. */
export type ProjectClassification = {
  readonly asOf: IsoDate;
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  readonly classifier: Classifier;
  readonly index: UserIndex;
  /** What the verified steps of the plan have put in place of what was imported. */
  readonly verified: VerifiedSteps;
};

type Cached = ProjectClassification & { readonly index: UserIndexBuilder; readonly version: number };

const cache = new WeakMap<Project['key'], Cached>();

/**
 * Classifies a project. Asked again, it classifies only the users whose rows changed since; a change of the
 * infrastructure, the settings or somebody's identity counts for everybody.
 */
export function classifyProject(project: Project, asOf: IsoDate): ProjectClassification {
  const db = project.reader();
  const version = dataVersion(db);
  const cached = cache.get(project.key);
  if (cached !== undefined && cached.asOf === asOf) {
    if (cached.version === version) return cached;
    if (applyChanges(db, cached)) {
      const current = { ...cached, settings: readSettings(db), version };
      cache.set(project.key, current);
      return current;
    }
  }
  const fresh = classifyFromScratch(db, asOf, readSettings(db), version);
  cache.set(project.key, fresh);
  return fresh;
}

/** The answer for a project as it would be with other settings. Nothing of it is kept. */
export function classifyWithSettings(project: Project, asOf: IsoDate, settings: Settings): ProjectClassification {
  const db = project.reader();
  return classifyFromScratch(db, asOf, settings, dataVersion(db));
}

/** The answer as a connection sees it, also inside a transaction that is still open. Nothing of it is kept. */
export function classifyConnection(db: ReadDb, asOf: IsoDate): ProjectClassification {
  return classifyFromScratch(db, asOf, readSettings(db), dataVersion(db));
}

/** True for a table whose rows can make another answer. */
export function isReadByClassification(table: string): boolean {
  return watchedTables.has(table) && !irrelevantTables.has(table);
}

/** True when two settings differ in nothing but what plans alone are made with. */
export function givesSameAnswer(before: Settings, after: Settings): boolean {
  return JSON.stringify(withoutPlanning(before)) === JSON.stringify(withoutPlanning(after));
}

/** Adds the users and profiles of a classification up. */
export function summarize(classification: ProjectClassification): SummaryBuilder {
  const summary = createSummary(classification);
  for (const user of classification.index.users.values()) summary.addUser(user);
  for (const profile of classification.index.unmatched.values()) summary.addUnmatchedProfile(profile);
  return summary;
}

function classifyFromScratch(db: ReadDb, asOf: IsoDate, settings: Settings, version: number): Cached {
  const verified = readVerifiedSteps(db);
  const infrastructure = withCreatedArrays(readInfrastructure(db), verified.arrays);
  const classifier = createClassifier({ infrastructure, settings, asOf, verifiedRebinds: verified.rebinds });
  const people = [iterateMailboxes(db), iterateProfiles(db), iterateCasMailboxes(db)] as const;
  const index = new UserIndexBuilder(classifier, ...people, readVersionsOfGoneProfiles(db));
  return { asOf, infrastructure, settings, classifier, index, verified, version };
}

/** Tables whose changes can be taken over row by row; a change of any other table that classification reads is for all. */
const incrementalTables: ReadonlySet<string> = new Set(['mailboxes', 'profiles']);
const irrelevantTables: ReadonlySet<string> = new Set(['connections', 'logons', 'permissions']);

function applyChanges(db: ReadDb, cached: Cached): boolean {
  const touched = touchedSince(db, cached.version);
  for (const [table, ids] of touched) {
    if (irrelevantTables.has(table)) continue;
    if (table === 'settings' && givesSameAnswer(cached.settings, readSettings(db))) continue;
    if (!incrementalTables.has(table) || ids === 'all') return false;
  }
  const changed: ChangedRows = {
    mailboxes: rowsById(idsOf(touched.get('mailboxes')), (ids) => readMailboxes(db, ids)),
    profiles: rowsById(idsOf(touched.get('profiles')), (ids) => readProfiles(db, ids)),
    casMailboxes: new Map(),
  };
  return cached.index.update(changed);
}

function withoutPlanning(settings: Settings): readonly (readonly [string, unknown])[] {
  return Object.entries(settings)
    .filter(([name]) => !planningSettings.has(name))
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** What classification does not read. */
const planningSettings: ReadonlySet<string> = new Set<keyof Settings>([
  ...(['start', 'workingDays', 'siteTimeZones', 'blackouts', 'agents', 'minutesPerAgent', 'methods', 'pilot'] as const),
  ...(['siteOrder', 'maxUsersPerWave', 'pins', 'lockedWaves', 'keepTogether', 'keepApart'] as const),
  ...(['permissionRights', 'cutPermissions', 'acceptedFindings', 'tracking'] as const),
]);

function idsOf(touched: readonly number[] | 'all' | undefined): readonly number[] {
  return touched === undefined || touched === 'all' ? [] : touched;
}

function rowsById<Row extends { readonly id: number }>(
  ids: readonly number[],
  read: (ids: readonly number[]) => readonly Row[],
): Map<number, Row | null> {
  const rows = new Map<number, Row | null>(ids.map((id) => [id, null]));
  for (const row of read(ids)) rows.set(row.id, row);
  return rows;
}
