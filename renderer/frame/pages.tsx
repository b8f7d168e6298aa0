import type { ReactElement } from 'react';
import { ListPage } from '../pages/explorer/list-page.tsx';
import { FindingsPage } from '../pages/findings/findings-page.tsx';
import { HelpPage } from '../pages/help/help-page.tsx';
import { HistoryPage } from '../pages/history/history-page.tsx';
import { ImportWizard } from '../pages/import/import-wizard.tsx';
import { ImportsPage } from '../pages/imports/imports-page.tsx';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { PlanPage } from '../pages/plan/plan-page.tsx';
import { ProgressPage } from '../pages/progress/progress-page.tsx';
import { ReportsPage } from '../pages/reports/reports-page.tsx';
import { RunbookPage } from '../pages/runbook/runbook-page.tsx';
import { ServerPage } from '../pages/server/server-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { VersionsPage } from '../pages/versions/versions-page.tsx';
import { WavesPage } from '../pages/waves/waves-page.tsx';
import { WorkPage } from '../pages/work/work-page.tsx';
import { listRoute, type PageName, type Route, reportsRoute } from '../routes/route.ts';

/** A page as the rail, the shortcuts and the window title know it. */
export type PageEntry = {
  readonly name: PageName;
  readonly title: string;
  /** Where its link leads. */
  readonly start: Route;
  /** Null for a page that is reached from another page or the menu, and has no place in the rail. */
  readonly icon: ReactElement | null;
  /** The entry of the rail that is marked while the page is shown; null marks its own. */
  readonly within: PageName | null;
  readonly content: ReactElement;
};

/** All pages. Those with an icon stand in the rail in this order; Ctrl+1 … Ctrl+9 lead to the first nine of them. */
export const pages: readonly PageEntry[] = [
  inRail(
    'overview',
    'Overview',
    { page: 'overview' },
    <path d="M3.5 9 10 3.5 16.5 9v7.5h-4.6v-4.8H8.1v4.8H3.5z" />,
    <OverviewPage />,
  ),
  inRail(
    'imports',
    'Imports',
    { page: 'imports', open: null },
    <path d="M3 4v12M6 10h10m-4-4 4 4-4 4" />,
    <ImportsPage />,
  ),
  inRail(
    'users',
    'Users',
    listRoute('users'),
    <>
      <circle cx="7.4" cy="7" r="2.9" />
      <path d="M2.4 16c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3M13 4.3a2.9 2.9 0 0 1 0 5.4M14.6 12c1.8.6 3 2 3 4" />
    </>,
    <ListPage list="users" />,
  ),
  inRail(
    'profiles',
    'Profiles',
    listRoute('profiles'),
    <path d="M2.5 4.5h15v11h-15zM5 12.8c0-1.4 1-2 2-2s2 .6 2 2M7 9.2a1.2 1.2 0 1 0 0-.1M11.5 8.5h3.5M11.5 11.5h3.5" />,
    <ListPage list="profiles" />,
  ),
  inRail(
    'databases',
    'Databases',
    listRoute('databases'),
    <path d="M4 5.5c0-1.4 2.7-2.5 6-2.5s6 1.1 6 2.5v9c0 1.4-2.7 2.5-6 2.5s-6-1.1-6-2.5zm0 0C4 6.9 6.7 8 10 8s6-1.1 6-2.5" />,
    <ListPage list="databases" />,
  ),
  inRail(
    'servers',
    'Servers',
    listRoute('servers'),
    <path d="M5 2.5h10v15H5zM7.5 6h5M7.5 9h5M10 14.2v.1" />,
    <ListPage list="servers" />,
  ),
  inRail(
    'sites',
    'Sites',
    listRoute('sites'),
    <path d="M10 17.5s-5.5-5-5.5-9a5.5 5.5 0 0 1 11 0c0 4-5.5 9-5.5 9zM10 10.2a1.8 1.8 0 1 0 0-.1" />,
    <ListPage list="sites" />,
  ),
  inRail(
    'findings-work',
    'Findings',
    { page: 'findings-work', by: 'severity', open: null },
    <path d="M10 3 17.5 16.5h-15zM10 8v4M10 14.2v.1" />,
    <FindingsPage />,
  ),
  inRail(
    'plan',
    'Plan',
    { page: 'plan', step: null },
    <path d="M3 4.5h5v4H3zM12 11.5h5v4h-5zM8 6.5h2.5v7H12M5.5 8.5v6" />,
    <PlanPage />,
  ),
  inRail(
    'waves',
    'Waves',
    { page: 'waves', view: 'board', open: null },
    <path d="M3 3.5h3.4v13H3zM8.3 3.5h3.4v9H8.3zM13.6 3.5H17v11h-3.4z" />,
    <WavesPage />,
  ),
  inRail(
    'tasks',
    'Tracking',
    listRoute('tasks'),
    <path d="M3.5 5.2 5 6.7 7.8 4M10.5 5.5H17M3.5 10.7 5 12.2l2.8-2.7M10.5 11H17M3.5 16.2h3.8M10.5 16.2H17" />,
    <ListPage list="tasks" />,
  ),
  inRail(
    'reports',
    'Reports',
    reportsRoute(),
    <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.8 14.5v-3M10.2 14.5V9M12.6 14.5v-2" />,
    <ReportsPage />,
  ),
  inRail(
    'settings',
    'Settings',
    { page: 'settings', section: null },
    <path d="M3 6h7m4 0h3M3 14h3m4 0h7M10 4v4M6 12v4" />,
    <SettingsPage />,
  ),
  besides('findings', 'All findings', listRoute('findings'), 'findings-work', <ListPage list="findings" />),
  besides('progress', 'Progress', { page: 'progress', open: null }, 'tasks', <ProgressPage />),
  besides('work', 'Work files', { page: 'work', part: null, wave: null }, 'tasks', <WorkPage />),
  besides('import', 'Import', { page: 'import' }, 'imports', <ImportWizard />),
  besides('server', 'Server', { page: 'server', name: '' }, 'servers', <ServerPage />),
  besides('runbook', 'Runbook', { page: 'runbook', part: null }, 'plan', <RunbookPage />),
  besides('versions', 'Versions of the plan', { page: 'versions', compared: null }, 'plan', <VersionsPage />),
  besides('history', 'History', { page: 'history' }, null, <HistoryPage />),
  besides('help', 'Help', { page: 'help', topic: null }, null, <HelpPage />),
];

/** The pages of the rail. */
export const railPages = pages.filter(({ icon }) => icon !== null);

/** The entry of a page. */
export function pageNamed(name: PageName): PageEntry {
  const found = pages.find((page) => page.name === name);
  if (found === undefined) throw new Error(`no page is named ${name}`);
  return found;
}

function inRail(name: PageName, title: string, start: Route, icon: ReactElement, content: ReactElement): PageEntry {
  return { name, title, start, icon, within: null, content };
}

function besides(
  name: PageName,
  title: string,
  start: Route,
  within: PageName | null,
  content: ReactElement,
): PageEntry {
  return { name, title, start, icon: null, within, content };
}
