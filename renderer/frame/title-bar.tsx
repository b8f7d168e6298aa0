import logo from '../caskade.svg';
import styles from './title-bar.module.css';

/** The strip that a window without a frame of its own is moved by. `project` null: none is open, or not known yet. */
export function TitleBar({ project }: { readonly project: string | null }) {
  return (
    <header className={styles.bar}>
      <img src={logo} alt="" width="16" height="16" />
      <span>{project === null ? 'Caskade' : `Caskade — ${project}`}</span>
    </header>
  );
}
