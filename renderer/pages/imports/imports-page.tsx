import type { ImportRecord } from '../../../core/api/import-report.ts';
import { QueryState } from '../../components/query-state.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { goTo, useRoute } from '../../routes/router.tsx';
import { counted, formats } from '../../words/format.ts';
import { momentWords } from '../../words/import-words.ts';
import { kindWords } from '../../words/kind-words.ts';
import { ImportPane } from './import-pane.tsx';
import styles from './imports-page.module.css';
import { NoImports } from './no-imports.tsx';

/** Past imports with their reports, and the way back from each. */
export function ImportsPage() {
  const route = useRoute();
  const open = route.page === 'imports' ? route.open : null;
  const imports = useOperation('imports.list', {});
  return (
    <div className={styles.page}>
      <PageHeader title="Imports">{stateInWords(imports.data?.imports)}</PageHeader>
      <QueryState query={imports}>
        {({ imports: records }) =>
          records.length === 0 ? (
            <NoImports />
          ) : (
            <>
              <div className={styles.bar}>
                <a className={styles.first} href={formatRoute({ page: 'import' })} aria-keyshortcuts="Control+I">
                  Import files…
                </a>
                <span>Each import is one step that can be undone, at any later time.</span>
              </div>
              <div className={open === null ? styles.single : styles.double}>
                <ImportTable records={records} open={open} />
                {open !== null && (
                  <ImportPane
                    key={open}
                    importId={open}
                    others={records.filter(({ id }) => id !== open)}
                    onClose={() => goTo({ page: 'imports', open: null })}
                  />
                )}
              </div>
            </>
          )
        }
      </QueryState>
    </div>
  );
}

function stateInWords(records: readonly ImportRecord[] | undefined): string {
  const last = records?.find(({ undone }) => !undone);
  return last === undefined ? '' : `last on ${momentWords(last.at)}`;
}

function ImportTable({ records, open }: { readonly records: readonly ImportRecord[]; readonly open: number | null }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">Imports, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            {open === null && <th scope="col">Who</th>}
            <th scope="col">Files</th>
            {open === null && <th scope="col">Kinds</th>}
            {open === null && (
              <th scope="col" className={styles.number}>
                Accepted
              </th>
            )}
            <th scope="col" className={styles.number}>
              Rejected
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <ImportLine key={record.id} record={record} isOpen={record.id === open} isWide={open === null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Beside an open report there is room for the main things only; the report says the rest. */
function ImportLine(props: { readonly record: ImportRecord; readonly isOpen: boolean; readonly isWide: boolean }) {
  const { record, isOpen, isWide } = props;
  const { id, at, by, undone, files } = record;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  const names = [...new Set(files.map(({ file }) => file))];
  const kinds = [...new Set(files.flatMap(({ kind }) => (kind === null ? [] : kindWords[kind].title)))];
  return (
    <tr className={isOpen ? styles.open : undefined} onClick={() => goTo({ page: 'imports', open: id })}>
      <th scope="row">
        <a href={formatRoute({ page: 'imports', open: id })} aria-current={isOpen ? 'true' : undefined}>
          {momentWords(at)}
        </a>
      </th>
      {isWide && <td>{by ?? '–'}</td>}
      <td title={names.join('\n')}>
        {names.length > 2 ? `${names[0]} and ${counted(names.length - 1, 'more file')}` : names.join(', ')}
      </td>
      {isWide && <td title={kinds.join('\n')}>{kinds.join(', ')}</td>}
      {isWide && <td className={styles.number}>{formats.count(rows - rejected)}</td>}
      <td className={styles.number}>{formats.count(rejected)}</td>
      <td>
        <span className={styles.state}>
          <StateMark mark={undone ? 'exempt' : rejected > 0 ? 'at-risk' : 'done'} />
          {undone ? 'undone' : rejected > 0 ? 'in force, rows missing' : 'in force'}
        </span>
      </td>
    </tr>
  );
}
