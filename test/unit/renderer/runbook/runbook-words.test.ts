import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../../renderer/words/format.ts';
import {
  factWords,
  gateProgress,
  partGroups,
  sheetWords,
  sizeWords,
} from '../../../../renderer/words/runbook-words.ts';

const words = createFormats('en-GB');
const gate = (steps: number, done: number, verified: number) => ({ title: 'Oslo 4: Databases', steps, done, verified });

describe('the words of the runbook', () => {
  it('say how far a gate is', () => {
    const gates = [gate(5, 0, 0), gate(5, 2, 2), gate(5, 5, 3), gate(5, 5, 5)];
    expect(gates.map((each) => gateProgress(each, words))).toEqual([
      { mark: 'waits', words: 'to do' },
      { mark: 'in-progress', words: '2 of 5' },
      { mark: 'in-progress', words: 'done' },
      { mark: 'done', words: 'verified' },
    ]);
  });

  it('say what a text shows about a fact', () => {
    const fact = { subject: 'MDB-OSL-02', expected: 'outlook-osl' };
    expect([
      factWords({ ...fact, outcome: 'found', said: 'outlook-osl', line: 12 }).text,
      factWords({ ...fact, outcome: 'differs', said: 'OSL-CAS01', line: 3 }).text,
      factWords({ ...fact, outcome: 'missing', said: null, line: null }).text,
    ]).toEqual([
      'outlook-osl, line 12',
      'OSL-CAS01, line 3; expected outlook-osl',
      'not mentioned; expected outlook-osl',
    ]);
  });

  it('say how large a text is', () => {
    expect([1, 1023, 1024, 1_500_000].map((bytes) => sizeWords(bytes, words))).toEqual([
      '1 byte',
      '1,023 bytes',
      '1 KB',
      '1,465 KB',
    ]);
  });

  it('identify a sheet of paper by project, plan and day', () => {
    const contents = {
      ...{ project: 'Nordwind', asOf: '2014-03-14', planHash: '5f0c3a1be2d44c0f9', generatedBy: 'Caskade' },
      ...{ generatedAt: '2014-03-15T08:00:00Z', parts: [] },
    };
    expect(sheetWords(contents, words)).toBe('Nordwind · plan 5f0c3a1be2d4 · inventory as of 14 Mar 2014');
  });

  it('have a place for every kind of part, once', () => {
    expect(partGroups.flatMap(({ kinds }) => kinds)).toEqual([
      ...['chapter', 'script', 'rollback', 'card', 'profiles', 'notice', 'people'],
    ]);
  });
});
