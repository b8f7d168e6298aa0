import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { ReportDocument } from '../../../core/api/report-report.ts';
import { showText } from '../../../core/documents/document.ts';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import { languageOf } from '../../../core/reports/words/report-words.ts';
import paperStyles from '../../components/paper.module.css';
import { BlockList } from '../runbook/block-list.tsx';
import { pageStyle } from '../runbook/page-style.ts';
import sheetStyles from '../runbook/print-sheet.module.css';
import { splitPages } from './split-pages.ts';
import { usePaperColours } from './use-paper-colours.ts';

/** Parts of the report as they lie on a desk. While it is there, it is all that is printed; the screen does not show it. */
export function PrintSheets(props: {
  readonly sheets: readonly ReportDocument[];
  readonly paper: Paper;
  readonly locale: string;
}) {
  const { sheets, paper, locale } = props;
  const footer = sheets[0]?.footer ?? '';
  const area = useRef<HTMLDivElement>(null);
  usePaperColours(area);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${pageStyle(showText(footer))} @page { size: ${paper}; }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
    };
  }, [footer, paper]);
  return createPortal(
    <div
      ref={area}
      className={`${paperStyles.paper} ${sheetStyles.sheet}`}
      lang={languageOf(locale)}
      data-print-sheet=""
    >
      {sheets.flatMap(({ document: { title, blocks } }, part) =>
        splitPages(blocks).map((page, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          <section key={`${part} ${i}`}>
            {i === 0 && <h1>{showText(title)}</h1>}
            <BlockList blocks={page} isPaper files={noFiles} renderStep={() => null} />
          </section>
        )),
      )}
      <footer>{showText(footer)}</footer>
    </div>,
    document.body,
  );
}

const noFiles: ReadonlySet<string> = new Set();
