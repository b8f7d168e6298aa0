import { useId } from 'react';
import { type BarFill, type BarsBlock, type Figure, showText } from '../../../core/documents/document.ts';
import { StateMark } from '../state-mark.tsx';
import styles from './document-figures.module.css';

/** Key figures beside each other. */
export function DocumentFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note, mark }) => (
        <div key={label}>
          <dt>
            {mark !== null && <StateMark mark={mark} />}
            {showText(label)}
          </dt>
          <dd className={styles.value}>{showText(value)}</dd>
          {note !== null && <dd className={styles.note}>{showText(note)}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Bars between their labels and their words. */
export function DocumentBars({ bars: { title, heads, legend, bars } }: { readonly bars: BarsBlock }) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <figure className={styles.bars}>
      <figcaption>{showText(title)}</figcaption>
      <Patterns id={id} />
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{showText(heads.label)}</th>
            <td />
            <th scope="col">{showText(heads.words)}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, parts, words }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels may be alike
            <tr key={i}>
              <th scope="row">{showText(label)}</th>
              <td>
                <BarShape id={id} parts={parts} most={most} />
              </td>
              <td>{showText(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {legend.length > 0 && (
        <ul className={styles.legend}>
          {legend.map(({ fill, text }) => (
            <li key={fill}>
              <svg className={styles.swatch} aria-hidden="true" focusable="false">
                <Part id={id} fill={fill} x={0} width={100} />
              </svg>
              {showText(text)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function BarShape(props: {
  readonly id: string;
  readonly parts: BarsBlock['bars'][number]['parts'];
  readonly most: number;
}) {
  const { id, parts, most } = props;
  let from = 0;
  const placed = parts.flatMap(({ fill, value }) => {
    const x = (from / most) * 100;
    from += value;
    return value > 0 ? [{ fill, x, width: (value / most) * 100 }] : [];
  });
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      {placed.map((part) => (
        <Part key={part.x} id={id} {...part} />
      ))}
    </svg>
  );
}

function Part(props: { readonly id: string; readonly fill: BarFill; readonly x: number; readonly width: number }) {
  const { id, fill } = props;
  const place = { x: `${props.x.toFixed(2)}%`, width: `${props.width.toFixed(2)}%`, y: 0, height: '100%' };
  return (
    <>
      <rect className={styles[fill]} {...place} />
      {fill !== 'solid' && fill !== 'light' && fill !== 'empty' && <rect {...place} fill={`url(#${id}-${fill})`} />}
    </>
  );
}

function Patterns({ id }: { readonly id: string }) {
  const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <svg className={styles.patterns} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-upright`} {...tile}>
          <path className={styles.ink} d="M3 0v6" />
        </pattern>
        <pattern id={`${id}-slanted`} {...tile}>
          <path className={styles.ink} d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
        </pattern>
        <pattern id={`${id}-crossed`} {...tile}>
          <path className={styles.ink} d="M0 0l6 6M6 0l-6 6" />
        </pattern>
        <pattern id={`${id}-dotted`} {...tile}>
          <circle className={styles.dot} cx="3" cy="3" r="1.2" />
        </pattern>
      </defs>
    </svg>
  );
}
