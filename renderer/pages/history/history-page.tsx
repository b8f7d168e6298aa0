import { PageHeader } from '../../frame/page-header.tsx';

/** Every change of the project, with undo and redo. */
export function HistoryPage() {
  return <PageHeader title="History" />;
}
