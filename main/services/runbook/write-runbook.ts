import type { RunbookReport } from '../../../core/api/runbook-report.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookFile, RunbookPerson } from '../../../core/runbook/runbook-input.ts';
import { buildScripts } from '../../../core/runbook/scripts/build-scripts.ts';
import { describeStepWork } from '../../../core/runbook/step-text.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { readSettings } from '../../../db/settings.ts';
import { classifyProject } from '../classify/classify-project.ts';
import { findingsOf } from '../findings.ts';
import { planNamed } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';
import { type FolderFile, fillFolder } from './runbook-folder.ts';

/**
 * Writes the runbook of the plan in force into a folder: documents, scripts and their rollbacks. Throws `plan-missing`,
 * `script-refused`, and `file-write-failed` where it would replace what somebody else wrote.
 */
export async function writeRunbook(
  project: Project,
  request: { readonly folder: string; readonly overwrite: boolean; readonly asOf: IsoDate },
): Promise<RunbookReport> {
  const files = runbookOf(project, request.asOf).map(toFolderFile);
  return { files: await fillFolder(request.folder, files, request.overwrite) };
}

function runbookOf(project: Project, asOf: IsoDate): readonly RunbookFile[] {
  const db = project.reader();
  const { plan, hash } = planNamed(db, null);
  const classification = classifyProject(project, asOf);
  const input = {
    project: project.name,
    ...{ plan, hash, settings: readSettings(db), writtenAt: project.now() },
    findings: findingsOf(db, classification).findings,
    people: new Map([...classification.index.users.values()].map((user) => [user.mailboxId, personOf(user)])),
  };
  return buildRunbook(input, {
    stepTexts: (step) => describeStepWork(step, plan),
    scripts: buildScripts(input),
  });
}

function personOf(user: UserResult): RunbookPerson {
  const { alias, displayName, smtp, database, outlook } = user;
  const stale = user.profiles.filter(({ action }) => action === 'UPDATE').flatMap(({ computer }) => computer ?? []);
  return { alias, displayName, smtp, database, outlook, computers: [...new Set(stale)].sort(compareText) };
}

function toFolderFile({ path, content, encoding }: RunbookFile): FolderFile {
  if (encoding === 'ascii' && !isAscii(content)) throw new Error(`${path} is not plain ASCII`);
  return { path, content: new TextEncoder().encode(content) };
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') === text.length;
}
