import type { PermissionRight } from '../../../../core/settings/settings.ts';
import { Card } from '../../../components/card.tsx';
import { EntryTable } from '../entry-table.tsx';
import type { SectionProps } from '../section-props.ts';
import styles from '../settings-page.module.css';
import own from './people.module.css';
import { PersonName } from './person-name.tsx';
import { usePeople } from './use-people.ts';

/** Which permissions keep people together, and which single ones no longer do. */
export function PermissionsCards({ settings, changer }: SectionProps) {
  const { permissionRights, cutPermissions = [] } = settings;
  const on = permissionRights ?? rights.map(([right]) => right);
  const find = usePeople(cutPermissions.flatMap(({ holder, mailbox }) => [holder, mailbox ?? []].flat()));
  const toggle = (right: PermissionRight): void => {
    if (changer.isBusy) return;
    const next = rights.map(([one]) => one).filter((one) => (one === right ? !on.includes(one) : on.includes(one)));
    changer.merge({ permissionRights: next.length === rights.length ? null : next });
  };
  return (
    <>
      <Card
        title="Permissions that keep people together"
        summary={`Whoever works in a mailbox goes with it in one wave.${permissionRights === undefined ? ' Default: all four.' : ''}`}
      >
        <fieldset className={own.rights}>
          <legend className="visually-hidden">Permissions that keep people together</legend>
          {rights.map(([right, word]) => (
            <label key={right} className={own.right}>
              <input
                type="checkbox"
                role="switch"
                checked={on.includes(right)}
                aria-checked={on.includes(right)}
                onChange={() => toggle(right)}
              />
              {word}
            </label>
          ))}
        </fieldset>
        {on.length === 0 && <p className={styles.dim}>Only the lists of “keep together” keep people together now.</p>}
      </Card>
      <EntryTable
        title="Cut permissions"
        about="These no longer keep people together: the people keep the permission, and may be in different waves."
        columns={['Holder', 'Mailbox', 'Why']}
        entries={cutPermissions.map((cut, i) => ({
          key: `${cut.holder} on ${cut.mailbox ?? 'every mailbox'}`,
          cells: [
            <PersonName key="holder" alias={cut.holder} find={find} />,
            cut.mailbox === undefined ? 'every mailbox' : <PersonName key="mailbox" alias={cut.mailbox} find={find} />,
            cut.reason ?? '',
          ],
          remove: () => {
            const rest = cutPermissions.filter((_, other) => other !== i);
            changer.merge({ cutPermissions: rest.length === 0 ? null : rest });
          },
        }))}
        nothing="No permission is cut."
        removeWord="Take back"
        isBusy={changer.isBusy}
      />
    </>
  );
}

const rights: readonly (readonly [PermissionRight, string])[] = [
  ['FullAccess', 'Full access to the mailbox'],
  ['SendAs', 'Send as'],
  ['SendOnBehalf', 'Send on behalf'],
  ['Calendar', 'Access to the calendar'],
];
