import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeOrganization, nordwindFile } from '../factories/organizations.ts';

describe('makeOrganization', () => {
  it('makes the files and the truth of an organization', () => {
    const { dir, truth } = makeOrganization({ mailboxes: 40, sites: 2, seed: 7 });
    expect(readdirSync(dir).sort()).toEqual([
      'arrays.csv',
      'dags.csv',
      'databases.csv',
      'mailboxes.csv',
      'profiles.csv',
      'servers.csv',
      'truth.json',
    ]);
    expect([Object.keys(truth.sites), Object.keys(truth.mailboxes).length, truth.counts.totals.mailboxes]).toEqual([
      ['Hamburg', 'Oslo'],
      40,
      40,
    ]);
  });

  it('makes the same organization once, and others beside it', () => {
    const [first, again, lossy] = [
      makeOrganization({ mailboxes: 40 }),
      makeOrganization({ mailboxes: 40, seed: 1 }),
      makeOrganization({ mailboxes: 40, dialect: 'ps51' }),
    ];
    expect(again).toEqual(first);
    expect(lossy.truth).toEqual(first.truth);
    expect(readFileSync(join(lossy.dir, 'servers.csv'), 'utf8')).toMatch(/^#TYPE Selected\./);
  });

  it('reports what the generator refuses', () => {
    expect(() => makeOrganization({ mailboxes: -1, sites: 0 })).toThrow(/make-org\.mjs/);
  });
});

describe('nordwindFile', () => {
  it('leads to the files of the sample as they were exported', () => {
    const starts = ['CASArray.csv', 'ExchangeServers.csv', 'OutlookProfiles_wide.csv'].map((name) =>
      readFileSync(nordwindFile(name)).subarray(0, 4).toString('hex'),
    );
    expect(starts).toEqual(['fffe2200', '23545950', 'efbbbf22']);
  });

  it('fails for a name that is not there', () => {
    expect(() => nordwindFile('Nothing.csv')).toThrow('no file Nothing.csv');
  });
});
