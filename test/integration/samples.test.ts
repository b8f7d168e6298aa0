import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOrganizations } from '../../core/api/project-operations.ts';
import { fileKinds } from '../../core/inventory/kinds.ts';
import { nordwindFile } from '../factories/organizations.ts';

type Sample = {
  readonly runs: readonly { readonly files: readonly { readonly file: string; readonly kind: string }[] }[];
};
type Expected = {
  readonly totals: { readonly mailboxes: number };
  readonly userStates: Readonly<Record<string, number>>;
  readonly users: readonly { readonly alias: string; readonly state: string }[];
};

const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url));

function sampleFile(organization: string, name: string): Buffer {
  return readFileSync(join(samples, organization, name));
}

function csvNames(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.csv'))
    .sort();
}

/** The exports of a sample, without what describes them. */
function exportNames(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => !name.endsWith('.json'))
    .sort();
}

describe.each(sampleOrganizations)('the sample %s', (organization) => {
  const { runs }: Sample = JSON.parse(sampleFile(organization, 'sample.json').toString('utf8'));
  const files = runs.flatMap((run) => run.files);

  it('names exactly the files that lie beside its description', () => {
    expect(files.map(({ file }) => file).sort()).toEqual(exportNames(join(samples, organization)));
  });

  it('says of each file a kind that the importer knows', () => {
    expect(fileKinds).toEqual(expect.arrayContaining(files.map(({ kind }) => kind)));
  });
});

describe('the sample nordwind', () => {
  it('consists of the exports as they came, byte for byte', () => {
    for (const name of csvNames(join(samples, 'nordwind'))) {
      expect(sampleFile('nordwind', name).equals(readFileSync(nordwindFile(name))), name).toBe(true);
    }
  });
});

describe.each(['headoffice', 'fabrikam'])('the sample %s', (organization) => {
  const made = mkdtempSync(join(tmpdir(), `caskade-${organization}-`));
  const script = fileURLToPath(new URL(`../../scripts/make-${organization}.mjs`, import.meta.url));
  beforeAll(() => {
    execFileSync(process.execPath, [script, made]);
  });
  afterAll(() => {
    rmSync(made, { recursive: true });
  });

  it('is what its script writes, byte for byte', () => {
    expect(exportNames(made)).toEqual(exportNames(join(samples, organization)));
    for (const name of readdirSync(made)) {
      expect(sampleFile(organization, name).equals(readFileSync(join(made, name))), name).toBe(true);
    }
  });
});

describe('the sample headoffice', () => {
  it('has an expectation for every mailbox, and totals that add up', () => {
    const expected: Expected = JSON.parse(sampleFile('headoffice', 'expected.json').toString('utf8'));
    const mailboxes = sampleFile('headoffice', 'Mailboxes.csv').toString('utf8').trim().split('\r\n').slice(1);
    const counted: Record<string, number> = {};
    for (const { state } of expected.users) counted[state] = (counted[state] ?? 0) + 1;
    expect([expected.users.map(({ alias }) => alias), expected.users.length, counted]).toEqual([
      mailboxes.map((line) => line.split('","')[1]),
      expected.totals.mailboxes,
      expected.userStates,
    ]);
  });
});
