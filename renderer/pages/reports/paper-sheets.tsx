import type { ReportDocument } from '../../../core/api/report-report.ts';
import { showText } from '../../../core/documents/document.ts';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import { languageOf } from '../../../core/reports/words/report-language.ts';
import { DocumentBlocks } from '../../components/document/document-blocks.tsx';
import { useWidth } from '../../components/use-width.ts';
import styles from './paper-sheets.module.css';
import paperStyles from './report-paper.module.css';
import { isNarrow, sheetSize } from './sheet-size.ts';
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
  const { place, width: room } = useWidth<HTMLDivElement>(790);
  usePaperColours(place);
  return (
    <div ref={place} className={`${styles.sheets} ${isNarrow(room) ? styles.narrow : ''}`} lang={languageOf(locale)}>
      {splitPages(document.blocks).map(({ isLandscape, blocks }, i) => {
        const { width, height, zoom } = sheetSize(paper, isLandscape, room);
        return (
          <article
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            key={i}
            className={`${paperStyles.paper} ${styles.sheet}`}
            style={{ width, minHeight: height, zoom }}
          >
            {i === 0 && <h2 className={paperStyles.title}>{showText(document.title)}</h2>}
            <DocumentBlocks blocks={blocks} isPaper />
            <p className={styles.footer}>{showText(footer)}</p>
          </article>
        );
      })}
    </div>
  );
}
