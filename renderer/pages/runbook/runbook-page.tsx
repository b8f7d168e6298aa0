import { useRef, useState } from 'react';
import type { RunbookContents, RunbookPartInfo } from '../../../core/api/runbook-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';
import { sheetWords } from '../../words/runbook-words.ts';
import { ContentsList } from './contents-list.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { PartView } from './part-view.tsx';
import { PrintMenu } from './print-menu.tsx';
import { PrintSheet } from './print-sheet.tsx';
import styles from './runbook-page.module.css';
import { SaveDialog } from './save-dialog.tsx';
import { usePrintRunbook } from './use-print-runbook.ts';
import { useSaveRunbook } from './use-save-runbook.ts';

/** The instructions of the plan: to read, to copy from, to print, to save, and to say what was done. */
export function RunbookPage() {
  const runbook = useOperation('runbook.read', {});
  const { data, error } = runbook;
  if (error instanceof AppError && error.code === 'plan-missing') return <NoRunbook />;
  return (
    <div className={styles.page}>
      <PageHeader title="Runbook">{data === undefined ? '' : sheetWords(data)}</PageHeader>
      <QueryState query={runbook}>{(contents) => <Runbook contents={contents} />}</QueryState>
    </div>
  );
}

function Runbook({ contents }: { readonly contents: RunbookContents }) {
  const route = useRoute();
  const { parts } = contents;
  const part = partOf(parts, route.page === 'runbook' ? route.part : null);
  const [gate, setGate] = useState<{ readonly part: string; readonly title: string } | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const printing = usePrintRunbook(contents);
  const save = useSaveRunbook(contents.project);
  const [isChecking, setIsChecking] = useState(false);
  const isWindow = useHostInfo().data?.kind === 'window';
  usePageCommands({ print: () => printing.print(parts), filter: () => filter.current?.select() });
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label="Runbook">
        <PushButton onClick={() => setIsChecking(true)}>Check a transcript…</PushButton>
        <PrintMenu
          isBusy={printing.isBusy}
          onPrint={(whole) => printing.print(whole ? parts : [part])}
          onPdf={isWindow ? () => printing.toPdf(parts) : null}
        />
        <PushButton disabled={save.isBusy} onClick={save.start}>
          {save.isBusy ? 'Saving' : 'Save all…'}
        </PushButton>
      </div>
      <div className={styles.columns}>
        <ContentsList
          parts={parts}
          current={part}
          filter={filter}
          onGate={(id, title) => setGate(title === null ? null : { part: id, title })}
        />
        <PartView
          key={part.id}
          part={part}
          parts={parts}
          gate={gate?.part === part.id ? gate.title : null}
          onGateShown={() => setGate(null)}
        />
      </div>
      {printing.sheets !== null && <PrintSheet contents={contents} sheets={printing.sheets} />}
      <EvidenceDialog step={null} isOpen={isChecking} onClose={() => setIsChecking(false)} />
      <SaveDialog refused={save.refused} onReplace={save.replace} onClose={save.cancel} />
    </>
  );
}

/** The part that the address names; the first where it names none, or one that is no more. */
function partOf(parts: readonly RunbookPartInfo[], id: string | null): RunbookPartInfo {
  const part = parts.find((known) => known.id === id) ?? parts[0];
  if (part === undefined) throw new Error('a runbook has no part');
  return part;
}

function NoRunbook() {
  return (
    <div className={styles.page}>
      <PageHeader title="Runbook" />
      <p>
        There is no plan yet, and so no runbook. <a href={formatRoute({ page: 'plan', step: null })}>Make the plan</a>{' '}
        first.
      </p>
    </div>
  );
}
