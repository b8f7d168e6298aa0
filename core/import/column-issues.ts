import { absentColumns } from './absent-columns.ts';
import type { Issue } from './issue.ts';
import type { KindRule } from './kind-rules.ts';
import { missingFields } from './kind-rules.ts';
import type { ColumnMatch, HeaderMatches } from './match-headers.ts';

/** What there is to say about the columns of a recognized table: COLUMN_TWICE, COLUMN_IGNORED and COLUMN_ABSENT. */
export function issuesOfColumns(rule: KindRule, { columns, twice }: HeaderMatches): readonly Issue[] {
  return [
    ...twice.map(columnTwice),
    ...columnsIgnored(columns, twice),
    ...absentColumns(rule.kind, missingFields(rule.wanted, columns), missingFields(rule.useful, columns)),
  ];
}

function columnTwice({ column, header }: ColumnMatch): Issue {
  return {
    severity: 'warning',
    code: 'COLUMN_TWICE',
    row: null,
    column: header,
    count: 1,
    message: `Column ${column + 1} (${header}) means the same as another column of the file and is not used.`,
    hint: 'If this column is the right one, say so with a mapping file (--map).',
  };
}

const shownColumns = 10;

function columnsIgnored(columns: readonly ColumnMatch[], twice: readonly ColumnMatch[]): readonly Issue[] {
  const unused = columns.filter((column) => column.field === null && column.header !== '' && !twice.includes(column));
  if (unused.length === 0) return [];
  const names = unused.slice(0, shownColumns).map(({ header }) => header.slice(0, 80));
  const more = unused.length > names.length ? ` and ${unused.length - names.length} more` : '';
  return [
    {
      severity: 'info',
      code: 'COLUMN_IGNORED',
      row: null,
      column: unused.length === 1 ? (unused[0]?.header ?? null) : null,
      count: unused.length,
      message: `Columns that are not used: ${names.join(', ')}${more}.`,
      hint: 'If one of them is needed, map it with a mapping file (--map).',
    },
  ];
}
