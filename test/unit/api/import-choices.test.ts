import { describe, expect, it } from 'vitest';
import { noTableChoices } from '../../../core/api/import-choices.ts';
import { inspectFile } from '../../../core/api/import-session-operations.ts';
import { runImport } from '../../../core/api/inventory-operations.ts';
import { declinedKeys, reviewId } from '../../../main/services/import/declined-rows.ts';
import { fileRef } from '../../factories/example-files.ts';
import { failureOf } from '../../factories/thrown-error.ts';

describe('choices as they come over the contract', () => {
  it('may leave out whatever was not decided', () => {
    const { choices } = runImport.parseInput({ files: ['f'], choices: { tables: [{ file: 'f' }] } });
    expect(choices).toEqual({ tables: [noTableChoices(fileRef('f'))], declined: [] });
  });

  it.each([
    ['kind', 'persons'],
    ['encoding', 'ebcdic'],
    ['delimiter', ':'],
    ['headerRow', 0],
    ['columns', [{ column: -1, field: null }]],
    ['columns', [{ column: 0 }]],
    ['values', [{ field: 'recovery', from: 'a' }]],
    ['values', [{ field: 'recovery', from: ' ', to: 'true' }]],
    ['cells', [{ row: 0, column: 0, text: 'a' }]],
    ['discarded', ['1']],
    ['unknown', true],
  ])('are refused with a wrong %s', (field, value) => {
    expect(() => inspectFile.parseInput({ file: 'f', choices: [{ file: 'f', [field]: value }] })).toThrow(/choices/);
  });
});

describe('two choices for one table', () => {
  it('are refused: one of them would count for nothing', () => {
    const tables = [
      { file: 'f', sheet: 'A' },
      { file: 'f', sheet: 'B' },
    ];
    const parse = (more: object) => runImport.parseInput({ files: ['f'], choices: { tables: [...tables, more] } });
    expect(parse({ file: 'f' }).choices?.tables.length).toBe(3);
    expect(failureOf(() => parse({ file: 'f', sheet: 'A', kind: 'mailboxes' }))).toMatchObject({ code: 'usage' });
  });
});

describe('rows that were not accepted', () => {
  it('are known by their kind and key, whatever the key holds', () => {
    const ids = [reviewId('mailboxes', 'smtp:a@b.example'), reviewId('profiles', 'pc:1'), reviewId('mailboxes', '')];
    expect([...declinedKeys(ids)]).toEqual([
      ['mailboxes', new Set(['smtp:a@b.example', ''])],
      ['profiles', new Set(['pc:1'])],
    ]);
  });

  it.each(['', 'mailboxes', ':a', 'persons:a'])('are refused as %j', (id) => {
    expect(failureOf(() => declinedKeys([id])).code).toBe('choices-invalid');
  });
});
