import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { extendTable } from '../../../../core/reports/sheets/extend-table.ts';

describe('extendTable', () => {
  const table = tableOfRows([
    { id: 'a', cells: { name: 'Oslo', array: 'outlook-osl (planned)' } },
    { id: 'b', cells: { name: 'Bergen', array: null } },
  ]);
  const extended = extendTable(table, { array: (place) => `array ${place}`, blockers: (place) => place });

  it('reads own cells in place of those of the list, and leaves the others', () => {
    expect([extended.rowAt(0, null), extended.rowAt(1, ['name', 'blockers'])]).toEqual([
      { id: 'a', cells: { name: 'Oslo', array: 'array 0', blockers: 0 } },
      { id: 'b', cells: { name: 'Bergen', blockers: 1 } },
    ]);
  });

  it('keeps size, ids and places', () => {
    expect([extended.size, extended.idAt(1), extended.placeOf('b'), extended.readerOf('name')(1)]).toEqual([
      ...[2, 'b', 1, 'Bergen'],
    ]);
  });
});
