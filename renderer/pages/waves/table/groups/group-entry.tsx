import { useId, useState } from 'react';
import type { GroupsReport } from '../../../../../core/api/wave-report.ts';
import { wholeList } from '../../../../../core/lists/list-query.ts';
import type { SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { PushButton } from '../../../../components/push-button.tsx';
import { StateMark } from '../../../../components/state-mark.tsx';
import { formatRoute, listRoute } from '../../../../routes/route.ts';
import { counted } from '../../../../words/format.ts';
import { CutTable } from './cut-table.tsx';
import { cutPatch, isCut, wishesOf } from './group-actions.ts';
import { hubWords, membersInWords, type Names } from './group-words.ts';
import styles from './groups.module.css';

type Group = GroupsReport['groups'][number];

type EntryProps = {
  readonly group: Group;
  readonly settings: Settings;
  readonly names: Names;
  readonly isBusy: boolean;
  readonly onMerge: (patch: SettingsPatch) => void;
};

/** A group with its reason; opened, its people, the permissions that could be cut, and what else can be done. */
export function GroupEntry(props: EntryProps) {
  const { group, names } = props;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.group}>
      <h3>
        <button
          type="button"
          className={styles.title}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <StateMark mark={group.kind === 'too-large' ? 'blocked' : 'at-risk'} />
          <span>{group.kind === 'too-large' ? 'Too large' : 'Split'}</span>
          <span className={styles.members}>{membersInWords(names, group.members, group.users)}</span>
          <span className={styles.count}>{counted(group.users, 'user')}</span>
        </button>
      </h3>
      <p>{group.reason}</p>
      <HubLine {...props} />
      <div id={id} className={styles.content}>
        {isOpen && <Content {...props} />}
      </div>
    </li>
  );
}

/** Who holds it together, with the way to leave that one out. */
function HubLine({ group, settings, names, isBusy, onMerge }: EntryProps) {
  const hub = group.cuts.filter(({ mailbox }) => mailbox === null).sort((a, b) => b.mailboxes - a.mailboxes)[0];
  if (hub === undefined) return null;
  return (
    <p className={styles.hub}>
      <strong>{hubWords(names, group.cuts)}</strong>
      {isCut(settings, hub) ? (
        <span>Left out when the plan is made again.</span>
      ) : (
        <PushButton disabled={isBusy} onClick={() => onMerge(cutPatch(settings, [hub]))}>
          Leave {hub.holder} out
        </PushButton>
      )}
    </p>
  );
}

function Content({ group, settings, names, isBusy, onMerge }: EntryProps) {
  const open = group.cuts.filter((cut) => !isCut(settings, cut));
  const wishes = wishesOf(settings, group);
  return (
    <>
      {group.cuts.length > 0 && <CutTable {...{ group, settings, names, isBusy, onMerge }} />}
      <div className={styles.actions}>
        {open.length > 1 && (
          <PushButton disabled={isBusy} onClick={() => onMerge(cutPatch(settings, open))}>
            Cut all {open.length}
          </PushButton>
        )}
        {wishes.map(({ kind, patch }) => (
          <PushButton key={kind} disabled={isBusy} onClick={() => onMerge(patch)}>
            {kind === 'together' ? 'Let them be apart' : 'Keep them together'}
          </PushButton>
        ))}
        <a href={usersHref(group)}>
          Show {group.users > group.members.length ? `the first ${group.members.length}` : 'them'} in Users
        </a>
      </div>
      {wishes.map(({ kind }) => (
        <p key={kind} className={styles.dim}>
          {kind === 'together'
            ? 'The settings keep these people together; without that only permissions do.'
            : 'The settings keep these people apart; without that they come into one wave again if a wave can hold them.'}
        </p>
      ))}
      {group.kind === 'split' && wishes.length === 0 && (
        <p className={styles.dim}>A rule parts them, so no setting brings them together. Each part is whole.</p>
      )}
    </>
  );
}

function usersHref({ members }: Group): string {
  return formatRoute(
    listRoute('users', { ...wholeList, conditions: [{ kind: 'values', column: 'alias', oneOf: [...members] }] }),
  );
}
