import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classifySummary } from '../../main/services/classify/classification-report.ts';
import { undoChange } from '../../main/services/history.ts';
import { openProject } from '../../main/services/project.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { openNewProject } from '../integration/db/temporary-project.ts';

const inFolder = useTemporaryFolder();
const clock = () => new Date('2014-03-20T08:00:00Z');

/** The Nordwind sample as the program of version 1 made it. */
function oldProject(): string {
  const path = inFolder('nordwind.caskade');
  copyFileSync(join(import.meta.dirname, '../fixtures/projects/nordwind-v1.caskade'), path);
  return path;
}

test('a project of version 1 opens, gives the same answer, and its import can still be undone', () => {
  const project = openProject(oldProject(), 'write', clock);
  const before = classifySummary(project, { asOf: '2014-03-14' }).individualCas;
  const undone = undoChange(project).undone;
  const after = classifySummary(project, { asOf: '2014-03-14' }).totals.mailboxes;
  const version = project.reader().prepare('PRAGMA user_version').pluck().get();
  project.close();
  expect({ before, undone: undone.slice(0, 8), after, version }).toEqual({
    before: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
    undone: 'imported',
    after: 0,
    version: 5,
  });
});

test('only versions have names, and each its own', () => {
  const { db } = openNewProject();
  const insert = (kind: string, name: string) =>
    `INSERT INTO plans (kind, name, at, as_of, hash, settings, findings, plan) VALUES ('${kind}', ${name}, '', '', '', '{}', '[]', '{}')`;
  expect(() => db.exec(insert('working', "'a'"))).toThrow(/CHECK/);
  expect(() => db.exec(insert('baseline', 'NULL'))).toThrow(/CHECK/);
  expect(() => db.exec(insert('other', "'a'"))).toThrow(/CHECK/);
  expect(() => db.exec(`${insert('baseline', "'a'")}; ${insert('what-if', "'A'")}`)).toThrow(/UNIQUE/);
});
