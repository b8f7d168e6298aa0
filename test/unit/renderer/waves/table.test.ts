import { describe, expect, it } from 'vitest';
import type { WaveCard, WaveHead } from '../../../../core/api/wave-report.ts';
import { noWaveWords } from '../../../../core/planning/unplanned-words.ts';
import { noWaveHelp } from '../../../../renderer/pages/waves/table/no-wave-help.ts';
import { sortWaves, waveColumnKeys } from '../../../../renderer/pages/waves/table/sort-waves.ts';
import { noWaveQuery, waveUsersHref } from '../../../../renderer/pages/waves/table/users-links.ts';
import { loadOf, peopleIn, peopleOf, sortPeople } from '../../../../renderer/pages/waves/table/wave-people.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const [pilot] = exampleWaveCalls['plan.waves'].output.waves;
const [card] = exampleWaveCalls['plan.cards'].output.cards;
const [magnus] = card?.people ?? [];
if (pilot === undefined || card === undefined || magnus === undefined) throw new Error('the examples are empty');

describe('the order of the waves', () => {
  const waves: readonly WaveHead[] = [
    { ...pilot, number: 10, name: 'Oslo 9', minutes: 900, risks: { High: 0, Medium: 9, Low: 0 }, isLocked: false },
    { ...pilot, number: 2, name: 'bergen 1', minutes: 60, risks: { High: 2, Medium: 1, Low: 0 }, status: 'done' },
    { ...pilot, number: 3, name: 'Oslo 10', minutes: 600, risks: { High: 2, Medium: 3, Low: 0 }, status: 'verified' },
  ];
  const order = (column: string, isDescending = false) =>
    sortWaves(waves, { column, isDescending }).map(({ number }) => number);

  it('is that of the numbers until a column is chosen, and where it says the same', () => {
    expect([sortWaves(waves, null).map(({ number }) => number), order('site'), order('nothing')]).toEqual([
      [2, 3, 10],
      [2, 3, 10],
      [2, 3, 10],
    ]);
  });

  it('is that of what a column means: shares of capacity, worst risks first when descending, progress, locks', () => {
    const columns = ['name', 'capacity', 'status', 'isLocked'];
    expect([columns.map((column) => order(column)), order('risk', true)]).toEqual([
      [
        [2, 3, 10],
        [2, 3, 10],
        [10, 2, 3],
        [10, 2, 3],
      ],
      [3, 2, 10],
    ]);
  });

  it('can be asked of every column', () => {
    expect(waveColumnKeys.map((column) => order(column).length)).toEqual(waveColumnKeys.map(() => 3));
  });
});

describe('the people in an open row', () => {
  const group: WaveCard = {
    ...{ ...card, key: 'group:6', kind: 'group', title: 'Ingrid Solberg + 1' },
    people: [
      { ...magnus, mailboxId: 6, name: 'Ingrid Solberg', isPinned: false, notBefore: null, risk: 'High' },
      { ...magnus, mailboxId: 7, name: 'Åse Dahl', department: null, isPinned: false },
    ],
  };
  const people = peopleOf([group, card]);
  const order = (column: string, isDescending = false) =>
    sortPeople(people, { column, isDescending }).map(({ mailboxId }) => mailboxId);

  it('are those of all cards, and know their group', () => {
    expect(people.map(({ mailboxId, group: title }) => [mailboxId, title])).toEqual([
      [6, 'Ingrid Solberg + 1'],
      [7, 'Ingrid Solberg + 1'],
      [5, null],
    ]);
  });

  it('are ordered by a column, what is not known last', () => {
    expect(['risk', 'isPinned', 'notBefore', 'department', 'group'].map((column) => order(column))).toEqual([
      sortedByName([5, 7], [6]),
      sortedByName([5], [6, 7]),
      sortedByName([5, 7], [6]),
      sortedByName([5, 6], [7]),
      sortedByName([6, 7], [5]),
    ]);
  });

  it('are moved alone under their name, several as their number', () => {
    expect([loadOf(peopleIn(people, [[2, 2]]), 3), loadOf(people, 3), loadOf([], 3)]).toEqual([
      { people: [5], title: 'Magnus Lien', from: [3] },
      { people: [6, 7, 5], title: '3 people', from: [3] },
      null,
    ]);
  });

  /** The same people, those of each part by name. */
  function sortedByName(...parts: readonly (readonly number[])[]): readonly number[] {
    const byName = order('name');
    return parts.flatMap((part) => byName.filter((id) => part.includes(id)));
  }
});

describe('the way to the users', () => {
  it('leads to those of a wave and a risk', () => {
    const { searchParams } = new URL(waveUsersHref(3, 'High').replace('#', ''), 'http://x/');
    expect(JSON.parse(searchParams.get('where') ?? '')).toEqual([
      { kind: 'range', column: 'wave', from: 3, to: 3 },
      { kind: 'values', column: 'risk', oneOf: ['High'] },
    ]);
  });

  it('leads to those who are in no wave for a reason, and each reason says what would help', () => {
    expect([noWaveQuery('frozen').conditions, Object.keys(noWaveHelp).sort()]).toEqual([
      [{ kind: 'values', column: 'noWave', oneOf: ['frozen'] }],
      Object.keys(noWaveWords).sort(),
    ]);
  });
});
