import type { PageName } from '../../routes/route.ts';

/** The name of the topic that is about a page; null where the first one is as good as any. */
export function topicOfPage(page: PageName): string | null {
  return topics[page];
}

const topics: Readonly<Record<PageName, string | null>> = {
  overview: 'answer',
  imports: 'import',
  import: 'import',
  users: 'lists',
  profiles: 'lists',
  databases: 'lists',
  servers: 'lists',
  sites: 'lists',
  findings: 'findings',
  'findings-work': 'findings',
  server: 'order',
  plan: 'plan',
  waves: 'plan',
  runbook: 'plan',
  versions: 'plan',
  tasks: 'tracking',
  progress: 'tracking',
  work: 'work-files',
  reports: 'reports',
  settings: 'settings',
  history: 'files',
  help: null,
};
