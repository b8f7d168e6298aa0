import { formatRoute, type WavesRoute, type WavesView, wavesViews } from '../../routes/route.ts';
import styles from './view-switch.module.css';

/** The views of the waves; which one is shown stands in the address. */
export function ViewSwitch({ place }: { readonly place: WavesRoute }) {
  return (
    <nav className={styles.views} aria-label="Views of the waves">
      {wavesViews.map((view) => (
        <a
          key={view}
          href={formatRoute({ ...place, view })}
          aria-current={view === place.view ? 'page' : undefined}
          className={styles.view}
        >
          {names[view]}
        </a>
      ))}
    </nav>
  );
}

const names: Readonly<Record<WavesView, string>> = { board: 'Board', table: 'Table', calendar: 'Calendar' };
