import { describe, expect, it } from 'vitest';
import type { FindingAction } from '../../../core/api/finding-work-report.ts';
import {
  actionTitle,
  andList,
  questionSentence,
  rowNoun,
  rulesOfQuestion,
  stopWords,
} from '../../../renderer/words/finding-words.ts';
import { formats } from '../../../renderer/words/format.ts';

const users = (count: number) => ({ count, filter: [] });

describe('what stops sites', () => {
  it('is said with who waits: blockers first, then missing arrays', () => {
    const stops = stopWords([
      { site: 'Bergen', blockers: 2, users: users(200) },
      { site: 'Alta', blockers: 1, users: users(14) },
      { site: 'Oslo', blockers: 0, users: users(7) },
    ]);
    expect(stops.map(({ text, waiting }) => [text, waiting])).toEqual([
      ['3 blockers stop Bergen and Alta', 214],
      ['Oslo has no array', 7],
    ]);
  });

  it('is nothing where nothing does', () => {
    expect(stopWords([])).toEqual([]);
  });

  it('is one blocker, and several sites', () => {
    const stops = stopWords([
      { site: 'Bergen', blockers: 1, users: users(1) },
      { site: 'Oslo', blockers: 0, users: users(7) },
      { site: 'Pune', blockers: 0, users: users(7) },
    ]);
    expect(stops.map(({ text }) => text)).toEqual(['1 blocker stops Bergen', 'Oslo and Pune have no array']);
  });
});

describe('an action is called', () => {
  const day = formats.day('2014-04-02');
  const steps = { kind: 'steps', work: 'rebind', step: 'rebind:A', date: '2014-04-02', count: 1 } as const;
  it.each<[FindingAction, string]>([
    [{ kind: 'array', site: 'Oslo', isPlanned: false }, 'Plan an array…'],
    [{ kind: 'array', site: 'Oslo', isPlanned: true }, 'Change the planned array…'],
    [{ kind: 'answer', site: 'Oslo', field: 'cname' }, 'Enter whether it is a CNAME'],
    [{ kind: 'name', name: 'OLD-EX03' }, 'Say what OLD-EX03 is'],
    [steps, `Rebind is planned on ${day}`],
    [{ ...steps, date: null }, 'Rebind is planned, without a day yet'],
    [{ ...steps, count: 3 }, `3 rebinds are planned, the first on ${day}`],
    [{ ...steps, count: 3, date: null }, '3 rebinds are planned, without a day yet'],
    [{ ...steps, work: 'create-array' }, `Its creation is planned on ${day}`],
    [{ ...steps, work: 'create-array', date: null }, 'Its creation is planned, without a day yet'],
  ])('%j', (action, title) => {
    expect(actionTitle(action)).toBe(title);
  });
});

describe('words of findings', () => {
  it('call rows what they are', () => {
    expect([rowNoun('users', 'users', 1), rowNoun('servers', 'arrays', 2), rowNoun('servers', 'servers', 2)]).toEqual([
      'user',
      'arrays',
      'servers',
    ]);
  });

  it('make a sentence of what a question needs, and name the rules that wait', () => {
    const rules = [
      { id: 'F13', title: 'Windows NLB' },
      { id: 'F15', title: 'Round robin' },
    ] as const;
    const question = { site: null, field: null, needs: 'import Get-Mailbox', rules };
    expect([
      questionSentence(question),
      rulesOfQuestion(question),
      rulesOfQuestion({ ...question, rules: [rules[0]] }),
    ]).toEqual(['Import Get-Mailbox.', 'F13 Windows NLB and F15 Round robin', 'F13 Windows NLB']);
  });

  it('join names', () => {
    expect([andList([]), andList(['A']), andList(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B and C']);
  });
});
