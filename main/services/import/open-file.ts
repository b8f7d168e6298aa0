import { sniffEncoding, type TextEncoding } from '../../../core/import/encoding.ts';
import type { Issue } from '../../../core/import/issue.ts';
import { type OpenInput, openInput } from '../files/file-access.ts';
import { type Inspection, inspectInput } from '../files/inspect.ts';
import { choicesFor, invalidChoice } from './chosen-table.ts';
import type { ChosenFile, OpenFile, OpenTable, ReadingOptions } from './open-table.ts';
import { textTables } from './text-tables.ts';
import { workbookTables } from './workbook-tables.ts';
import { isXml, xmlTables } from './xml-tables.ts';

/**
 * Opens a file of a run: one pass over its bytes tells what it is, then its tables are read from the same descriptor. Throws
 * the `file-…` error of a file that cannot be used, here or while its tables are read.
 */
export async function openFile(file: ChosenFile, options: ReadingOptions): Promise<OpenFile> {
  const input = bufferedInput(await openInput(file.path));
  try {
    const inspection = await inspectInput(input, options.signal);
    const issues: Issue[] = [];
    input.forget();
    return {
      sha256: inspection.sha256,
      size: input.size,
      modifiedAt: input.modifiedAt,
      bytesRead: input.bytesRead,
      tables: () => tablesOf(input, inspection, options, issues),
      issues: () => issues,
      checkUnchanged: input.checkUnchanged,
      close: input.close,
    };
  } catch (error) {
    await input.close();
    throw error;
  }
}

/** `issues` takes what there is to say about parts of the file that are not used. */
function tablesOf(
  input: OpenInput,
  inspection: Inspection,
  options: ReadingOptions,
  issues: Issue[],
): AsyncIterable<OpenTable> {
  if (inspection.container !== 'text') return workbookTables(input, options, issues);
  if (options.choices.some(({ sheet }) => sheet !== null)) throw invalidChoice(`${input.name} has no sheets.`, {});
  const encoding = encodingOf(input, inspection, choicesFor(options, null)?.encoding ?? null);
  if (isXml(input.head, encoding)) return xmlTables(input, encoding);
  return textTables(input, encoding, inspection, options, issues);
}

/** The encoding that was chosen, else that of the bytes. A byte order mark is no text, whatever was chosen. */
function encodingOf(input: OpenInput, { isUtf8 }: Inspection, chosen: TextEncoding['encoding'] | null): TextEncoding {
  if (chosen === null) return sniffEncoding(input.head, isUtf8, input.name);
  return { encoding: chosen, bomBytes: sniffEncoding(input.head, true, input.name).bomBytes };
}

/** An input that is read ahead, with a count of the bytes read. */
type BufferedInput = OpenInput & { readonly bytesRead: () => number; readonly forget: () => void };

/** Each read of the file is a wait for another thread, so small ones are served from a larger one. */
const readAheadBytes = 524_288;

function bufferedInput(input: OpenInput): BufferedInput {
  const buffer = new Uint8Array(Math.min(readAheadBytes, input.size));
  let bufferStart = 0;
  let bufferEnd = 0;
  let position = 0;

  async function read(target: Uint8Array, from: number): Promise<number> {
    if (target.length >= buffer.length) return input.read(target, from);
    if (from < bufferStart || from + target.length > bufferEnd) {
      bufferEnd = from; // Nothing is valid should the read fail.
      bufferStart = from;
      bufferEnd += await input.read(buffer, from);
    }
    const found = buffer.subarray(from - bufferStart, Math.min(from + target.length, bufferEnd) - bufferStart);
    target.set(found);
    return found.length;
  }

  return {
    ...input,
    read: async (target, from) => {
      const count = await read(target, from);
      position = from + count;
      return count;
    },
    bytesRead: () => position,
    forget: () => {
      position = 0;
    },
  };
}
