import { listColumns } from '../../lists/columns.ts';
import type { ListTable } from '../../lists/list-table.ts';
import type { TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';
import { profileStateTones } from './state-tones.ts';

/** Every profile of the list of profiles, with those that no mailbox matches and those that do not count any more. */
export function profilesSheet(table: ListTable, words: ReportWords): TableSheet {
  return listSheet({
    key: 'profiles',
    name: words.say('Profiles'),
    title: words.say('Outlook profiles'),
    note: words.say('Every profile of the data, with those that no mailbox matches and those that no longer count.'),
    ...{ table, places: null, words, wraps: false },
    columns: columnsFrom(listColumns.profiles, firstColumns),
    tones: { state: profileStateTones },
    spoken: ['issues'],
  });
}

const firstColumns = [
  ...['user', 'mailboxName', 'alias', 'computer', 'profile', 'state', 'written', 'target', 'outlook', 'collected'],
  ...['site', 'database', 'isDefault', 'counts', 'isUnmatched'],
];
