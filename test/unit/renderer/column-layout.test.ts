import { describe, expect, it } from 'vitest';
import {
  arrangeColumns,
  type ColumnLayout,
  moveColumn,
  parseLayout,
  placeColumn,
  resizeColumn,
  showColumn,
  showOnly,
  usualLayout,
} from '../../../renderer/table/column-layout.ts';

const columns = ['state', 'name', 'site', 'alias'].map((key) => ({ key, width: 100, isShown: key !== 'alias' }));
const orderOf = (layout: ColumnLayout) => arrangeColumns(columns, layout).map(({ key }) => key);

describe('the columns of a list', () => {
  it('are as usual until somebody changes them', () => {
    expect(arrangeColumns(columns, usualLayout)).toEqual(columns);
  });

  it('move by places and stay inside', () => {
    const moved = moveColumn(columns, usualLayout, 'site', -1);
    expect([orderOf(moved), orderOf(moveColumn(columns, moved, 'site', -5))]).toEqual([
      ['state', 'site', 'name', 'alias'],
      ['site', 'state', 'name', 'alias'],
    ]);
  });

  it('are dropped in front of another one', () => {
    expect([
      orderOf(placeColumn(columns, usualLayout, 'alias', 'name')),
      orderOf(placeColumn(columns, usualLayout, 'state', null)),
    ]).toEqual([
      ['state', 'alias', 'name', 'site'],
      ['name', 'site', 'alias', 'state'],
    ]);
  });

  it('are hidden, shown and made wide within limits', () => {
    const layout = resizeColumn(resizeColumn(showColumn(usualLayout, 'alias', true), 'name', 5), 'site', 240.4);
    expect(arrangeColumns(columns, layout)).toEqual([
      { key: 'state', width: 100, isShown: true },
      { key: 'name', width: 56, isShown: true },
      { key: 'site', width: 240, isShown: true },
      { key: 'alias', width: 100, isShown: true },
    ]);
  });

  it('come where they usually do when a kept order does not know them', () => {
    expect(orderOf({ ...usualLayout, order: ['alias', 'gone', 'state', 'name'] })).toEqual([
      'alias',
      'state',
      'name',
      'site',
    ]);
  });

  it('are read from what was kept, whatever it is', () => {
    const kept: ColumnLayout = { order: ['name'], isShown: { alias: true }, widths: { name: 80 } };
    expect([
      parseLayout(JSON.stringify(kept)),
      parseLayout('{"order":"name","isShown":[1],"widths":{"name":"wide","site":9}}'),
      parseLayout('{'),
      parseLayout('null'),
      parseLayout(null),
    ]).toEqual([kept, usualLayout, usualLayout, usualLayout, usualLayout]);
  });

  it('are exactly those of a view, in its order, with the widths as they were', () => {
    const layout = showOnly(columns, resizeColumn(usualLayout, 'name', 300), ['site', 'name']);
    const shown = arrangeColumns(columns, layout).filter(({ isShown }) => isShown);
    expect(shown.map(({ key, width }) => [key, width])).toEqual([
      ['site', columns.find(({ key }) => key === 'site')?.width],
      ['name', 300],
    ]);
  });
});
