import type { RunbookArchive, RunbookReport } from '../../../core/api/runbook-report.ts';
import { writeRunbookTexts } from '../../../core/runbook/build-runbook.ts';
import type { RunbookFile } from '../../../core/runbook/runbook-input.ts';
import { type ContentFile, fillFolder } from '../files/fill-folder.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { writeZip } from '../files/write-zip.ts';
import type { Project } from '../project.ts';
import { loadRunbook } from './load-runbook.ts';

/**
 * Writes the runbook of the plan in force into a folder: documents, scripts and their rollbacks. Throws `plan-missing`,
 * `script-refused`, and `file-write-failed` where it would replace what somebody else wrote.
 */
export async function writeRunbook(
  project: Project,
  request: { readonly folder: string; readonly overwrite: boolean },
): Promise<RunbookReport> {
  const options = { listName: 'runbook-files.json', mayOverwrite: request.overwrite };
  return { files: await fillFolder(request.folder, filesOf(project), options) };
}

/** Writes the same files into one ZIP file. Throws `plan-missing`, `script-refused` and `file-write-failed`. */
export async function saveRunbookArchive(
  project: Project,
  request: { readonly path: string; readonly mayReplace: boolean },
): Promise<RunbookArchive> {
  const files = filesOf(project);
  const zip = writeZip(files, project.now());
  await writeFileAtomically(request.path, zip, request.mayReplace);
  return { files: files.length, bytes: zip.length };
}

/** The program, and the moment of writing, stand on the documents. */
function filesOf(project: Project): readonly ContentFile[] {
  const { input, texts } = loadRunbook(project);
  return writeRunbookTexts(texts, input).map(toContentFile);
}

function toContentFile({ path, content, encoding }: RunbookFile): ContentFile {
  const bytes = new TextEncoder().encode(content);
  if (encoding === 'ascii' && bytes.length !== content.length) throw new Error(`${path} is not plain ASCII`);
  return { path, content: bytes };
}
