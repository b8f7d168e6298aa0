import logo from '../caskade.svg';
import { MenuRow } from './menu-row.tsx';
import styles from './title-bar.module.css';

/** The top of a page in a browser: the menus, and which project is open. `project` null: none. A window has its own. */
export function TitleBar({ project }: { readonly project: string | null }) {
  return (
    <header className={styles.bar}>
      <img src={logo} alt="" width="16" height="16" />
      <MenuRow />
      <span className={styles.project}>{project === null ? 'Caskade' : `${project} — Caskade`}</span>
    </header>
  );
}
