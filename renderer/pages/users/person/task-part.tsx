import { type RefObject, useRef } from 'react';
import type { TaskCard } from '../../../../core/api/task-report.ts';
import { type SettableStatus, taskStatusWords } from '../../../../core/tracking/task-status.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { deviceLines } from '../../../words/device-words.ts';
import { formats } from '../../../words/format.ts';
import { asksFirst, isIdle, likelyStatuses, statusMarks, verbOf } from '../../../words/task-words.ts';
import { DeviceList } from './device-list.tsx';
import { Part } from './part.tsx';
import styles from './task.module.css';
import type { TaskActs } from './use-task-acts.ts';

/** Where the work stands: the status, what proves it, each PC where there are several, and what comes next as buttons. */
export function TaskPart({ task, acts }: { readonly task: TaskCard; readonly acts: TaskActs }) {
  const other = useRef<HTMLButtonElement>(null);
  const { status, devices } = task;
  if (status === null || isIdle(task)) return <IdlePart task={task} />;
  const [only] = devices;
  return (
    <Part title="Task" aside={waveWords(task)}>
      <div className={styles.status}>
        <StateMark mark={statusMarks[status]} />
        <div className={styles.lines}>
          <strong>{taskStatusWords[status]}</strong>
          {devices.length === 1 &&
            only !== undefined &&
            deviceLines(only, task).map((line) => <p key={line}>{line}</p>)}
        </div>
      </div>
      {devices.length > 1 && <DeviceList task={task} acts={acts} />}
      <div className={styles.actions}>
        <NextButtons task={task} acts={acts} other={other} />
        <PushButton ref={other} aria-keyshortcuts="S" onClick={() => acts.ask()}>
          Set status…
          <kbd className={styles.keys}>S</kbd>
        </PushButton>
      </div>
    </Part>
  );
}

/** Nobody has to do anything: one line, with what shows that where a scan does. */
function IdlePart({ task }: { readonly task: TaskCard }) {
  const shown = task.devices.flatMap((device) => deviceLines(device, task));
  return (
    <Part title="Task">
      <p className={styles.quiet}>{['Nothing is to be done for this person.', ...shown].join(' ')}</p>
    </Part>
  );
}

/** What is done next most often. The button goes when the status is there, so the focus goes to one that stays. */
function NextButtons(props: {
  readonly task: TaskCard;
  readonly acts: TaskActs;
  readonly other: RefObject<HTMLButtonElement | null>;
}) {
  const { task, acts, other } = props;
  const next = likelyStatuses(task.status).filter((status) => isAllowed(task, status));
  return next.map((status) => (
    <PushButton
      key={status}
      onClick={() => {
        other.current?.focus();
        if (asksFirst(status)) acts.ask({ status });
        else acts.give(status, null);
      }}
    >
      {verbOf(status, task.status)}
    </PushButton>
  ));
}

function isAllowed({ choices }: TaskCard, status: SettableStatus): boolean {
  return choices.some((choice) => choice.status === status && choice.refused === null);
}

function waveWords({ wave }: TaskCard): string {
  if (wave === null) return '';
  return `wave ${wave.number}, from ${formats.day(wave.start)}${wave.isPaused ? ', paused' : ''}`;
}
