import type { FormEvent } from 'react';
import { defaultSources } from '../../../core/settings/defaults.ts';
import { Card } from '../../components/card.tsx';
import { TextField } from '../../components/fields.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';
import {
  draftOfTracking,
  patchOfTracking,
  type TrackingDraft,
  type TrackingField,
  trackingDefault,
  trackingFields,
  trackingProblem,
} from './tracking-draft.ts';
import { useDraft } from './use-draft.ts';

/** When reported work is missed by scans, and when a wave stops: saved together, as one undo step. */
export function TrackingCard({ settings, changer }: Pick<SectionProps, 'settings' | 'changer'>) {
  const start = draftOfTracking(settings);
  const [draft, setDraft] = useDraft<TrackingDraft>(start, JSON.stringify(start));
  const patch = patchOfTracking(settings, draft);
  const canSave = patch !== null && !changer.isBusy;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) changer.merge(patch);
  };
  return (
    <form aria-label="Tracking" className={styles.cards} onSubmit={submit}>
      <Card title="Tracking" summary={`Blank means the default: ${defaultSources.tracking}.`}>
        <div className={styles.grid}>
          {trackingFields.map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              value={draft[field]}
              hint={`${hints[field]} Default: ${trackingDefault(field)}.`}
              problem={trackingProblem(field, draft[field])}
              onChange={(text) => setDraft({ ...draft, [field]: text })}
            />
          ))}
        </div>
      </Card>
      <div className={styles.bottom}>
        <SettingButton type="submit" look="primary" disabled={!canSave}>
          Save tracking
        </SettingButton>
        <SettingButton disabled={JSON.stringify(draft) === JSON.stringify(start)} onClick={() => setDraft(start)}>
          Discard changes
        </SettingButton>
      </div>
    </form>
  );
}

const labels: Readonly<Record<TrackingField, string>> = {
  notSeenDays: 'Days until a scan should have seen reported work',
  stopPercent: 'Failed verifications that pause a wave, in percent',
};

const hints: Readonly<Record<TrackingField, string>> = {
  notSeenDays: 'After them the work is in the view “Not seen” of the queue.',
  stopPercent: 'A wave with a larger share is paused until somebody says that it goes on.',
};
