import { PageHeader } from '../../frame/page-header.tsx';

/** Help topics and the keyboard shortcuts. */
export function HelpPage() {
  return <PageHeader title="Help" />;
}
