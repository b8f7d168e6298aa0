import { describe, expect, it } from 'vitest';
import type { StepEvidence, Verdict } from '../../../../core/runbook/evidence/evidence.ts';
import { chooseByEvidence, markAction } from '../../../../renderer/pages/runbook/evidence-choice.ts';

const step = (name: string, verdict: Verdict, status: StepEvidence['status'] = 'planned'): StepEvidence => ({
  ...{ step: name, title: name, status, verdict, facts: [] },
});
const report = (...steps: readonly StepEvidence[]) => ({ day: null, steps });
const none: ReadonlySet<string> = new Set();

describe('what a text leaves to choose', () => {
  it('is the step alone while there is no text', () => {
    const { steps, isProved, isContradicted } = chooseByEvidence('a', null, none);
    expect({ steps, isProved, isContradicted }).toEqual({ steps: ['a'], isProved: false, isContradicted: false });
  });

  it('is every step that it proves and that is not verified, but for those that were left out', () => {
    const found = report(
      step('a', 'proved'),
      step('b', 'proved', 'done'),
      step('c', 'proved', 'verified'),
      step('d', 'proved'),
    );
    const { steps, isProved } = chooseByEvidence('a', found, new Set(['d']));
    expect({ steps, isProved }).toEqual({ steps: ['a', 'b'], isProved: true });
  });

  it('has no step that the text contradicts or shows in part, unless it is the one that was asked about', () => {
    const found = report(step('a', 'contradicted'), step('b', 'contradicted'), step('c', 'partial'));
    const { steps, isProved, isContradicted, against } = chooseByEvidence('a', found, none);
    expect({ steps, isProved, isContradicted, against: against.map((other) => other.step) }).toEqual({
      ...{ steps: ['a'], isProved: false, isContradicted: true, against: ['b'] },
    });
  });

  it('is only what is proved where no step was asked about', () => {
    const { asked, steps } = chooseByEvidence(null, report(step('a', 'proved'), step('b', 'silent')), none);
    expect([asked, steps]).toEqual([null, ['a']]);
  });
});

describe('the button', () => {
  it('says what it does', () => {
    expect([markAction(1, 'done'), markAction(3, 'verified')]).toEqual(['Mark as done', 'Mark 3 steps as verified']);
  });
});
