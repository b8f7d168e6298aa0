import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { RunbookContents, RunbookPart } from '../../../core/api/runbook-report.ts';
import { type Block, plainBlocks } from '../../../core/documents/document.ts';
import { DocumentBlocks } from '../../components/document/document-blocks.tsx';
import paper from '../../components/paper.module.css';
import { counted, formats } from '../../words/format.ts';
import { sheetWords } from '../../words/runbook-words.ts';
import { pageStyle } from './page-style.ts';
import styles from './print-sheet.module.css';

/** Parts of the runbook as they lie on a desk. While it is there, it is all that is printed; the screen does not show it. */
export function PrintSheet(props: { readonly contents: RunbookContents; readonly sheets: readonly RunbookPart[] }) {
  const { contents, sheets } = props;
  const words = sheetWords(contents);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageStyle(words));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
    };
  }, [words]);
  return createPortal(
    <div className={`${paper.paper} ${styles.sheet}`} data-print-sheet="">
      <header>
        <h1>Runbook: {contents.project}</h1>
        <p>{words}</p>
      </header>
      {sheets.map((part) => (
        <section key={part.id}>
          <Sheet part={part} />
        </section>
      ))}
      <footer>
        {words} · {contents.generatedBy}, {formats.moment(contents.generatedAt)}
      </footer>
    </div>,
    document.body,
  );
}

/** On paper a step is the text that its file has, and a command is not to be clicked. */
function Sheet({ part: { title, content } }: { readonly part: RunbookPart }) {
  if (content.kind === 'document') return <DocumentBlocks blocks={withoutPages(content.blocks)} isPaper />;
  return (
    <>
      <h2>{title}</h2>
      <pre>{content.text.replace(/^\uFEFF/, '')}</pre>
      {content.moreLines > 0 && <p>{counted(content.moreLines, 'more line')} in the file.</p>}
    </>
  );
}

/** Each part begins a new page by itself. */
function withoutPages(blocks: readonly Block[]): readonly Block[] {
  return plainBlocks(blocks).filter(({ kind }) => kind !== 'page');
}
