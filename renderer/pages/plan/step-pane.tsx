import { type Ref, useState } from 'react';
import type { PlanStepDetails } from '../../../core/api/plan-chart-report.ts';
import { DetailPane, type PaneHandle } from '../../components/detail-pane.tsx';
import { useNotices } from '../../components/notices.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { EvidenceDialog } from '../runbook/evidence-dialog.tsx';
import { GateDatabases, GateSteps } from './gate-steps.tsx';
import styles from './step-pane.module.css';
import { StepHead, StepTexts, WaitsFor } from './step-parts.tsx';
import { useMarkStep } from './use-mark-step.ts';

/** A step beside the plan: what it waits for, what to run, how to see that it worked, how to take it back. */
export function StepPane(props: {
  readonly id: string;
  readonly today: string;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly ref: Ref<PaneHandle>;
}) {
  const { id, today, ...rest } = props;
  const details = useOperation('plan.step', { id });
  const isOther = details.isPlaceholderData && details.error === null;
  return (
    <DetailPane label="Details of the step" {...rest}>
      {isOther && details.data === undefined ? (
        <div aria-busy="true" />
      ) : (
        <QueryState query={details}>{(step) => <Details details={step} today={today} isOld={isOther} />}</QueryState>
      )}
    </DetailPane>
  );
}

type DetailsProps = { readonly details: PlanStepDetails; readonly today: string; readonly isOld: boolean };

/** While the next step comes, the one before stays, and cannot be marked. */
function Details({ details, today, isOld }: DetailsProps) {
  return (
    <div aria-busy={isOld}>
      <StepHead details={details} today={today} />
      <WaitsFor details={details} />
      <StepTexts step={details.step} />
      {details.databases.length > 0 ? <GateDatabases details={details} /> : <GateSteps details={details} />}
      {!isOld && <Actions key={details.step.id} details={details} />}
    </div>
  );
}

/** What can be said about the step; the next thing to say is the filled button. */
function Actions({ details: { step, state } }: { readonly details: PlanStepDetails }) {
  const [asked, setAsked] = useState<'done' | 'verified'>('done');
  const [isOpen, setIsOpen] = useState(false);
  const mark = useMarkStep();
  const { notify } = useNotices();
  const user = useHostInfo().data?.user ?? null;
  const ask = (status: 'done' | 'verified') => (): void => {
    setAsked(status);
    setIsOpen(true);
  };
  const takeBack = async (): Promise<void> => {
    const refused = await mark(step, { status: 'planned', by: user, note: null });
    if (refused !== null) notify({ kind: 'error', text: refused.message, detail: refused.hint });
  };
  return (
    <div className={styles.actions}>
      {step.status === 'planned' && (
        <PushButton isNext={state === 'next'} onClick={ask('done')}>
          Mark as done…
        </PushButton>
      )}
      {step.status !== 'verified' && (
        <PushButton isNext={step.status === 'done'} onClick={ask('verified')}>
          Mark as verified…
        </PushButton>
      )}
      {step.status !== 'planned' && <PushButton onClick={takeBack}>Take back</PushButton>}
      <a className={styles.runbook} href={formatRoute({ page: 'runbook', part: null })}>
        Runbook
      </a>
      <EvidenceDialog step={step} status={asked} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}
