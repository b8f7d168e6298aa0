import { useId } from 'react';
import { Card } from '../../components/card.tsx';
import styles from './header-step.module.css';
import { ScrollFrame } from './raw-table.tsx';
import type { Wizard } from './wizard.ts';
import { tableName } from './wizard-blockers.ts';
import { choicesOf } from './wizard-state.ts';
import { doubtfulFirst, type TablePlace, usedTables } from './wizard-steps.ts';

/** Which row names the columns: a choice among the first rows of each table. */
export function HeaderStep({ wizard }: { readonly wizard: Wizard }) {
  const places = usedTables(wizard.inspections.known).filter(({ table }) => table.header.candidates.length > 0);
  if (places.length === 0) return <p>These files name their columns themselves.</p>;
  return doubtfulFirst(places).map((place) => (
    <HeaderRows key={`${place.inspection.file} ${place.table.sheet}`} wizard={wizard} place={place} />
  ));
}

function HeaderRows({ wizard, place }: { readonly wizard: Wizard; readonly place: TablePlace }) {
  const group = useId();
  const { inspection, table } = place;
  const name = tableName(place);
  // What was chosen counts at once; the program needs a moment to read the table by it.
  const chosen = choicesOf(wizard.state, { file: inspection.file, sheet: table.sheet }).headerRow ?? table.header.row;
  const width = Math.max(...table.header.candidates.map(({ cells }) => cells.length));
  const choose = (row: number): void =>
    wizard.decide({
      kind: 'read-as',
      table: { file: inspection.file, sheet: table.sheet },
      change: { headerRow: row },
    });
  return (
    <Card title={name} aside={<span>{chosenInWords(chosen, table.header.typeName)}</span>}>
      <ScrollFrame label={`First rows of ${name}`}>
        <table className={styles.rows}>
          <caption className="visually-hidden">Which row of {name} names the columns</caption>
          <tbody>
            {table.header.candidates.map(({ row, cells }) => (
              <tr key={row} className={row === chosen ? styles.chosen : undefined}>
                <th scope="row">
                  <label className={styles.choice}>
                    <input type="radio" name={group} checked={row === chosen} onChange={() => choose(row)} />
                    {row}
                    <span className="visually-hidden">
                      {' '}
                      names the columns:{' '}
                      {cells
                        .filter((cell) => cell !== '')
                        .slice(0, 4)
                        .join(', ')}
                    </span>
                  </label>
                </th>
                {Array.from({ length: width }, (_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
                  <td key={i}>{cells[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Card>
  );
}

function chosenInWords(row: number | null, typeName: string | null): string {
  const type = typeName === null ? '' : ` The line #TYPE ${typeName} is skipped.`;
  return row === null ? `Choose the row that names the columns.${type}` : `Row ${row} names the columns.${type}`;
}
