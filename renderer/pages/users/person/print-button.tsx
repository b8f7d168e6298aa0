import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PersonCard } from '../../../../core/api/person-card.ts';
import type { TaskCard } from '../../../../core/api/task-report.ts';
import { type TaskStatus, taskStatusWords } from '../../../../core/tracking/task-status.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import paper from '../../../components/paper.module.css';
import { formats } from '../../../words/format.ts';
import { taskFacts } from '../../../words/task-facts.ts';
import styles from './print-sheet.module.css';

/** Prints the instruction of a person, and nothing else of the window. */
export function PrintButton({ card, task }: { readonly card: PersonCard; readonly task: TaskCard | null }) {
  const announce = useAnnounce();
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    let hasBegun = false;
    const begin = (): void => {
      hasBegun = true;
    };
    const end = (): void => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    window.print();
    if (!hasBegun) {
      announce('Printing is not available here. Copy the instruction instead.');
      end();
    }
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [isPrinting, announce]);
  return (
    <>
      <Button onClick={() => setIsPrinting(true)}>Print</Button>
      {isPrinting && createPortal(<Sheet card={card} task={task} />, document.body)}
    </>
  );
}

/** The sheet to lay on a desk. While it is there, it is all that is printed. */
function Sheet({ card, task }: { readonly card: PersonCard; readonly task: TaskCard | null }) {
  const { identity, nextStep, asOf } = card;
  return (
    <div className={`${paper.paper} ${styles.sheet}`} data-print-sheet="">
      <h1>{identity.displayName ?? identity.alias}</h1>
      <p>
        {[identity.alias, identity.account, identity.phone, identity.office]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {task?.status != null && <TaskOnPaper task={task} status={task.status} />}
      {nextStep.instructions.map(({ text, name, method, product, computers, steps, prompts, costs }) => (
        <section key={text}>
          <h2>
            {product === 'MAPI/CDO' ? 'Application' : `Outlook ${product}`}: {name} ({method})
          </h2>
          {computers.length > 0 && <p>PC: {computers.join(', ')}</p>}
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <h3>What may appear</h3>
          <ul>
            {[...prompts, ...costs].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>As of {formats.day(asOf)}.</p>
    </div>
  );
}

/** Where the work stands, what was agreed, and the newest notes. */
function TaskOnPaper({ task, status }: { readonly task: TaskCard; readonly status: TaskStatus }) {
  const notes = task.notes.slice(0, 3);
  return (
    <section>
      <h2>Task: {taskStatusWords[status]}</h2>
      <ul>
        {taskFacts(task).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {notes.map(({ uid, at, by, text }) => (
          <li key={uid}>
            {formats.day(at)}
            {by !== null && `, ${by}`}: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
