import { exportCommand } from '../../../core/import/export-command.ts';
import type { FileKind } from '../../../core/inventory/kinds.ts';
import { Card } from '../../components/card.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import styles from './empty-project.module.css';

/** What a new project shows in place of numbers: three ways to begin. */
export function EmptyProject() {
  const project = useOperation('project.get', {}).data?.project ?? 'PROJECT.caskade';
  return (
    <>
      <p className={styles.lead}>Nothing is imported yet. Three ways to begin:</p>
      <div className={styles.cards}>
        <Card
          title="Import your files"
          summary="With --dry-run it only shows what would change. An import can be undone."
        >
          <p>
            CSV and Excel files as Exchange and your own scripts wrote them; a folder is read as a whole. What each file
            is, the headers tell.
          </p>
          <Command text={`caskade import ${quoted(fileName(project))} exports`} />
        </Card>
        <Card title="Try the sample" summary="Forty users in three sites, with every case that a real project meets.">
          <p>Nordwind is an organization in the middle of its move. It opens as a project of its own.</p>
          <Command text="caskade sample nordwind.caskade" />
        </Card>
        <Card
          title="Export from Exchange"
          summary="Paste into the Exchange Management Shell; the files land in exports."
        >
          <p>These four are enough for a first answer; profiles come from a logon script.</p>
          <Command text={`mkdir exports\n${firstExports.map(exportLine).join('\n')}`} />
        </Card>
      </div>
    </>
  );
}

function Command({ text }: { readonly text: string }) {
  return (
    <div className={styles.command}>
      <pre>{text}</pre>
      <CopyButton text={text} />
    </div>
  );
}

const firstExports: readonly FileKind[] = ['servers', 'arrays', 'databases', 'mailboxes'];

function exportLine(kind: FileKind): string {
  return `${exportCommand(kind)} | Export-Csv exports\\${kind}.csv -NoTypeInformation -Encoding UTF8`;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}
