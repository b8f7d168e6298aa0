import { PageHeader } from '../../frame/page-header.tsx';

/** TO COME */
export function PlanPage() {
  return <PageHeader title="Plan" />;
}
