import { Button } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import frame from '../../../components/field-frame.module.css';
import { type Bound, type Range, rangeWords } from '../cell-words.ts';
import styles from './filter-field.module.css';
import { FilterPopup } from './filter-popup.tsx';

type RangeProps = {
  readonly title: string;
  readonly kind: 'number' | 'day';
  /** Null while the column is not filtered. */
  readonly inForce: Range | null;
  readonly onChange: (range: Range | null) => void;
};

/** Numbers or days between two, both included; either may be left open. */
export function RangeField(props: RangeProps) {
  const { title, kind, inForce } = props;
  return (
    <FilterPopup label={`${title} between`} inForce={inForce === null ? null : rangeWords(inForce, kind)} idle="any">
      {(close) => <RangeForm {...props} close={close} />}
    </FilterPopup>
  );
}

function RangeForm({ title, kind, inForce, onChange, close }: RangeProps & { readonly close: () => void }) {
  const id = useId();
  const [from, setFrom] = useState(String(inForce?.from ?? ''));
  const [to, setTo] = useState(String(inForce?.to ?? ''));
  const isTurned = from !== '' && to !== '' && (kind === 'day' ? from > to : Number(from) > Number(to));
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    if (isTurned) return;
    const range: Range = { from: boundOf(from, kind), to: boundOf(to, kind) };
    onChange(range.from === null && range.to === null ? null : range);
    close();
  };
  const clear = (): void => {
    onChange(null);
    close();
  };
  const field = {
    type: kind === 'day' ? 'date' : 'number',
    className: `${frame.frame} ${styles.field}`,
    step: 'any',
  } as const;
  return (
    <form className={styles.form} onSubmit={apply}>
      <div className={styles.sides}>
        <label htmlFor={`${id}-from`}>From</label>
        <input id={`${id}-from`} {...field} value={from} onChange={(event) => setFrom(event.target.value)} />
        <label htmlFor={`${id}-to`}>To</label>
        <input id={`${id}-to`} {...field} value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
      {isTurned && <p role="alert">From is after to, so nothing would pass.</p>}
      <div className={styles.foot}>
        <Button size="small" type="submit" appearance="primary" aria-label={`Filter ${title}`}>
          Filter
        </Button>
        <Button size="small" onClick={clear}>
          Clear
        </Button>
      </div>
    </form>
  );
}

function boundOf(text: string, kind: 'number' | 'day'): Bound {
  if (text.trim() === '') return null;
  return kind === 'day' ? text : Number(text);
}
