import { type RefObject, useEffect, useRef, useState } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import type { RunbookPart, RunbookPartInfo } from '../../../core/api/runbook-report.ts';
import { showText } from '../../../core/documents/document.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { DocumentBlocks } from '../../components/document/document-blocks.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { counted } from '../../words/format.ts';
import { sizeWords } from '../../words/runbook-words.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import styles from './part-view.module.css';
import { StepBox } from './step-box.tsx';

/** One part of the runbook, asked for when it is opened. */
export function PartView(props: {
  readonly part: RunbookPartInfo;
  readonly parts: readonly RunbookPartInfo[];
  /** The gate to show; null for none. */
  readonly gate: string | null;
  readonly onGateShown: () => void;
}) {
  const { part, parts, gate, onGateShown } = props;
  const content = useOperation('runbook.part', { id: part.id });
  const article = useRef<HTMLElement>(null);
  useScrollToGate(article, content.data, gate, onGateShown);
  return (
    <article ref={article} className={styles.part} aria-label={part.title}>
      <p className={styles.file}>
        <code>{part.file}</code> · {sizeWords(part.bytes)}
      </p>
      <QueryState query={content}>
        {(loaded) => (loaded.id === part.id ? <Content part={loaded} parts={parts} /> : <div aria-busy="true" />)}
      </QueryState>
    </article>
  );
}

/** A part begins at its top, or at the gate that was asked for. Only the page moves, never the frame around it. */
function useScrollToGate(
  article: RefObject<HTMLElement | null>,
  part: RunbookPart | undefined,
  gate: string | null,
  onShown: () => void,
): void {
  useEffect(() => {
    article.current?.closest('main')?.scrollTo({ top: 0 });
  }, [article]);
  useEffect(() => {
    if (gate === null || part === undefined) return;
    const headings = [...(article.current?.querySelectorAll('h3') ?? [])];
    const heading = headings.find(({ textContent }) => textContent === gate);
    const page = article.current?.closest('main');
    if (heading !== undefined && page != null) {
      page.scrollBy({ top: heading.getBoundingClientRect().top - page.getBoundingClientRect().top - 8 });
      heading.focus({ preventScroll: true });
    }
    onShown();
  }, [article, part, gate, onShown]);
}

function Content({ part, parts }: { readonly part: RunbookPart; readonly parts: readonly RunbookPartInfo[] }) {
  const { content } = part;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  if (content.kind === 'text') return <FileText part={part} parts={parts} />;
  const ask = (step: StepReport, status: Asked['status']): void => {
    setAsked({ step, status });
    setIsOpen(true);
  };
  return (
    <>
      <DocumentBlocks
        blocks={content.blocks}
        files={new Set(parts.map(({ file }) => file))}
        renderStep={(id) => {
          const step = content.steps.find((known) => known.id === id);
          return step === undefined ? null : <StepBox step={step} onAsk={ask} />;
        }}
      />
      {/* One for all steps of the chapter. */}
      <EvidenceDialog
        step={asked?.step ?? null}
        status={asked?.status ?? 'done'}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

/** What is asked about which step. */
type Asked = { readonly step: StepReport; readonly status: 'done' | 'verified' };

/** Lines as they are, without the mark at the beginning; signs that would turn the writing round are named. */
function shownText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    .map((line) => line.split('\t').map(showText).join('\t'))
    .join('\n');
}

function FileText({ part, parts }: { readonly part: RunbookPart; readonly parts: readonly RunbookPartInfo[] }) {
  const twin = parts.find(({ id }) => id === part.twin);
  if (part.content.kind !== 'text') return null;
  const { text, moreLines } = part.content;
  return (
    <>
      <div className={styles.head}>
        <h2>{part.title}</h2>
        {moreLines === 0 && <CopyButton text={text} label="Copy all" said={`${part.title} copied.`} />}
      </div>
      {twin !== undefined && (
        <p className={styles.twin}>
          {part.kind === 'script' ? 'Way back: ' : 'Takes back: '}
          <a href={formatRoute({ page: 'runbook', part: twin.id })}>{twin.file}</a>
        </p>
      )}
      {/* A long line wraps, so nothing in it has to be scrolled to. */}
      <pre className={styles.text}>{shownText(text)}</pre>
      {moreLines > 0 && (
        <p className={styles.more}>{counted(moreLines, 'more line')} in the file. Save all to read it.</p>
      )}
    </>
  );
}
