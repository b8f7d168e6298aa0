import { Card } from '../../components/card.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { useShell } from '../../frame/shell.ts';
import { goTo } from '../../routes/router.tsx';
import styles from './empty-project.module.css';

/** What a new project shows in place of numbers: three ways to begin. */
export function EmptyProject() {
  const shell = useShell();
  return (
    <>
      <p className={styles.lead}>Nothing is imported yet. Three ways to begin:</p>
      <div className={styles.cards}>
        <Card title="Import your files" summary="Nothing is written before you have seen what would change.">
          <p>
            CSV and Excel files as Exchange and your own scripts wrote them, several at once. What each file is, the
            headers tell.
          </p>
          <PushButton isNext onClick={() => shell.run('import')}>
            Import files…
          </PushButton>
        </Card>
        <Card title="Try the sample" summary="It opens as a project of its own; this one stays as it is.">
          <p>An organization in the middle of its move, with every case that a real project meets.</p>
          <PushButton onClick={() => shell.run('project-sample')}>Try a sample…</PushButton>
        </Card>
        <Card
          title="Export from Exchange"
          summary="Servers, arrays, databases and mailboxes are enough for a first answer."
        >
          <p>What to type into the Exchange Management Shell, and scripts that collect the Outlook profiles.</p>
          <PushButton onClick={() => goTo({ page: 'help', topic: 'export' })}>Show how</PushButton>
        </Card>
      </div>
    </>
  );
}
