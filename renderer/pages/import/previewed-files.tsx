import type { PreviewedTable } from '../../../core/api/import-preview.ts';
import type { ImportedFile } from '../../../core/api/import-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { counted, formats } from '../../words/format.ts';
import { delimiterWords, dotted, encodingWords } from '../../words/import-words.ts';
import card from './file-card.module.css';
import { FileIcon } from './file-icon.tsx';
import styles from './previewed-files.module.css';

/** A card for each table: what it is and why, and what it does. */
export function PreviewedFiles({ files }: { readonly files: readonly PreviewedTable[] }) {
  return (
    <ul className={styles.cards} aria-label="Files of this import">
      {files.map((file) => (
        <li key={`${file.ref} ${file.sheet}`} className={card.card}>
          <div className={card.head}>
            <FileIcon />
            <h3 title={file.file}>{file.sheet === null ? file.file : `${file.file}, ${file.sheet}`}</h3>
          </div>
          <p className={card.form}>
            {file.kind === null
              ? 'not imported'
              : dotted([counted(file.rows, 'row'), encodingWords(file.encoding), delimiterWords(file.delimiter)])}
          </p>
          {file.kind === null ? (
            <p className={card.error}>
              <StateMark mark="blocked" />
              <span>{file.issues[0]?.message ?? file.why}</span>
            </p>
          ) : (
            <p className={styles.why}>
              Kind <strong>{file.kind}</strong>: {file.why}
            </p>
          )}
          <p className={styles.counts}>
            {countsOf(file).map(([word, count]) => (
              <span key={word}>
                <strong>{formats.count(count)}</strong> {word}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function countsOf(file: ImportedFile): readonly (readonly [word: string, count: number])[] {
  const all = [
    ['new', file.new],
    ['changed', file.changed],
    ['gone', file.gone],
    ['unchanged', file.unchanged],
    ['repeated', file.duplicates],
    ['rejected', file.rejected],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
