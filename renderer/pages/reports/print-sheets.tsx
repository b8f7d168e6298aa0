import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { showText } from '../../../core/documents/document.ts';
import { languageOf } from '../../../core/reports/words/report-language.ts';
import { DocumentBlocks } from '../../components/document/document-blocks.tsx';
import paperStyles from '../../components/paper.module.css';
import { pageStyle } from '../runbook/page-style.ts';
import styles from './print-sheets.module.css';
import reportStyles from './report-paper.module.css';
import { splitPages } from './split-pages.ts';
import { usePaperColours } from './use-paper-colours.ts';
import type { PrintedSheets } from './use-print-report.ts';

/** Parts of the report as they lie on a desk. While it is there, it is all that is printed; the screen does not show it. */
export function PrintSheets({ parts, paper, locale }: PrintedSheets) {
  const footer = parts[0]?.footer ?? '';
  const area = useRef<HTMLDivElement>(null);
  usePaperColours(area);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const sizes = `@page { size: ${paper}; margin: 13mm 13mm 16mm; } @page across { size: ${paper} landscape; }`;
    sheet.replaceSync(`${pageStyle(showText(footer))} ${sizes}`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
    };
  }, [footer, paper]);
  return createPortal(
    <div
      ref={area}
      className={`${paperStyles.paper} ${reportStyles.paper} ${styles.sheets}`}
      lang={languageOf(locale)}
      data-print-sheet=""
    >
      {parts.flatMap(({ document: { title, blocks } }, part) =>
        splitPages(blocks).map((page, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          <section key={`${part} ${i}`} className={page.isLandscape ? styles.across : undefined}>
            {i === 0 && <h1 className={reportStyles.title}>{showText(title)}</h1>}
            <DocumentBlocks blocks={page.blocks} isPaper />
          </section>
        )),
      )}
    </div>,
    document.body,
  );
}
