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
  const [isWhole, setIsWhole] = useState(false);
  const places = usedTables(wizard.inspections.known).filter(({ table }) => table.values.length > 0);
  if (places.length === 0) return <p>No column of these files holds one of a few values.</p>;
  return (
    <>
      <label className={styles.switch}>
        <input type="checkbox" checked={!isWhole} onChange={({ target }) => setIsWhole(!target.checked)} />
        Only values that are not understood
      </label>
      {places.map((place) => (
        <Card key={`${place.inspection.file} ${place.table.sheet}`} title={tableName(place)}>
          {place.table.values.map((values) => (
            <FieldValues key={values.field} {...{ wizard, place, values, isWhole }} />
          ))}
          {!isWhole && place.table.values.every((values) => isUnderstood(wizard, place, values)) && (
            <p className={styles.nothing}>Every value is understood.</p>
          )}
        </Card>
      ))}
    </>
  );
}

function FieldValues(props: {
  readonly wizard: Wizard;
  readonly place: TablePlace;
  readonly values: InspectedValues;
  readonly isWhole: boolean;
}) {
  const { wizard, place, values, isWhole } = props;
  const { inspection, table } = place;
  const id: TableId = { file: inspection.file, sheet: table.sheet };
  const chosen = chosenValues(wizard, place, values);
  const isOpen = (text: string): boolean => chosen.some(({ from }) => from === text);
  const shown = isWhole ? values.found : values.found.filter((value) => !value.isUnderstood || isOpen(value.text));
  const title = table.fields.find(({ name }) => name === values.field)?.title ?? values.field;
  if (shown.length === 0) return null;
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
                <State isKnown={becomes !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isUnderstood(wizard: Wizard, place: TablePlace, values: InspectedValues): boolean {
  return chosenValues(wizard, place, values).length === 0 && values.found.every((value) => value.isUnderstood);
}

function chosenValues(wizard: Wizard, { inspection, table }: TablePlace, values: InspectedValues) {
  const choices = choicesOf(wizard.state, { file: inspection.file, sheet: table.sheet });
  return choices.values.filter(({ field }) => field === values.field);
}

function State({ isKnown }: { readonly isKnown: boolean }) {
  return (
    <span className={styles.state}>
      <StateMark mark={isKnown ? 'done' : 'at-risk'} />
      {isKnown ? 'understood' : 'not understood: the cell is not used'}
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
