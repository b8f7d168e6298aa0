import { useState } from 'react';
import type { ImportRecord } from '../../../core/api/import-report.ts';
import type { ComparedTable } from '../../../core/api/past-imports.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { comparedWords } from '../../words/compared-words.ts';
import { momentWords } from '../../words/import-words.ts';
import choice from '../import/choice.module.css';
import styles from './import-pane.module.css';

/** Another import beside this one: which tables both had, and what differs. */
export function CompareImports({
  importId,
  others,
}: {
  readonly importId: number;
  readonly others: readonly ImportRecord[];
}) {
  const [other, setOther] = useState<number | null>(null);
  return (
    <section className={styles.file} aria-label="Compare">
      <h3>Compare with another import</h3>
      <select
        className={choice.select}
        aria-label="The other import"
        value={other ?? ''}
        onChange={({ target }) => setOther(target.value === '' ? null : Number(target.value))}
      >
        <option value="">Choose an import …</option>
        {others.map(({ id, at, files }) => (
          <option key={id} value={id}>
            {momentWords(at)}: {files.map(({ file }) => file).join(', ')}
          </option>
        ))}
      </select>
      {other !== null && <Comparison importId={importId} otherId={other} />}
    </section>
  );
}

function Comparison({ importId, otherId }: { readonly importId: number; readonly otherId: number }) {
  const comparison = useOperation('imports.compare', { importId, otherId });
  return (
    <QueryState query={comparison}>
      {({ tables }) => (
        <ul className={styles.compared}>
          {tables.map((table) => (
            <Compared
              key={JSON.stringify([table.left?.file, table.left?.sheet, table.right?.file, table.right?.sheet])}
              table={table}
            />
          ))}
        </ul>
      )}
    </QueryState>
  );
}

function Compared({ table }: { readonly table: ComparedTable }) {
  const name = table.left ?? table.right;
  return (
    <li>
      <strong>{name?.sheet === null ? name.file : `${name?.file}, sheet ${name?.sheet}`}</strong>
      <ul>
        {comparedWords(table).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  );
}
