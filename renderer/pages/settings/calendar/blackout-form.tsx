import { type FormEvent, type Ref, useState } from 'react';
import type { Blackout } from '../../../../core/planning/closed-days.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { SettingButton } from '../setting-button.tsx';
import styles from '../settings-page.module.css';
import type { BlackoutDraft, BlackoutProblems, BlackoutScope } from './blackout-draft.ts';
import { blackoutDays, blackoutScope } from './blackout-words.ts';

/** The fields of a closed time. What is missing is said once it was asked for; what is wrong at once. */
export function BlackoutForm(props: {
  readonly ref: Ref<HTMLFormElement>;
  readonly draft: BlackoutDraft;
  readonly isNew: boolean;
  readonly sites: readonly string[];
  readonly problems: BlackoutProblems;
  readonly overlaps: readonly Blackout[];
  readonly isBusy: boolean;
  readonly onChange: (draft: BlackoutDraft) => void;
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { draft, isNew, problems, overlaps, onChange } = props;
  const [isAsked, setIsAsked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (props.isBusy || Object.keys(problems).length > 0) return;
    if (await props.onSave()) setIsAsked(false);
  };
  const field = (key: keyof BlackoutDraft) => ({
    value: draft[key],
    problem: isAsked || draft[key].trim() !== '' ? (problems[key] ?? null) : null,
    onChange: (text: string) => onChange({ ...draft, [key]: text }),
  });
  return (
    <form
      ref={props.ref}
      className={styles.stack}
      aria-label={isNew ? 'Add a blackout' : 'Change the blackout'}
      onSubmit={submit}
    >
      <div className={styles.grid}>
        <TextField label="From" type="date" {...field('from')} />
        <TextField label="To" type="date" {...field('to')} />
        <ChoiceField
          label="For"
          value={draft.scope}
          options={scopes}
          onChange={(scope) => onChange({ ...draft, scope })}
        />
        {draft.scope === 'wave' && <TextField label="Number of the wave" {...field('wave')} />}
        {draft.scope !== 'project' && (
          <TextField
            label="Site"
            choices={props.sites}
            placeholder={draft.scope === 'wave' ? 'any site' : ''}
            {...field('site')}
          />
        )}
        <TextField label="Why" placeholder="Christmas freeze" {...field('reason')} />
      </div>
      {overlaps.length > 0 && (
        <p className={styles.dim} role="status">
          Overlaps with {overlaps.map((other) => `${blackoutDays(other)} (${blackoutScope(other)})`).join(', ')}. That
          does no harm.
        </p>
      )}
      <div className={styles.bottom}>
        <SettingButton type="submit" disabled={props.isBusy}>
          {isNew ? 'Add blackout' : 'Save blackout'}
        </SettingButton>
        {!isNew && <SettingButton onClick={props.onCancel}>Cancel</SettingButton>}
      </div>
    </form>
  );
}

const scopes: readonly (readonly [BlackoutScope, string])[] = [
  ['project', 'whole project'],
  ['site', 'one site'],
  ['wave', 'one wave'],
];
