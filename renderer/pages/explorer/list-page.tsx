import { PageHeader } from '../../frame/page-header.tsx';

/** A page of the explorer but users: a list, its filters, and the pane of a row. */
export function ListPage({ title }: { readonly title: string }) {
  return <PageHeader title={title} />;
}
