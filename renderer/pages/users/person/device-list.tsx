import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useRef } from 'react';
import type { DeviceCard, TaskCard } from '../../../../core/api/task-report.ts';
import { statusChoices } from '../../../../core/tracking/status-choices.ts';
import { type SettableStatus, taskStatusWords } from '../../../../core/tracking/task-status.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { deviceLines } from '../../../words/device-words.ts';
import { asksFirst, likelyStatuses, statusMarks, verbOf } from '../../../words/task-words.ts';
import styles from './task.module.css';
import type { TaskActs } from './use-task-acts.ts';

/** Every PC of a person with its own status, and a menu that gives only that PC another one. */
export function DeviceList({ task, acts }: { readonly task: TaskCard; readonly acts: TaskActs }) {
  return (
    <ul className={styles.devices} aria-label="PCs">
      {task.devices.map((device) => (
        <li key={device.device}>
          <StateMark mark={device.status === null ? 'waits' : statusMarks[device.status]} />
          <div>
            <strong>{device.computer ?? 'unknown PC'}</strong>{' '}
            {device.status === null ? 'nothing to do' : taskStatusWords[device.status]}
            {deviceLines(device, task).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {device.computer !== null && (
            <DeviceMenu task={task} device={device} computer={device.computer} acts={acts} />
          )}
        </li>
      ))}
    </ul>
  );
}

function DeviceMenu(props: {
  readonly task: TaskCard;
  readonly device: DeviceCard;
  readonly computer: string;
  readonly acts: TaskActs;
}) {
  const { task, device, computer, acts } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const next = nextOf(task, device);
  // The entry goes with its menu, so a dialog would have nowhere to give the focus back to.
  const ask = (status?: SettableStatus): void => {
    trigger.current?.focus();
    acts.ask({ device: computer, ...(status !== undefined && { status }) });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button
          ref={trigger}
          type="button"
          className={styles.more}
          aria-label={`Status of ${computer} only`}
          title={`Status of ${computer} only`}
        >
          <svg className={styles.dots} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3 6.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm5 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zm5 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z" />
          </svg>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {next.map((status) => (
            <MenuItem key={status} onClick={() => (asksFirst(status) ? ask(status) : acts.give(status, computer))}>
              {verbOf(status, device.status)}
            </MenuItem>
          ))}
          <MenuItem onClick={() => ask()}>Another status…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The likeliest ones, and always that the PC is exempt, because it is gone. */
function nextOf({ state, wave }: TaskCard, { status }: DeviceCard): readonly SettableStatus[] {
  const choices = statusChoices([status], { state, isWavePaused: wave?.isPaused ?? false });
  const wanted = new Set<SettableStatus>([...likelyStatuses(status), 'exempt']);
  return [...wanted].filter(
    (one) => one !== status && choices.some((choice) => choice.status === one && choice.refused === null),
  );
}
