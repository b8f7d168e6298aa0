import { PageHeader } from '../../frame/page-header.tsx';

/** The findings as a work list. */
export function FindingsPage() {
  return <PageHeader title="Findings" />;
}
