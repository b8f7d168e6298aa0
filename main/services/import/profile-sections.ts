import type { Draft } from '../../../core/import/raw-table.ts';
import { fieldIndex, type StoredValue } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import {
  prepareSectionStage,
  type SectionStage,
  type StagedRow,
  type StagedSection,
} from '../../../db/staged-sections.ts';

const shape = shapes.profiles;

/** The fields that a registry scan lists completely: a value that it does not list is not in the profile any more. */
const scannedFields = [
  'homeServer',
  'homeServerFqdn',
  'homeServerDn',
  'homeServerAddresses',
  'unresolvedServer',
  'storeServer',
  'storeServerDn',
  'storeServerFqdn',
].map((name) => fieldIndex(shape, name));

/** Rows of one scan are written within moments; what is older by more than this is of an earlier scan. */
const scanMilliseconds = 3_600_000;

/** `repeats` are the rows that said nothing which another row of the section had not said. */
export type ProfileSection =
  | { readonly draft: Draft; readonly repeats: readonly number[] }
  | { readonly draft: null; readonly key: string };

/**
 * Joins the rows of a registry inventory, one per value, to one draft per profile section, whatever the order of the rows.
 */
export class ProfileSections {
  readonly #stage: SectionStage;

  constructor(db: WriteDb) {
    this.#stage = prepareSectionStage(db);
  }

  /** Takes one row. */
  add({ key, row, collected, values }: Draft): void {
    const said = values.flatMap((value, field) => (value === undefined ? [] : [{ field, value }]));
    this.#stage.add(key, { row, collected, values: said });
  }

  /** Takes note of a rejected row: what its section does not list is not known then. */
  reject(key: string): void {
    this.#stage.spoil(key);
  }

  /** The sections, each as one draft; one of which every row was rejected has none. */
  *sections(): Generator<ProfileSection> {
    for (const section of this.#stage.sections()) {
      const [first] = section.rows;
      yield first === undefined ? { draft: null, key: section.key } : joinSection(section, first);
    }
  }
}

/** The newest scan of a section; of two values for one field in it the last one counts. */
function joinSection(section: StagedSection, first: StagedRow): ProfileSection {
  const newest = latestDate(section.rows);
  const values: (StoredValue | undefined)[] = shape.fields.map(() => undefined);
  const repeats: number[] = [];
  for (const row of section.rows) {
    if (newest !== null && row.collected !== null && isEarlierScan(row.collected, newest)) continue;
    const isRepeat = row.values.every(({ field, value }) => values[field] === value);
    if (isRepeat) repeats.push(row.row);
    for (const { field, value } of row.values) values[field] = value;
  }
  if (!section.isIncomplete) for (const field of scannedFields) values[field] ??= null;
  return { draft: { key: section.key, values, collected: newest, row: first.row }, repeats };
}

function latestDate(rows: readonly StagedRow[]): string | null {
  return rows.reduce<string | null>(
    (latest, { collected }) => (collected !== null && (latest === null || collected > latest) ? collected : latest),
    null,
  );
}

function isEarlierScan(collected: string, newest: string): boolean {
  return Date.parse(newest) - Date.parse(collected) > scanMilliseconds;
}
