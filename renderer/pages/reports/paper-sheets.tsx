import { useRef } from 'react';
import type { ReportDocument } from '../../../core/api/report-report.ts';
import { showText } from '../../../core/documents/document.ts';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import { languageOf } from '../../../core/reports/words/report-words.ts';
import { DocumentBlocks } from '../../components/document/document-blocks.tsx';
import styles from './paper-sheets.module.css';
import { splitPages } from './split-pages.ts';
import { usePaperColours } from './use-paper-colours.ts';

/** A report as sheets of paper: white, in the shape of the paper, a new sheet where a new page begins. */
export function PaperSheets(props: {
  readonly report: ReportDocument;
  readonly paper: Paper;
  readonly locale: string;
}) {
  const { report, paper, locale } = props;
  const { document, footer } = report;
  const area = useRef<HTMLDivElement>(null);
  usePaperColours(area);
  return (
    <div ref={area} className={styles.sheets} lang={languageOf(locale)}>
      {splitPages(document.blocks).map(({ isLandscape, blocks }, i) => (
        <article
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={i}
          className={`${styles.sheet} ${styles[paper]} ${isLandscape ? styles.landscape : ''}`}
        >
          {i === 0 && <h2 className={styles.title}>{showText(document.title)}</h2>}
          <DocumentBlocks blocks={blocks} isPaper />
          <p className={styles.footer}>{showText(footer)}</p>
        </article>
      ))}
    </div>
  );
}
