import tabs from '../../components/link-tabs.module.css';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';

/** The three pages of tracking: who is to be worked on, how far the work is, and what was handed out. */
export function TrackingTabs() {
  const { page } = useRoute();
  return (
    <nav className={tabs.tabs} aria-label="Tracking">
      {trackingPages.map(({ title, route }) => (
        <a
          key={route.page}
          data-title={title}
          href={formatRoute(route)}
          aria-current={page === route.page ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

const trackingPages = [
  { title: 'Queue', route: listRoute('tasks') },
  { title: 'Progress', route: { page: 'progress', open: null } },
  { title: 'Work files', route: { page: 'work', part: null, wave: null } },
] as const;
