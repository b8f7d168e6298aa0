import { useState } from 'react';
import type { PastImport } from '../../../core/api/past-imports.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { counted } from '../../words/format.ts';
import { RawTable } from '../import/raw-table.tsx';
import { SaveRejected } from '../import/save-rejected.tsx';
import styles from './import-pane.module.css';

/** The rows that an import rejected, to look at and to save. */
export function RejectedRows({ past }: { readonly past: PastImport }) {
  const [isOpen, setIsOpen] = useState(false);
  const count = past.files.reduce((sum, file) => sum + file.rejected, 0);
  return (
    <section className={styles.file} aria-label="Rejected rows">
      <h3>{counted(count, 'rejected row')}</h3>
      <SaveRejected of={{ importId: past.id }} tables={past.files} count={count} />
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>Show them</summary>
        {isOpen && <Rows importId={past.id} />}
      </details>
    </section>
  );
}

function Rows({ importId }: { readonly importId: number }) {
  const rejected = useOperation('imports.rejectedRows', { importId });
  return (
    <QueryState query={rejected}>
      {({ tables }) =>
        tables.map(({ file, sheet, columns, rows }) => (
          <RawTable
            key={`${file} ${sheet}`}
            label={`Rejected rows of ${sheet === null ? file : `${file}, sheet ${sheet}`}`}
            header={[...columns.slice(-2), ...columns.slice(0, -3)]}
            rows={rows.slice(0, mostShown).map((cells) => ({
              row: Number(cells.at(-3)),
              cells: [...cells.slice(-2), ...cells.slice(0, -3)],
              note: null,
            }))}
          />
        ))
      }
    </QueryState>
  );
}

const mostShown = 200;
