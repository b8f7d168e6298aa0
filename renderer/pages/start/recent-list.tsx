import type { RecentProject } from '../../../core/api/host-contract.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useRecentProjects } from '../../queries/use-host-info.ts';
import type { HostWork } from '../../queries/use-host-work.ts';
import { useRefresh } from '../../queries/use-refresh.ts';
import { formats } from '../../words/format.ts';
import styles from './start-page.module.css';

/** The projects that were opened before: one click opens, and one that is gone says so. */
export function RecentList({ work }: { readonly work: HostWork }) {
  const recent = useRecentProjects();
  return (
    <QueryState query={recent}>
      {(projects) =>
        projects.length === 0 ? (
          <p className={styles.none}>None yet. Projects that you open stand here.</p>
        ) : (
          <ul className={styles.recent} aria-label="Recent projects">
            {projects.map((project) => (
              <Recent key={project.id} project={project} work={work} />
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}

function Recent({ project, work }: { readonly project: RecentProject; readonly work: HostWork }) {
  const { id, name, folder, openedAt, isThere } = project;
  const refresh = useRefresh();
  const forget = async (): Promise<void> => {
    await work.start((host) => host.call('host.forgetRecent', { id }));
    refresh();
  };
  return (
    <li>
      <button
        type="button"
        className={styles.project}
        disabled={!isThere || work.isRunning}
        onClick={() => work.start((host) => host.call('host.openRecent', { id }))}
      >
        <strong>{name}</strong>
        <span className={styles.opened}>{openedAt === null ? 'not opened yet' : formats.day(openedAt)}</span>
        <span className={styles.folder}>{isThere ? folder : `${folder} – the file is not there any more`}</span>
      </button>
      {openedAt !== null && (
        <button type="button" className={styles.forget} aria-label={`Take ${name} off the list`} onClick={forget}>
          ×
        </button>
      )}
    </li>
  );
}
