import type { StepEvidence } from '../../../core/runbook/evidence/evidence.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { factWords, verdictWords } from '../../words/runbook-words.ts';
import type { EvidenceChoice } from './evidence-choice.ts';
import styles from './evidence-form.module.css';
import type { EvidenceState } from './use-evidence.ts';

/** What the text shows: about the step, about others that can be marked with it, and about those that it contradicts. */
export function EvidenceFacts(props: {
  readonly choice: EvidenceChoice;
  readonly state: EvidenceState;
  readonly isGiven: boolean;
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}) {
  const { choice, state, isGiven, left, onLeft } = props;
  return (
    <div className={styles.facts} aria-live="polite" aria-busy={state.isBusy}>
      {state.isBusy && <p>Comparing…</p>}
      {state.error !== null && (
        <p className={styles.problem}>
          {state.error.message} {state.error.hint}
        </p>
      )}
      {isGiven && state.report !== null && <Found choice={choice} left={left} onLeft={onLeft} />}
    </div>
  );
}

type FoundProps = {
  readonly choice: EvidenceChoice;
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
};

function Found({ choice: { asked, others, against }, left, onLeft }: FoundProps) {
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  return (
    <>
      {asked !== null && <Verdict step={asked} />}
      {others.length > 0 && (
        <fieldset className={styles.others}>
          <legend>{asked === null ? 'The text proves these steps' : 'The text proves these steps too'}</legend>
          {others.map((other) => (
            <label key={other.step}>
              <input type="checkbox" checked={!left.has(other.step)} onChange={() => toggle(other.step)} />
              <span>
                <strong>{other.title}</strong> {other.facts.map((fact) => factWords(fact).text).join('; ')}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {against.map((other) => (
        <p key={other.step} className={styles.against}>
          <StateMark mark="blocked" />
          <span>
            The text contradicts <strong>{other.title}</strong>:{' '}
            {other.facts
              .filter(({ outcome }) => outcome === 'differs')
              .map((fact) => factWords(fact).text)
              .join('; ')}
          </span>
        </p>
      ))}
      {asked === null && others.length === 0 && <p>The text proves no step that is not verified already.</p>}
    </>
  );
}

function Verdict({ step }: { readonly step: StepEvidence }) {
  const { mark, text } = verdictWords[step.verdict];
  return (
    <div>
      <p className={styles.verdict}>
        <StateMark mark={mark} />
        <strong>{text}</strong>
      </p>
      <ul className={styles.lines}>
        {step.facts.map((fact) => {
          const words = factWords(fact);
          return (
            <li key={fact.subject}>
              <StateMark mark={words.mark} />
              <span>
                {fact.subject}: {words.text}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
