import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportRecord } from '../../../core/api/import-report.ts';
import type { PastImport } from '../../../core/api/past-imports.ts';
import { QueryState } from '../../components/query-state.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { countsSentence } from '../../words/change-words.ts';
import { dotted, momentWords } from '../../words/import-words.ts';
import { CompareImports } from './compare-imports.tsx';
import styles from './import-pane.module.css';
import { PastFile } from './past-file.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { UndoImport } from './undo-import.tsx';

/** The report of a past import, and what can be done with it. Esc closes it. */
export function ImportPane(props: {
  readonly importId: number;
  readonly others: readonly ImportRecord[];
  readonly onClose: () => void;
}) {
  const { importId, others, onClose } = props;
  const report = useOperation('imports.report', { importId });
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus(), []);
  return (
    <aside
      ref={pane}
      className={styles.pane}
      aria-label="Report of the import"
      data-pane="detail"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <QueryState query={report}>
        {(past) => (
          <>
            <div className={styles.head}>
              <h2>Import of {momentWords(past.at)}</h2>
              <Button size="small" appearance="subtle" aria-label="Close the report" onClick={onClose}>
                ×
              </Button>
            </div>
            <Facts past={past} />
            <UndoImport past={past} />
            {past.files.map((file) => (
              <PastFile key={`${file.file} ${file.sheet}`} file={file} />
            ))}
            {past.files.some(({ rejected }) => rejected > 0) && !past.undone && <RejectedRows past={past} />}
            {others.length > 0 && <CompareImports importId={importId} others={others} />}
          </>
        )}
      </QueryState>
    </aside>
  );
}

function Facts({ past }: { readonly past: PastImport }) {
  const { by, undone, culture, collected, isPartial, files } = past;
  const said = dotted([
    by === null ? null : `by ${by}`,
    collected === null ? null : `collected ${momentWords(collected)}`,
    culture === null ? null : `dates as in ${culture}`,
    isPartial ? 'not complete: nothing was marked as gone' : null,
  ]);
  return (
    <div className={styles.facts}>
      <p className={styles.state}>
        <StateMark mark={undone ? 'exempt' : 'done'} />
        {undone ? 'undone' : 'in force'}
      </p>
      {said !== '' && <p>{said}</p>}
      <p>{countsSentence(files)}</p>
    </div>
  );
}
