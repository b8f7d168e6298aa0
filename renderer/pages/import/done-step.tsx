import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerEffect } from '../../../core/api/import-preview.ts';
import type { ImportReport } from '../../../core/api/import-report.ts';
import { taskEffectInWords } from '../../../core/tracking/task-effect.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { formatRoute } from '../../routes/route.ts';
import { goTo } from '../../routes/router.tsx';
import { countsSentence, effectDetails, effectSentence } from '../../words/change-words.ts';
import { errorInWords } from '../../words/error-words.ts';
import { formats } from '../../words/format.ts';
import { kindListRoute, kindWords } from '../../words/kind-words.ts';
import styles from './done-step.module.css';
import { SaveRejected } from './save-rejected.tsx';

/** What the import did: to the answer in one sentence, and to the rows; and the ways on and back. */
export function DoneStep(props: {
  readonly report: ImportReport;
  readonly effect: AnswerEffect;
  readonly onMore: () => void;
}) {
  const { report, effect, onMore } = props;
  const { importId, files } = report;
  const [isUndone, setIsUndone] = useState(false);
  const undo = useUndo(importId, () => setIsUndone(true));
  const work = taskEffectInWords(report.tasks, true);
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  return (
    <>
      <section className={styles.sentence} aria-label="What the import did">
        <StateMark mark={isUndone ? 'exempt' : 'done'} />
        <div>
          <p className={styles.lead}>
            {isUndone ? 'This import was undone. Redo brings it back.' : leadOf(report, effect)}
          </p>
          <p>{countsSentence(files)}</p>
          {!isUndone && work !== null && <p>{work}</p>}
          {!isUndone && <p className={styles.details}>{effectDetails(effect).join(' ')}</p>}
        </div>
      </section>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => goTo({ page: 'overview' })}>
          Go to the overview
        </Button>
        <Button onClick={onMore}>Import more files</Button>
        {report.changeId !== null && !isUndone && <Button onClick={undo}>Undo this import</Button>}
        {importId !== null && (
          <a className={styles.link} href={formatRoute({ page: 'imports', open: importId })}>
            Report of this import
          </a>
        )}
      </div>
      <Card title="What each file did">
        <Files files={files} />
        {rejected > 0 && importId !== null && !isUndone && (
          <div className={styles.save}>
            <SaveRejected of={{ importId }} tables={files} count={rejected} />
          </div>
        )}
      </Card>
    </>
  );
}

function leadOf({ nothingChanged }: ImportReport, effect: AnswerEffect): string {
  if (nothingChanged) return 'The project already held all of this. Nothing was changed.';
  return effectSentence(effect, true);
}

function Files({ files }: { readonly files: ImportReport['files'] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">What each file did</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Kind</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className={styles.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={`${file.file} ${file.sheet}`}>
              <th scope="row">{file.sheet === null ? file.file : `${file.file}, ${file.sheet}`}</th>
              <td>
                {file.kind === null ? (
                  (file.issues[0]?.message ?? 'not used')
                ) : (
                  <a href={formatRoute(kindListRoute(file.kind))}>{kindWords[file.kind].title}</a>
                )}
              </td>
              {columns.map(({ title, key }) => (
                <td key={title} className={styles.number}>
                  {formats.count(file[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const columns = [
  { title: 'Rows', key: 'rows' },
  { title: 'New', key: 'new' },
  { title: 'Changed', key: 'changed' },
  { title: 'Gone', key: 'gone' },
  { title: 'Unchanged', key: 'unchanged' },
  { title: 'Rejected', key: 'rejected' },
] as const;

/** The import is the last change here, so nothing else goes with it. */
function useUndo(importId: number | null, onUndone: () => void): () => void {
  const client = useClient();
  const announce = useAnnounce();
  return () => {
    if (importId === null) return;
    client.call('imports.undo', { importId, alsoLater: false }).then(
      ({ undone }) => {
        onUndone();
        announce(`Undone: ${undone.join(', ')}`);
      },
      (error: unknown) => announce(errorInWords(error)),
    );
  };
}
