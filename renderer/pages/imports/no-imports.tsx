import { Card } from '../../components/card.tsx';
import { formatRoute } from '../../routes/route.ts';
import { KindsTable } from '../import/kinds-table.tsx';
import styles from './imports-page.module.css';

/** What the page says before the first import: what to do next. */
export function NoImports() {
  return (
    <>
      <div className={styles.empty}>
        <p>Nothing is imported yet. Begin with mailboxes, databases, servers and arrays: they give the first answer.</p>
        <a className={styles.first} href={formatRoute({ page: 'import' })} aria-keyshortcuts="Control+I">
          Import files…
        </a>
      </div>
      <Card title="What Caskade reads">
        <KindsTable />
      </Card>
    </>
  );
}
