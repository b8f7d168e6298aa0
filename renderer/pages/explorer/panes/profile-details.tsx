import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import { personHref } from '../../../routes/route.ts';
import { formats } from '../../../words/format.ts';
import { markOf } from '../list-cell.tsx';
import { Facts, PaneHead, PaneLinks, PanePart, textOf } from './parts.tsx';

/** A profile: what it says, what that means, and what it ought to say. */
export function ProfileDetails({ row: { cells } }: { readonly row: ListRow }) {
  const code = textOf(cells.state);
  const words = code === null ? null : (listColumns.profiles[0]?.words?.[code] ?? code);
  const mark = code === null ? null : markOf('profiles', 'state', code);
  const seen = textOf(cells.collected);
  return (
    <>
      <PaneHead
        title={textOf(cells.user) ?? 'Profile'}
        about={[textOf(cells.computer), textOf(cells.profile)].filter((part) => part !== null).join(' · ')}
        {...(words === null || mark === null ? {} : { state: { mark, words } })}
      />
      {code === null && (
        <PanePart title="What it means">
          <p>
            {cells.mailbox === null
              ? 'No mailbox of the project matches this account, so the profile has no state.'
              : 'This section does not decide: it is not of the own mailbox, or a newer one replaced it.'}
          </p>
        </PanePart>
      )}
      <PanePart title="Says">
        <Facts
          facts={[
            ['Server', textOf(cells.written)],
            ['Outlook', textOf(cells.outlook)],
            ['Default', cells.isDefault === null ? null : cells.isDefault === true ? 'yes' : 'no'],
            ['Seen', seen === null ? null : formats.day(seen)],
          ]}
        />
      </PanePart>
      <PanePart title="Expected">
        <Facts
          facts={[
            ['Server', textOf(cells.target) ?? 'not known, because the site has no array'],
            ['Database', textOf(cells.database)],
            ['Site', textOf(cells.site)],
          ]}
        />
      </PanePart>
      {typeof cells.mailbox === 'number' && (
        <PanePart title="Mailbox">
          <PaneLinks links={[{ href: personHref(cells.mailbox), text: textOf(cells.alias) ?? 'Show the person' }]} />
        </PanePart>
      )}
    </>
  );
}
