import { describe, expect, it } from 'vitest';
import type { HistoryChange } from '../../../core/api/project-reports.ts';
import { addNotice, closeNotice, type Notice } from '../../../renderer/components/notice-list.ts';
import { jumpTo } from '../../../renderer/pages/history/jump.ts';
import { historyWords } from '../../../renderer/queries/history-words.ts';

const change = (id: number, undone: boolean): HistoryChange => ({
  ...{ id, undone },
  ...{ at: '2014-03-14T08:12:44Z', by: null, what: `step ${id}` },
});
const changes = [change(5, true), change(4, true), change(3, false), change(2, false)];

describe('undo and redo in words', () => {
  it('are the newest change in force and the one that was undone last', () => {
    expect([historyWords(changes), historyWords([])]).toEqual([
      { undo: 'step 3', redo: 'step 4' },
      { undo: null, redo: null },
    ]);
  });
});

describe('the way to another point of the history', () => {
  it('goes back over all later changes, forth over all earlier undone ones, nowhere from where it is', () => {
    const ways = [5, 4, 3, 2, null].map((id) => {
      const jump = jumpTo(changes, id);
      return jump === null ? null : [jump.kind, ...jump.changes.map((step) => step.id)];
    });
    expect(ways).toEqual([['redo', 4, 5], ['redo', 4], null, ['undo', 3], ['undo', 3, 2]]);
  });
});

describe('the messages of a session', () => {
  const notice = (id: number): Notice => ({
    id,
    kind: 'done',
    text: `${id}`,
    at: '2014-03-14T08:12:44Z',
    isOpen: true,
  });

  const shown = (list: readonly Notice[]) => list.map(({ id, isOpen }) => [id, isOpen]);

  it('stay in the list when they are closed', () => {
    expect(shown(closeNotice(addNotice([], notice(1)), 1))).toEqual([[1, false]]);
  });

  it('give way to the next, but for errors, and not to one that the page shows itself', () => {
    const before = addNotice(addNotice([], { ...notice(1), kind: 'error' }), notice(2));
    expect([addNotice(before, notice(3)), addNotice(before, { ...notice(3), isOpen: false })].map(shown)).toEqual([
      [
        ...[
          [3, true],
          [2, false],
        ],
        [1, true],
      ],
      [
        ...[
          [3, false],
          [2, true],
        ],
        [1, true],
      ],
    ]);
  });

  it('are the newest two hundred', () => {
    const many = Array.from({ length: 250 }, (_, i) => notice(i)).reduce<readonly Notice[]>(addNotice, []);
    expect([many.length, many[0]?.id, many.at(-1)?.id]).toEqual([200, 249, 50]);
  });
});
