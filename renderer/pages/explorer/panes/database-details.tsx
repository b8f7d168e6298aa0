import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import { serverHref, usersHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { markOf } from '../list-cell.tsx';
import { Facts, numberOf, PaneHead, PaneLinks, PanePart, textOf } from './parts.tsx';

/** A database: what it is bound to, why that is right or wrong, and who sits in it. */
export function DatabaseDetails({ row: { cells } }: { readonly row: ListRow }) {
  const name = textOf(cells.name) ?? 'Database without a name';
  const code = textOf(cells.state) ?? '';
  const words = listColumns.databases.find(({ key }) => key === 'state')?.words?.[code] ?? code;
  const binding = textOf(cells.binding);
  const imported = textOf(cells.importedBinding);
  const users = numberOf(cells.users);
  return (
    <>
      <PaneHead
        title={name}
        about={[textOf(cells.site), textOf(cells.server)].filter((part) => part !== null).join(' · ')}
        state={{ mark: markOf('databases', 'state', code) ?? 'unknown', words }}
      />
      <PanePart title="Why">
        <p>{textOf(cells.why)}</p>
      </PanePart>
      <PanePart title="Binding">
        <Facts
          facts={[
            ['Bound to', binding],
            ['Target', textOf(cells.target)],
            ['Risk', textOf(cells.risk)],
            ...(imported === binding ? [] : [['In the import', imported] as const]),
          ]}
        />
        {binding !== null && <PaneLinks links={[{ href: serverHref(binding), text: `Show the page of ${binding}` }]} />}
      </PanePart>
      <PanePart title="Users">
        {users === 0 ? (
          <p>No mailbox of the project is in it.</p>
        ) : (
          <PaneLinks
            links={[
              { href: usersHref([{ kind: 'database', oneOf: [name] }]), text: counted(users, 'user') },
              {
                href: usersHref([
                  { kind: 'database', oneOf: [name] },
                  { kind: 'depends', by: 'any' },
                ]),
                text: counted(numberOf(cells.depends), 'user depends on a server', 'users depend on a server'),
              },
            ]}
          />
        )}
      </PanePart>
    </>
  );
}
