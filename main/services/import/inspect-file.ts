import type { FileRef } from '../../../core/api/file-ref.ts';
import type { TableChoices } from '../../../core/api/import-choices.ts';
import type { FileInspection, TableInspection } from '../../../core/api/import-inspection.ts';
import { toWireError } from '../../../core/api/reply.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { findMapping } from '../../../db/saved-mappings.ts';
import { type FileRegistry, type OpenInput, openInput } from '../files/file-access.ts';
import { recognizeContainer } from '../files/inspect.ts';
import type { Project } from '../project.ts';
import { inspectTable, type TableSample } from './inspect-table.ts';
import { type MatchedTable, matchTable, placeOf } from './match-table.ts';
import type { ReadingOptions } from './open-table.ts';
import { notRecognized } from './recognize-table.ts';
import { sampleText } from './sample-text.ts';
import { sampleWorkbook } from './sample-workbook.ts';
import { encodingOfSample, sampleXml } from './sample-xml.ts';
import { isXml } from './xml-tables.ts';

/** What is asked about a file. */
export type InspectRequest = { readonly file: FileRef; readonly choices: readonly TableChoices[] };

/**
 * Reads the beginning of a file (a workbook as a whole) and says what it is under the choices for its tables. What is wrong
 * with the file or the choices comes back as `refused`. Throws `cancelled`, and `not-found` for a file that was not chosen.
 */
export async function inspectFile(
  project: Project,
  registry: FileRegistry,
  { file, choices }: InspectRequest,
  signal: AbortSignal,
): Promise<FileInspection> {
  const name = registry.nameOf(file);
  const path = registry.pathOf(file);
  const options = optionsFor(project, file, choices, signal);
  let bytes: number | null = null;
  try {
    const input = await openInput(path);
    try {
      bytes = input.size;
      return { kind: 'read', file, name, bytes, ...(await inspectInput(input, options)) };
    } finally {
      await input.close();
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return { kind: 'refused', file, name, bytes, error: toWireError(error, 'import.inspect') };
  }
}

/** How the columns of one table are matched under the choices for it. Throws `file-…` and `choices-invalid`. */
export async function matchChosenTable(
  project: Project,
  registry: FileRegistry,
  choices: TableChoices,
  signal: AbortSignal,
): Promise<MatchedTable> {
  const options = optionsFor(project, choices.file, [choices], signal);
  const input = await openInput(registry.pathOf(choices.file));
  try {
    const samples = await samplesOf(input, options);
    const sample = samples.find(({ sheet }) => sheet?.toLowerCase() === choices.sheet?.toLowerCase());
    const match =
      sample === undefined || sample.head === null ? null : matchTable({ ...sample, head: sample.head }, options);
    if (match?.kind === 'matched') return match;
    throw notRecognized(placeOf(input.name, choices.sheet), sample?.head?.header ?? []);
  } finally {
    await input.close();
  }
}

/** The tables of a text or workbook; profile XML has none with columns. */
async function samplesOf(input: OpenInput, options: ReadingOptions): Promise<readonly TableSample[]> {
  if (recognizeContainer(input) !== 'text') return sampleWorkbook(input, options);
  const encoding = await encodingOfSample(input, options);
  return isXml(input.head, encoding) ? [] : [await sampleText(input, encoding, options)];
}

function optionsFor(
  project: Project,
  file: FileRef,
  choices: readonly TableChoices[],
  signal: AbortSignal,
): ReadingOptions {
  const db = project.reader();
  return {
    ...{ as: null, sheet: null, culture: null, givenMapping: null, signal },
    rememberedMapping: (fingerprint) => findMapping(db, fingerprint),
    choices: choices.filter((table) => table.file === file),
  };
}

type Inspected = {
  readonly container: 'text' | 'workbook' | 'xml';
  readonly tables: readonly TableInspection[];
};

async function inspectInput(input: OpenInput, options: ReadingOptions): Promise<Inspected> {
  if (recognizeContainer(input) !== 'text') {
    const samples = await sampleWorkbook(input, options);
    return { container: 'workbook', tables: samples.map((sample) => inspectTable(sample, options)) };
  }
  const encoding = await encodingOfSample(input, options);
  if (isXml(input.head, encoding)) return { container: 'xml', tables: [await sampleXml(input, encoding, options)] };
  return { container: 'text', tables: [inspectTable(await sampleText(input, encoding, options), options)] };
}
