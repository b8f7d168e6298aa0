import { PageHeader } from '../../frame/page-header.tsx';

/** The work files: what left and what comes back. */
export function WorkPage() {
  return <PageHeader title="Work files">{null}</PageHeader>;
}
