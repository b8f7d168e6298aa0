import type { TableChoices } from '../../../core/api/import-choices.ts';
import { Card } from '../../components/card.tsx';
import { counted, formats } from '../../words/format.ts';
import { IssueList } from './issue-list.tsx';
import { ParsingStrip } from './parsing-strip.tsx';
import { RawTable } from './raw-table.tsx';
import type { Wizard } from './wizard.ts';
import { tableName } from './wizard-blockers.ts';
import type { TablePlace } from './wizard-steps.ts';

/** How a table is read: the strip of choices, what is doubtful, and its first rows, which follow every change at once. */
export function TablePreview(props: {
  readonly wizard: Wizard;
  readonly place: TablePlace;
  readonly choices: TableChoices;
}) {
  const { place, wizard, choices } = props;
  const { table } = place;
  const name = tableName(place);
  const shown = table.preview.length;
  return (
    <Card title={name} aside={<span>{shownInWords(shown, table.rows?.count ?? null)}</span>}>
      <ParsingStrip {...{ place, wizard, choices, name }} />
      <IssueList issues={table.issues} label={`What is doubtful in ${name}`} />
      {shown > 0 && (
        <RawTable
          label={`First rows of ${name}`}
          header={table.columns.map(({ header }) => header)}
          rows={table.preview.map(({ row, cells, problem }) => ({ row, cells, note: problem?.message ?? null }))}
        />
      )}
    </Card>
  );
}

function shownInWords(shown: number, total: number | null): string {
  if (total === null || shown >= total) return counted(shown, 'row');
  return `the first ${formats.count(shown)} rows`;
}
