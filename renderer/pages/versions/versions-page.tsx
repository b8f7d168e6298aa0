import { useRef, useState } from 'react';
import type { PlanHeads } from '../../../core/api/plan-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useToldWork } from '../../queries/use-told-work.ts';
import { useRoute } from '../../routes/router.tsx';
import { totalsWords } from '../../words/plan-change-words.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { CompareView } from './compare-view.tsx';
import { PlanAgainDialog } from './plan-again-dialog.tsx';
import { SaveBaselineDialog } from './save-baseline-dialog.tsx';
import { TryOutDialog } from './try-out-dialog.tsx';
import { VersionTable } from './version-table.tsx';
import styles from './versions.module.css';

type OpenDialog = 'plan-again' | 'baseline' | 'try-out' | null;

/** The plan in force, what was signed off, and what was tried out; two of them side by side. */
export function VersionsPage() {
  const route = useRoute();
  const compared = route.page === 'versions' ? route.compared : null;
  const heads = useOperation('plan.heads', {});
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [adopted, setAdopted] = useState<string | null>(null);
  const close = (): void => setDialog(null);
  usePageCommands({ 'plan-again': () => setDialog('plan-again') });
  return (
    <div className={styles.page}>
      <PageHeader title={compared === null ? 'Versions of the plan' : 'Compare plans'}>
        {stateInWords(heads.data)}
      </PageHeader>
      <QueryState query={heads}>
        {(value) =>
          compared === null ? (
            <Versions heads={value} onOpen={setDialog} onAdopt={setAdopted} />
          ) : (
            <CompareView compared={compared} heads={value} onAdopt={setAdopted} />
          )
        }
      </QueryState>
      <PlanAgainDialog isOpen={dialog === 'plan-again'} onClose={close} />
      <SaveBaselineDialog isOpen={dialog === 'baseline'} onClose={close} />
      <TryOutDialog isOpen={dialog === 'try-out'} onClose={close} />
      <AdoptDialog name={adopted} onClose={() => setAdopted(null)} />
    </div>
  );
}

function stateInWords(heads: PlanHeads | undefined): string {
  if (heads === undefined) return '';
  return heads.inForce === null ? 'no plan yet' : `in force: ${totalsWords(heads.inForce.totals)}`;
}

function Versions(props: {
  readonly heads: PlanHeads;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onAdopt: (name: string) => void;
}) {
  const { heads, onOpen, onAdopt } = props;
  const work = useToldWork();
  const hasPlan = heads.inForce !== null;
  const list = useRef<HTMLElement>(null);
  const remove = async (name: string): Promise<void> => {
    const told = `The version “${name}” is removed.`;
    // Its line goes with the button that has the focus.
    if (await work.run(told, (client, by) => client.call('plan.removeVersion', { name, by }))) list.current?.focus();
  };
  return (
    <>
      <div className={styles.bar}>
        <PushButton isNext={!hasPlan} onClick={() => onOpen('plan-again')}>
          {hasPlan ? 'Plan again…' : 'Make the plan…'}
        </PushButton>
        {hasPlan && <PushButton onClick={() => onOpen('baseline')}>Save as baseline…</PushButton>}
        {hasPlan && <PushButton onClick={() => onOpen('try-out')}>Try out…</PushButton>}
      </div>
      {work.problem !== null && (
        <p role="alert" className={styles.problem}>
          {work.problem}
        </p>
      )}
      {hasPlan || heads.versions.length > 0 ? (
        <section ref={list} tabIndex={-1} aria-label="Versions">
          <VersionTable heads={heads} onAdopt={onAdopt} onRemove={remove} />
        </section>
      ) : (
        <p className={styles.quiet}>
          There is no plan yet. Once it is made, it can be kept as a baseline and tried out with other settings.
        </p>
      )}
      {hasPlan && heads.versions.length === 0 && (
        <p className={styles.quiet}>
          No versions yet. A baseline is the plan as it was signed off; Try out plans with other settings and changes
          nothing.
        </p>
      )}
    </>
  );
}
