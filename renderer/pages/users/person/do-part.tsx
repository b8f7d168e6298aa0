import type { Instruction, PersonCard } from '../../../../core/api/person-card.ts';
import type { TaskCard } from '../../../../core/api/task-report.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import type { Mark } from '../../../words/part-words.ts';
import { Part } from './part.tsx';
import styles from './person.module.css';
import { PrintButton } from './print-button.tsx';

/** The next step: what to do now, or why nothing is to be done yet. */
export function DoPart({ card, task }: { readonly card: PersonCard; readonly task: TaskCard | null }) {
  const { title, reason, instructions, checks, kind } = card.nextStep;
  const [first] = instructions;
  return (
    <Part title="Do" aside={first === undefined ? '' : whatFor(first)}>
      <p className={styles.next}>
        {kind !== 'update' && <StateMark mark={marks[kind]} />}
        <strong>{title}</strong>
      </p>
      {reason !== '' && <p>{reason}</p>}
      {checks.length > 0 && (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      )}
      {instructions.map((instruction, i) => (
        <InstructionSteps key={instruction.text} instruction={instruction} isFirst={i === 0} />
      ))}
      {instructions.length > 0 && (
        <p className={styles.actions}>
          <CopyButton
            isPrimary
            label="Copy instruction"
            text={instructions.map(({ text }) => text).join('\n')}
            said={`Copied the instruction for ${card.identity.displayName ?? card.identity.alias}.`}
          />
          <PrintButton card={card} task={task} />
        </p>
      )}
    </Part>
  );
}

const marks: Readonly<Record<PersonCard['nextStep']['kind'], Mark>> = {
  nothing: 'done',
  update: 'to-do',
  wait: 'waits',
  freeze: 'at-risk',
  collect: 'unknown',
  'find-out': 'unknown',
};

function InstructionSteps(props: { readonly instruction: Instruction; readonly isFirst: boolean }) {
  const { instruction, isFirst } = props;
  const { steps, prompts, costs, computers } = instruction;
  return (
    <div className={styles.instruction}>
      {!isFirst && (
        <p>
          <strong>{whatFor(instruction)}</strong>
        </p>
      )}
      {computers.length > 0 && <p className={styles.who}>on {computers.join(', ')}</p>}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <details className={styles.more}>
        <summary>What may appear, and what it costs</summary>
        <ul className={styles.checks}>
          {[...prompts, ...costs].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function whatFor({ product, method, minutes }: Instruction): string {
  const client = product === 'MAPI/CDO' ? 'Application' : `Outlook ${product}`;
  return `${client}, ${method}, about ${minutes} minutes`;
}
