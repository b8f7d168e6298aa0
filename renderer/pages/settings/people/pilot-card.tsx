import { defaultSources, settingDefaults } from '../../../../core/settings/defaults.ts';
import { Card } from '../../../components/card.tsx';
import { counted } from '../../../words/format.ts';
import type { SectionProps } from '../section-props.ts';
import { SettingField } from '../setting-field.tsx';
import own from './people.module.css';
import { PeopleChips } from './people-chips.tsx';
import { PersonField } from './person-field.tsx';
import { usePeople } from './use-people.ts';

/** Who tries the way: those who are named, filled up to the size. */
export function PilotCard({ settings, changer }: SectionProps) {
  const { users = [], size } = settings.pilot ?? {};
  const find = usePeople(users);
  const setUsers = (next: readonly string[]): void => {
    if (next.length > 0) changer.merge({ pilot: { users: next } });
    else changer.merge({ pilot: size === undefined ? null : { users: null } });
  };
  return (
    <Card
      title="Pilot"
      aside={
        <span>{users.length === 0 ? 'nobody is named' : `${counted(users.length, 'person', 'people')} named`}</span>
      }
      summary="Each site has a pilot: those who are named and their groups, filled up to the size with people of low risk."
    >
      <div className={own.pair}>
        <SettingField
          label="Size of a pilot"
          stored={size === undefined ? null : String(size)}
          fallback={String(settingDefaults.pilot.size)}
          rawPatch={(text) => {
            if (text === null && users.length === 0) return { pilot: null };
            return { pilot: { size: text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text } };
          }}
          hint={`default: ${settingDefaults.pilot.size} (${defaultSources.pilot}), at most a fifth of a site`}
          changer={changer}
        />
        <PersonField
          label="Add somebody to the pilot"
          without={users}
          onChoose={(alias) => setUsers([...users, alias])}
        />
      </div>
      <PeopleChips
        label="Named for the pilot"
        aliases={users}
        find={find}
        isBusy={changer.isBusy}
        onRemove={(alias) => setUsers(users.filter((other) => other !== alias))}
      />
    </Card>
  );
}
