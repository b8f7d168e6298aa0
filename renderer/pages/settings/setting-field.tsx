import type { FormEvent, ReactNode } from 'react';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import { parseSettingsPatch } from '../../../core/settings/parse.ts';
import { TextField } from '../../components/fields.tsx';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';
import { useDraft } from './use-draft.ts';

type Props = {
  readonly label: string;
  /** What the settings hold; null where they say nothing. */
  readonly stored: string | null;
  /** What holds where they say nothing; it fills the field then. Blank when nothing does. */
  readonly fallback: string;
  /** The patch that a text makes, null to take the setting away; it may be wrong, which is said at the field. */
  readonly rawPatch: (text: string | null) => unknown;
  /** What is wrong with the text beyond what the contract refuses; null when nothing is. */
  readonly check?: (text: string) => string | null;
  readonly hint?: ReactNode;
  readonly type?: 'text' | 'date';
  readonly choices?: readonly string[];
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly changer: SettingsChanger;
};

/** One setting with its own Save, prefilled with what holds. A blank text, or that of the default, takes the setting away. */
export function SettingField({ label, stored, fallback, rawPatch, check, changer, ...shown }: Props) {
  const [text, setText] = useDraft(stored ?? fallback, `${stored}|${fallback}`);
  const wanted = wantedOf(text, fallback);
  const isChanged = wanted !== (stored === fallback ? null : stored);
  const problem = isChanged && wanted !== null ? (fieldProblem(rawPatch(wanted)) ?? check?.(wanted) ?? null) : null;
  const save = (value: string | null): void => {
    changer.merge(parseSettingsPatch(rawPatch(value)));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isChanged && problem === null && !changer.isBusy) save(wanted);
  };
  return (
    <form className={styles.number} aria-label={label} onSubmit={submit}>
      <TextField label={label} value={text} problem={problem} onChange={setText} {...shown} />
      <div className={shown.isLabelHidden === true ? styles.buttons : styles.besideField}>
        <SettingButton type="submit" disabled={!isChanged || problem !== null || changer.isBusy}>
          Save<span className="visually-hidden"> {label}</span>
        </SettingButton>
        {stored !== null && fallback !== '' && (
          <SettingButton look="quiet" disabled={changer.isBusy} onClick={() => save(null)}>
            Back to default<span className="visually-hidden"> for {label}</span>
          </SettingButton>
        )}
      </div>
    </form>
  );
}

function wantedOf(text: string, fallback: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === fallback ? null : trimmed;
}
