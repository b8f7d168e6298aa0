import { useState } from 'react';
import type { TaskCard } from '../../../../core/api/task-report.ts';
import { taskFieldWords } from '../../../../core/tracking/event-words.ts';
import { counted, formats } from '../../../words/format.ts';
import { profileMethods, usedMethodWords } from '../../../words/task-words.ts';
import { useAssignees } from '../../tracking/use-assignees.ts';
import { EditableField } from './editable-field.tsx';
import { Part } from './part.tsx';
import styles from './task.module.css';
import type { TaskActs } from './use-task-acts.ts';

type FollowUpProps = { readonly task: TaskCard; readonly acts: TaskActs; readonly asOf: string };

/** Who has the task, what was agreed with the person, and how the work was done; every value is changed where it stands. */
export function FollowUpPart({ task, acts, asOf }: FollowUpProps) {
  // The names are read from all tasks, so only when somebody asks for them.
  const [isNaming, setIsNaming] = useState(false);
  const { me, names } = useAssignees(isNaming);
  const name = task.displayName ?? task.alias;
  return (
    <Part title="Follow-up">
      <dl className={styles.fields}>
        <EditableField
          label={taskFieldWords.assignee}
          value={task.assignee ?? ''}
          shown={task.assignee ?? ''}
          empty="nobody"
          suggestions={names}
          onEdit={() => setIsNaming(true)}
          onSave={(value) =>
            acts.edit(
              { assignee: orNull(value) },
              `${name}: ${value === '' ? 'nobody assigned' : `assigned to ${value}`}.`,
            )
          }
        >
          {me !== null && task.assignee !== me && (
            <button
              type="button"
              className={styles.quick}
              onClick={() => acts.edit({ assignee: me }, `${name}: assigned to ${me}.`)}
            >
              Take it
            </button>
          )}
        </EditableField>
        <EditableField
          label={taskFieldWords.ticket}
          value={task.ticket ?? ''}
          shown={task.ticket ?? ''}
          empty="none"
          onSave={(value) =>
            acts.edit({ ticket: orNull(value) }, `${name}: ${value === '' ? 'no ticket' : `ticket ${value}`}.`)
          }
        />
        <DayField field="callBackOn" day={task.callBackOn} name={name} acts={acts} />
        <DayField field="contactOn" day={task.contactOn} name={name} acts={acts} today={asOf} />
        <Attempts {...{ task, acts, asOf, name }} />
        <MethodField {...{ task, acts, asOf, name }} />
      </dl>
    </Part>
  );
}

/** A day, with a button for today where that is what is said most. */
function DayField(props: {
  readonly field: 'callBackOn' | 'contactOn';
  readonly day: string | null;
  readonly name: string;
  readonly acts: TaskActs;
  readonly today?: string;
}) {
  const { field, day, name, acts, today } = props;
  const label = taskFieldWords[field];
  const save = (value: string): void =>
    acts.edit(
      { [field]: orNull(value) },
      `${name}: ${label.toLowerCase()} ${value === '' ? 'no longer said' : formats.day(value)}.`,
    );
  return (
    <EditableField
      label={label}
      type="date"
      value={day ?? ''}
      shown={day === null ? '' : formats.day(day)}
      empty="not said"
      onSave={save}
    >
      {today !== undefined && day !== today && (
        <button type="button" className={styles.quick} onClick={() => save(today)}>
          Today<span className="visually-hidden"> is the last contact</span>
        </button>
      )}
    </EditableField>
  );
}

function Attempts({ task, acts, asOf, name }: FollowUpProps & { readonly name: string }) {
  const { attempts } = task;
  return (
    <div className={styles.field}>
      <dt>Attempts</dt>
      <dd>
        <span className={styles.number}>
          {attempts === 0 ? <span className={styles.empty}>none</span> : formats.count(attempts)}
        </span>
        <button
          type="button"
          className={styles.quick}
          onClick={() => acts.edit({ attemptOn: asOf }, `${name}: ${counted(attempts + 1, 'attempt')} to reach them.`)}
        >
          +1<span className="visually-hidden"> attempt</span>
        </button>
      </dd>
    </div>
  );
}

function MethodField({ task, acts, name }: FollowUpProps & { readonly name: string }) {
  const used = [...new Set(task.devices.flatMap(({ method }) => method ?? []))];
  const [method = ''] = used;
  return (
    <EditableField
      label={taskFieldWords.method}
      value={used.length === 1 ? method : ''}
      shown={used.map(usedMethodWords).join(', ')}
      empty="not said"
      options={[['', 'not said'], ...profileMethods.map((one) => [one, usedMethodWords(one)] as const)]}
      onSave={(value) => {
        const known = profileMethods.find((one) => one === value) ?? null;
        acts.edit({ method: known }, `${name}: ${known === null ? 'no method said' : usedMethodWords(known)}.`);
      }}
    />
  );
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}
