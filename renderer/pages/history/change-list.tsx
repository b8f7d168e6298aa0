import { useRef, useState } from 'react';
import type { HistoryChange } from '../../../core/api/project-reports.ts';
import { Card } from '../../components/card.tsx';
import { formats } from '../../words/format.ts';
import { ConfirmSteps } from './confirm-steps.tsx';
import styles from './history-page.module.css';
import { type Jump, jumpTo } from './jump.ts';
import { useJump } from './use-jump.ts';

/** All changes, newest first; each leads back, or forth again. */
export function ChangeList({ changes }: { readonly changes: readonly HistoryChange[] }) {
  const [asked, setAsked] = useState<Jump | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const carryOut = useJump();
  const choose = (jump: Jump): void => {
    if (jump.changes.length > 1) setAsked(jump);
    else carryOut(jump);
  };
  if (changes.length === 0) {
    return (
      <Card title="Changes">
        <p className={styles.dim}>Nothing was changed yet. Every import, setting and plan will stand here.</p>
      </Card>
    );
  }
  return (
    <Card
      title="Changes"
      aside={<span>newest first</span>}
      summary="Undone changes can be done again until something else is changed."
    >
      <ol ref={list} aria-label="Changes" tabIndex={-1}>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} jump={jumpTo(changes, change.id)} onJump={choose} />
        ))}
        <StartRow jump={jumpTo(changes, null)} onJump={choose} />
      </ol>
      <ConfirmSteps
        jump={asked}
        onCancel={() => setAsked(null)}
        onConfirm={(jump) => {
          setAsked(null);
          carryOut(jump).finally(() => list.current?.focus());
        }}
      />
    </Card>
  );
}

function ChangeRow(props: {
  readonly change: HistoryChange;
  readonly jump: Jump | null;
  readonly onJump: (jump: Jump) => void;
}) {
  const { change, jump, onJump } = props;
  const { at, by, what, undone } = change;
  return (
    <li className={undone ? styles.undone : styles.change}>
      <time dateTime={at} className={styles.when}>
        {formats.moment(at)}
      </time>
      <span className={styles.words}>
        {undone && <span className={styles.mark}>undone</span>} {what}
        {by !== null && <span className={styles.dim}> by {by}</span>}
      </span>
      <JumpButton jump={jump} about={what} onJump={onJump} />
    </li>
  );
}

function StartRow({ jump, onJump }: { readonly jump: Jump | null; readonly onJump: (jump: Jump) => void }) {
  if (jump === null) return null;
  return (
    <li className={styles.change}>
      <span className={styles.when} />
      <span className={styles.dim}>the project as it was created</span>
      <JumpButton jump={jump} about="the project as it was created" onJump={onJump} />
    </li>
  );
}

function JumpButton(props: {
  readonly jump: Jump | null;
  readonly about: string;
  readonly onJump: (jump: Jump) => void;
}) {
  const { jump, about, onJump } = props;
  if (jump === null) return <span className={styles.now}>as it is now</span>;
  return (
    <button type="button" className={styles.jump} onClick={() => onJump(jump)}>
      {jump.kind === 'undo' ? 'Undo back to here' : 'Redo up to here'}
      <span className="visually-hidden">: {about}</span>
    </button>
  );
}
