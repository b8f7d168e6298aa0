import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCells, csvText } from '../../factories/csv-text.ts';
import { nordwindDay } from '../../factories/nordwind-expectations.ts';
import { makeOrganization } from '../../factories/organizations.ts';
import { type Answer, useProjectCli } from '../../factories/project-cli.ts';
import { createSeededRandom, pickOne, shuffled } from '../../factories/seeded-random.ts';

const cli = useProjectCli();
const names = ['servers', 'arrays', 'dags', 'databases', 'mailboxes', 'profiles'] as const;

type Table = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

function readTables(seed: number): readonly Table[] {
  const { dir } = makeOrganization({ mailboxes: 40, sites: 3, seed });
  return names.map((name) => {
    const [header = [], ...rows] = csvCells(readFileSync(join(dir, `${name}.csv`), 'utf8'));
    return { name, header, rows };
  });
}

/** The answer without what repeats the spelling of a file; names that two files spell differently in lower case. */
function verdictsOf({ summary, users, profiles, databases }: Answer) {
  const lower = (name: string | null): string | null => name?.toLowerCase() ?? null;
  const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  return {
    summary,
    users: sorted(users.map(({ why: _, database, ...user }) => ({ ...user, database: lower(database) }))),
    profiles: sorted(
      profiles.map(({ endpoint: _, computer, user, ...profile }) => ({
        ...profile,
        computer: lower(computer),
        user: lower(user),
      })),
    ),
    databases: sorted(
      databases.map(({ binding: _, why: _why, server, ...database }) => ({ ...database, server: lower(server) })),
    ),
  };
}

async function classifyTables(tables: readonly Table[]) {
  rmSync(cli.path('p.caskade'), { force: true });
  const files = tables.map(({ name, header, rows }) => cli.write(`${name}.csv`, csvText(header, rows)));
  await cli.importInto(...files);
  return verdictsOf(await cli.classify(nordwindDay));
}

/** A seed of an organization and one for what is done to its files. */
const cases = fc.record({ organization: fc.integer({ min: 1, max: 4 }), seed: fc.nat() });

/** Checks that files that were changed give the same answer. */
async function expectSameAnswer(change: (random: () => number, tables: readonly Table[]) => readonly Table[]) {
  const expected = new Map<number, Awaited<ReturnType<typeof classifyTables>>>();
  await fc.assert(
    fc.asyncProperty(cases, async ({ organization, seed }) => {
      const tables = readTables(organization);
      const answer = expected.get(organization) ?? (await classifyTables(tables));
      expected.set(organization, answer);
      expect(await classifyTables(change(createSeededRandom(seed), tables))).toEqual(answer);
    }),
    { numRuns: 6 },
  );
}

function splitTable(random: () => number, { name, header, rows }: Table): readonly Table[] {
  const at = Math.floor(random() * (rows.length + 1));
  return [
    { name: `${name}-1`, header, rows: rows.slice(0, at) },
    { name: `${name}-2`, header, rows: rows.slice(at) },
  ].filter((part) => part.rows.length > 0);
}

/** An observation of the same profile from the year before, when it named another server. */
function seenEarlier(random: () => number, header: readonly string[], row: readonly string[]): readonly string[] {
  const server = pickOne(random, ['', 'oldmail9.corp.fabrikam.example', 'HAM-EXCAS01']);
  return row.map((cell, i) => {
    if (header[i] === 'HomeServer') return server;
    return header[i] === 'LastSeen' ? `2012${cell.slice(4)}` : cell;
  });
}

/** Columns that name servers, arrays, databases, computers and users; what they are defined by is left as it is. */
const spelledColumns: Readonly<Record<string, ReadonlySet<string>>> = {
  databases: new Set(['RpcClientAccessServer', 'Server', 'MasterServerOrAvailabilityGroup']),
  mailboxes: new Set(['Database', 'ServerName']),
  profiles: new Set(['HomeServer', 'ComputerName', 'UserName']),
};

/** Another spelling of the same name (domain.md 4.1). */
function respell(random: () => number, column: string, name: string): string {
  const upper = name.toUpperCase();
  const lower = name.toLowerCase();
  const isEndpoint = column === 'RpcClientAccessServer' || column === 'HomeServer';
  if (!isEndpoint || name === '' || name.includes('@') || name.startsWith('/'))
    return pickOne(random, [name, upper, lower, ` ${name} `]);
  return pickOne(random, [
    upper,
    lower,
    ` ${name}`,
    `${name.replace(/\.$/, '')}.`,
    `ncacn_ip_tcp:${name}`,
    `\\\\${lower}`,
    `'${name}'`,
  ]);
}

describe('the classification of an organization', () => {
  it('does not depend on the order of rows', () =>
    expectSameAnswer((random, tables) => tables.map((table) => ({ ...table, rows: shuffled(random, table.rows) }))));

  it('does not depend on the order of files', () => expectSameAnswer((random, tables) => shuffled(random, tables)));

  it('does not depend on how the rows of a kind are spread over the files of a run', () =>
    expectSameAnswer((random, tables) =>
      shuffled(
        random,
        tables.flatMap((table) => splitTable(random, table)),
      ),
    ));

  it('does not depend on rows that come twice', () =>
    expectSameAnswer((random, tables) =>
      tables.map((table) => ({ ...table, rows: [...table.rows, ...table.rows.filter(() => random() < 0.3)] })),
    ));

  it('does not depend on where older observations of the same profiles stand', () =>
    expectSameAnswer((random, tables) =>
      tables.map((table) => {
        const { name, header, rows } = table;
        if (name !== 'profiles') return table;
        const older = rows.filter(() => random() < 0.5).map((row) => seenEarlier(random, header, row));
        return { name, header, rows: shuffled(random, [...rows, ...older]) };
      }),
    ));

  it('does not depend on how names are spelled', () =>
    expectSameAnswer((random, tables) =>
      tables.map(({ name, header, rows }) => {
        const spelled = header.map((column) => spelledColumns[name]?.has(column) === true);
        const respelled = rows.map((row) =>
          row.map((cell, i) => (spelled[i] === true ? respell(random, header[i] ?? '', cell) : cell)),
        );
        return { name, header, rows: respelled };
      }),
    ));
});
