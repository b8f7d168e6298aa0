import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { topicOfPage } from '../../../renderer/pages/help/topic-of-page.ts';

const pages = [
  ...(['overview', 'imports', 'import', 'users', 'profiles', 'databases', 'servers', 'sites', 'findings'] as const),
  ...(['findings-work', 'server', 'plan', 'waves', 'runbook', 'versions', 'tasks', 'progress', 'work'] as const),
  ...(['reports', 'settings', 'history', 'help'] as const),
];

it('leads every page to a topic that there is', () => {
  const source = readFileSync(new URL('../../../renderer/pages/help/help-topics.tsx', import.meta.url), 'utf8');
  const names = [...source.matchAll(/\{ name: '([^']+)'/g)].map(([, name]) => name);
  const lost = pages.map(topicOfPage).filter((topic) => topic !== null && !names.includes(topic));
  expect({ lost, help: topicOfPage('help'), reports: topicOfPage('reports') }).toEqual({
    ...{ lost: [], help: null, reports: 'reports' },
  });
});
