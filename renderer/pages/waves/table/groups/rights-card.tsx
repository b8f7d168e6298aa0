import { permissionRights, type SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { countingRights, rightPatch } from './group-actions.ts';
import { rightTitles } from './group-words.ts';
import styles from './groups.module.css';

/** Which permissions keep two people in one wave. */
export function RightsCard(props: {
  readonly settings: Settings;
  readonly isBusy: boolean;
  readonly onMerge: (patch: SettingsPatch) => void;
}) {
  const { settings, isBusy, onMerge } = props;
  const counting = countingRights(settings);
  return (
    <fieldset className={styles.rights} disabled={isBusy}>
      <legend>Permissions that keep two people in one wave</legend>
      {permissionRights.map((right) => (
        <label key={right}>
          <input
            type="checkbox"
            checked={counting.includes(right)}
            onChange={(event) => onMerge(rightPatch(settings, right, event.target.checked))}
          />
          {rightTitles[right]}
        </label>
      ))}
      <p>
        {counting.length === 0
          ? 'No permission keeps people together; only the lists in the settings do.'
          : 'People who share only permissions that are off here may come into different waves.'}
      </p>
    </fieldset>
  );
}
