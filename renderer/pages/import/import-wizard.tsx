import { useEffect, useRef } from 'react';
import { PageHeader } from '../../frame/page-header.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { counted, formats } from '../../words/format.ts';
import { stepWords } from '../../words/step-words.ts';
import { DropArea } from './drop-area.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { StepPage } from './step-page.tsx';
import { Stepper } from './stepper.tsx';
import { useImportRun } from './use-import-run.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useWizard } from './use-wizard.ts';
import { useWizardKeys } from './use-wizard-keys.ts';
import { useWizardSteps } from './use-wizard-steps.ts';
import type { Wizard } from './wizard.ts';
import { WizardFooter } from './wizard-footer.tsx';
import styles from './wizard-page.module.css';

/** The import wizard (ux.md 4): from files to a reviewed change of the project, written as one step that can be undone. */
export function ImportWizard() {
  const wizard = useWizard();
  const run = useImportRun(wizard);
  const steps = useWizardSteps(wizard, run.start);
  const { step, files } = wizard.state;
  const hasWork = files.length > 0 && step !== 'done';
  const guard = useLeaveGuard('import', hasWork, useHostInfo().data?.kind === 'browser');
  const cancel = (): void => (run.job.isRunning ? run.job.cancel() : guard.leaveFor({ page: 'imports', open: null }));
  useWizardKeys({ onNext: steps.next, onCancel: cancel, isOff: guard.wanted !== null });
  const body = useFocusOnNewStep(step);
  return (
    <DropArea onFiles={wizard.files.take}>
      <div className={styles.page}>
        <div className={styles.top}>
          <PageHeader title={`Import: ${stepWords[step].title}`}>{stateInWords(wizard)}</PageHeader>
          <Stepper steps={steps.views} current={step} onGo={steps.go} />
        </div>
        <div ref={body} className={styles.body} tabIndex={-1}>
          <StepPage wizard={wizard} run={run} />
        </div>
        {step !== 'done' && !run.job.isRunning && (
          <WizardFooter
            note={noteOf(wizard)}
            blockers={steps.blockers}
            next={files.length === 0 ? null : { key: step, label: steps.nextLabel, onNext: steps.next }}
            onBack={step === 'file' ? null : steps.back}
            onCancel={cancel}
          />
        )}
      </div>
      <LeaveDialog
        isOpen={guard.wanted !== null}
        files={counted(files.length, 'file')}
        isImporting={run.job.isRunning}
        onStay={guard.stay}
        onLeave={guard.leave}
      />
    </DropArea>
  );
}

function stateInWords({ state, preview }: Wizard): string {
  if (state.files.length === 0) return '';
  const files = counted(state.files.length, 'file');
  if (state.step !== 'changes' || preview.current === null) return files;
  const rows = preview.current.files.reduce((sum, file) => sum + file.rows, 0);
  const seconds = Math.max(0.1, Math.round(preview.current.milliseconds / 100) / 10);
  return `${files} · compared ${counted(rows, 'row')} in ${formats.count(seconds)} s`;
}

function noteOf({ state }: Wizard): string {
  return state.step === 'changes'
    ? 'One undo step. Gone records are marked, never deleted.'
    : 'Nothing is written before you have seen the changes.';
}

/** A new step starts at its top, for the eyes and for the keyboard. */
function useFocusOnNewStep(step: string) {
  const body = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    body.current?.focus();
    body.current?.scrollTo(0, 0);
  }, [step]);
  return body;
}
