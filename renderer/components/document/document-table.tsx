import { type Column, showText, type TableBlock, type Text, titleOf } from '../../../core/documents/document.ts';
import styles from './document-table.module.css';
import { DocumentText } from './document-text.tsx';

/** A table of a document; what is too wide for the page scrolls. */
export function DocumentTable(props: { readonly table: TableBlock; readonly files?: ReadonlySet<string> | undefined }) {
  const { table, files } = props;
  const { columns, rows, note } = table;
  const name = columns
    .map(titleOf)
    .filter((title) => title !== '')
    .join(', ');
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={`Table: ${name}`}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a title
                <th key={i} scope="col" className={columnClass(column)}>
                  {titleOf(column) === '' ? <span className="visually-hidden">Tick</span> : showText(titleOf(column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike
              <tr key={r}>
                {row.map((cell, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <Cell key={c} column={columns[c] ?? ''} cell={cell} files={files} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note !== undefined && (
        <p className={styles.note}>
          <DocumentText text={note} files={files} />
        </p>
      )}
    </div>
  );
}

function Cell(props: {
  readonly column: Column;
  readonly cell: Text;
  readonly files: ReadonlySet<string> | undefined;
}) {
  const { column, cell, files } = props;
  const text = <DocumentText text={cell} files={files} />;
  if (typeof column === 'string') return <td className={guessedClass(cell)}>{text}</td>;
  if (column.kind !== 'head') return <td className={columnClass(column)}>{text}</td>;
  return (
    <th scope="row" className={styles.head}>
      {text}
    </th>
  );
}

function columnClass(column: Column): string | undefined {
  if (typeof column === 'string') return undefined;
  switch (column.kind) {
    case 'number':
      return styles.number;
    case 'narrow':
    case 'box':
      return styles.short;
    case 'wide':
      return styles.wide;
    case 'field':
      return styles.field;
    default:
      return undefined;
  }
}

/** A number, a date or a code stays on one line, as in the files. */
function guessedClass(cell: Text): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (/^\d+$/.test(cell)) return styles.number;
  return /^[A-Za-z0-9._-]{1,14}$/.test(cell) ? styles.short : undefined;
}
