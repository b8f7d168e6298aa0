import type { ReactNode } from 'react';
import { chosenDelimiters, chosenEncodings, type TableChoices } from '../../../core/api/import-choices.ts';
import { delimiterWords, encodingWords } from '../../words/import-words.ts';
import styles from './parsing-strip.module.css';
import type { Wizard } from './wizard.ts';
import type { ReadingChange } from './wizard-state.ts';
import type { TablePlace } from './wizard-steps.ts';

/** The choices of how a table is read. Each takes effect at once; what the program found stands first. */
export function ParsingStrip(props: {
  readonly place: TablePlace;
  readonly wizard: Wizard;
  readonly choices: TableChoices;
  readonly name: string;
}) {
  const { wizard, choices } = props;
  const { inspection, table } = props.place;
  const change = (next: ReadingChange): void =>
    wizard.decide({ kind: 'read-as', table: { file: inspection.file, sheet: table.sheet }, change: next });
  if (inspection.container === 'xml') return null;
  const isText = inspection.container === 'text';
  return (
    <fieldset className={styles.strip}>
      <legend className="visually-hidden">How {props.name} is read</legend>
      {isText && (
        <Choice
          label="Encoding"
          value={choices.encoding ?? ''}
          onChoose={(value) => change({ encoding: chosenEncodings.find((one) => one === value) ?? null })}
        >
          <option value="">
            {found(choices.encoding === null ? encodingWords(table.encoding?.name ?? null) : null)}
          </option>
          {chosenEncodings.map((one) => (
            <option key={one} value={one}>
              {encodingWords(one)}
            </option>
          ))}
        </Choice>
      )}
      {isText && (
        <Choice
          label="Delimiter"
          value={choices.delimiter ?? ''}
          onChoose={(value) => change({ delimiter: chosenDelimiters.find((one) => one === value) ?? null })}
        >
          <option value="">
            {found(choices.delimiter === null ? delimiterWords(table.delimiter?.text ?? null) : null)}
          </option>
          {chosenDelimiters.map((one) => (
            <option key={one} value={one}>
              {delimiterWords(one)}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label="Header row"
        value={choices.headerRow === null ? '' : String(choices.headerRow)}
        onChoose={(value) => change({ headerRow: value === '' ? null : Number(value) })}
      >
        <option value="">
          {found(choices.headerRow === null && table.header.row !== null ? `row ${table.header.row}` : null)}
        </option>
        {table.header.candidates.map(({ row }) => (
          <option key={row} value={row}>
            row {row}
          </option>
        ))}
      </Choice>
      <Choice
        label="Dates and numbers"
        value={choices.culture ?? ''}
        onChoose={(value) => change({ culture: value === '' ? null : value })}
      >
        <option value="">as the cells suggest</option>
        {cultures.map((culture) => (
          <option key={culture} value={culture}>
            {cultureNames.of(culture) ?? culture}
          </option>
        ))}
      </Choice>
    </fieldset>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={styles.choice}>
      <span>{props.label}</span>
      <select value={props.value} onChange={({ target }) => props.onChoose(target.value)}>
        {props.children}
      </select>
    </label>
  );
}

/** `found: UTF-8`; while a person has chosen otherwise, the way back. */
function found(what: string | null): string {
  return what === null ? 'as the program finds' : `found: ${what}`;
}

const cultureNames = new Intl.DisplayNames(undefined, { type: 'language' });

/** Cultures of which the exports at hand came; what counts is the order of day and month, and the decimal sign. */
const cultures = [
  ...['en-US', 'en-GB', 'en-CA', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'es-ES', 'fi-FI', 'fr-FR', 'it-IT', 'nb-NO'],
  ...['nl-NL', 'pl-PL', 'pt-BR', 'sv-SE', 'ja-JP'],
];
