import type { PastImportFile } from '../../../core/api/past-imports.ts';
import { fieldHeader } from '../../../core/import/field-header.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { countsSentence } from '../../words/change-words.ts';
import { counted } from '../../words/format.ts';
import { delimiterWords, dotted, encodingWords, momentWords, sizeWords } from '../../words/import-words.ts';
import { kindWords } from '../../words/kind-words.ts';
import { IssueList } from '../import/issue-list.tsx';
import styles from './import-pane.module.css';

/** A table of a past import: what it was, which column became what, what was found, and its digest. */
export function PastFile({ file }: { readonly file: PastImportFile }) {
  const name = file.sheet === null ? file.file : `${file.file}, sheet ${file.sheet}`;
  const used = file.columns.filter(({ field }) => field !== null);
  return (
    <section className={styles.file} aria-label={name}>
      <h3>{name}</h3>
      <p>
        {file.kind === null ? 'not used' : kindWords[file.kind].title}
        {file.preset !== null && ` as ${file.preset} writes them`}
      </p>
      <p className={styles.quiet}>
        {dotted([
          sizeWords(file.bytes),
          encodingWords(file.encoding),
          delimiterWords(file.delimiter),
          `written ${momentWords(file.modifiedAt)}`,
        ])}
      </p>
      <p>{countsSentence([file])}</p>
      <IssueList issues={file.issues} label={`What was found in ${name}`} />
      {used.length > 0 && (
        <details>
          <summary>
            {counted(used.length, 'column')} of {file.columns.length} used
          </summary>
          <dl className={styles.columns}>
            {used.map(({ header, field }) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{file.kind === null || field === null ? field : fieldHeader(file.kind, field)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>SHA-256</summary>
        <p className={styles.hash}>{file.hash}</p>
        <CopyButton text={file.hash} />
      </details>
    </section>
  );
}
