import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PreviewRow, PreviewRowsRequest } from '../../../core/api/import-preview.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { useOperation } from '../../queries/use-operation.ts';

/** The rows of a tab of which only the pages in view are fetched. */
export type PreviewRows = {
  readonly first: ReturnType<typeof useOperation<'import.previewRows'>>;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => PreviewRow | undefined;
  /** Asks for the pages of these rows; `last` is included. */
  readonly show: (first: number, last: number) => void;
};

export type RowsWanted = Pick<PreviewRowsRequest, 'previewId' | 'tab' | 'entity' | 'field'>;

/** The rows of the change review. The first page is always asked for: it tells how many there are. */
export function usePreviewRows(wanted: RowsWanted): PreviewRows {
  const client = useClient();
  const [view, setView] = useState<readonly [first: number, last: number]>([0, 0]);
  const first = useOperation('import.previewRows', pageInput(wanted, 0));
  const numbers = pagesBetween(...view);
  const pages = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ['import.previewRows', pageInput(wanted, number)],
      queryFn: () => client.call('import.previewRows', pageInput(wanted, number)),
      placeholderData: keepPreviousData,
    })),
  });
  const show = useCallback((from: number, to: number) => {
    const next = [pageOf(from), pageOf(to)] as const;
    setView((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
  }, []);
  const rowAt = (index: number): PreviewRow | undefined => {
    const page = pageOf(index);
    const rows = page === 0 ? first.data?.rows : pages[numbers.indexOf(page)]?.data?.rows;
    return rows?.[index - page * pageSize];
  };
  return { first, rowAt, show };
}

const pageSize = 100;

function pageOf(index: number): number {
  return Math.floor(index / pageSize);
}

/** The first page is left out: it is there anyway. */
function pagesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((page) => page > 0);
}

function pageInput(wanted: RowsWanted, page: number): PreviewRowsRequest {
  return { ...wanted, offset: page * pageSize, limit: pageSize };
}
