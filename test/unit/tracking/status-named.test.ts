import { describe, expect, it } from 'vitest';
import { statusNamed } from '../../../core/tracking/status-named.ts';
import { isSettable, type TaskStatus, taskStatuses, taskStatusWords } from '../../../core/tracking/task-status.ts';

describe('the status that a text means', () => {
  it.each<[string, TaskStatus | null]>([
    ['done', 'done'],
    ['Done (reported)', 'done'],
    ['REPORTED', 'done'],
    ['waiting-for-user', 'waiting'],
    ['Waiting for user', 'waiting'],
    ['in progress', 'in-progress'],
    ['inprogress', 'in-progress'],
    [' No contact ', 'no-contact'],
    ['skipped by user', 'skipped'],
    ['not planned', 'not-planned'],
    ['ready', null],
    ['', null],
    ['__proto__', null],
  ])('%j is %s', (text, status) => {
    expect(statusNamed(text)).toBe(status);
  });

  it('is found by its code and by what it is called', () => {
    expect(taskStatuses.map((status) => [statusNamed(status), statusNamed(taskStatusWords[status])])).toEqual(
      taskStatuses.map((status) => [status, status]),
    );
  });

  it('can be said by people unless evidence or the plan gives it', () => {
    expect(taskStatuses.filter((status) => !isSettable(status))).toEqual(['not-planned', 'verified', 'reverted']);
  });
});
