import { describe, expect, it } from 'vitest';
import type { HandOutReport, MergeConflict, MergeReport } from '../../../core/api/work-report.ts';
import { createFormats } from '../../../renderer/words/format.ts';
import {
  backWords,
  decidedOf,
  isAwaited,
  leftBeforeWords,
  listedOf,
  mergedFieldWords,
  mergedValue,
  mergedWords,
  mergeHeadline,
  mergeLabel,
  nextWave,
  originWords,
  problemCells,
  sideWords,
  undecidedWords,
  waveChoiceWords,
  workFileBarWords,
  workFileName,
  workFileNoteWords,
} from '../../../renderer/words/work-words.ts';
import { exampleTaskCalls } from '../../factories/example-task-calls.ts';

const english = createFormats('en-GB');
const { output: report } = exampleTaskCalls['work.merge'];
const [left] = exampleTaskCalls['work.list'].output;
const [conflict] = report.conflicts;

const handOut = (change: Partial<HandOutReport>): HandOutReport => {
  if (left === undefined) throw new Error('the example has no hand-out');
  return { ...left, at: '2014-04-01T08:00:00', ...change };
};

const taken = (...sides: readonly MergeConflict['taken'][]): readonly MergeConflict[] => {
  if (conflict === undefined) throw new Error('the example has no conflict');
  return sides.map((side, i) => ({ ...conflict, key: String(i), taken: side }));
};

describe('a work file', () => {
  it('is named after the project and the wave, whatever is in the name of the project', () => {
    expect([workFileName('Nordwind', 3, 'caskade-work'), workFileName('North: <East>/West. ', 12, 'xlsx')]).toEqual([
      'Nordwind wave 3.caskade-work',
      'North- -East--West wave 12.xlsx',
    ]);
  });

  it('offers the first wave that is not over and has not left', () => {
    const waves = [
      { number: 1, end: '2014-04-01' },
      { number: 2, end: '2014-04-03' },
      { number: 3, end: '2014-04-08' },
    ];
    expect({
      plain: nextWave(waves, [], '2014-04-02'),
      out: nextWave(waves, [{ wave: 2 }], '2014-04-02'),
      allOut: nextWave(waves, [{ wave: 3 }, { wave: 2 }], '2014-04-02'),
      allOver: nextWave(waves, [], '2014-05-01'),
      none: nextWave([], [], '2014-04-02'),
    }).toEqual({ plain: 2, out: 3, allOut: 2, allOver: 3, none: null });
  });

  it('says what the wave is that is chosen, its name once', () => {
    expect([
      waveChoiceWords({ number: 3, name: 'Oslo 2', users: 1 }, 'Tue 8 Apr', english),
      waveChoiceWords({ number: 4, name: 'Wave 4', users: 1200 }, 'Wed 9 Apr', english),
    ]).toEqual(['Wave 3, Oslo 2, Tue 8 Apr, 1 person', 'Wave 4, Wed 9 Apr, 1,200 people']);
  });

  it('that left says whether and with what it came back', () => {
    const merged = { at: '2014-04-03T15:00:00', by: null, applied: 4, conflicts: 0 };
    expect([
      backWords(handOut({ merged: null }), english),
      backWords(handOut({ merged }), english),
      backWords(handOut({ merged: { ...merged, applied: 0, conflicts: 2 } }), english),
      leftBeforeWords(handOut({ merged: null, recipient: null }), english),
      leftBeforeWords(handOut({ merged }), english),
    ]).toEqual([
      'not back yet',
      '4 people taken over',
      'nobody taken over, 2 conflicts',
      'Wave 3 left on 1 Apr 2014, 08:00 and is not back yet.',
      'Wave 3 left on 1 Apr 2014, 08:00 for eva and came back on 3 Apr 2014, 15:00.',
    ]);
  });

  it('tells where it is from as far as it knows', () => {
    const file = { ...report.file, handedOutAt: '2014-04-01T08:00:00' };
    const unknown = { wave: null, waveName: null, handedOutAt: null, recipient: null };
    expect([
      originWords(file, english),
      originWords({ ...file, waveName: null, handedOutAt: null }, english),
      originWords({ ...file, ...unknown, format: 'caskade' }, english),
      originWords({ ...file, ...unknown, format: 'xlsx' }, english),
    ]).toEqual([
      'Wave 3, Oslo 2, handed out to eva on 1 Apr 2014, 08:00',
      'Wave 3, handed out to eva',
      'A copy of the project',
      null,
    ]);
  });
});

describe('an open work file', () => {
  const note = { wave: 3, name: 'Oslo 2', handedOutAt: '2014-04-01T08:00:00', by: 'lead', recipient: 'eva' };

  it('says of which wave it is and who handed it out, at length and in few words', () => {
    const unsaid = { ...note, by: null, recipient: null };
    expect([
      workFileNoteWords(note, english),
      workFileNoteWords(unsaid, english),
      workFileBarWords(note, english),
      workFileBarWords(unsaid, english),
    ]).toEqual([
      'wave 3, Oslo 2, handed out to eva by lead on 1 Apr 2014, 08:00',
      'wave 3, Oslo 2, handed out on 1 Apr 2014, 08:00',
      'Work file of wave 3, handed out 1 Apr 2014 by lead',
      'Work file of wave 3, handed out 1 Apr 2014',
    ]);
  });
});

describe('a file without news', () => {
  it('is worth noting as back while its wave is out, and only then', () => {
    const file = { ...report.file, wave: 3, handedOutAt: '2014-04-01T08:00:00' };
    const merged = { at: '2014-04-03T15:00:00', by: null, applied: 0, conflicts: 0 };
    expect([
      isAwaited(file, [handOut({ merged: null })]),
      isAwaited(file, [handOut({ merged })]),
      isAwaited(file, [handOut({ merged: null, at: '2014-04-02T08:00:00' })]),
      isAwaited(file, [handOut({ merged: null, wave: 4 })]),
      mergedWords({ ...report, applied: 0, changeCount: 0, conflicts: [] }, english),
    ]).toEqual([true, false, false, false, 'Nothing was new. It is noted that the file is back.']);
  });
});

describe('what a merge brings', () => {
  const counts = { applied: 0, changeCount: 0, known: 0, conflicts: [], problems: [] };

  it.each([
    [
      { ...counts, applied: 4, changeCount: 7, conflicts: [0], known: 12 },
      '4 people are taken over, 1 conflict, 12 known already',
    ],
    [{ ...counts, applied: 1, changeCount: 1 }, '1 person is taken over'],
    [{ ...counts, changeCount: 2, conflicts: [0, 1] }, '2 changes are taken over, 2 conflicts'],
    [{ ...counts, conflicts: [0] }, 'Nobody is taken over, 1 conflict'],
    [{ ...counts, known: 1200 }, 'Nothing is new, 1,200 known already'],
    [{ ...counts, problems: [0] }, 'Nothing is new, 1 problem'],
    [counts, 'Nothing is new'],
  ])('%j is told as “%s”', (given, words) => {
    expect(mergeHeadline(given, english)).toBe(words);
  });

  it('stands on the button that merges it', () => {
    expect([
      mergeLabel(7, 1, english),
      mergeLabel(1, 0, english),
      mergeLabel(0, 2, english),
      mergeLabel(0, 0, english),
    ]).toEqual(['Merge 7 changes and 1 decision', 'Merge 1 change', 'Merge 2 decisions', 'Merge']);
  });

  it('says what becomes of conflicts that are not decided, and how many are', () => {
    expect([undecidedWords(0), undecidedWords(1), undecidedWords(1500, english), decidedOf(1, 1500, english)]).toEqual([
      null,
      '1 conflict is not decided: ours stays, and it comes again when the file is merged again.',
      '1,500 conflicts are not decided: ours stay, and they come again when the file is merged again.',
      '1 of 1,500 decided',
    ]);
  });

  it('says when a list ends before its end', () => {
    expect([listedOf(20, 20), listedOf(1000, 10_000, english)]).toEqual([
      null,
      'the first 1,000 are listed, all 10,000 count',
    ]);
  });
});

describe('what a merge did', () => {
  const merged = (change: Partial<MergeReport>): string => mergedWords({ ...report, ...change }, english);

  it('is told with the decisions, and with what is left', () => {
    expect([
      merged({ applied: 5, changeCount: 8, conflicts: taken('theirs', 'ours', 'theirs', null) }),
      merged({ applied: 1, changeCount: 1, conflicts: [] }),
      merged({ applied: 0, changeCount: 0, conflicts: taken('ours') }),
    ]).toEqual([
      '5 people were taken over. 3 conflicts decided: 2 as theirs, 1 as ours. 1 conflict is not decided: ours stays, and it comes again when the file is merged again.',
      '1 person was taken over.',
      'Nobody was taken over. 1 conflict decided: 1 as ours.',
    ]);
  });
});

describe('one field of a merge', () => {
  it('is told apart by person, computer and field', () => {
    const person = { name: 'Sofie Aas', computer: null };
    expect([
      mergedFieldWords({ ...person, computer: 'WS-1003', field: 'status' }),
      mergedFieldWords({ ...person, field: 'callBackOn' }),
    ]).toEqual(['Sofie Aas, WS-1003, Status', 'Sofie Aas, Call back on']);
  });

  it('has values as people read them', () => {
    expect([
      mergedValue('callBackOn', '2014-04-08', english),
      mergedValue('note', '2014-04-08', english),
      mergedValue('status', 'Postponed until 2014-04-08: from 2014-04-01', english),
      mergedValue('ticket', null, english),
      mergedValue('ticket', '', english),
    ]).toEqual(['8 Apr 2014', '2014-04-08', 'Postponed until 8 Apr 2014: from 2014-04-01', 'nothing', 'nothing']);
  });

  it('names who gave a value and when, as far as it is known', () => {
    const at = '2014-04-02T09:30:00';
    expect([
      sideWords({ by: 'eva', at }, english),
      sideWords({ by: null, at }, english),
      sideWords({ by: 'eva', at: null }, english),
      sideWords({ by: null, at: null }, english),
    ]).toEqual(['eva, 2 Apr 2014, 09:30', '2 Apr 2014, 09:30', 'eva', null]);
  });
});

describe('a problem of a file', () => {
  it('says where it is, or that it is about the file', () => {
    const problem = {
      sheet: 'Wave 3',
      row: 1007,
      column: 'Status',
      code: 'STATUS_UNKNOWN',
      message: 'No.',
      hint: 'Do.',
    };
    expect([
      problemCells(problem, english),
      problemCells({ ...problem, sheet: null, row: null, column: null }, english),
    ]).toEqual([
      ['Wave 3', '1,007', 'Status', 'No.', 'Do.', 'STATUS_UNKNOWN'],
      ['–', 'the file', '–', 'No.', 'Do.', 'STATUS_UNKNOWN'],
    ]);
  });
});

describe('the note of a work file in the status bar', () => {
  it.each([
    { by: 'lead', words: 'Work file of wave 3, handed out 1 Apr 2014 by lead' },
    { by: null, words: 'Work file of wave 3, handed out 1 Apr 2014' },
  ])('names wave and day, and who did it where that is known ($by)', ({ by, words }) => {
    const note = { wave: 3, name: 'Oslo 2', handedOutAt: '2014-04-01T08:00:00Z', by, recipient: 'eva' };
    expect(workFileBarWords(note, english)).toBe(words);
  });
});
