import styles from './no-program.module.css';

/** What a person sees who opens the page by itself. */
export function NoProgram() {
  return (
    <main className={styles.notice}>
      <h1>This page needs the program</h1>
      <p>It shows a project that Caskade has open. Start Caskade, and it opens this page with the project in it.</p>
    </main>
  );
}
