import { describe, expect, it } from 'vitest';
import type { MergeConflict } from '../../../core/api/work-report.ts';
import { byPerson, decide, decisionsFor } from '../../../renderer/pages/work/decisions.ts';
import { droppedWorkFile, isWorkFile } from '../../../renderer/pages/work/work-file-types.ts';

describe('decisions about conflicts', () => {
  it('are made one by one or for all, and taken back, without touching those before', () => {
    const first = decide(new Map(), ['a', 'b', 'c'], 'theirs');
    const second = decide(first, ['b'], 'ours');
    const third = decide(second, ['a', 'gone'], 'later');
    expect([first, second, third].map((decisions) => [...decisions])).toEqual([
      [
        ['a', 'theirs'],
        ['b', 'theirs'],
        ['c', 'theirs'],
      ],
      [
        ['a', 'theirs'],
        ['b', 'ours'],
        ['c', 'theirs'],
      ],
      [
        ['b', 'ours'],
        ['c', 'theirs'],
      ],
    ]);
  });

  it('are merged for conflicts that are still there alone', () => {
    const decisions = decide(decide(new Map(), ['gone', 'b'], 'ours'), ['a'], 'theirs');
    expect(decisionsFor([{ key: 'a' }, { key: 'b' }, { key: 'open' }], decisions)).toEqual([
      { key: 'a', take: 'theirs' },
      { key: 'b', take: 'ours' },
    ]);
  });

  it('are asked person by person, in the order of the report', () => {
    const side = { value: null, at: null, by: null };
    const conflict = (key: string, mailboxId: number): MergeConflict => ({
      ...{ key, mailboxId, alias: key, name: key, device: null, computer: null, field: 'ticket' },
      ...{ base: null, ours: side, theirs: side, taken: null },
    });
    const people = byPerson([conflict('a', 7), conflict('b', 5), conflict('c', 7)]);
    expect(people.map((fields) => fields.map(({ key }) => key))).toEqual([['a', 'c'], ['b']]);
  });
});

describe('a file that comes back', () => {
  it('is known by its ending, in any case of letters', () => {
    const names = [
      'w.caskade-work',
      'W.XLSX',
      'saved.ods',
      'copy.caskade',
      'profiles.csv',
      'xlsx',
      'w.caskade-work.txt',
    ];
    expect(names.filter(isWorkFile)).toEqual(['w.caskade-work', 'W.XLSX', 'saved.ods', 'copy.caskade']);
  });

  it('is taken from a drop of that one file; anything else is left to the import', () => {
    const drop = (...names: readonly string[]) => {
      const files = names.map((name) => ({ name }));
      return droppedWorkFile({ dataTransfer: { files } })?.name;
    };
    expect([drop('a.xlsx'), drop('a.csv'), drop('a.xlsx', 'b.xlsx'), drop()]).toEqual([
      'a.xlsx',
      ...[undefined, undefined, undefined],
    ]);
  });
});
