import { Button } from '@fluentui/react-components';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { type Announce, useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { errorInWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import { rejectedFileName } from '../../words/import-words.ts';
import styles from './save-rejected.module.css';

/** A table that may have rejected rows. */
export type RejectedSource = { readonly file: string; readonly sheet: string | null; readonly rejected: number };

/** Whose rejected rows: those of a preview or of an import that was made. */
export type RejectedOf = { readonly previewId: string } | { readonly importId: number };

/** Saves the rejected rows, a file for each table that has some. */
export function SaveRejected(props: {
  readonly of: RejectedOf;
  readonly tables: readonly RejectedSource[];
  readonly count: number;
}) {
  const save = useSaveRejected(props.of);
  const tables = props.tables.filter(({ rejected }) => rejected > 0);
  return (
    <div className={styles.save}>
      <Button onClick={() => save(tables)}>Save {counted(props.count, 'rejected row')}…</Button>
      <p>
        Original columns plus Row, Problem and Hint. The corrected file imports as it is.
        {tables.length > 1 && ` One file for each of ${formats.count(tables.length)} tables.`}
      </p>
    </div>
  );
}

function useSaveRejected(of: RejectedOf): (tables: readonly RejectedSource[]) => void {
  const client = useClient();
  const host = useHost();
  const announce = useAnnounce();
  const whose =
    'previewId' in of ? { previewId: of.previewId, importId: null } : { previewId: null, importId: of.importId };
  const saveOne = async ({ file, sheet }: RejectedSource): Promise<string | null> => {
    const target: PickedFile | null = await host.chooseTarget(rejectedFileName(file, sheet));
    if (target === null) return null;
    const saved = await client.call('imports.saveRejected', { ...whose, table: { file, sheet }, target: target.ref });
    await host.deliver(target);
    return `${counted(saved.rows, 'row')} in ${target.name}`;
  };
  return (tables) => {
    saveAll(tables, saveOne, announce);
  };
}

/** One after the other, because each asks for a place; a cancel ends the row. */
async function saveAll(
  tables: readonly RejectedSource[],
  saveOne: (table: RejectedSource) => Promise<string | null>,
  announce: Announce,
): Promise<void> {
  const saved: string[] = [];
  try {
    for (const table of tables) {
      const result = await saveOne(table);
      if (result === null) break;
      saved.push(result);
    }
    if (saved.length > 0) announce(`Saved ${saved.join(', ')}.`);
  } catch (error) {
    announce(errorInWords(error));
  }
}
