import type { TableInspection } from '../../../core/api/import-inspection.ts';
import { sniffEncoding, type TextEncoding } from '../../../core/import/encoding.ts';
import type { OpenInput } from '../files/file-access.ts';
import { createUtf8Check } from '../files/utf8-check.ts';
import { choicesFor } from './chosen-table.ts';
import type { ReadingOptions } from './open-table.ts';
import { xmlTables } from './xml-tables.ts';

/** How much of a text is looked at for its encoding; what comes later can only turn out to be Windows-1252. */
const sampleBytes = 1_048_576;

/** The encoding of a text as its beginning tells, or as it was chosen. */
export async function encodingOfSample(input: OpenInput, options: ReadingOptions): Promise<TextEncoding> {
  const chosen = choicesFor(options, null)?.encoding ?? null;
  if (chosen !== null) {
    return { encoding: chosen, bomBytes: sniffEncoding(input.head, true, input.name).bomBytes };
  }
  const sample = new Uint8Array(Math.min(sampleBytes, input.size));
  const count = await input.read(sample, 0);
  const check = createUtf8Check();
  // A character may be cut by the end of the sample, never by a line break.
  const end = count < input.size ? sample.lastIndexOf(10, count) + 1 : count;
  check.add(sample.subarray(0, end));
  return sniffEncoding(input.head, check.result().isUtf8, input.name);
}

/** The table of a file of profile XML, which has no columns to choose. Throws what `xmlTables` throws. */
export async function sampleXml(
  input: OpenInput,
  encoding: TextEncoding,
  options: ReadingOptions,
): Promise<TableInspection> {
  let count = 0;
  let why = '';
  let preset: string | null = null;
  for await (const table of xmlTables(input, encoding)) {
    why = table.why;
    preset = table.preset;
    for await (const batch of table.batches()) count += batch.kind === 'outcomes' ? batch.outcomes.length : 0;
  }
  const choices = choicesFor(options, null);
  return {
    ...{ sheet: null, isUsed: choices?.isUsed ?? true, status: 'ready', rows: { count, isExact: true } },
    encoding: { name: encoding.encoding, isChosen: (choices?.encoding ?? null) !== null },
    delimiter: null,
    header: { row: null, isChosen: false, candidates: [], typeName: null },
    kind: { name: 'profiles-xml', isChosen: false, why, preset },
    ...{ columns: [], fields: [], missing: [], isRemembered: false, values: [], issues: [], preview: [] },
  };
}
