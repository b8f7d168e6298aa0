import { type FormEvent, useId, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { patchToEndExemption, patchToExempt } from '../settings/exemption-patch.ts';
import type { SectionProps } from '../settings/section-props.ts';
import styles from './findings-page.module.css';

/** Exempts a database, with a reason and somebody who answers for it; or gives an exemption another day, or ends it. */
export function ExemptDialog(
  props: SectionProps & { readonly database: string; readonly isOpen: boolean; readonly onClose: () => void },
) {
  const { database, settings, changer, isOpen, onClose } = props;
  const form = useId();
  const isExempt = exemptionOf(props) !== undefined;
  const end = async (): Promise<void> => {
    if (await changer.change((now) => patchToEndExemption(now, database))) onClose();
  };
  return (
    <TitledDialog
      title={isExempt ? `Exemption of ${database}` : `Exempt ${database}`}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={changer.isBusy}>
            {isExempt ? 'Save' : 'Exempt'}
          </PushButton>
          {isExempt && (
            <PushButton onClick={end} disabled={changer.isBusy}>
              End the exemption
            </PushButton>
          )}
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <Fields {...props} settings={settings} form={form} />
    </TitledDialog>
  );
}

function Fields(
  props: SectionProps & { readonly database: string; readonly form: string; readonly onClose: () => void },
) {
  const { database, facts, changer, onClose } = props;
  const known = exemptionOf(props);
  const [reason, setReason] = useState(known?.reason ?? '');
  const [owner, setOwner] = useState(known?.owner ?? '');
  const [until, setUntil] = useState(known?.until ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const problems = {
    reason: reason.trim() === '' ? 'Say why it has to stay as it is.' : null,
    owner: owner.trim() === '' ? 'Name somebody who answers for it.' : null,
    until: until !== '' && until <= facts.asOf ? 'The day must be after today.' : null,
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    const texts = { database, reason: reason.trim(), owner: owner.trim(), until };
    if (await changer.change((now) => patchToExempt(now, texts))) onClose();
  };
  return (
    <form id={props.form} className={styles.form} aria-label={`Exemption of ${database}`} onSubmit={submit}>
      <p>No command touches an exempt database, and its users are named beside the answer. It ends when you end it.</p>
      <TextField
        label="Why"
        value={reason}
        placeholder="public folder proxy"
        problem={isAsked ? problems.reason : null}
        onChange={setReason}
      />
      <TextField
        label="Who answers for it"
        value={owner}
        placeholder="messaging"
        problem={isAsked ? problems.owner : null}
        onChange={setOwner}
      />
      <TextField
        label="Until"
        type="date"
        value={until}
        hint="Left empty, it has no end. When the day has passed, a finding asks for it again."
        problem={isAsked ? problems.until : null}
        onChange={setUntil}
      />
    </form>
  );
}

function exemptionOf({ settings, database }: Pick<SectionProps, 'settings'> & { readonly database: string }) {
  return (settings.exempt ?? []).find((entry) => entry.database.trim().toLowerCase() === database.toLowerCase());
}
