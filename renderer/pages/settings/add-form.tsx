import { type FormEvent, useState } from 'react';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import { TextField } from '../../components/fields.tsx';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** A field of a form that adds an entry to a list. */
export type AddField<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  readonly type?: 'text' | 'date';
  readonly isRequired?: boolean;
  /** What is wrong with the text beyond what the contract refuses; null when nothing is. */
  readonly check?: (text: string) => string | null;
};

/** Adds an entry: the fields, a button, and what is wrong beside each field. The fields are blank again when it is there. */
export function AddForm<Key extends string>(props: {
  readonly label: string;
  readonly button: string;
  readonly fields: readonly AddField<Key>[];
  readonly changer: SettingsChanger;
  /** The patch that adds the entry; texts are trimmed. */
  readonly patchOf: (values: Readonly<Record<Key, string>>) => SettingsPatch;
}) {
  const { fields, changer } = props;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [isAsked, setIsAsked] = useState(false);
  const values = Object.fromEntries(fields.map(({ key }) => [key, (texts[key] ?? '').trim()])) as Record<Key, string>;
  const problems = fields.map((field) => problemOf(field, values[field.key]));
  const isComplete = problems.every((problem) => problem === null);
  const refusal = isComplete ? fieldProblem(props.patchOf(values)) : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (!isComplete || refusal !== null || !(await changer.merge(props.patchOf(values)))) return;
    setTexts({});
    setIsAsked(false);
  };
  return (
    <form className={styles.add} aria-label={props.label} onSubmit={submit}>
      {fields.map((field, i) => (
        <TextField
          key={field.key}
          label={field.label}
          value={texts[field.key] ?? ''}
          placeholder={field.placeholder}
          {...(field.choices === undefined ? {} : { choices: field.choices })}
          {...(field.type === undefined ? {} : { type: field.type })}
          problem={isAsked ? (problems[i] ?? (i === 0 ? refusal : null)) : null}
          onChange={(text) => setTexts({ ...texts, [field.key]: text })}
        />
      ))}
      <SettingButton type="submit" disabled={changer.isBusy}>
        {props.button}
      </SettingButton>
    </form>
  );
}

function problemOf<Key extends string>({ isRequired, label, check }: AddField<Key>, text: string): string | null {
  if (text === '') return isRequired === true ? `${label} is missing.` : null;
  return check?.(text) ?? null;
}
