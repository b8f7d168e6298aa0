import tabs from '../../components/link-tabs.module.css';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';

/** Leads from the work list to the list of all findings, for filters and exports, and back. */
export function FindingsSwitch() {
  const { page } = useRoute();
  return (
    <nav className={tabs.tabs} aria-label="Findings as">
      <a
        href={formatRoute({ page: 'findings-work', by: 'severity', open: null })}
        aria-current={page === 'findings-work' ? 'page' : undefined}
      >
        Work list
      </a>
      <a href={formatRoute(listRoute('findings'))} aria-current={page === 'findings' ? 'page' : undefined}>
        All findings as a list
      </a>
    </nav>
  );
}
