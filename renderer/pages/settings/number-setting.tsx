import type { FormEvent } from 'react';
import { settingDefaults } from '../../../core/settings/defaults.ts';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { TextField } from '../../components/fields.tsx';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';
import { useDraft } from './use-draft.ts';

/** A number of the settings; a blank field gives the default back. */
export function NumberSetting(props: {
  readonly name: 'evidenceDays' | 'agents' | 'minutesPerAgent' | 'maxUsersPerWave';
  readonly label: string;
  readonly settings: Settings;
  readonly changer: SettingsChanger;
}) {
  const { name, label, settings, changer } = props;
  const stored = String(settings[name] ?? '');
  const [text, setText] = useDraft(stored, stored);
  const trimmed = text.trim();
  const value = trimmed === '' ? null : numberOf(trimmed);
  const problem = fieldProblem({ [name]: value });
  const isChanged = trimmed !== stored;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isChanged && problem === null) changer.merge({ [name]: value });
  };
  return (
    <form className={styles.number} aria-label={label} onSubmit={submit}>
      <TextField
        label={label}
        value={text}
        placeholder={`default: ${settingDefaults[name]}`}
        problem={problem}
        onChange={setText}
      />
      <SettingButton type="submit" disabled={!isChanged || problem !== null || changer.isBusy}>
        Save
      </SettingButton>
    </form>
  );
}

/** What is no number goes to the parser as it is, which says what it wants. */
function numberOf(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
