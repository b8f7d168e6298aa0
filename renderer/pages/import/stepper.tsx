import type { ReactElement } from 'react';
import { stepWords } from '../../words/step-words.ts';
import styles from './stepper.module.css';
import type { StepView, WizardStep } from './wizard-steps.ts';

/** The way through the wizard: where one is, what is behind, and which steps have nothing to ask. */
export function Stepper(props: {
  readonly steps: readonly StepView[];
  readonly current: WizardStep;
  readonly onGo: (step: WizardStep) => void;
}) {
  return (
    <nav aria-label="Steps of the import">
      <ol className={styles.steps}>
        {props.steps.map((view, i) => (
          <li
            key={view.step}
            className={`${styles.step} ${styles[view.state]}`}
            aria-current={view.step === props.current ? 'step' : undefined}
          >
            <Step view={view} number={i + 1} onGo={props.onGo} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step(props: { readonly view: StepView; readonly number: number; readonly onGo: (step: WizardStep) => void }) {
  const { view, number, onGo } = props;
  const content = (
    <>
      {markOf(view, number)}
      <span className={styles.words}>
        <span>{stepWords[view.step].name}</span>
        {view.state === 'passed' && <span className={styles.nothing}>nothing to ask</span>}
        {view.state === 'done' && <span className="visually-hidden">, done</span>}
      </span>
    </>
  );
  if (!view.canOpen) return <span className={styles.content}>{content}</span>;
  return (
    <button type="button" className={styles.content} onClick={() => onGo(view.step)}>
      {content}
    </button>
  );
}

function markOf({ state }: StepView, number: number): ReactElement {
  return (
    <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8.5" />
      {state === 'done' && <path d="m6 10.2 2.8 2.8 5.2-5.6" />}
      {state === 'passed' && <path d="M6.5 10h7" />}
      {(state === 'current' || state === 'ahead') && (
        <text x="10" y="14" textAnchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
