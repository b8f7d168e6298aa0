import { Button } from '@fluentui/react-components';
import type { ListName } from '../../../core/lists/list-query.ts';
import { formatRoute } from '../../routes/route.ts';
import { listInfo } from './list-info.ts';

/** What to do next where there is no row: import files, or ask for less. */
export function EmptyList(props: { readonly list: ListName; readonly isEmpty: boolean; readonly onClear: () => void }) {
  const { list, isEmpty, onClear } = props;
  const { rows } = listInfo[list];
  if (!isEmpty) {
    return (
      <>
        <p>No {listInfo[list].row} passes the filter.</p>
        <Button onClick={onClear}>Clear filter</Button>
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
