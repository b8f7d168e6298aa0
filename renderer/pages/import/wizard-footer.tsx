import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { StateMark } from '../../components/state-mark.tsx';
import styles from './wizard-page.module.css';

/** The bottom of the wizard: what is in the way or worth knowing, back, the one next action, and the way out. */
export function WizardFooter(props: {
  readonly note: ReactNode;
  readonly blockers: readonly string[];
  /** `key` is another one at each step, so that a click that was meant for one step is none at the next. */
  readonly next: { readonly key: string; readonly label: string; readonly onNext: () => void } | null;
  readonly onBack: (() => void) | null;
  readonly onCancel: () => void;
}) {
  const { note, blockers, next, onBack, onCancel } = props;
  return (
    <div className={styles.foot}>
      {blockers.length === 0 ? (
        <p className={styles.note}>{note}</p>
      ) : (
        <ul className={styles.blockers} id={blockersId} aria-label="What is in the way">
          {blockers.slice(0, mostBlockers).map((text) => (
            <li key={text}>
              <StateMark mark="to-do" />
              {text}
            </li>
          ))}
          {blockers.length > mostBlockers && <li>and {blockers.length - mostBlockers} more</li>}
        </ul>
      )}
      <div className={styles.buttons}>
        {onBack !== null && <Button onClick={onBack}>Back</Button>}
        {next !== null && (
          <Button
            key={next.key}
            appearance="primary"
            disabledFocusable={blockers.length > 0}
            aria-describedby={blockers.length > 0 ? blockersId : undefined}
            // The second click of a double click was meant for the button that stood here before.
            onClick={({ detail }) => detail < 2 && next.onNext()}
          >
            {next.label}
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}

const blockersId = 'wizard-blockers';
const mostBlockers = 3;
