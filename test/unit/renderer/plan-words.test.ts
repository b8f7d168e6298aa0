import { describe, expect, it } from 'vitest';
import type { Gate, PlanWarning, StepReference } from '../../../core/api/plan-chart-report.ts';
import { createFormats } from '../../../renderer/words/format.ts';
import { blastSentence, warningSentence, wavesInWords } from '../../../renderer/words/plan-sentences.ts';
import { gateDetail, gateTitle, stepInWords, stepTitle } from '../../../renderer/words/plan-words.ts';

const british = createFormats('en-GB');

function gate(over: Partial<Gate>): Gate {
  return {
    ...{ name: 'databases', state: 'waits', reason: null, from: '2014-04-02', to: '2014-04-07', left: 5, total: 5 },
    ...{ isConfirmation: false, steps: ['rebind:MDB-1'], step: 'rebind:MDB-1', findings: [] },
    ...over,
  };
}

const without = { steps: [], step: null, from: null, to: null, left: 0, total: 0 } as const;

describe('a bead in words', () => {
  it('says what is left and until when', () => {
    const gates = [
      gate({}),
      gate({ name: 'waves', total: 9 }),
      gate({ name: 'dns', state: 'next', isConfirmation: true }),
      gate({ name: 'autodiscover', state: 'in-progress', left: 1, total: 2 }),
      gate({ name: 'array', state: 'done', left: 0 }),
      gate({ from: null, to: null }),
      gate({ name: 'waves', from: '2013-12-10', to: '2014-01-29' }),
    ];
    // How wide the spaces around a dash are, the data of the system says.
    expect(gates.map((one) => gateDetail(one, british).replace(/\s*–\s*/u, '–'))).toEqual([
      '5 left, 7 Apr',
      '2–7 Apr',
      'confirm, 7 Apr',
      '1 left, 7 Apr',
      '7 Apr',
      '5 left, no date',
      '10 Dec–29 Jan',
    ]);
  });

  it('says why it is so where no step does', () => {
    const gates = [
      gate({
        state: 'blocked',
        reason: 'blocker',
        findings: [
          { id: 'F13', message: 'x' },
          { id: 'F13', message: 'y' },
        ],
      }),
      gate({ ...without, name: 'array', state: 'blocked', reason: 'no-array' }),
      gate({ ...without, name: 'dns', reason: 'no-array' }),
      gate({ ...without, name: 'balancer', state: 'exempt', reason: 'one-server' }),
      gate({ ...without, state: 'done', reason: 'nothing-left', total: 2 }),
      gate({ ...without, name: 'waves', state: 'done', reason: 'nothing-left' }),
      gate({ ...without, name: 'waves', reason: 'held', left: 1284 }),
      gate({ ...without, name: 'retire', state: 'exempt', reason: 'stays' }),
    ];
    expect(gates.map((one) => gateDetail(one, british))).toEqual([
      'F13',
      'none is planned',
      'no array',
      'one server',
      '2 of 2',
      'nobody left',
      '1,284 in none',
      'servers stay',
    ]);
  });

  it('is called by its gate, with the number of waves or servers', () => {
    const retire = { name: 'retire', total: 2 } as const;
    const gates = [gate({}), gate({ name: 'waves', total: 9 }), gate(retire), gate({ ...retire, reason: 'stays' })];
    expect(gates.map(gateTitle)).toEqual(['Databases', '9 waves', 'Retire 2', 'Evidence']);
  });
});

describe('a step in words', () => {
  it('has a title and says when, and that its day is over', () => {
    const step: StepReference = {
      ...{ id: 'rebind:MDB-1', kind: 'rebind', site: 'Oslo', target: 'MDB-1', date: '2014-04-02', at: null },
      status: 'planned',
    };
    const words = [
      stepInWords(step, '2014-03-17', british),
      stepInWords(step, '2014-04-03', british),
      stepInWords({ ...step, status: 'verified' }, '2014-04-03', british),
      stepTitle({ kind: 'verify-autodiscover', site: 'Oslo', target: 'outlook-osl' }),
    ];
    expect(words).toEqual([
      'Rebind MDB-1, 2 Apr 2014',
      'Rebind MDB-1, 2 Apr 2014, overdue',
      'Rebind MDB-1, 2 Apr 2014, verified',
      'Verify Autodiscover in Oslo',
    ]);
  });
});

describe('the blast radius in words', () => {
  const at = (now: number, ...users: readonly number[]) =>
    blastSentence(
      {
        blastRadius: { now, points: users.map((count) => ({ date: '2014-04-04', users: count, steps: [] })) },
        waves: [],
      },
      british,
    );

  it('says how many today and how many in the end', () => {
    expect([at(0), at(1121, 303, 0), at(1, 1), at(5)]).toEqual([
      'Nobody loses Outlook when the server that they use stops.',
      '1,121 users lose Outlook when the server that they use stops; after 4 Apr 2014 it is nobody.',
      '1 user loses Outlook when the server that they use stops; after 4 Apr 2014 it is 1. The plan does not lower that number.',
      '5 users lose Outlook when the server that they use stops, and no step of the plan changes that.',
    ]);
  });
});

describe('warnings in words', () => {
  const blackout: PlanWarning = {
    ...{ kind: 'before-blackout', from: '2014-04-12', reason: 'Easter', waves: [3, 4], users: 500, of: 1121 },
    slip: { step: 'rebind:MDB-OSL-03', database: 'MDB-OSL-03', lastDay: '2014-04-09', users: 121 },
  };

  it('say what is at stake before a blackout', () => {
    expect([blackout, { ...blackout, reason: null, slip: null }].map((one) => warningSentence(one, british))).toEqual([
      'Waves 3 and 4 carry 500 of 1,121 users before Easter. If MDB-OSL-03 is rebound after 9 Apr, 121 of them move behind it.',
      'Waves 3 and 4 carry 500 of 1,121 users before the blackout from 12 Apr.',
    ]);
  });

  it('count steps that are overdue or have no date', () => {
    const warnings = [
      { kind: 'overdue', steps: ['a'] } as const,
      { kind: 'overdue', steps: ['a', 'b'] } as const,
      { kind: 'undated', steps: ['a'] } as const,
    ];
    expect(warnings.map((one) => warningSentence(one, british))).toEqual([
      '1 step is overdue: nobody said that it was carried out.',
      '2 steps are overdue: nobody said that they were carried out.',
      '1 step has no date: no working day is left for it.',
    ]);
  });

  it('name waves that follow each other as from and to', () => {
    expect([[3], [4, 3], [1, 2, 3, 4, 7, 9], [1, 2, 3]].map(wavesInWords)).toEqual([
      'Wave 3',
      'Waves 3 and 4',
      'Waves 1 to 4, 7 and 9',
      'Waves 1 to 3',
    ]);
  });
});
