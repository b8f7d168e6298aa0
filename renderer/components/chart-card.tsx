import { type ReactNode, useState } from 'react';
import { Card } from './card.tsx';
import styles from './chart-card.module.css';

/** A card with a chart, and the same numbers as a table behind a switch. */
export function ChartCard(props: {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly summary: string;
}) {
  const [view, setView] = useState<View>('chart');
  return (
    <Card
      title={props.title}
      summary={props.summary}
      aside={
        <fieldset className={styles.switch}>
          <legend className="visually-hidden">{props.title}: how to show it</legend>
          {views.map(({ name, word }) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
              {word}
            </button>
          ))}
        </fieldset>
      }
    >
      {view === 'chart' ? props.chart : props.table}
    </Card>
  );
}

type View = 'chart' | 'table';

const views: readonly { readonly name: View; readonly word: string }[] = [
  { name: 'chart', word: 'Chart' },
  { name: 'table', word: 'Table' },
];
