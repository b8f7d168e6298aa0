import type { PersonCard } from '../../../../core/api/person-card.ts';
import { issueWords } from '../../../../core/classification/issue-words.ts';
import { Part } from './part.tsx';
import styles from './person.module.css';

/** Why the person is on the list: the sentence, what else is worth knowing, and the codes of the rules in small print. */
export function WhyPart({ card }: { readonly card: PersonCard }) {
  const { why, answer } = card;
  const { state, dbState, profileState, method, issues } = answer;
  return (
    <Part title="Why">
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {issues.length > 0 && (
        <ul className={styles.issues} aria-label="Worth knowing">
          {issues.map((issue) => (
            <li key={issue}>{issueWords[issue]}</li>
          ))}
        </ul>
      )}
      <p className={styles.small}>
        {[state, dbState, profileState, ...(method === 'none' ? [] : [method])].join(' · ')}
      </p>
    </Part>
  );
}
