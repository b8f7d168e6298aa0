import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../core/search/fold-text.ts';
import { createPersonIndex, type PersonEntry, type PersonIndex } from '../../../core/search/person-index.ts';

function person(id: number, alias: string, displayName: string | null, more: Partial<PersonEntry> = {}): PersonEntry {
  return {
    id,
    alias,
    displayName,
    smtp: `${alias}@nordwind.example`,
    otherAddresses: [],
    upn: `${alias}@corp.nordwind.local`,
    sam: alias,
    account: `NORDWIND\\${alias}`,
    computers: [],
    phone: null,
    ...more,
  };
}

const people: readonly PersonEntry[] = [
  person(1, 'mlien', 'Magnus Lien', { computers: ['WS-1002'] }),
  person(2, 'abrekke', 'Åse Brekke-Øyen', { computers: ['WS-1003', 'LT-1003'] }),
  person(3, 'lien', 'Zora Berg', { otherAddresses: ['smtp:zora@nordwind.example', 'X500:/o=Nordwind/cn=old'] }),
  person(4, 'jmuller', 'Jürgen Müller'),
  person(5, 'jmueller2', 'Jan Mueller'),
  person(6, 'tlost', 'T?nis M?ller'),
  person(7, 'alien', 'Anders Lien'),
  person(8, 'obrien', "Liam O'Brien"),
  person(9, 'room-oslo-1', null),
];

function indexOf(entries: readonly PersonEntry[]): PersonIndex {
  const index = createPersonIndex();
  for (const entry of entries) index.add(entry);
  return index;
}

/** As `indexOf`, with the entries in the table rather than among the recent changes. */
function preparedIndexOf(entries: readonly PersonEntry[]): PersonIndex {
  const index = indexOf(entries);
  index.prepare();
  return index;
}

describe.each([
  ['prepared', preparedIndexOf],
  ['just filled', indexOf],
])('the person index, %s,', (_state, make) => {
  const index = make(people);
  const found = (query: string, limit = 10) => index.search(query, limit).map(({ id }) => id);

  it('puts an exact alias first, then beginnings of words by display name, then parts of words', () => {
    expect(index.search('lien', 10)).toEqual([
      { id: 3, field: 'alias', rank: 0 },
      { id: 7, field: 'displayName', rank: 1 },
      { id: 1, field: 'displayName', rank: 1 },
    ]);
    expect(index.search('ien', 10).map(({ id, rank }) => [id, rank])).toEqual([
      [7, 2],
      [8, 2],
      [1, 2],
      [3, 2],
    ]);
  });

  it('finds words in any order', () => {
    expect([found('lien magnus'), found('Magnus Lien'), found('Lien, Mag')]).toEqual([[1], [1], [1]]);
  });

  it('finds umlauts by either spelling, and either spelling by umlauts', () => {
    expect([found('mueller'), found('muller'), found('Müller')]).toEqual([
      [5, 4, 6],
      [4, 6],
      [5, 4, 6],
    ]);
    expect([found('aase'), found('ase'), found('åse'), found('oeyen')]).toEqual([[2], [2], [2], [2]]);
  });

  it('finds names that lost letters, also by what is on the screen', () => {
    expect([found('tonis'), found('tönis'), found('t?nis'), found('moeller')]).toEqual([[6], [6], [6], [6]]);
  });

  it('finds accounts, addresses, UPNs and computers, whole or in part', () => {
    expect([
      index.search('nordwind\\mlien', 1),
      index.search('nordwind\\ml', 1),
      index.search('mlien@nord', 1),
      index.search('mlien@corp.nordwind.local', 1),
      index.search('zora@nordwind.example', 1),
      index.search('ws-1002', 9),
      index.search('1003', 9),
    ]).toEqual([
      [{ id: 1, field: 'account', rank: 0 }],
      [{ id: 1, field: 'account', rank: 2 }],
      [{ id: 1, field: 'smtp', rank: 1 }],
      [{ id: 1, field: 'upn', rank: 0 }],
      [{ id: 3, field: 'otherAddress', rank: 0 }],
      [{ id: 1, field: 'computer', rank: 0 }],
      [{ id: 2, field: 'computer', rank: 1 }],
    ]);
  });

  it('ranks what everybody shares behind everything else', () => {
    expect(index.search('nordwind', 2).map(({ id, rank }) => [id, rank])).toEqual([
      [7, 2],
      [2, 2],
    ]);
  });

  it('finds a name with an apostrophe typed in any way', () => {
    expect([found('obrien'), found("o'brien"), found('o’brien'), found('brien')]).toEqual([[8], [8], [8], [8]]);
  });

  it('lists people without a display name last', () => {
    expect(found('o', 3)).toEqual([2, 8, 9]);
  });

  it('gives no more than the limit and nothing for an empty query', () => {
    expect([found('nordwind', 3).length, found('nordwind', 0), found(''), found('  '), found('?')]).toEqual([
      3,
      [],
      [],
      [],
      [],
    ]);
  });

  it.each(['(', '[a-z', '.*', '^$', 'a{9999}', '\\', '__proto__', '\0', '\ud800', `${'?'.repeat(300)}a`])(
    'finds nobody, and fails nowhere, for %j',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  it('reads only the beginning of a very long query', () => {
    const long = ['x'.repeat(1_000_000), 'ss'.repeat(5000), 'a-'.repeat(5000), `lien ${'mag '.repeat(100)}`];
    expect(long.map((typed) => found(typed))).toEqual([[], [], [], [1]]);
  });
});

describe('changes to the person index', () => {
  it('replaces an entry that is added again', () => {
    const index = preparedIndexOf(people);
    index.add(person(1, 'mlien', 'Magnus Lien-Berg'));
    expect([
      index.search('magnus', 9),
      index.search('ws-1002', 9),
      index.search('berg', 9).map(({ id }) => id),
    ]).toEqual([[{ id: 1, field: 'displayName', rank: 1 }], [], [1, 3]]);
  });

  it('forgets an entry that is removed, and ignores one that is not there', () => {
    const index = preparedIndexOf(people);
    index.remove(1);
    index.remove(99);
    expect(index.search('magnus', 9)).toEqual([]);
  });
});

const letters = fc.constantFrom(...'abeinorstuüåøæß?é-. 1'.split(''));
const name = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
const entries = fc
  .array(
    fc.record({
      alias: fc.string({ unit: fc.constantFrom(...'abe1.-'.split('')), minLength: 1, maxLength: 4 }),
      displayName: fc.option(name),
      computers: fc.array(fc.constantFrom('AB-1', 'AB-12', 'B1', 'TS'), { maxLength: 2 }),
      phone: fc.constantFrom(null, '+1 12', '12'),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((entry, index) => person(index + 1, entry.alias, entry.displayName, entry)));
const query = fc.string({ unit: fc.oneof(letters, fc.constantFrom(...'@\\ab'.split(''))), maxLength: 6 });

describe('the person index in general', () => {
  it('finds an entry by every beginning of every word of its name, unless only lost letters are typed', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const index = preparedIndexOf(list);
        for (const { id, displayName } of list) {
          for (const word of splitWords((displayName ?? '').toLowerCase())) {
            for (let length = 1; length <= word.length; length++) {
              const hits = index.search(word.slice(0, length), list.length);
              if (/[^?]/.test(word.slice(0, length))) expect(hits.map((hit) => hit.id)).toContain(id);
            }
          }
        }
      }),
    );
  });

  it('answers the same whatever the order of adding', () => {
    fc.assert(
      fc.property(entries, query, fc.integer({ min: 1, max: 12 }), (list, typed, limit) => {
        expect(preparedIndexOf([...list].reverse()).search(typed, limit)).toEqual(
          preparedIndexOf(list).search(typed, limit),
        );
      }),
    );
  });

  it('answers the same from the table, from recent changes and from a mixture', () => {
    fc.assert(
      fc.property(entries, query, fc.integer({ min: 1, max: 12 }), fc.nat(12), (list, typed, limit, prepared) => {
        const mixed = preparedIndexOf(list.slice(0, prepared));
        for (const entry of list.slice(prepared)) mixed.add(entry);
        const expected = indexOf(list).search(typed, limit);
        expect(mixed.search(typed, limit)).toEqual(expected);
        expect(preparedIndexOf(list).search(typed, limit)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
