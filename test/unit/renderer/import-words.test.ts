import { describe, expect, it } from 'vitest';
import type { AnswerEffect } from '../../../core/api/import-preview.ts';
import type { PastImportFile } from '../../../core/api/past-imports.ts';
import { fileKinds } from '../../../core/inventory/kinds.ts';
import { importableOf, pastedFile } from '../../../renderer/pages/import/importable-files.ts';
import { countsSentence, effectDetails, effectSentence, storedWords } from '../../../renderer/words/change-words.ts';
import { comparedWords } from '../../../renderer/words/compared-words.ts';
import { rowsOfIssue } from '../../../renderer/words/import-issue-words.ts';
import {
  delimiterWords,
  dotted,
  encodingWords,
  momentWords,
  rejectedFileName,
  shortProblem,
  sizeWords,
} from '../../../renderer/words/import-words.ts';
import { kindListRoute, kindSource, kindsInOrder } from '../../../renderer/words/kind-words.ts';

const answer = { inScope: 40, depending: 18, parts: [] };

describe('effectSentence', () => {
  it.each([
    [10, false, 'This import lowers the answer by 8 users.'],
    [17, true, 'This import lowered the answer by 1 user: 18 → 17.'],
    [20, false, 'This import raises the answer by 2 users.'],
    [18, false, 'This import leaves the answer as it is: 18 users.'],
    [18, true, 'This import left the answer as it was: 18 users.'],
  ])('says what becomes of 18 users when there are %i (done: %s)', (depending, isDone, sentence) => {
    expect(effectSentence({ before: answer, after: { ...answer, depending }, doneSteps: [] }, isDone)).toBe(sentence);
  });
});

describe('effectDetails', () => {
  it('names the parts that change, users in scope, and steps that turn out to be done', () => {
    const effect: AnswerEffect = {
      before: {
        ...answer,
        parts: [
          { part: 'on-array', count: 7 },
          { part: 'profile', count: 8 },
        ],
      },
      after: {
        inScope: 41,
        depending: 10,
        parts: [
          { part: 'on-array', count: 16 },
          { part: 'profile', count: 0 },
        ],
      },
      doneSteps: [{ stepId: 'rebind:MDB-OSL-05', title: 'Rebind MDB-OSL-05' }],
    };
    expect(effectDetails(effect)).toEqual([
      'Users by state: on the array +9, profile −8.',
      '41 users in scope, +1.',
      'The planned step “Rebind MDB-OSL-05” turns out to be done.',
    ]);
  });

  it('has nothing to say where nothing changes', () => {
    expect(effectDetails({ before: answer, after: answer, doneSteps: [] })).toEqual([]);
  });
});

describe('countsSentence', () => {
  const none = { rows: 0, new: 0, changed: 0, gone: 0, unchanged: 0, duplicates: 0, rejected: 0 };

  it('adds the tables up and leaves zeros out', () => {
    const files = [
      { ...none, rows: 1_000, new: 31, unchanged: 966, rejected: 3 },
      { ...none, rows: 240, changed: 118, gone: 9, unchanged: 120, duplicates: 2 },
    ];
    expect(countsSentence(files)).toBe(
      '1,240 rows: 31 new, 118 changed, 9 gone, 1,086 unchanged, 2 repeated, 3 rejected.',
    );
  });

  it('names the rows alone when nothing became of them', () => {
    expect(countsSentence([none])).toBe('0 rows.');
  });
});

describe('storedWords', () => {
  it.each([
    [null, 'empty'],
    ['', 'empty'],
    [1, '1'],
    ['OSL-CAS01', 'OSL-CAS01'],
    ['["OSL-CAS01","OSL-CAS02"]', 'OSL-CAS01, OSL-CAS02'],
    ['[["OSL-MBX01",1]]', 'OSL-MBX01 1'],
    ['[]', 'empty'],
    ['[not a list', '[not a list'],
  ])('shows %j as %s', (value, words) => {
    expect(storedWords(value)).toBe(words);
  });

  it('says what numbers mean by the type of their field', () => {
    expect([
      storedWords(1, 'boolean'),
      storedWords(0, 'boolean'),
      storedWords(1_200_000, 'bytes'),
      storedWords(1_200),
    ]).toEqual(['yes', 'no', '1.2 MB', '1,200']);
  });
});

describe('words for files', () => {
  it('names encodings, delimiters and sizes, and says nothing of what is not there', () => {
    expect([
      dotted([encodingWords('utf-16le'), delimiterWords('\t'), sizeWords(812)]),
      dotted([encodingWords(null), delimiterWords(null), sizeWords(1_440_000)]),
      dotted([encodingWords('windows-1252'), delimiterWords('~'), sizeWords(null)]),
    ]).toEqual(['UTF-16 LE · tab · 812 bytes', '1.4 MB', 'Windows-1252 · “~”']);
  });

  it('offers a name for rejected rows that can be a file name', () => {
    expect([rejectedFileName('Mailboxes.csv', null), rejectedFileName('Inventory.2014.xlsx', 'DBs: old/new')]).toEqual([
      'Mailboxes.rejected.csv',
      'Inventory.2014.DBs_ old_new.rejected.csv',
    ]);
  });

  it('writes moments to the minute, and days as days', () => {
    expect([momentWords('2014-03-14T08:12:44').endsWith(' 08:12'), momentWords('2014-03-14').includes(':')]).toEqual([
      true,
      false,
    ]);
  });

  it('takes the sentence of a problem for which there is no short name', () => {
    expect([shortProblem('KEY_MISSING', 'long'), shortProblem('NEW_CODE', 'A sentence.')]).toEqual([
      'Nothing to know the row by',
      'A sentence.',
    ]);
  });
});

describe('rowsOfIssue', () => {
  it.each([
    [{ row: null, count: 4 }, null],
    [{ row: 5, count: 1 }, 'row 5'],
    [{ row: 1_204, count: 3 }, '3 rows, the first is 1,204'],
  ])('says where %j is', (issue, words) => {
    expect(rowsOfIssue(issue)).toBe(words);
  });
});

describe('words for kinds', () => {
  it('has every kind once, with a source and a list that shows it', () => {
    const described = kindsInOrder.filter((kind) => kindSource(kind) !== '' && kindListRoute(kind).page !== 'findings');
    expect([...described].sort()).toEqual([...fileKinds].sort());
  });
});

describe('comparedWords', () => {
  const file = (change: Partial<PastImportFile> = {}): PastImportFile => ({
    file: 'Mailboxes.csv',
    sheet: null,
    kind: 'mailboxes',
    preset: 'Get-Mailbox',
    encoding: 'utf-8',
    delimiter: ',',
    ...{ rows: 40, new: 0, changed: 0, unchanged: 40, gone: 0, duplicates: 0, rejected: 0 },
    hash: 'a'.repeat(64),
    bytes: 1_000,
    modifiedAt: '2014-03-14T08:00:00',
    columns: [],
    issues: [],
    ...change,
  });
  const table = { left: file(), right: file(), isSameFile: false, onlyLeft: [], onlyRight: [] };

  it.each([
    [{ ...table, left: null }, ['Only the other import has it.']],
    [{ ...table, right: null }, ['Only this import has it.']],
    [{ ...table, isSameFile: true }, ['The same file, byte for byte.']],
    [
      { ...table, right: file({ rows: 41, rejected: 2 }), onlyLeft: ['Phone'], onlyRight: ['Title', 'Office'] },
      [
        '40 rows here, 41 there.',
        'Rejected: 0 here, 2 there.',
        'Only here: 1 column Phone.',
        'Only there: 2 columns Title, Office.',
      ],
    ],
    [table, ['40 rows in both.']],
  ])('tells what differs (%#)', (compared, sentences) => {
    expect(comparedWords(compared)).toEqual(sentences);
  });
});

describe('files for the wizard', () => {
  it('takes table text from the clipboard by its delimiter, and refuses what is no table', () => {
    const names = ['Alias\tDatabase\nmlien\tMDB-OSL-01', 'Alias,Database\r\nmlien,MDB-OSL-01\r\n', 'a word', ''].map(
      (text) => pastedFile(text, 0)?.name ?? null,
    );
    expect(names).toEqual(['Pasted.tsv', 'Pasted.csv', null, null]);
  });

  it('takes from a folder what can be imported, one level deep', () => {
    const inFolder = (path: string) => ({ name: path.split('/').at(-1) ?? '', webkitRelativePath: path });
    const paths = [
      'exports/A.CSV',
      'exports/old/B.csv',
      'exports/~$C.xlsx',
      'exports/.d.csv',
      'exports/E.docx',
      'exports/F.LOG',
    ];
    expect(importableOf(paths.map(inFolder)).map(({ name }) => name)).toEqual(['A.CSV', 'F.LOG']);
  });
});
