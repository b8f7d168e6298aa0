import type { PreviewRow, PreviewTab } from '../../../../core/api/import-preview.ts';
import type { FieldType, StoredValue } from '../../../../core/inventory/shape.ts';
import { shapes } from '../../../../core/inventory/shapes.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { effectMark, storedWords } from '../../../words/change-words.ts';
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
      {tab === 'changed' && <Changes row={row} />}
      {tab === 'new' && (
        <div role="gridcell" className={styles.values}>
          {row.fields.map(({ field, title, new: value }) => (
            <span key={field}>
              {title} <strong>{storedWords(value, typeOf(row, field))}</strong>
            </span>
          ))}
        </div>
      )}
      {tab !== 'unchanged' && <Effect row={row} tab={tab} isAccepted={isAccepted} />}
      {tab === 'unchanged' && <div role="gridcell">{row.entity}</div>}
    </>
  );
}

function Changes({ row }: { readonly row: PreviewRow }) {
  const { fields } = row;
  const more = fields.slice(mostFields);
  const words = (field: string, value: StoredValue): string => storedWords(value, typeOf(row, field));
  return (
    <div role="gridcell" className={styles.fields}>
      {fields.slice(0, mostFields).map(({ field, title, old, new: value }) => (
        <div key={field} className={styles.change}>
          <span className={styles.field}>{title}</span>
          <span className={styles.pair}>
            <span className="visually-hidden">was </span>
            <del>{words(field, old)}</del>
            <span className="visually-hidden">, becomes </span>
            <ins>{words(field, value)}</ins>
          </span>
        </div>
      ))}
      {more.length > 0 && (
        <p
          className={styles.more}
          title={more
            .map(({ field, title, old, new: value }) => `${title}: ${words(field, old)} → ${words(field, value)}`)
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
        <StateMark mark={effectMark(row.effect)} />
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

/** How a field is stored; a field that only the importer knows is a text. */
function typeOf({ entity }: PreviewRow, field: string): FieldType {
  return shapes[entity].fields.find(({ name }) => name === field)?.type ?? 'text';
}
