import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupsReport, PlanAge } from '../../../../../core/api/wave-report.ts';
import type { SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { PushButton } from '../../../../components/push-button.tsx';
import { QueryState } from '../../../../components/query-state.tsx';
import { useOperation } from '../../../../queries/use-operation.ts';
import { useSettingsChange } from '../../../../queries/use-settings-change.ts';
import { counted } from '../../../../words/format.ts';
import { LastEffect } from '../../../settings/last-effect.tsx';
import { PlanAgainDialog } from '../../../versions/plan-again-dialog.tsx';
import { CutsInForce } from './cuts-in-force.tsx';
import { GroupEntry } from './group-entry.tsx';
import styles from './groups.module.css';
import { RightsCard } from './rights-card.tsx';

/** The groups that are too large or split, who holds them together, and what can be cut; it counts when the plan is made again. */
export function GroupsPanel(props: { readonly groups: UseQueryResult<GroupsReport>; readonly age: PlanAge }) {
  const settings = useOperation('settings.get', {});
  return (
    <QueryState query={props.groups}>
      {(groups) => (
        <QueryState query={settings}>
          {(known) => <Panel groups={groups} settings={known} age={props.age} />}
        </QueryState>
      )}
    </QueryState>
  );
}

function Panel(props: { readonly groups: GroupsReport; readonly settings: Settings; readonly age: PlanAge }) {
  const { groups, settings, age } = props;
  const changer = useSettingsChange();
  const merge = (patch: SettingsPatch): void => void changer.merge(patch);
  const more = groups.total - groups.groups.length;
  return (
    <div className={styles.panel} aria-busy={changer.isBusy}>
      <PlanAgainLine age={age} />
      <LastEffect last={changer.last} />
      <RightsCard settings={settings} isBusy={changer.isBusy} onMerge={merge} />
      <CutsInForce settings={settings} names={groups.names} isBusy={changer.isBusy} onMerge={merge} />
      {groups.total === 0 && <p>Every group of people who stay together fits into one wave, and is in one.</p>}
      <ul className={styles.groups} aria-label="Groups that are too large or split">
        {groups.groups.map((group) => (
          <GroupEntry
            key={`${group.kind} ${group.members[0] ?? ''}`}
            {...{ group, settings }}
            names={groups.names}
            isBusy={changer.isBusy}
            onMerge={merge}
          />
        ))}
      </ul>
      {more > 0 && <p>{counted(more, 'group')} more: cut some of these and plan again.</p>}
    </div>
  );
}

/** Says that the plan does not know of a change yet, and leads to a new one. */
function PlanAgainLine({ age }: { readonly age: PlanAge }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div role="status" className={styles.live}>
      {age.since.length > 0 && (
        <div className={styles.again}>
          <p>
            <strong>Planning again applies what changed since the plan was made:</strong> {age.since.join('; ')}.
          </p>
          <PushButton isNext onClick={() => setIsAsking(true)}>
            Plan again…
          </PushButton>
        </div>
      )}
      <PlanAgainDialog isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </div>
  );
}
