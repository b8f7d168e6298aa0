import { useId } from 'react';
import frame from '../../components/field-frame.module.css';
import fields from '../../components/fields.module.css';
import { ChoiceField } from '../../components/fields.tsx';
import { browserLocale, offeredLocales } from '../../words/report-locale-words.ts';
import { localeNote } from '../../words/report-words.ts';
import styles from './options-bar.module.css';
import type { ChosenOptions } from './use-report-options.ts';

/** In which language and for which paper all reports are written. */
export function OptionsBar({ options }: { readonly options: ChosenOptions }) {
  const id = useId();
  const note = localeNote(options.locale);
  const { words, dates } = offeredLocales(browserLocale(navigator.languages));
  return (
    <fieldset className={styles.bar} aria-label="How reports are written">
      <div className={`${fields.field} ${styles.locale}`}>
        <label htmlFor={id} className={fields.label}>
          Language and formats
        </label>
        <select
          id={id}
          className={`${frame.frame} ${fields.input}`}
          value={options.locale}
          aria-describedby={note === null ? undefined : `${id}-note`}
          onChange={(event) => options.setLocale(event.target.value)}
        >
          <optgroup label="Words, dates and numbers">{words.map(localeOption)}</optgroup>
          <optgroup label="Words in English, dates and numbers as there">{dates.map(localeOption)}</optgroup>
        </select>
      </div>
      <div className={styles.paper}>
        <ChoiceField label="Paper" value={options.paper} options={paperWords} onChange={options.setPaper} />
      </div>
      {note !== null && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </fieldset>
  );
}

const paperWords = [
  ['a4', 'A4'],
  ['letter', 'Letter'],
] as const;

function localeOption({ tag, name }: { readonly tag: string; readonly name: string }) {
  return (
    <option key={tag} value={tag} lang={tag}>
      {name}
    </option>
  );
}
