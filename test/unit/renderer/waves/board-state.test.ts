import { describe, expect, it } from 'vitest';
import type { CardPerson, WaveCard } from '../../../../core/api/wave-report.ts';
import { itemsOf, loadOf, rowOfPerson } from '../../../../renderer/pages/waves/board/board-items.ts';
import {
  type BoardState,
  type BoardStep,
  loadFrom,
  startOfBoard,
  stepBoard,
} from '../../../../renderer/pages/waves/board/board-state.ts';

function person(mailboxId: number, name: string): CardPerson {
  return {
    ...{ mailboxId, alias: `a${mailboxId}`, name, department: 'Finance', database: 'MDB-OSL-01' },
    ...{ method: 'M1', risk: 'Medium', isPinned: false, isVip: false, notBefore: null },
  };
}

function card(key: string, kind: WaveCard['kind'], people: readonly CardPerson[]): WaveCard {
  const [first] = people;
  const title = kind === 'person' ? (first?.name ?? '') : key;
  return {
    ...{ key, kind, title, detail: '', users: people.length, minutes: 3, risk: 'Medium', isPinned: false },
    ...{ people, code: null },
  };
}

const reception = card('Reception', 'group', [person(1, 'Magnus Lien'), person(2, 'Ingrid Solberg')]);
const geir = card('person:3', 'person', [person(3, 'Geir Aune')]);
const sofie = card('person:4', 'person', [person(4, 'Sofie Aas')]);
const cards = [reception, geir, sofie];
const closed = itemsOf(cards, new Set());
const opened = itemsOf(cards, new Set(['Reception', 'person:3']));

function boardAfter(...steps: readonly BoardStep[]): BoardState {
  return steps.reduce(stepBoard, startOfBoard);
}

describe('the items of a column', () => {
  it('are its cards, each followed by its people while it is open', () => {
    const told = opened.map(({ kind, key, position, of }) => `${kind} ${key} ${position}/${of}`);
    expect(told).toEqual([
      'card Reception 1/3',
      'person Reception/1 1/2',
      'person Reception/2 2/2',
      'card person:3 2/3',
      'card person:4 3/3',
    ]);
  });

  it('know where a person is: in a row of their own, else on the card that holds them', () => {
    expect([rowOfPerson(opened, 2), rowOfPerson(closed, 2), rowOfPerson(closed, 4), rowOfPerson(closed, 9)]).toEqual([
      2, 0, 2, -1,
    ]);
  });

  it('move as all people of a card, or as one of them', () => {
    expect([opened[0], opened[2]].map((item) => (item === undefined ? null : loadOf(item, 3)))).toEqual([
      { people: [1, 2], title: 'Reception', from: [3] },
      { people: [2], title: 'Ingrid Solberg', from: [3] },
    ]);
  });
});

describe('choosing on the board', () => {
  it('takes the item with the focus when nothing is chosen, and nothing of the unplanned', () => {
    const unplanned = itemsOf([card('Oslo', 'unplanned', [person(9, 'X')])], new Set());
    expect([
      loadFrom(startOfBoard, closed[1] ?? null, 3),
      loadFrom(startOfBoard, unplanned[0] ?? null, null),
      loadFrom(startOfBoard, null, 3),
    ]).toEqual([{ people: [3], title: 'Geir Aune', from: [3] }, null, null]);
  });

  it('adds one more and takes it away again, and carries all of them together', () => {
    const to = { column: 1, row: 0 };
    const [first, second] = closed;
    if (first === undefined || second === undefined) throw new Error('no items');
    const both = boardAfter(
      { kind: 'toggle', to, added: { item: first, wave: 3 }, focused: null },
      { kind: 'toggle', to, added: { item: second, wave: 3 }, focused: null },
    );
    const one = stepBoard(both, { kind: 'toggle', to, added: { item: first, wave: 3 }, focused: null });
    expect([both, one].map((state) => loadFrom(state, second, 3))).toEqual([
      { people: [1, 2, 3], title: '3 people', from: [3] },
      { people: [3], title: 'Geir Aune', from: [3] },
    ]);
  });

  it('counts the item with the focus as chosen when the first is added to it', () => {
    const [first, second] = closed;
    if (first === undefined || second === undefined) throw new Error('no items');
    const [added, focused] = [
      { item: second, wave: 3 },
      { item: first, wave: 3 },
    ];
    const both = boardAfter({ kind: 'toggle', to: { column: 1, row: 1 }, added, focused });
    expect([...both.chosen.keys()]).toEqual(['Reception', 'person:3']);
  });

  it('takes another item alone, though others are chosen', () => {
    const [first, second] = closed;
    if (first === undefined || second === undefined) throw new Error('no items');
    const state = boardAfter({
      kind: 'toggle',
      to: { column: 1, row: 0 },
      added: { item: first, wave: 3 },
      focused: null,
    });
    expect(loadFrom(state, second, 3)?.title).toBe('Geir Aune');
  });

  it('extends from the anchor in one column, and no person twice', () => {
    const state = boardAfter(
      { kind: 'pick', to: { column: 1, row: 3 } },
      { kind: 'extend', to: { column: 1, row: 0 }, items: opened, wave: 3 },
    );
    expect([...state.chosen.keys()]).toEqual(['Reception', 'person:3']);
  });

  it('begins anew with a click and ends with clear', () => {
    const chosen = boardAfter({ kind: 'extend', to: { column: 1, row: 2 }, items: closed, wave: 3 });
    const picked = stepBoard(chosen, { kind: 'pick', to: { column: 1, row: 1 } });
    const cleared = stepBoard(chosen, { kind: 'clear' });
    expect([chosen.chosen.size, picked.chosen.size, cleared.chosen.size]).toEqual([1, 0, 0]);
  });
});

describe('carrying', () => {
  const load = { people: [3], title: 'Geir Aune', from: [3] };

  it('goes over waves until it is let go', () => {
    const held = boardAfter({ kind: 'lift', carry: { load, over: 3, way: 'keys' } }, { kind: 'hold', over: 4 });
    expect([held.carry?.over, stepBoard(held, { kind: 'let-go' }).carry]).toEqual([4, null]);
  });

  it('holds nothing where nothing was picked up', () => {
    expect(boardAfter({ kind: 'hold', over: 4 })).toEqual(startOfBoard);
  });
});

describe('a card', () => {
  it('is opened and closed again', () => {
    const open = boardAfter({ kind: 'unfold', key: 'Reception' });
    expect([[...open.open], [...stepBoard(open, { kind: 'unfold', key: 'Reception' }).open]]).toEqual([
      ['Reception'],
      [],
    ]);
  });
});
