import { type ReactElement, useEffect, useState } from 'react';
import type { ListQuery } from '../../../../core/lists/list-query.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useNotices } from '../../../components/notices.tsx';
import { printPage } from '../../../components/print-page.ts';
import { useClient } from '../../../queries/client-provider.tsx';
import { errorWords } from '../../../words/error-words.ts';
import { localDay } from '../../../words/local-day.ts';
import { type Paper, QueueSheet } from './queue-sheet.tsx';
import { mostOnPaper, paperColumns } from './sheet-words.ts';

/** Prints the rows of the queue that pass as a list for the round, and nothing else of the window. */
export function usePrintQueue({ query, view }: Pick<Paper, 'query' | 'view'>): {
  readonly start: () => void;
  /** The sheet while it is printed; to be put into the page. */
  readonly sheet: ReactElement | null;
} {
  const client = useClient();
  const announce = useAnnounce();
  const { notify } = useNotices();
  const [paper, setPaper] = useState<Paper | null>(null);
  const load = async (): Promise<Paper> => {
    const [{ name, storyDay }, page] = await Promise.all([client.call('project.get', {}), readRows(query)]);
    return { project: name, view, query, page, today: storyDay ?? localDay(new Date()) };
  };
  const readRows = (asked: ListQuery) =>
    client.call('list.page', {
      ...{ list: 'tasks', query: asked, offset: 0, limit: mostOnPaper, columns: paperColumns, asOf: null },
    });
  useEffect(() => {
    if (paper === null) return;
    return printPage(
      () => setPaper(null),
      () => announce('Printing is not available here. Save the list instead.'),
    );
  }, [paper, announce]);
  return {
    start: () => {
      load().then(setPaper, (error: unknown) => {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      });
    },
    sheet: paper === null ? null : <QueueSheet {...paper} />,
  };
}
