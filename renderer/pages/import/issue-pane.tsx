import type { ImportPreview, ProblemFacet } from '../../../core/api/import-preview.ts';
import type { Issue } from '../../../core/import/issue.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formats } from '../../words/format.ts';
import { hintWords } from '../../words/hint-words.ts';
import { rowsOfIssue, severityMarks, severityWords } from '../../words/import-issue-words.ts';
import { dotted } from '../../words/import-words.ts';
import styles from './issue-pane.module.css';
import { SaveRejected } from './save-rejected.tsx';
import type { Wizard } from './wizard.ts';

/** What was found in the files: rejected rows first, then what is doubtful and what is worth knowing. */
export function IssuePane({ wizard, preview }: { readonly wizard: Wizard; readonly preview: ImportPreview }) {
  const { previewId } = preview;
  const problems = useOperation('import.previewProblems', {
    previewId,
    file: null,
    sheet: null,
    code: null,
    offset: 0,
    limit: 1,
  });
  const facets = problems.data?.facets ?? [];
  const issues = preview.files.flatMap(({ file, sheet, issues: all }) =>
    all
      .filter(({ severity, code }) => severity !== 'error' || !facets.some((facet) => facet.code === code))
      .map((issue) => ({ place: sheet === null ? file : `${file}, ${sheet}`, issue })),
  );
  const loud = issues.filter(({ issue }) => issue.severity !== 'info');
  const quiet = issues.filter(({ issue }) => issue.severity === 'info');
  return (
    <section className={styles.pane} aria-label="Issues" data-pane="detail" tabIndex={-1}>
      <h2>
        Issues{' '}
        <span>{`${formats.count(preview.counts.rejected)} rejected, ${formats.count(issues.length)} noted`}</span>
      </h2>
      <ul>
        {facets.map((facet) => (
          <Rejected
            key={`${facet.file} ${facet.sheet} ${facet.code}`}
            facet={facet}
            file={nameOf(preview, facet)}
            onShow={() => wizard.decide({ kind: 'go', step: 'check', isLookedFor: true })}
          />
        ))}
        {loud.map(({ place, issue }) => (
          <Noted key={`${place} ${issue.code} ${issue.column} ${issue.message}`} {...{ place, issue }} />
        ))}
        {facets.length + issues.length === 0 && <li className={styles.nothing}>Nothing was found.</li>}
      </ul>
      {quiet.length > 0 && (
        <details>
          <summary>{quiet.length === 1 ? '1 note' : `${quiet.length} notes`}</summary>
          <ul>
            {quiet.map(({ place, issue }) => (
              <Noted key={`${place} ${issue.code} ${issue.column} ${issue.message}`} {...{ place, issue }} />
            ))}
          </ul>
        </details>
      )}
      {preview.counts.rejected > 0 && (
        <SaveRejected of={{ previewId }} tables={preview.files} count={preview.counts.rejected} />
      )}
    </section>
  );
}

function Rejected(props: { readonly facet: ProblemFacet; readonly file: string; readonly onShow: () => void }) {
  const { code, count, message, hint } = props.facet;
  return (
    <li>
      <StateMark mark="blocked" />
      <div>
        <p className={styles.title}>
          <span>
            <strong>{formats.count(count)}</strong> {message}
          </span>
          <span className={styles.state}>rejected</span>
        </p>
        <p className={styles.hint}>
          {props.file}. {hintWords(hint)}
        </p>
        <p className={styles.code}>
          {code} ·{' '}
          <button type="button" aria-label={`Show rows: ${message}`} onClick={props.onShow}>
            Show rows
          </button>
        </p>
      </div>
    </li>
  );
}

function Noted({ place, issue }: { readonly place: string; readonly issue: Issue }) {
  return (
    <li>
      <StateMark mark={severityMarks[issue.severity]} />
      <div>
        <p className={styles.title}>
          <span>
            <span className="visually-hidden">{severityWords[issue.severity]}: </span>
            {issue.message}
          </span>
        </p>
        <p className={styles.hint}>
          {place}. {hintWords(issue.hint)}
        </p>
        <p className={styles.code}>{dotted([issue.code, rowsOfIssue(issue)])}</p>
      </div>
    </li>
  );
}

function nameOf({ files }: ImportPreview, { file, sheet }: ProblemFacet): string {
  const name = files.find(({ ref }) => ref === file)?.file ?? '';
  return sheet === null ? name : `${name}, ${sheet}`;
}
