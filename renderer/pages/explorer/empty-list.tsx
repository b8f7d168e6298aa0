import { Button } from '@fluentui/react-components';
import type { ListName } from '../../../core/lists/list-query.ts';
import { formatRoute } from '../../routes/route.ts';
import { listInfo } from './list-info.ts';
import type { KnownView } from './use-known-views.ts';

/** What to do next where there is no row: import files, or ask for less. */
export function EmptyList(props: {
  readonly list: ListName;
  readonly isEmpty: boolean;
  /** The view in force; null when the filter is no view. */
  readonly view: KnownView | null;
  readonly onClear: () => void;
}) {
  const { list, isEmpty, view, onClear } = props;
  const { rows } = listInfo[list];
  if (view?.empty !== undefined && !isEmpty) {
    return view.empty.map((sentence) => <p key={sentence}>{sentence}</p>);
  }
  if (!isEmpty) {
    return (
      <>
        <p>No {listInfo[list].row} passes the filter.</p>
        <Button onClick={onClear}>Clear filter</Button>
      </>
    );
  }
  if (list === 'tasks') {
    return (
      <>
        <p>Nobody has profile work yet, or had some.</p>
        <p>
          <a href={formatRoute({ page: 'import' })}>Import files</a> that were exported from Exchange, then{' '}
          <a href={formatRoute({ page: 'plan', step: null })}>make a plan</a>: its waves come here.
        </p>
      </>
    );
  }
  if (list === 'findings') return <p>Nothing is wrong as far as the data tell.</p>;
  return (
    <>
      <p>This project has no {rows} yet.</p>
      <p>
        <a href={formatRoute({ page: 'import' })}>Import files</a> that were exported from Exchange.
      </p>
    </>
  );
}
