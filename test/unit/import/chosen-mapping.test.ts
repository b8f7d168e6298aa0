import { describe, expect, it } from 'vitest';
import { createValueReplacer } from '../../../core/import/apply-values.ts';
import { chosenMapping, mergedValues } from '../../../core/import/chosen-mapping.ts';
import { type KnownValues, knownValues } from '../../../core/import/known-values.ts';
import { matchHeaders } from '../../../core/import/match-headers.ts';
import { parseSavedMapping, savedMappingJson } from '../../../core/import/saved-mapping.ts';
import type { FieldType } from '../../../core/inventory/shape.ts';

describe('columns that a person chose', () => {
  it('take their field from every other column, and are ignored when it was said so', () => {
    const chosen = new Map<number, string | null>([
      [1, 'name'],
      [2, null],
    ]);
    const { columns } = matchHeaders(['Name', 'Title', 'Server', 'RPC CAS'], 'databases', null, null, chosen);
    expect(columns.map(({ field, how }) => [field, how])).toEqual([
      [null, 'ignored'],
      ['name', 'chosen'],
      [null, 'ignored'],
      ['rpcClientAccessServer', 'alias'],
    ]);
  });

  it('go before a remembered mapping', () => {
    const saved = parseSavedMapping({ kind: 'databases', columns: { a: 'name', b: 'server' } });
    const chosen = new Map([[1, 'name']]);
    const { columns } = matchHeaders(['A', 'B'], 'databases', null, saved, chosen);
    expect(columns.map(({ field, how }) => [field, how])).toEqual([
      [null, 'ignored'],
      ['name', 'chosen'],
    ]);
  });
});

describe('the mapping to remember', () => {
  it('names used columns and those that are ignored on purpose, and none without a name of its own', () => {
    const header = ['DB', 'Note', 'Note', '', 'Kept out'];
    const chosen = new Map<number, string | null>([
      [0, 'name'],
      [1, 'server'],
      [3, 'guid'],
      [4, null],
    ]);
    const { columns } = matchHeaders(header, 'databases', null, null, chosen);
    const mapping = chosenMapping('databases', columns, chosen, null, [{ field: 'recovery', from: 'oui', to: 'true' }]);
    expect(savedMappingJson(mapping)).toEqual({
      kind: 'databases',
      columns: { db: 'name', 'kept out': null },
      values: { recovery: { oui: 'true' } },
    });
  });

  it('reads back what it has written', () => {
    const json = { kind: 'databases', columns: { db: 'name' }, values: { recovery: { oui: 'true', non: '' } } };
    expect(savedMappingJson(parseSavedMapping(json))).toEqual(json);
  });

  it('refuses values of a field that the kind does not have, and what is no text', () => {
    const columns = { db: 'name' };
    const wrong = [
      { nothing: { a: 'b' } },
      { recovery: { a: 1 } },
      { recovery: { ' ': 'true' } },
      { recovery: null },
      7,
    ];
    const codes = wrong.map((values) => {
      try {
        return parseSavedMapping({ kind: 'databases', columns, values });
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : error;
      }
    });
    expect(codes).toEqual(wrong.map(() => 'mapping-invalid'));
  });
});

describe('values that stand for others', () => {
  it('are put into the cells of their field, apart from case and blanks around', () => {
    const replace = createValueReplacer(
      [
        { column: 0, field: 'name' },
        { column: 1, field: 'recovery' },
      ],
      [
        { field: 'recovery', from: ' OUI', to: 'true' },
        { field: 'recovery', from: '-', to: '' },
      ],
    );
    const rows = [['oui', 'oui '], ['a', '-'], ['a', 'non'], ['a']].map((cells) => replace?.({ row: 1, cells }).cells);
    expect(rows).toEqual([['oui', 'true'], ['a', ''], ['a', 'non'], ['a']]);
  });

  it('need no function when no column has their field', () => {
    expect(createValueReplacer([{ column: 0, field: null }], [{ field: 'recovery', from: 'a', to: 'b' }])).toBeNull();
  });

  it('chosen now take the place of remembered ones', () => {
    const saved = [
      { field: 'recovery', from: 'Oui', to: 'true' },
      { field: 'recovery', from: 'non', to: 'false' },
    ];
    expect(mergedValues(saved, [{ field: 'recovery', from: 'oui ', to: 'false' }])).toEqual([
      { field: 'recovery', from: 'non', to: 'false' },
      { field: 'recovery', from: 'oui ', to: 'false' },
    ]);
  });
});

describe('the values that a field knows', () => {
  const valuesOf = (name: string, type: FieldType): KnownValues | null => knownValues({ name, type, aliases: [] });

  it.each([
    ['recovery', 'boolean', ['ja', 'Nein', '', 'maybe'], ['true', 'false', '', null]],
    [
      'outlookVersion',
      'text',
      ['14.0.7116', 'Outlook 2010', '', 'Lotus Notes'],
      ['14.0.7116', 'Outlook 2010', '', null],
    ],
    [
      'recipientTypeDetails',
      'text',
      ['user mailbox', 'SharedMailbox', '', 'person'],
      ['UserMailbox', 'SharedMailbox', '', null],
    ],
  ] as const)('of %s are read or not understood', (name, type, texts, expected) => {
    expect(texts.map((text) => valuesOf(name, type)?.read(text))).toEqual(expected);
  });

  it.each(['recovery', 'outlookVersion', 'recipientTypeDetails'])('offers for %s only what it understands', (name) => {
    const known = valuesOf(name, name === 'recovery' ? 'boolean' : 'text');
    expect(known?.options.map(({ value }) => known.read(value))).toEqual(known?.options.map(({ value }) => value));
  });

  it('are none for free texts', () => {
    expect(valuesOf('displayName', 'text')).toBeNull();
  });
});
