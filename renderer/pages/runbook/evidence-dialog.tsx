import { useId, useState } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { stepTitle } from '../../words/plan-words.ts';
import styles from './evidence-form.module.css';
import { EvidenceForm } from './evidence-form.tsx';

/**
 * Asks what became of a step, who says so, and for what shows it: a transcript, an export or what the console showed. The
 * program compares the values; one text can show several steps. With no step it asks which ones a text shows.
 */
export function EvidenceDialog(props: {
  readonly step: StepReport | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is chosen at first; what comes next for the step unless given. */
  readonly status?: 'done' | 'verified';
  /** A file that was dropped on the page as evidence. */
  readonly file?: File | null;
}) {
  const { step, isOpen, onClose, file = null, status = step?.status === 'done' ? 'verified' : 'done' } = props;
  const form = useId();
  const [action, setAction] = useState('Mark');
  const [canMark, setCanMark] = useState(true);
  return (
    <TitledDialog
      title={step === null ? 'Check a transcript' : stepTitle(step)}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext className={styles.mark ?? ''} type="submit" form={form} disabled={!canMark}>
            {action}
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <EvidenceForm
        key={`${step?.id} ${status}`}
        id={form}
        step={step}
        status={status}
        file={file}
        onAction={(label, isPossible) => {
          setAction(label);
          setCanMark(isPossible);
        }}
        onClose={onClose}
      />
    </TitledDialog>
  );
}
