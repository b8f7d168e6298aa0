import type { SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { counted } from '../../../../words/format.ts';
import { putBackPatch } from './group-actions.ts';
import { cutSettingWords, type Names } from './group-words.ts';
import styles from './groups.module.css';

/** The permissions that the settings leave out of account, each with the way back. */
export function CutsInForce(props: {
  readonly settings: Settings;
  readonly names: Names;
  readonly isBusy: boolean;
  readonly onMerge: (patch: SettingsPatch) => void;
}) {
  const { settings, names, isBusy, onMerge } = props;
  const cuts = settings.cutPermissions ?? [];
  if (cuts.length === 0) return null;
  return (
    <details className={styles.cuts}>
      <summary>{counted(cuts.length, 'permission')} left out of account by the settings</summary>
      <ul aria-label="Permissions left out of account">
        {cuts.map((cut) => (
          <li key={`${cut.holder}\n${cut.mailbox ?? ''}`}>
            <span>{cutSettingWords(names, cut)}</span>
            <button
              type="button"
              className={styles.quiet}
              disabled={isBusy}
              onClick={() => onMerge(putBackPatch(settings, cut))}
            >
              Let it count again<span className="visually-hidden">: {cutSettingWords(names, cut)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
