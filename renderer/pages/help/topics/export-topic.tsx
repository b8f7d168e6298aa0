import { collectorFiles } from '../../../../core/api/collector-operations.ts';
import { exportCommand } from '../../../../core/import/export-command.ts';
import type { FileKind } from '../../../../core/inventory/kinds.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { PushButton } from '../../../components/push-button.tsx';
import { useClient } from '../../../queries/client-provider.tsx';
import { useHost } from '../../../queries/use-host.ts';
import { errorInWords } from '../../../words/error-words.ts';
import styles from '../help-page.module.css';

/** What to type in the Exchange Management Shell, and the scripts that do it all. */
export function ExportTopic() {
  return (
    <>
      <p>
        Files that you have already will do: Caskade knows the columns of the Exchange cmdlets and of many inventory
        scripts, in CSV and Excel. To start from nothing, paste this into the Exchange Management Shell:
      </p>
      <div className={styles.command}>
        <pre>{firstExports}</pre>
        <CopyButton text={firstExports} />
      </div>
      <p>
        <code>-Encoding UTF8</code> matters: without it PowerShell writes every accented letter as a question mark.
      </p>
      <h3>Scripts that collect everything</h3>
      <p>
        They only read, and run on PowerShell 2.0. The first is run once by an Exchange administrator; the other is a
        logon script that writes the server names of every user's Outlook profiles to a share. The read-me says how.
      </p>
      <ul className={styles.scripts}>
        {collectorFiles.map((file) => (
          <SaveScript key={file} file={file} />
        ))}
      </ul>
      <h3>What each file is good for</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Command</th>
            <th scope="col">What it tells</th>
          </tr>
        </thead>
        <tbody>
          {uses.map(([kind, use]) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              <td>{exportCommand(kind) ?? 'collector script'}</td>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function SaveScript({ file }: { readonly file: (typeof collectorFiles)[number] }) {
  const client = useClient();
  const host = useHost();
  const announce = useAnnounce();
  const save = async (): Promise<void> => {
    try {
      const target = await host.chooseTarget(file);
      if (target === null) return;
      await client.call('collectors.saveOne', { file, target: target.ref });
      await host.deliver(target);
      announce(`Saved ${target.name}.`);
    } catch (error) {
      announce(errorInWords(error));
    }
  };
  return (
    <li>
      <code>{file}</code>
      <PushButton onClick={save} aria-label={`Save ${file}`}>
        Save…
      </PushButton>
    </li>
  );
}

const firstKinds: readonly FileKind[] = ['sites', 'servers', 'arrays', 'dags', 'databases', 'mailboxes'];

const firstExports = [
  'mkdir exports',
  ...firstKinds.map(
    (kind) => `${exportCommand(kind)} | Export-Csv exports\\${kind}.csv -NoTypeInformation -Encoding UTF8`,
  ),
].join('\n');

const uses: readonly (readonly [FileKind, string])[] = [
  ['sites', 'which sites there are; sites without an array are blocked'],
  ['servers', 'which servers have the Client Access role, of which version, in which site'],
  ['arrays', 'which name Outlook is to use in each site'],
  ['dags', 'where databases can move to'],
  ['databases', 'to what each database is bound: a new profile takes that name'],
  ['mailboxes', 'who there is, and in which database'],
  ['profiles', 'what each Outlook profile names today'],
  ['rca-log', 'through which server Outlook connects in fact'],
  ['permissions', 'who works with whose mailbox and is best moved together'],
  ['cas-mailboxes', 'who may use Outlook at all'],
];
