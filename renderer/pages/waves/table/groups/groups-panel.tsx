import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GroupsReport } from '../../../../../core/api/wave-report.ts';
import type { SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { useAnnounce } from '../../../../components/announcer.tsx';
import { QueryState } from '../../../../components/query-state.tsx';
import { useOperation } from '../../../../queries/use-operation.ts';
import { useSettingsChange } from '../../../../queries/use-settings-change.ts';
import { counted } from '../../../../words/format.ts';
import { CutsInForce } from './cuts-in-force.tsx';
import { GroupEntry } from './group-entry.tsx';
import styles from './groups.module.css';
import { RightsCard } from './rights-card.tsx';

/** The groups that are too large or split, who holds them together, and what can be cut; it counts when the plan is made again. */
export function GroupsPanel({ groups: query }: { readonly groups: UseQueryResult<GroupsReport> }) {
  const settings = useOperation('settings.get', {});
  return (
    <QueryState query={query}>
      {(groups) => <QueryState query={settings}>{(known) => <Panel groups={groups} settings={known} />}</QueryState>}
    </QueryState>
  );
}

function Panel(props: { readonly groups: GroupsReport; readonly settings: Settings }) {
  const { groups, settings } = props;
  const changer = useSettingsChange();
  const announce = useAnnounce();
  const merge = async (patch: SettingsPatch): Promise<void> => {
    if (await changer.merge(patch)) announce('It counts when the plan is made again. Ctrl+Z takes it back.');
  };
  const onMerge = (patch: SettingsPatch): void => void merge(patch);
  const sorted = useMemo(() => tooLargeFirst(groups.groups), [groups.groups]);
  const more = groups.total - groups.groups.length;
  return (
    <div className={styles.panel} aria-busy={changer.isBusy}>
      <RightsCard settings={settings} isBusy={changer.isBusy} onMerge={onMerge} />
      <CutsInForce settings={settings} names={groups.names} isBusy={changer.isBusy} onMerge={onMerge} />
      {groups.total === 0 && <p>Every group of people who stay together fits into one wave, and is in one.</p>}
      <ul className={styles.groups} aria-label="Groups that are too large or split">
        {sorted.map((group) => (
          <GroupEntry
            key={`${group.kind} ${group.members[0] ?? ''}`}
            {...{ group, settings }}
            names={groups.names}
            isBusy={changer.isBusy}
            onMerge={onMerge}
          />
        ))}
      </ul>
      {more > 0 && <p>{counted(more, 'group')} more: cut some of these and plan again.</p>}
    </div>
  );
}

/** Those whose people are in no wave come before those that are in several. */
function tooLargeFirst(groups: GroupsReport['groups']): GroupsReport['groups'] {
  return groups.toSorted((a, b) => Number(b.kind === 'too-large') - Number(a.kind === 'too-large'));
}
