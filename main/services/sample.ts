import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport, ImportRequest } from '../../core/api/import-report.ts';
import type { SampleOrganization } from '../../core/api/project-operations.ts';
import { parseSettingsPatch, type SettingsPatch } from '../../core/settings/parse.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import type { FileRegistry } from './files/file-access.ts';
import { type ImportHooks, runImport } from './import/run-import.ts';
import { type Clock, createProject, openProject, type Project } from './project.ts';
import { mergeIntoSettings } from './settings.ts';

/** What creating a sample needs: the file to create, and where the samples are. */
export type SampleRequest = {
  readonly path: string;
  readonly organization: SampleOrganization;
  readonly samplesFolder: string;
  readonly clock: Clock;
};

/** The `sample.json` of a sample organization. */
export type SampleManifest = {
  readonly title: string;
  /** The day of the story: that of the last exports. */
  readonly asOf: IsoDate;
  /** The imports in their order, at least one; each is an undo step. */
  readonly runs: readonly SampleRun[];
  readonly settings: SettingsPatch;
};

/** One import of a sample organization. */
export type SampleRun = {
  /** The day of the exports, which counts for rows that have no date. */
  readonly collected: IsoDate;
  /** The files in the order of their import. */
  readonly files: readonly string[];
};

/**
 * Creates a project from a sample organization and leaves it open: its settings first, then its imports, each an undo step.
 * The report lists the files of all imports; its ids are those of the last one. When that fails, no file is left behind.
 * Throws `project-exists`, `not-found` for a sample that is not bundled, or `cancelled`.
 */
export async function createSample(
  request: SampleRequest,
  files: FileRegistry,
  hooks: ImportHooks,
): Promise<{ readonly project: Project; readonly report: ImportReport }> {
  const folder = join(request.samplesFolder, request.organization);
  const manifest = await readManifest(folder, request.organization);
  createProject(request.path, manifest.title, request.clock, manifest.asOf);
  const project = openProject(request.path, 'write', request.clock);
  try {
    mergeIntoSettings(project, { patch: manifest.settings, by: null });
    const reports: ImportReport[] = [];
    for (const run of manifest.runs)
      reports.push(await runImport(project, files, importRequest(folder, run, files), hooks));
    return { project, report: joinReports(reports) };
  } catch (error) {
    project.close();
    await rm(request.path, { force: true });
    throw error;
  }
}

/** Reads and checks the manifest of a sample. */
export async function readManifest(folder: string, organization: string): Promise<SampleManifest> {
  if ((await stat(folder).catch(() => null)) === null) {
    throw new AppError(
      'not-found',
      `The sample organization ${organization} is not part of this installation.`,
      'Choose another one: `caskade sample --help` lists them.',
      { organization },
    );
  }
  const raw: unknown = JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8'));
  if (!isManifest(raw)) throw new Error(`${folder} has a broken sample.json`);
  const runs = raw.runs.map(({ collected, files }) => ({ collected, files: files.map(({ file }) => file) }));
  return { title: raw.title, asOf: raw.asOf, runs, settings: parseSettingsPatch(raw.settings) };
}

type RawRun = Pick<SampleRun, 'collected'> & { readonly files: readonly { readonly file: string }[] };

type RawManifest = Pick<SampleManifest, 'title' | 'asOf'> & {
  readonly runs: readonly RawRun[];
  readonly settings: unknown;
};

function isManifest(raw: unknown): raw is RawManifest {
  if (typeof raw !== 'object' || raw === null) return false;
  const { title, asOf, runs }: Partial<Record<keyof RawManifest, unknown>> = raw;
  if (typeof title !== 'string' || typeof asOf !== 'string') return false;
  return Array.isArray(runs) && runs.length > 0 && runs.every(isManifestRun);
}

function isManifestRun(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { collected, files }: Partial<Record<keyof RawRun, unknown>> = raw;
  return typeof collected === 'string' && Array.isArray(files) && files.every(isManifestFile);
}

function isManifestFile(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'file' in raw && typeof raw.file === 'string';
}

function importRequest(folder: string, run: SampleRun, files: FileRegistry): ImportRequest {
  return {
    files: run.files.map((file) => files.register(join(folder, file))),
    as: null,
    sheet: null,
    culture: null,
    mapping: null,
    collected: `${run.collected}T23:59:59`,
    partial: false,
    dryRun: false,
    choices: null,
    by: null,
  };
}

function joinReports(reports: readonly ImportReport[]): ImportReport {
  const last = reports.at(-1);
  if (last === undefined) throw new Error('a sample without an import');
  return {
    ...last,
    files: reports.flatMap((report) => report.files),
    nothingChanged: reports.every((report) => report.nothingChanged),
  };
}
