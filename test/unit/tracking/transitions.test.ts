import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../core/api/contract.ts';
import { type UserState, userStates } from '../../../core/classification/states.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import {
  type SettableStatus,
  settableStatuses,
  type TaskStatus,
  taskStatuses,
  taskStatusWords,
} from '../../../core/tracking/task-status.ts';
import {
  allowedTransitions,
  refuseTransition,
  type TransitionFacts,
  warnOfTransition,
} from '../../../core/tracking/transitions.ts';

const free: TransitionFacts = { state: 'PROFILE_UPDATE', isWavePaused: false };
const anyFacts = fc.record({ state: fc.constantFrom(...userStates), isWavePaused: fc.boolean() });
const givenByEvidenceOrPlan: readonly TaskStatus[] = ['verified', 'reverted', 'not-planned'];

function rulesOf(from: TaskStatus, to: SettableStatus, facts: Partial<TransitionFacts>): string | null {
  return refuseTransition(from, to, { ...free, ...facts })?.rule ?? null;
}

describe('the table of transitions', () => {
  it('is that of the golden file', async () => {
    const title = ['From \\ to', ...settableStatuses.map((to) => taskStatusWords[to])];
    const rows = taskStatuses.map((from) => [
      taskStatusWords[from],
      ...settableStatuses.map((to) =>
        from === to ? 'again' : refuseTransition(from, to, free) === null ? 'yes' : '–',
      ),
    ]);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const text = [
      '# What people may say of a task',
      '',
      '`Verified` and `Reverted` come from evidence, `Not planned` from the plan: nobody can say them.',
      '',
      ...[line(title), line(title.map(() => '---')), ...rows.map(line)],
      '',
    ];
    await expect(text.join('\n')).toMatchFileSnapshot('../../golden/task-transitions.md');
  });

  it('leads to no status that evidence or the plan gives', () => {
    const settable: readonly TaskStatus[] = settableStatuses;
    const led = Object.values(allowedTransitions).flat();
    expect([settable, led].map((all) => all.filter((to) => givenByEvidenceOrPlan.includes(to)))).toEqual([[], []]);
  });

  it('leads from every status but those with nothing to do on to done', () => {
    const closed: readonly TaskStatus[] = ['done', 'exempt', 'verified'];
    const open = taskStatuses.filter((status) => !closed.includes(status));
    expect(open.filter((from) => !allowedTransitions[from].includes('done'))).toEqual([]);
  });

  it('leads from every status to done in two steps at most, and to exempt from all that is not proven', () => {
    const canReach = (from: TaskStatus, to: SettableStatus) =>
      from === to ||
      allowedTransitions[from].includes(to) ||
      allowedTransitions[from].some((over) => allowedTransitions[over].includes(to));
    expect(taskStatuses.filter((from) => !canReach(from, 'done') || !canReach(from, 'exempt'))).toEqual([]);
  });

  it('lets a status be given again, to correct what was said with it', () => {
    expect(settableStatuses.map((status) => refuseTransition(status, status, free))).toEqual(
      settableStatuses.map(() => null),
    );
  });
});

describe('a change of status', () => {
  it('is refused in a sentence, whatever the facts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...taskStatuses),
        fc.constantFrom(...settableStatuses),
        anyFacts,
        (from, to, facts) => {
          const refused = refuseTransition(from, to, facts);
          if (refused !== null) expect(refused.reason).toMatch(/^[A-Z].{20,}\.$/);
          if (from !== to && !allowedTransitions[from].includes(to)) expect(refused?.rule).toBe('TABLE');
        },
      ),
    );
  });

  it.each(['REBIND_ONLY', 'WAIT_ARRAY_REBIND_ONLY'] as const)('is no work while the profile is frozen: %s', (state) => {
    expect(settableStatuses.filter((to) => rulesOf('planned', to, { state }) === 'R6')).toEqual([
      'in-progress',
      'done',
    ]);
  });

  it('does not begin anything in a paused wave, and lets go on what was begun', () => {
    const paused = (from: TaskStatus) =>
      settableStatuses.filter((to) => rulesOf(from, to, { isWavePaused: true }) === 'PAUSED');
    expect(Object.fromEntries(taskStatuses.map((from) => [from, paused(from)]))).toEqual({
      ...Object.fromEntries(taskStatuses.map((from) => [from, []])),
      'not-planned': ['informed', 'in-progress'],
      planned: ['informed', 'in-progress'],
    });
  });
});

describe('a warning', () => {
  it('is given for work on a profile whose database is bound elsewhere', () => {
    const warned = (to: SettableStatus): readonly UserState[] =>
      userStates.filter((state) => warnOfTransition(to, { state }) !== null);
    const bound: readonly UserState[] = [
      'REBIND_THEN_UPDATE',
      'REBIND_THEN_VERIFY',
      'REBIND_THEN_INVESTIGATE',
      'WAIT_ARRAY_REBIND_ONLY',
      'WAIT_ARRAY_THEN_UPDATE',
      'WAIT_ARRAY_THEN_VERIFY',
      'WAIT_ARRAY_THEN_INVESTIGATE',
      'WAIT_ARRAY_NO_PROFILE',
    ];
    const work: readonly SettableStatus[] = ['in-progress', 'done'];
    expect(settableStatuses.map((to) => [to, [...warned(to)].sort()])).toEqual(
      settableStatuses.map((to) => [to, work.includes(to) ? [...bound].sort() : []]),
    );
  });
});

describe('the operation that gives a status', () => {
  const input = { people: [1], device: null, note: null, by: 'eva' };

  it('takes those that people can give, and none of the others', () => {
    const takes = (status: TaskStatus): boolean => {
      try {
        return contract['task.setStatus'].parseInput({ ...input, status }).status === status;
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === 'usage') return false;
        throw thrown;
      }
    };
    expect(taskStatuses.filter((status) => !takes(status))).toEqual(givenByEvidenceOrPlan.toSorted(byFlow));
  });
});

function byFlow(left: TaskStatus, right: TaskStatus): number {
  return taskStatuses.indexOf(left) - taskStatuses.indexOf(right);
}
