import { describe, expect, it } from 'vitest';
import { answerParts } from '../../../core/classification/answer-part.ts';
import { answerPartWords, listColumns } from '../../../core/lists/columns.ts';
import type { ListCondition } from '../../../core/lists/list-query.ts';
import { listConditionWords } from '../../../renderer/pages/explorer/cell-words.ts';
import { fileNameOf } from '../../../renderer/pages/explorer/file-name-of.ts';
import { pagesToFetch } from '../../../renderer/queries/list-pages.ts';
import { partWords } from '../../../renderer/words/part-words.ts';

describe('a condition in words', () => {
  it.each<[ListCondition, string]>([
    [{ kind: 'text', column: 'alias', contains: 'lie' }, 'Alias contains “lie”'],
    [{ kind: 'values', column: 'part', oneOf: ['no-array'] }, 'State: Blocked: no array'],
    [{ kind: 'values', column: 'site', oneOf: ['Oslo', 'Bergen', null] }, 'Site: Oslo, Bergen or 1 more'],
    [{ kind: 'values', column: 'isServiceAccount', oneOf: [true] }, 'Service account: yes'],
    [{ kind: 'range', column: 'profiles', from: 2, to: null }, 'Profiles: from 2'],
    [{ kind: 'range', column: 'profiles', from: 1, to: 3 }, 'Profiles: 1 – 3'],
    [{ kind: 'range', column: 'profiles', from: null, to: 3 }, 'Profiles: to 3'],
    [{ kind: 'finding', column: 'finding', finding: 'F40||mailboxes' }, 'F40 Mailboxes without evidence'],
    [{ kind: 'finding', column: 'finding', finding: 'F01|Oslo|Oslo' }, 'F01 Site without an array (Oslo)'],
    [{ kind: 'text', column: 'shoe', contains: '4' }, 'shoe: no such column, so nothing passes'],
  ])('%j', (condition, words) => {
    expect(listConditionWords(listColumns.users, condition)).toBe(words);
  });
});

describe('the words of lists', () => {
  it('call the parts of the answer as the other pages do', () => {
    expect(answerParts.map((part) => answerPartWords[part])).toEqual(answerParts.map((part) => partWords[part].row));
  });

  it('have one key for each column of a list', () => {
    const doubled = Object.values(listColumns).filter(
      (columns) => new Set(columns.map(({ key }) => key)).size < columns.length,
    );
    expect(doubled).toEqual([]);
  });
});

describe('the name of a saved list', () => {
  it('says what, of whom and as of when, without what file systems refuse', () => {
    expect([
      fileNameOf({ title: 'Users', project: 'Nordwind', asOf: '2014-03-14T08:00:00', format: 'csv' }),
      fileNameOf({ title: 'Servers and arrays', project: 'A/B: "test" ', asOf: null, format: 'xlsx' }),
      fileNameOf({ title: 'Users', project: null, asOf: null, format: 'csv' }),
    ]).toEqual(['Users_Nordwind_2014-03-14.csv', 'Servers-and-arrays_A-B-test.xlsx', 'Users.csv']);
  });
});

describe('the pages to fetch', () => {
  it('are those in view, more in the direction of scrolling, and none beyond the ends', () => {
    const total = 100_000;
    expect([
      pagesToFetch({ from: 0, to: 30, total, isUpwards: false }),
      pagesToFetch({ from: 1_010, to: 1_040, total, isUpwards: false }),
      pagesToFetch({ from: 1_010, to: 1_040, total, isUpwards: true }),
      pagesToFetch({ from: 99_980, to: 99_999, total, isUpwards: false }),
      pagesToFetch({ from: 0, to: 0, total: 0, isUpwards: false }),
    ]).toEqual([[0, 1, 2], [4, 5, 6, 7], [3, 4, 5, 6], [498, 499], [0]]);
  });
});
