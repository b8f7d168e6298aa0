import type { GroupsReport } from '../../../../../core/api/wave-report.ts';
import type { SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { Settings } from '../../../../../core/settings/settings.ts';
import { counted, formats } from '../../../../words/format.ts';
import { cutPatch, isCut } from './group-actions.ts';
import { cutEffect, type Names, nameWithAlias, rightTitles } from './group-words.ts';
import styles from './groups.module.css';

/** The permissions that could be left out of account: exactly whose, on what, and what that frees. */
export function CutTable(props: {
  readonly group: GroupsReport['groups'][number];
  readonly settings: Settings;
  readonly names: Names;
  readonly isBusy: boolean;
  readonly onMerge: (patch: SettingsPatch) => void;
}) {
  const { group, settings, names, isBusy, onMerge } = props;
  const more = group.cutCount - group.cuts.length;
  return (
    <div className={styles.scroll}>
      <table className={styles.cutTable}>
        <caption className="visually-hidden">Proposed cuts</caption>
        <thead>
          <tr>
            <th scope="col">Who has it</th>
            <th scope="col">Permission</th>
            <th scope="col">On</th>
            <th scope="col">What the cut does</th>
            <th scope="col">
              <span className="visually-hidden">Cut</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {group.cuts.map((cut) => (
            <tr key={`${cut.holder}\n${cut.mailbox ?? ''}`}>
              <th scope="row">{nameWithAlias(names, cut.holder)}</th>
              <td>
                {cut.mailbox === null ? 'at most ' : ''}
                {rightTitles[cut.right]}
              </td>
              <td>
                {cut.mailbox === null
                  ? counted(cut.mailboxes, 'mailbox', 'mailboxes')
                  : nameWithAlias(names, cut.mailbox)}
              </td>
              <td>{cutEffect(cut)}</td>
              <td>
                {isCut(settings, cut) ? (
                  'cut in the next plan'
                ) : (
                  <button
                    type="button"
                    className={styles.quiet}
                    disabled={isBusy}
                    onClick={() => onMerge(cutPatch(settings, [cut]))}
                  >
                    {cut.mailbox === null ? 'Leave the hub out' : 'Cut here'}
                    <span className="visually-hidden">: {nameWithAlias(names, cut.holder)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.dim}>{formats.count(more)} more cuts are proposed.</p>}
    </div>
  );
}
