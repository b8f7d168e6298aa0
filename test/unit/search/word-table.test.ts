import { describe, expect, it } from 'vitest';
import { createPattern } from '../../../core/search/text-pattern.ts';
import { buildWordTable, eachWord, type WordPlace } from '../../../core/search/word-table.ts';

const table = buildWordTable([
  '\n\u0001anna berg\n\u0002aberg\n\u0003aberg@berg.example\n',
  '\n\u0001?se bergan\n\u0002berg\n',
  '\n\u0001anna annala\n\u0002xanna\n',
]);

function peopleWith(form: string, place: Partial<WordPlace>): number[][] {
  const found = new Set<number>();
  eachWord(table, createPattern([form]), { atStart: false, atEnd: false, isOwn: false, ...place }, (word) =>
    found.add(word),
  );
  return [...found].map((word) => [...table.people.slice(table.peopleStarts[word], table.peopleStarts[word + 1])]);
}

describe('a word table', () => {
  it('lists the words sorted, those of domains first, with the people who have them', () => {
    expect([table.words.text.split('\n'), [...table.people]]).toEqual([
      ['', '\u0001berg', '\u0001example', '?se', 'aberg', 'anna', 'annala', 'berg', 'bergan', 'xanna', ''],
      [0, 0, 1, 0, 0, 2, 2, 0, 1, 1, 2],
    ]);
  });

  it('knows which words are the only one of a field', () => {
    expect([...table.isOnly]).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 1]);
  });

  it('finds words by their beginning, with and without those of domains', () => {
    expect(peopleWith('berg', { atStart: true, isOwn: true })).toEqual([[0, 1], [1]]);
    expect(peopleWith('berg', { atStart: true })).toEqual([[0, 1], [1], [0]]);
  });

  it('finds whole words, ends of words and parts of words', () => {
    expect(peopleWith('anna', { atStart: true, atEnd: true, isOwn: true })).toEqual([[0, 2]]);
    expect(peopleWith('anna', { atEnd: true })).toEqual([[0, 2], [2]]);
    expect(peopleWith('nn', {})).toEqual([[0, 2], [2], [2]]);
    expect(peopleWith('nobody', {})).toEqual([]);
  });

  it('finds words that lost letters', () => {
    expect(peopleWith('ase', { atStart: true, atEnd: true, isOwn: true })).toEqual([[1]]);
    expect(peopleWith('b?rg', { atStart: true, isOwn: true })).toEqual([[0, 1], [1]]);
    expect(peopleWith('b?rg', { atStart: true })).toEqual([[0], [0, 1], [1]]);
  });

  it('is empty for nobody', () => {
    const empty = buildWordTable([]);
    const found: number[] = [];
    for (const atStart of [true, false]) {
      eachWord(empty, createPattern(['a']), { atStart, atEnd: true, isOwn: false }, (word) => found.push(word));
    }
    expect(found).toEqual([]);
  });
});
