import type { ReportContents } from '../../../core/api/report-report.ts';
import type { ReportPart } from '../../../core/reports/report-kinds.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import type { ReportsRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { leftOutWords, reportTitles } from '../../words/report-words.ts';
import { PaperSheets } from './paper-sheets.tsx';
import styles from './part-preview.module.css';
import { previewSubject, subjectOf } from './report-orders.ts';
import type { ChosenOptions } from './use-report-options.ts';

/** A part as it will print. Long tables are cut, and of several sites or waves it is the first; both are said. */
export function PartPreview(props: {
  readonly part: ReportPart;
  readonly contents: ReportContents;
  readonly place: ReportsRoute;
  readonly options: ChosenOptions;
}) {
  const { part, contents, options } = props;
  const place = { ...props.place, report: part };
  const isAlone = props.place.report === part;
  const { locale, paper } = options;
  const asked = { part, locale, asOf: null, most: isAlone && part !== 'servers' ? mostRows : mostRowsOfMany };
  const report = useOperation('report.read', { ...asked, ...previewSubject(contents, place) });
  return (
    <section className={styles.preview} aria-label={`Preview: ${reportTitles[part]}`}>
      <QueryState query={report}>
        {(read) => (
          <>
            {[firstOnly(contents, place), leftOutWords(read.rowsLeftOut)].map(
              (note) =>
                note !== null && (
                  <p key={note} className={styles.note}>
                    {note}
                  </p>
                ),
            )}
            <div aria-busy={report.isPlaceholderData}>
              <PaperSheets report={read} paper={paper} locale={locale} />
            </div>
          </>
        )}
      </QueryState>
    </section>
  );
}

/** Rows of each table in a preview: of a part, and where there are many tables, of one among others or of each server. */
const mostRows = 200;
const mostRowsOfMany = 30;

/** That there are more sites or waves than the one in the preview; null when there are not. */
function firstOnly(contents: ReportContents, place: ReportsRoute): string | null {
  const { site, wave } = subjectOf(contents, place);
  const first = previewSubject(contents, place);
  const others = (count: number, word: string, shown: string): string | null =>
    count < 2 ? null : `The preview shows ${shown}. What is saved or printed has all ${formats.count(count)} ${word}s.`;
  if (site === null && first.site !== null) return others(contents.sites.length, 'site', first.site);
  if (wave === null && first.wave !== null) return others(contents.waves.length, 'wave', `wave ${first.wave}`);
  return null;
}
