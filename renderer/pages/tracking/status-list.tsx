import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { StatusChoice } from '../../../core/api/task-report.ts';
import { type SettableStatus, settableStatuses, taskStatusWords } from '../../../core/tracking/task-status.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { refusalWords, statusMarks } from '../../words/task-words.ts';
import styles from './status-dialog.module.css';
import { statusAfterKey, statusTyped } from './status-keys.ts';

/** The statuses that people can give, chosen by the arrow keys or by typing how one begins; those that are refused say so and can be read. */
export function StatusList(props: {
  /** Null while they are not known, and for several people, of whom some may be refused. */
  readonly choices: readonly StatusChoice[] | null;
  readonly chosen: SettableStatus | null;
  readonly onChoose: (status: SettableStatus) => void;
}) {
  const { choices, chosen, onChoose } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = useTyped();
  useEffect(() => {
    list.current?.querySelector(`[data-status="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.closest('form')?.requestSubmit();
      return;
    }
    const next = event.key.length === 1 ? statusTyped(chosen, typed.add(event)) : statusAfterKey(chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Status"
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {settableStatuses.map((status) => {
        const refused = choices?.find((choice) => choice.status === status)?.refused ?? null;
        return (
          <div
            key={status}
            id={`${id}-${status}`}
            role="option"
            aria-selected={status === chosen}
            aria-disabled={refused !== null}
            data-status={status}
            className={styles.option}
            onClick={() => onChoose(status)}
          >
            <StateMark mark={statusMarks[status]} />
            <span>{taskStatusWords[status]}</span>
            {refused !== null && <small>{refusalWords[refused.rule]}</small>}
          </div>
        );
      })}
    </div>
  );
}

/** The letters that were typed one soon after the other. */
function useTyped(): { readonly add: (event: KeyboardEvent) => string } {
  const last = useRef({ text: '', at: 0 });
  return {
    add: ({ key, timeStamp }) => {
      const isSoon = timeStamp - last.current.at < soonMilliseconds;
      last.current = { text: (isSoon ? last.current.text : '') + key, at: timeStamp };
      return last.current.text;
    },
  };
}

const soonMilliseconds = 800;
