import { type FormEvent, useId, useState } from 'react';
import type { SettingsSite } from '../../../core/api/settings-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { draftOf, entryOf, patchOfDraft, problemsOfDraft } from '../settings/array-draft.ts';
import { ArrayFields } from '../settings/array-fields.tsx';
import type { SectionProps } from '../settings/section-props.ts';
import styles from './findings-page.module.css';

/** Plans the array of a site, or changes the planned one, with the fields of the settings. */
export function ArrayDialog(
  props: SectionProps & { readonly site: SettingsSite; readonly isOpen: boolean; readonly onClose: () => void },
) {
  const { site, isOpen, onClose, changer } = props;
  const form = useId();
  const [canSave, setCanSave] = useState(false);
  return (
    <TitledDialog
      title={site.array === null ? `Plan an array for ${site.site}` : `Change the planned array of ${site.site}`}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={!canSave || changer.isBusy}>
            {site.array === null ? 'Plan the array' : 'Change the array'}
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <Fields {...props} form={form} onReady={setCanSave} />
    </TitledDialog>
  );
}

function Fields(
  props: SectionProps & {
    readonly site: SettingsSite;
    readonly form: string;
    readonly onReady: (isReady: boolean) => void;
    readonly onClose: () => void;
  },
) {
  const { site, settings, facts, changer, onReady, onClose } = props;
  const [key, entry] = entryOf(settings.arrays ?? {}, site.site);
  const [draft, setDraft] = useState(draftOf(entry));
  const problems = problemsOfDraft(draft);
  const change = (next: typeof draft): void => {
    setDraft(next);
    const isFine = Object.keys(problemsOfDraft(next)).length === 0 && next.values.fqdn.trim() !== '';
    onReady(isFine && patchOfDraft(key, entry, next, facts.asOf) !== null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const patch = patchOfDraft(key, entry, draft, facts.asOf);
    if (patch === null || Object.keys(problems).length > 0 || draft.values.fqdn.trim() === '') return;
    if (await changer.merge(patch)) onClose();
  };
  return (
    <form id={props.form} className={styles.form} aria-label={`Array of ${site.site}`} onSubmit={submit}>
      <ArrayFields {...{ site, facts, entry, draft, problems }} onChange={change} />
    </form>
  );
}
