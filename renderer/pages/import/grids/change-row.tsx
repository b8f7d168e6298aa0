import type { PreviewField, PreviewRow, PreviewTab } from '../../../../core/api/import-preview.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { effectMarks, storedWords } from '../../../words/change-words.ts';
import styles from './change-list.module.css';

/** The cells of a row of the review. */
export function ChangeRow(props: {
  readonly row: PreviewRow | undefined;
  readonly tab: PreviewTab;
  readonly isAccepted: boolean;
  readonly onTick: () => void;
}) {
  const { row, tab, isAccepted, onTick } = props;
  if (row === undefined) return <div role="gridcell">…</div>;
  return (
    <>
      {tab !== 'unchanged' && (
        <div role="gridcell" className={styles.tick}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Take ${row.title}`}
            checked={isAccepted}
            onChange={onTick}
          />
        </div>
      )}
      <div role="gridcell" className={styles.record}>
        <strong>{row.title}</strong>
        {row.subtitle !== '' && <span>{row.subtitle}</span>}
      </div>
      {tab === 'changed' && <Changes fields={row.fields} />}
      {tab === 'new' && (
        <div role="gridcell" className={styles.values}>
          {row.fields.map(({ field, title, new: value }) => (
            <span key={field}>
              {title} <strong>{storedWords(value)}</strong>
            </span>
          ))}
        </div>
      )}
      {tab !== 'unchanged' && <Effect row={row} tab={tab} isAccepted={isAccepted} />}
      {tab === 'unchanged' && <div role="gridcell">{row.entity}</div>}
    </>
  );
}

function Changes({ fields }: { readonly fields: readonly PreviewField[] }) {
  const more = fields.slice(mostFields);
  return (
    <div role="gridcell" className={styles.fields}>
      {fields.slice(0, mostFields).map(({ field, title, old, new: value }) => (
        <div key={field} className={styles.change}>
          <span className={styles.field}>{title}</span>
          <span className={styles.pair}>
            <span className="visually-hidden">was </span>
            <del>{storedWords(old)}</del>
            <span className="visually-hidden">, becomes </span>
            <ins>{storedWords(value)}</ins>
          </span>
        </div>
      ))}
      {more.length > 0 && (
        <p
          className={styles.more}
          title={more
            .map(({ title, old, new: value }) => `${title}: ${storedWords(old)} → ${storedWords(value)}`)
            .join('\n')}
        >
          and {more.map(({ title }) => title).join(', ')}
        </p>
      )}
    </div>
  );
}

/** More fields of one row than these are named only; the whole is in their hint. */
const mostFields = 2;

function Effect(props: { readonly row: PreviewRow; readonly tab: PreviewTab; readonly isAccepted: boolean }) {
  const { row, tab, isAccepted } = props;
  if (!isAccepted) {
    return (
      <div role="gridcell" className={styles.effect}>
        <StateMark mark="exempt" />
        left out: stays as it is
      </div>
    );
  }
  if (row.effect !== null) {
    return (
      <div role="gridcell" className={styles.effect}>
        <StateMark mark={effectMarks[row.effect.tone]} />
        {row.effect.text}
      </div>
    );
  }
  return (
    <div role="gridcell" className={styles.effect}>
      {tab === 'gone' && (
        <>
          <StateMark mark="exempt" />
          marked as gone
        </>
      )}
    </div>
  );
}
