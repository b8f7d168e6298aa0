import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinDistance } from '../../../core/import/edit-distance.ts';
import { headerFingerprint } from '../../../core/import/header-fingerprint.ts';
import { parseSavedMapping, savedMappingJson } from '../../../core/import/saved-mapping.ts';
import { AppError } from '../../../core/shared/app-error.ts';

function problemOf(json: unknown): string {
  try {
    parseSavedMapping(json);
    return 'none';
  } catch (error) {
    return error instanceof AppError && error.code === 'mapping-invalid' ? error.message : 'other';
  }
}

describe('a mapping file', () => {
  it('is read and written back', () => {
    const json = { kind: 'databases', columns: { db: 'name', notes: null } };
    expect(savedMappingJson(parseSavedMapping(json))).toEqual(json);
  });

  it('may name hostile headers', () => {
    const mapping = parseSavedMapping(
      JSON.parse('{"kind":"databases","columns":{"__proto__":"name","constructor":null}}'),
    );
    expect([...mapping.columns]).toEqual([
      ['__proto__', 'name'],
      ['constructor', null],
    ]);
    expect(JSON.stringify(savedMappingJson(mapping))).toContain('"__proto__":"name"');
  });

  it.each([
    [null, 'The mapping is not a JSON object.'],
    [[], 'The mapping is not a JSON object.'],
    [{ kind: 'databases', colums: {} }, 'The mapping has an unknown key "colums".'],
    [{ kind: 'databases' }, 'The mapping has no object "columns" that goes from header to field.'],
    [{ kind: 'databases', columns: { '': 'name' } }, 'The mapping names an empty header.'],
    [{ kind: 'databases', columns: { DB: 'name', 'db ': null } }, 'The mapping names the header "db " twice.'],
    [{ kind: 'databases', columns: { DB: 'name', D: 'name' } }, 'The mapping gives "DB" and "D" the same field name.'],
  ])('says what is wrong with %j', (json, message) => {
    expect(problemOf(json)).toBe(message);
  });

  it('names the kinds and the fields that there are', () => {
    expect(problemOf({ kind: 'mailbox', columns: {} })).toMatch(/Kinds: sites, servers, /);
    expect(problemOf({ kind: 'profiles-xml', columns: {} })).toMatch(/names no kind/);
    expect(problemOf({ kind: 'sites', columns: { Site: 'server' } })).toMatch(
      /"Site" a field that sites do not have. Fields: name\.$/,
    );
    expect(problemOf({ kind: 'sites', columns: { Site: 7 } })).toMatch(/do not have/);
  });

  it('is refused or read, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => problemOf(json) !== 'other'));
  });
});

describe('the fingerprint of headers', () => {
  it('does not depend on order, case, blanks and punctuation', () => {
    expect(headerFingerprint(['Name', ' RPC Client Access Server'])).toBe(
      headerFingerprint(['rpcclientaccessserver', 'NAME']),
    );
    expect(headerFingerprint(['Name', 'Site'])).toMatch(/^[0-9a-f]{16}$/);
  });

  it('differs for other headers, and for a header twice', () => {
    const prints = [['Name'], ['Name', 'Name'], ['Name', 'Site'], ['NameSite'], []].map(headerFingerprint);
    expect(new Set(prints).size).toBe(5);
  });
});

describe('the edit distance', () => {
  it.each([
    ['rpcclientaccessserver', 'rpcclientaccesserver', 1, true],
    ['homeserver', 'homeserverdn', 2, true],
    ['homeserver', 'homeserverfqdn', 2, false],
    ['abc', 'abc', 0, true],
    ['abc', 'cba', 1, false],
  ])('of %s and %s is within %i: %s', (left, right, limit, isNear) => {
    expect(isWithinDistance(left, right, limit)).toBe(isNear);
  });
});
