import { listColumns } from '../../lists/columns.ts';
import type { ListTable } from '../../lists/list-table.ts';
import type { TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';
import { partTones, riskTones, statusTones } from './state-tones.ts';

/** Every user of the list of users, whether in scope or not, with all that the list knows. */
export function usersSheet(table: ListTable, words: ReportWords): TableSheet {
  return listSheet({
    key: 'users',
    name: words.say('Users'),
    title: words.say('Users'),
    note: words.say('Every mailbox of the data, with those that are exempt or out of scope; State says so.'),
    ...{ table, places: null, words, wraps: false },
    columns: columnsFrom(listColumns.users, firstColumns),
    tones: { part: partTones, risk: riskTones, status: statusTones },
    spoken: ['method', 'issues'],
  });
}

const firstColumns = [
  ...['name', 'alias', 'part', 'state', 'method', 'risk', 'site', 'database', 'bound', 'target'],
  ...['wave', 'waveDay', 'noWave', 'status', 'assignee', 'written', 'computer', 'outlook', 'evidence'],
  ...['department', 'office', 'title', 'phone', 'smtp', 'account', 'upn'],
];
