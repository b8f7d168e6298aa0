import { serverKindWords } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import { serverHref, usersHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { Facts, numberOf, PaneHead, PaneLinks, PanePart, textOf } from './parts.tsx';

/** A server or array in short; its page has the rest. */
export function ServerDetails({ row: { id, cells } }: { readonly row: ListRow }) {
  const name = textOf(cells.name) ?? id;
  const kind = textOf(cells.kind) ?? '';
  const identity = textOf(cells.identity);
  const users = numberOf(cells.users);
  const kindWords = Object.entries(serverKindWords).find(([code]) => code === kind)?.[1] ?? kind;
  const isArray = kind === 'ARRAY' || kind === 'PLANNED';
  return (
    <>
      <PaneHead title={name} about={[kindWords, textOf(cells.site)].filter((part) => part !== null).join(' · ')} />
      <PanePart title="Facts">
        <Facts
          facts={[
            ['FQDN', textOf(cells.fqdn)],
            ...(isArray
              ? [['Members', textOf(cells.members)] as const]
              : [['Version', textOf(cells.version)] as const, ['Roles', textOf(cells.roles)] as const]),
          ]}
        />
      </PanePart>
      {!isArray && (
        <PanePart title="Who depends on it">
          {users === 0 || identity === null ? (
            <p>No profile and no database names it.</p>
          ) : (
            <PaneLinks
              links={[
                {
                  href: usersHref([{ kind: 'server', identity, name, by: 'any' }]),
                  text: counted(users, 'user depends on it', 'users depend on it'),
                },
              ]}
            />
          )}
        </PanePart>
      )}
      <PanePart title="More">
        <PaneLinks
          links={[{ href: serverHref(name), text: isArray ? 'Show its page' : 'Can it be retired? Show its page' }]}
        />
      </PanePart>
    </>
  );
}
