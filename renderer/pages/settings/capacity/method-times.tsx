import type { Capacity } from '../../../../core/planning/capacity.ts';
import { methodNames } from '../../../../core/runbook/method-steps.ts';
import { defaultSources, vipCapacity } from '../../../../core/settings/defaults.ts';
import type { ProfileMethod } from '../../../../core/settings/settings.ts';
import { Card } from '../../../components/card.tsx';
import { TextField } from '../../../components/fields.tsx';
import { formats } from '../../../words/format.ts';
import { SettingButton } from '../setting-button.tsx';
import styles from '../settings-page.module.css';
import {
  type CapacityDraft,
  type CapacityField,
  capacityMethods,
  capacityProblem,
  defaultText,
  isDefault,
  type MethodField,
} from './capacity-draft.ts';

/** How much of the helpdesk's time each method takes, and how many users a day that allows. */
export function MethodTimes(props: {
  readonly draft: CapacityDraft;
  /** Null while a field is wrong. */
  readonly capacity: Capacity | null;
  readonly onChange: (field: CapacityField, text: string) => void;
}) {
  const { capacity } = props;
  return (
    <Card
      title="Time that methods take"
      summary={`Defaults: ${defaultSources.methods}. VIPs are visited, whatever the method.`}
    >
      <div className={styles.scroll}>
        <table className={`${styles.table} ${styles.times}`}>
          <caption className="visually-hidden">Time that methods take</caption>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Users who call, %</th>
              <th scope="col">Minutes of a call</th>
              <th scope="col" className={styles.figure}>
                Users a day
              </th>
            </tr>
          </thead>
          <tbody>
            {capacityMethods.map((method) => (
              <MethodRow key={method} method={method} {...props} />
            ))}
            <tr>
              <th scope="row">VIPs</th>
              <td>{formats.count(vipCapacity.contactRate * 100)}</td>
              <td>{formats.count(vipCapacity.minutes)}</td>
              <td className={styles.figure}>{capacity === null ? '' : usersWords(capacity.vipsPerDay)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function MethodRow({
  method,
  draft,
  capacity,
  onChange,
}: Parameters<typeof MethodTimes>[0] & { readonly method: ProfileMethod }) {
  const title = method === 'APP_OWNER' ? 'Applications' : method;
  const cell = (field: MethodField, label: string) => (
    <td>
      <TextField
        label={`${title}: ${label}`}
        isLabelHidden
        value={draft[field]}
        problem={capacityProblem(field, draft[field])}
        hint={isDefault(field, draft[field]) ? 'default' : `default: ${defaultText(field)}`}
        onChange={(text) => onChange(field, text)}
      />
      {!isDefault(field, draft[field]) && (
        <SettingButton look="quiet" onClick={() => onChange(field, defaultText(field))}>
          Back to default
          <span className="visually-hidden">{` for ${title}, ${label}`}</span>
        </SettingButton>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {title}
        <div className={styles.dim}>{methodNames[method]}</div>
      </th>
      {cell(`${method}.contactRate`, 'users who call, per cent')}
      {cell(`${method}.minutes`, 'minutes of a call')}
      <td className={styles.figure}>{capacity === null ? '' : usersWords(capacity.usersPerDay[method])}</td>
    </tr>
  );
}

function usersWords(users: number | null): string {
  return users === null ? 'any number' : formats.count(users);
}
