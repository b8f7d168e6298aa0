import { existsSync } from 'node:fs';
import type { IsoTime } from '../core/shared/dates.ts';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { copyChecked } from './checked-copy.ts';
import { closeConnection, openConnection, type WriteDb } from './driver.ts';
import { versionOf } from './file-check.ts';
import { withTranslatedErrors } from './sqlite-error.ts';

/**
 * Brings an older project file up to date: copies it to `NAME.backup-v1-20140314T081244.caskade` beside it, then runs the
 * missing steps. When a step fails, the error escapes and the file is as it was. Returns the path of the backup, null when
 * the file was up to date after all.
 */
export function upgradeProjectFile(
  path: string,
  now: IsoTime,
  steps: readonly Migration[] = migrations,
): string | null {
  return withTranslatedErrors(path, () => {
    const db = openConnection(path, 'write');
    let backup: string | null = null;
    try {
      migrate(db, steps, (version) => {
        backup = freeBackupPath(path, version, now);
        copyChecked(path, backup);
      });
      return backup;
    } finally {
      closeConnection(db);
    }
  });
}

/**
 * Runs the steps that a database lacks in one transaction, which also sets its version. `prepare` is called first, with the
 * present version, while no one else can write; it is not called when nothing is to do. Errors roll back and escape.
 */
export function migrate(db: WriteDb, steps: readonly Migration[], prepare: (version: number) => void = () => {}): void {
  db.pragma('foreign_keys = OFF'); // a step may rebuild a table; the check below stands in for it
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(db);
    const pending = steps.filter((step) => step.version > version);
    if (pending.length > 0) prepare(version);
    for (const step of pending) applyStep(db, step);
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('foreign_keys = ON');
  }
}

function applyStep(db: WriteDb, step: Migration): void {
  const before = versionOf(db);
  if (step.version !== before + 1) throw new Error(`step ${step.version} cannot follow version ${before}`);
  db.exec(step.sql);
  const orphans = db.prepare('PRAGMA foreign_key_check').all();
  if (orphans.length > 0) throw new Error(`step ${step.version} (${step.name}) leaves ${orphans.length} orphaned rows`);
  db.pragma(`user_version = ${step.version}`);
}

function freeBackupPath(path: string, version: number, now: IsoTime): string {
  const stem = `${path.replace(/\.caskade$/i, '')}.backup-v${version}-${now.slice(0, 19).replace(/[-:]/g, '')}`;
  let backup = `${stem}.caskade`;
  for (let i = 2; existsSync(backup); i++) backup = `${stem}-${i}.caskade`;
  return backup;
}
