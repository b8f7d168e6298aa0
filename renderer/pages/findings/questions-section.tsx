import type { Question } from '../../../core/api/finding-work-report.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import { formatRoute } from '../../routes/route.ts';
import { questionSentence, rulesOfQuestion } from '../../words/finding-words.ts';
import { formats } from '../../words/format.ts';
import type { SectionProps } from '../settings/section-props.ts';
import { UnknownNamesSection } from '../settings/unknown-names-section.tsx';
import { AnswerForm } from './answer-form.tsx';
import { organization } from './finding-groups.ts';
import styles from './findings-page.module.css';
import type { WorkParts } from './work-parts.ts';

/** What rules want to know before they can say anything, and names that nothing explains: to be entered right here. */
export function QuestionsSection(props: WorkParts) {
  const { work, facts } = props;
  const names = facts.unknownNames.length;
  const count = work.questions.length + names;
  if (count === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="questions">
      <h2 id="questions">
        Not answered yet <span className={styles.count}>{formats.count(count)}</span>
      </h2>
      <p className={styles.lead}>
        No export tells this, or the export is missing. An answer can raise a finding or rule one out.
      </p>
      {names > 0 && <UnknownNamesSection {...props} />}
      {[...groupBy(work.questions, ({ site }) => site)].map(([site, questions]) => (
        <section key={site ?? ''} className={styles.site} aria-label={`Questions: ${site ?? organization}`}>
          <h3>{site ?? organization}</h3>
          <ul className={styles.questions}>
            {questions.map((question) => (
              <QuestionItem key={`${question.field} ${question.needs}`} {...props} question={question} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function QuestionItem(props: SectionProps & { readonly question: Question }) {
  const { question } = props;
  const { site, field } = question;
  return (
    <li className={styles.question}>
      <p className={styles.rules}>Answers {rulesOfQuestion(question)}</p>
      {site !== null && field !== null ? (
        <AnswerForm {...props} site={site} field={field} />
      ) : (
        <p>
          {questionSentence(question)}{' '}
          <a href={formatRoute({ page: 'import' })} aria-label={`Import files: ${question.needs}`}>
            Import files
          </a>{' '}
          ·{' '}
          <a href={formatRoute({ page: 'help', topic: 'export' })} aria-label={`How to export: ${question.needs}`}>
            How to export
          </a>
        </p>
      )}
    </li>
  );
}
