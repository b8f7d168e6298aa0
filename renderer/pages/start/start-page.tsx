import logo from '../../caskade.svg';
import { PushButton } from '../../components/push-button.tsx';
import { WorkBar } from '../../components/work-bar.tsx';
import { useShell } from '../../frame/shell.ts';
import { useHostWork } from '../../queries/use-host-work.ts';
import { useRunningWork } from '../../queries/use-running-work.ts';
import { RecentList } from './recent-list.tsx';
import { SampleCards } from './sample-cards.tsx';
import styles from './start-page.module.css';

/** What stands there while no project is open: make one, open one, or try a sample. */
export function StartPage() {
  const work = useHostWork();
  const running = useRunningWork();
  const shell = useShell();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <img src={logo} alt="" width="40" height="40" />
        <div>
          <h1>Caskade</h1>
          <p>Who still depends on an individual Client Access server, why, and the way to the array.</p>
        </div>
      </header>
      <div aria-live="polite">
        {work.problem !== null && (
          <p role="alert" className={styles.problem}>
            {work.problem}
          </p>
        )}
        {work.isRunning && <WorkBar work={running} label="Opening the project" />}
      </div>
      <div className={styles.columns}>
        <section aria-labelledby="start-projects">
          <h2 id="start-projects">Your projects</h2>
          <div className={styles.buttons}>
            <PushButton onClick={() => shell.run('project-new')} disabled={work.isRunning}>
              New project…
            </PushButton>
            <PushButton onClick={() => shell.run('project-open')} disabled={work.isRunning}>
              Open project…
            </PushButton>
          </div>
          <RecentList work={work} />
        </section>
        <section aria-labelledby="start-samples">
          <h2 id="start-samples">Try a sample</h2>
          <SampleCards work={work} isFirstNext />
        </section>
      </div>
      <p className={styles.foot}>
        Nothing leaves this computer. <a href="#/help">How it works</a> ·{' '}
        <a href="#/help/export">What to export from Exchange</a>
      </p>
    </div>
  );
}
