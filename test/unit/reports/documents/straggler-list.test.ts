import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { type StragglerFacts, stragglerList } from '../../../../core/reports/documents/straggler-list.ts';
import { english, german, linesOf } from '../../../factories/document-text.ts';

const tasks = tableOfRows([
  {
    id: '1',
    cells: {
      ...{ name: 'Åse Aas', phone: '+47 1', site: 'Oslo', computer: 'PC-1, PC-2', wave: 3, status: 'failed' },
      ...{ reason: 'offline', detail: 'at sea', until: null, note: 'ask again', assignee: 'kn' },
    },
  },
  {
    id: '2',
    cells: {
      ...{ name: 'Bo Dahl', phone: null, site: null, computer: null, wave: 4, status: 'postponed' },
      ...{ reason: null, detail: null, until: '2014-05-02', note: null, assignee: null },
    },
  },
]);
const facts: StragglerFacts = {
  ...{ tasks, unseen: 2, unseenDays: 7, hasPlan: true },
  stragglers: [
    { place: 1, daysLate: 1234 },
    { place: 0, daysLate: 1 },
  ],
};

describe('the list of stragglers', () => {
  it('says of each how late and why, in the order that it gets', () => {
    expect(linesOf(stragglerList(facts, english, limitRows(null, english)))).toEqual([
      'Whose wave is over, and whose work is neither reported nor verified.',
      '- **Late people:** 2 (up to 1,234 days)',
      '- **Reported, not seen:** 2 (for more than 7 days)',
      '| Days late | Name | Phone | Site | PC | Wave | Why | Assigned to |',
      '| ---: | --- | --- | --- | --- | ---: | --- | --- |',
      '| 1,234 | Bo Dahl |  |  |  | 4 | Postponed, until 2 May 2014 |  |',
      '| 1 | Åse Aas | +47 1 | Oslo | PC-1, PC-2 | 3 | Failed. The computer is not in the network. at sea. ask again | kn |',
    ]);
  });

  it('says that nobody is late, in German too', () => {
    const none = { ...facts, stragglers: [], unseen: 0 };
    expect(linesOf(stragglerList(none, german, limitRows(null, german))).at(-1)).toBe('Niemand ist im Verzug.');
  });

  it('calls nobody punctual while there is no plan', () => {
    const none = { ...facts, stragglers: [], unseen: 0, hasPlan: false };
    expect(linesOf(stragglerList(none, english, limitRows(null, english)))).toEqual(['There is no plan yet.']);
  });
});
