import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openOrganizationCache } from './organization-cache.ts';

/** How PowerShell wrote the files; see the head of `test/fixtures/make-org.mjs`. */
export type Dialect = 'ps7' | 'ps51' | 'unicode' | 'culture';

export type OrganizationOptions = {
  readonly mailboxes?: number;
  readonly seed?: number;
  readonly sites?: number;
  readonly dialect?: Dialect;
};

/** What every row must be classified as: codes and states of domain.md 5, by name of the thing. */
export type OrganizationTruth = {
  readonly sites: Readonly<Record<string, { readonly array: string | null }>>;
  readonly databases: Readonly<
    Record<string, { readonly site: string; readonly state: string; readonly action: string }>
  >;
  readonly mailboxes: Readonly<
    Record<
      string,
      { readonly site: string; readonly database: string; readonly profiles: number; readonly state: string }
    >
  >;
  /** By computer name. */
  readonly profiles: Readonly<Record<string, { readonly mailbox: string; readonly state: string }>>;
  readonly counts: {
    readonly databaseState: Readonly<Record<string, number>>;
    readonly profileState: Readonly<Record<string, number>>;
    readonly userState: Readonly<Record<string, number>>;
    readonly totals: Readonly<Record<'sites' | 'databases' | 'mailboxes' | 'profiles', number>>;
  };
};

/** Files `servers.csv`, `arrays.csv`, `dags.csv`, `databases.csv`, `mailboxes.csv` and `profiles.csv` in `dir`. Not to be changed. */
export type Organization = { readonly dir: string; readonly truth: OrganizationTruth };

/** A generated organization. The same options give the same one, made once in a test run. */
export function makeOrganization(options: OrganizationOptions = {}): Organization {
  const { mailboxes = 1000, seed = 1, sites = 3, dialect = 'ps7' } = options;
  const dir = join(openOrganizationCache(), `${mailboxes}-${seed}-${sites}-${dialect}`);
  if (!existsSync(dir)) generate(dir, { mailboxes, seed, sites, dialect });
  const truth: OrganizationTruth = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8'));
  return { dir, truth };
}

/** The path of a file of the Nordwind sample, as administrators would export it. */
export function nordwindFile(name: string): string {
  const path = fixture(`nordwind/${name}`);
  if (!existsSync(path)) throw new Error(`the Nordwind fixtures have no file ${name}`);
  return path;
}

/** Makes the organization beside its place and moves it there, because another worker may be making the same one. */
function generate(dir: string, options: Required<OrganizationOptions>): void {
  const draft = `${dir}.${process.pid}`;
  const settings = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  execFileSync(process.execPath, [fixture('make-org.mjs'), '--out', draft, ...settings], { stdio: 'pipe' });
  try {
    renameSync(draft, dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
    rmSync(draft, { recursive: true });
  }
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}
