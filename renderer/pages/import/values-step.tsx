import { useState } from 'react';
import type { InspectedValues } from '../../../core/api/import-inspection.ts';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { formats } from '../../words/format.ts';
import choice from './choice.module.css';
import styles from './values-step.module.css';
import type { Wizard } from './wizard.ts';
import { tableName } from './wizard-blockers.ts';
import { choicesOf, type TableId } from './wizard-state.ts';
import { type TablePlace, usedTables } from './wizard-steps.ts';

/** What texts mean in columns that know few values, such as yes and no. */
export function ValuesStep({ wizard }: { readonly wizard: Wizard }) {
  const places = usedTables(wizard.inspections.known).filter(({ table }) => table.values.length > 0);
  if (places.length === 0) return <p>No column of these files holds one of a few values.</p>;
  return places.map((place) => (
    <Card key={`${place.inspection.file} ${place.table.sheet}`} title={tableName(place)}>
      {place.table.values.map((values) => (
        <FieldValues key={values.field} wizard={wizard} place={place} values={values} />
      ))}
    </Card>
  ));
}

function FieldValues(props: { readonly wizard: Wizard; readonly place: TablePlace; readonly values: InspectedValues }) {
  const { wizard, place, values } = props;
  const { inspection, table } = place;
  const [isWhole, setIsWhole] = useState(false);
  const id: TableId = { file: inspection.file, sheet: table.sheet };
  const chosen = choicesOf(wizard.state, id).values.filter(({ field }) => field === values.field);
  const isOpen = (text: string): boolean => chosen.some(({ from }) => from === text);
  const shown = isWhole ? values.found : values.found.filter(({ text, isUnderstood }) => !isUnderstood || isOpen(text));
  const title = table.fields.find(({ name }) => name === values.field)?.title ?? values.field;
  const hidden = values.found.length - shown.length;
  return (
    <div className={styles.field}>
      <h3>{title}</h3>
      <table className={styles.table}>
        <caption className="visually-hidden">Values of {title}</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col" className={styles.count}>
              Rows
            </th>
            <th scope="col">Means</th>
            <th scope="col">
              <span className="visually-hidden">State</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ text, count, becomes }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td className={styles.count}>{formats.count(count)}</td>
              <td>
                <select
                  className={choice.select}
                  aria-label={`${text} in ${title} means`}
                  value={chosenValue(chosen, text) ?? keep}
                  onChange={({ target }) =>
                    wizard.decide({
                      kind: 'choose-value',
                      table: id,
                      value: { field: values.field, from: text, to: target.value },
                      isReset: target.value === keep,
                    })
                  }
                >
                  <option value={keep}>{becomes === null || isOpen(text) ? 'Choose …' : `as it is: ${becomes}`}</option>
                  {values.options.map(({ value, title: option }) => (
                    <option key={value} value={value}>
                      {option}
                    </option>
                  ))}
                  <option value="">empty</option>
                </select>
              </td>
              <td>
                <State isUnderstood={becomes !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setIsWhole(true)}>
          Show {formats.count(hidden)} values that are understood
        </button>
      )}
    </div>
  );
}

function State({ isUnderstood }: { readonly isUnderstood: boolean }) {
  return (
    <span className={styles.state}>
      <StateMark mark={isUnderstood ? 'done' : 'at-risk'} />
      {isUnderstood ? 'understood' : 'not understood: the cell is not used'}
    </span>
  );
}

/** No value that a person can choose: control characters do not come from lists. */
const keep = '\u0000keep';

function chosenValue(
  chosen: readonly { readonly from: string; readonly to: string }[],
  text: string,
): string | undefined {
  return chosen.find(({ from }) => from === text)?.to;
}
