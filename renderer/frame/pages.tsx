import type { ReactElement } from 'react';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { UsersPage } from '../pages/users/users-page.tsx';
import { defaultSort, type PageName, type Route } from '../routes/route.ts';

/** A page as the rail, the shortcuts and the window title know it. */
export type PageEntry = {
  readonly name: PageName;
  readonly title: string;
  /** Where its link leads. */
  readonly start: Route;
  readonly icon: ReactElement;
  readonly content: ReactElement;
};

/** The pages in the order of the rail; Ctrl+1 … Ctrl+9 lead to the first nine. */
export const pages: readonly PageEntry[] = [
  {
    name: 'overview',
    title: 'Overview',
    start: { page: 'overview' },
    icon: <path d="M3.5 9 10 3.5 16.5 9v7.5h-4.6v-4.8H8.1v4.8H3.5z" />,
    content: <OverviewPage />,
  },
  {
    name: 'users',
    title: 'Users',
    start: { page: 'users', filter: [], sort: defaultSort },
    icon: (
      <>
        <circle cx="7.4" cy="7" r="2.9" />
        <path d="M2.4 16c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3M13 4.3a2.9 2.9 0 0 1 0 5.4M14.6 12c1.8.6 3 2 3 4" />
      </>
    ),
    content: <UsersPage />,
  },
];

/** The entry of a page. */
export function pageNamed(name: PageName): PageEntry {
  const found = pages.find((page) => page.name === name);
  if (found === undefined) throw new Error(`no page is named ${name}`);
  return found;
}
