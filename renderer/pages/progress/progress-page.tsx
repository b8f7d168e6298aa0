import { PageHeader } from '../../frame/page-header.tsx';

/** How far the work is. */
export function ProgressPage() {
  return <PageHeader title="Progress">{null}</PageHeader>;
}
