import type { NextAction } from '../../../core/api/overview-report.ts';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute, usersHref } from '../../routes/route.ts';
import { actionWords } from '../../words/action-words.ts';
import styles from './next-steps.module.css';

/** What to do next: at most three actions; the first is the one filled button of the page. */
export function NextSteps({ actions }: { readonly actions: readonly NextAction[] }) {
  return (
    <Card title="What to do next">
      {actions.length === 0 ? (
        <p className={styles.nothing}>
          <StateMark mark="done" /> Nothing. Every user in scope is on the array or needs no profile work.
        </p>
      ) : (
        <ol>
          {actions.map((action, i) => (
            <Step key={action.kind} action={action} number={i + 1} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Step({ action, number }: { readonly action: NextAction; readonly number: number }) {
  const { mark, title, reason, button } = actionWords(action);
  const place = placeFor(action);
  return (
    <li className={styles.step}>
      <span className={styles.number}>{number}</span>
      <StateMark mark={mark} />
      <p>
        <strong>{title}</strong> <span className={styles.reason}>{reason}</span>
      </p>
      {place !== null && (
        <a className={styles.aside} href={place.href}>
          {place.words}
        </a>
      )}
      <a
        className={`${styles.button} ${number === 1 ? styles.first : ''}`}
        href={usersHref(action.users.filter)}
        aria-label={`${button}: ${title}`}
      >
        {button}
      </a>
    </li>
  );
}

/** The page where the answer is given: a setting, or the plan; null where neither helps. */
function placeFor(action: NextAction): { readonly href: string; readonly words: string } | null {
  if (action.kind === 'create-array') {
    const words = action.planned === null ? 'Plan an array' : 'See the planned array';
    return { href: formatRoute({ page: 'settings', section: 'arrays' }), words };
  }
  if (action.kind === 'rebind' || action.kind === 'rebind-frozen' || action.kind === 'update-profiles')
    return { href: formatRoute({ page: 'plan', step: null }), words: 'See the plan' };
  if (action.kind !== 'explain-name') return null;
  return { href: formatRoute({ page: 'settings', section: 'names' }), words: 'Say what it is' };
}
