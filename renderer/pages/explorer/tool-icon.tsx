import styles from './tool-icon.module.css';

/** The small pictures on the buttons of a list; the word is always beside them. */
export function ToolIcon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  save: 'M3.5 4v12M7 10h9.5m-4-4 4 4-4 4',
  columns: 'M3 4.5h3.4v11H3zM8.3 4.5h3.4v11H8.3zM13.6 4.5H17v11h-3.4z',
  facets: 'M3 5.5h14M5.5 10h9M8 14.5h4',
  copy: 'M7 3.5h9v10H7zM4 6.5v10h9',
} as const;
