import { useEffect, useRef } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import { DetailPane, type PaneHandle } from '../../components/detail-pane.tsx';
import { isPaneFocusWanted } from '../../frame/pane-focus.ts';
import type { ListRoute } from '../../routes/route.ts';
import { PersonPane } from '../users/person-pane.tsx';
import { listInfo } from './list-info.ts';
import listStyles from './list-page.module.css';
import { DatabaseDetails } from './panes/database-details.tsx';
import { FindingDetails } from './panes/finding-details.tsx';
import { ProfileDetails } from './panes/profile-details.tsx';
import { ServerDetails } from './panes/server-details.tsx';
import { SiteDetails } from './panes/site-details.tsx';
import type { OpenRowState } from './use-open-row.ts';

/** The pane of the row that the address names; nothing while it names none. */
export function OpenRow({ route, open }: { readonly route: ListRoute; readonly open: OpenRowState }) {
  const pane = useRef<PaneHandle>(null);
  const { page: list, open: id } = route;
  useEffect(() => {
    if (id !== null && isPaneFocusWanted()) pane.current?.focus();
  }, [id]);
  if (id === null) return null;
  const { row } = open.selection.cell;
  return (
    <div className={listStyles.aside}>
      <DetailPane
        ref={pane}
        label={`Details of the ${listInfo[list].row}`}
        onPrevious={row === 0 ? null : () => open.step(-1)}
        onNext={() => open.step(1)}
        onClose={open.close}
      >
        <Content list={list} id={id} open={open} />
      </DetailPane>
    </div>
  );
}

function Content({ list, id, open }: { readonly list: ListName; readonly id: string; readonly open: OpenRowState }) {
  if (list === 'users' || list === 'tasks') {
    return /^[1-9]\d{0,14}$/.test(id) ? <PersonPane id={Number(id)} /> : <Gone list={list} />;
  }
  if (open.place === undefined) return <p role="status">Loading</p>;
  return open.place.row === null ? <Gone list={list} /> : <RowDetails list={list} row={open.place.row} />;
}

function RowDetails({ list, row }: { readonly list: Exclude<ListName, 'users' | 'tasks'>; readonly row: ListRow }) {
  switch (list) {
    case 'profiles':
      return <ProfileDetails row={row} />;
    case 'databases':
      return <DatabaseDetails row={row} />;
    case 'servers':
      return <ServerDetails row={row} />;
    case 'sites':
      return <SiteDetails row={row} />;
    default:
      return <FindingDetails row={row} />;
  }
}

/** For a link whose row is gone since. */
function Gone({ list }: { readonly list: ListName }) {
  return <p>The project has no such {listInfo[list].row} any more. Another import may have replaced it.</p>;
}
