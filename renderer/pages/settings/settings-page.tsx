import { PageHeader } from '../../frame/page-header.tsx';

/** The settings of the organization. */
export function SettingsPage() {
  return <PageHeader title="Settings" />;
}
