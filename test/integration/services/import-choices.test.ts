import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { ImportedFile } from '../../../core/api/import-report.ts';
import { choicesOf, importOf, type OpenClient, openClient } from '../../factories/open-client.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
const opened: OpenClient[] = [];
afterEach(() => {
  for (const { close } of opened.splice(0)) close();
});

const header = 'DisplayName,Alias,PrimarySmtpAddress,Database';

/** A mailbox, or a row of no use; several can be the same person. */
const person = fc.record({
  number: fc.integer({ min: 0, max: 6 }),
  database: fc.constantFrom('MDB-1', 'MDB-2', ''),
  isUseless: fc.boolean(),
});
const lineOf = ({ number, database, isUseless }: { number: number; database: string; isUseless: boolean }): string =>
  isUseless && number > 4
    ? `Nobody,,,${database}`
    : `Person ${number},p${number},p${number}@contoso.example,${database}`;

const scenario = fc.record({
  before: fc.array(person, { maxLength: 6 }),
  after: fc.array(person, { minLength: 1, maxLength: 8 }),
  discarded: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }),
  fixed: fc.array(fc.record({ row: fc.integer({ min: 0, max: 7 }), column: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 2,
  }),
  declined: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  ignoresDatabase: fc.boolean(),
  partial: fc.boolean(),
});

function numbers({ rows, new: added, changed, unchanged, gone, duplicates, rejected }: ImportedFile) {
  return { rows, added, changed, unchanged, gone, duplicates, rejected };
}

it('comes to the same counts in the preview and in the import, whatever is chosen, and is undone as a whole', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ before, after, discarded, fixed, declined, ignoresDatabase, partial }) => {
      run++;
      const open = await openClient(path(`${run}.caskade`));
      opened.push(open);
      const { client, register } = open;
      const write = (name: string, people: typeof before) => {
        writeFileSync(path(name), `${[header, ...people.map(lineOf)].join('\n')}\n`);
        return register(path(name));
      };
      if (before.length > 0) await client.call('import.run', importOf([write(`${run}-a.csv`, before)]));
      const whole = await client.call('classify.rows', { rows: 'users', asOf: null });
      const file = write(`${run}-b.csv`, after);
      const isThere = (row: number): boolean => row < after.length;
      const table = choicesOf(file, {
        kind: 'mailboxes',
        columns: ignoresDatabase ? [{ column: 3, field: null }] : [],
        discarded: discarded.filter(isThere).map((row) => row + 2),
        cells: fixed
          .filter(({ row }) => isThere(row))
          .map(({ row, column }) => ({ row: row + 2, column, text: `fix${row}@contoso.example` })),
      });
      const ids = declined.map((number) => `mailboxes:smtp:p${number}@contoso.example`);
      const request = importOf([file], { partial, choices: { tables: [table], declined: ids } });
      const preview = await client.call('import.preview', request);
      const report = await client.call('import.run', request);
      const shown = preview.files.map(numbers);
      if (report.changeId !== null) await client.call('history.undo', {});
      const afterwards = await client.call('classify.rows', { rows: 'users', asOf: null });
      expect([report.files.map(numbers), afterwards, open.faults]).toEqual([shown, whole, []]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
