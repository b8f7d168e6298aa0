import type { ReportContents } from '../../../core/api/report-report.ts';
import { type ReportView, reportHref } from '../../routes/route.ts';
import { missingWords, reportGroups, reportTitles } from '../../words/report-words.ts';
import styles from './report-list.module.css';

/** What there is to be saved and printed. What waits for a plan says so, once that is known. */
export function ReportList(props: { readonly contents: ReportContents | null; readonly current: ReportView }) {
  const { contents, current } = props;
  return (
    <nav className={styles.list} aria-label="Reports">
      {reportGroups.map(({ title, views }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {views.map((view) => (
              <li key={view}>
                <a href={reportHref(view)} aria-current={view === current ? 'page' : undefined}>
                  <span>{reportTitles[view]}</span>
                  {contents !== null && missingWords(contents, view) !== null && (
                    <span className={styles.missing}>{contents.plan === null ? 'needs a plan' : 'not yet'}</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
