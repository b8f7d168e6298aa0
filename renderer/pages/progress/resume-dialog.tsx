import { type FormEvent, useId, useState } from 'react';
import type { WaveProgress } from '../../../core/api/tracking-report.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useToldWork } from '../../queries/use-told-work.ts';
import { stopInWords } from '../../words/progress-words.ts';
import styles from './resume-dialog.module.css';

/** Asks why a paused wave can go on. */
export function ResumeDialog(props: {
  /** Null while none is asked about. */
  readonly wave: WaveProgress | null;
  readonly stopPercent: number;
  readonly onClose: () => void;
}) {
  const { wave, stopPercent } = props;
  const work = useToldWork();
  const announce = useAnnounce();
  const form = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const close = (): void => {
    setReason('');
    setIsAsked(false);
    work.forget();
    props.onClose();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    const given = reason.trim();
    if (wave === null || given === '' || work.isBusy) return;
    const done = `Wave ${wave.wave}, ${wave.name}, goes on.`;
    const isDone = await work.run(done, (client, by) =>
      client.call('tracking.resumeWave', { wave: wave.wave, reason: given, by }),
    );
    if (!isDone) return;
    announce(done);
    close();
  };
  const missing = isAsked && reason.trim() === '' ? 'Say what was found.' : null;
  return (
    <TitledDialog
      title={wave === null ? 'Continue' : `Continue wave ${wave.wave}, ${wave.name}`}
      isOpen={wave !== null}
      onClose={close}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={work.isBusy}>
            Continue
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      {wave !== null && (
        <form id={form} className={styles.form} onSubmit={submit}>
          <p>
            {stopInWords(wave.stop)} That is more than {stopPercent} %. The wave goes on until another one fails. What
            you say here stands in the history.
          </p>
          <TextField
            label="Why it can go on"
            value={reason}
            onChange={setReason}
            problem={missing ?? work.problem}
            hint="What was found, and what is different now."
          />
        </form>
      )}
    </TitledDialog>
  );
}
