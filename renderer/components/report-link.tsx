import type { ReactNode } from 'react';
import { usePageCommands } from '../frame/page-commands.ts';
import { type ReportView, reportHref, reportsRoute } from '../routes/route.ts';
import { goTo } from '../routes/router.tsx';

/** Leads from a page to its report, where it is seen before it is printed or saved. Print in the menu goes there too. */
export function ReportLink(props: {
  readonly view: ReportView;
  /** The one site or wave that it is about; null for each. */
  readonly of?: string | null;
  readonly children: ReactNode;
}) {
  const { view, of = null, children } = props;
  usePageCommands({ print: () => goTo(reportsRoute(view, of)) });
  return (
    <a href={reportHref(view, of)} aria-keyshortcuts="Control+P">
      {children}
    </a>
  );
}
