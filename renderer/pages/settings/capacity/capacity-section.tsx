import type { FormEvent } from 'react';
import { capacityInWords, capacityOf } from '../../../../core/planning/capacity.ts';
import { defaultSources } from '../../../../core/settings/defaults.ts';
import { mergeSettings } from '../../../../core/settings/merge.ts';
import { Card } from '../../../components/card.tsx';
import { TextField } from '../../../components/fields.tsx';
import { formats } from '../../../words/format.ts';
import type { SectionProps } from '../section-props.ts';
import { SettingButton } from '../setting-button.tsx';
import styles from '../settings-page.module.css';
import { useDraft } from '../use-draft.ts';
import {
  type AmountField,
  amountFields,
  type CapacityDraft,
  type CapacityField,
  capacityProblem,
  defaultText,
  draftOfCapacity,
  isDefault,
  patchOfCapacity,
} from './capacity-draft.ts';
import { MethodTimes } from './method-times.tsx';

/** How many users a day can be helped: saved together, as one undo step; the sentence follows what is typed. */
export function CapacitySection({ settings, changer }: SectionProps) {
  const start = draftOfCapacity(settings);
  const [draft, setDraft] = useDraft<CapacityDraft>(start, JSON.stringify(start));
  const patch = patchOfCapacity(settings, draft);
  const set = (field: CapacityField, text: string): void => setDraft({ ...draft, [field]: text });
  const wrong = Object.entries(draft).some(([field, text]) => capacityProblem(field as CapacityField, text) !== null);
  const capacity = wrong ? null : capacityOf(patch === null ? settings : mergeSettings(settings, patch));
  const canSave = patch !== null && !changer.isBusy;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) changer.merge(patch);
  };
  return (
    <form aria-label="Capacity of the helpdesk" className={styles.cards} onSubmit={submit}>
      <Card title="Helpdesk" summary="A wave never takes more minutes than a day has. Blank means the default.">
        <p className={styles.sentence} role="status" aria-label="Capacity">
          {capacity === null
            ? 'The capacity is told when every field is right.'
            : capacityInWords(capacity, formats.count)}
        </p>
        <div className={styles.grid}>
          {amountFields.map((field) => (
            <Amount key={field} field={field} text={draft[field]} onChange={(text) => set(field, text)} />
          ))}
        </div>
      </Card>
      <MethodTimes draft={draft} capacity={capacity} onChange={set} />
      <div className={styles.bottom}>
        <SettingButton type="submit" look="primary" disabled={!canSave}>
          Save capacity
        </SettingButton>
        <SettingButton disabled={JSON.stringify(draft) === JSON.stringify(start)} onClick={() => setDraft(start)}>
          Discard changes
        </SettingButton>
      </div>
    </form>
  );
}

function Amount(props: {
  readonly field: AmountField;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const { field, text, onChange } = props;
  const isOwn = !isDefault(field, text);
  return (
    <div>
      <TextField
        label={amountLabels[field]}
        value={text}
        problem={capacityProblem(field, text)}
        hint={`${isOwn ? `default: ${defaultText(field)}, ` : 'default: '}${defaultSources[field]}`}
        onChange={onChange}
      />
      {isOwn && (
        <SettingButton look="quiet" onClick={() => onChange(defaultText(field))}>
          Back to default<span className="visually-hidden"> for {amountLabels[field]}</span>
        </SettingButton>
      )}
    </div>
  );
}

const amountLabels: Readonly<Record<AmountField, string>> = {
  agents: 'Agents at work',
  minutesPerAgent: 'Minutes of an agent a day',
  maxUsersPerWave: 'Users in a wave at most',
};
