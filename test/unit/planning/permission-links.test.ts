import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMailboxMatcher } from '../../../core/classification/match-mailbox.ts';
import type { Permission } from '../../../core/inventory/entities.ts';
import { linkPermissions } from '../../../core/planning/permission-links.ts';
import { makeMailbox } from '../../factories/inventory.ts';

const matcher = createMailboxMatcher();
matcher.add(makeMailbox('mlien', { id: 1, emailAddresses: ['smtp:magnus@old.example'] }));
matcher.add(makeMailbox('isolberg', { id: 2, samAccountName: 'ingrids' }));
matcher.add(makeMailbox('sales', { id: 3, samAccountName: 'sales' }));
matcher.add(makeMailbox('twin', { id: 4, samAccountName: 'double' }));
matcher.add(makeMailbox('double', { id: 5, samAccountName: 'other' }));

/** A row of `isolberg` on `mlien` with full access, unless told otherwise. */
function row(over: Partial<Permission> = {}): Permission {
  return {
    id: 1,
    mailbox: 'mlien',
    user: 'isolberg',
    accessRights: ['FullAccess'],
    isInherited: false,
    deny: false,
    ...over,
  };
}

describe('linkPermissions', () => {
  it.each([
    ['an alias', 'isolberg'],
    ['an address', 'ISolberg@nordwind.example'],
    ['an address with a prefix', 'SMTP:isolberg@nordwind.example'],
    ['DOMAIN\\user', 'NORDWIND\\ingrids'],
    ['a bare account', 'ingrids'],
    ['a legacy DN', '/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=ISolberg'],
  ])('knows a holder by %s', (_what, user) => {
    expect(linkPermissions([row({ user })], matcher)).toEqual({
      links: [{ holder: 2, mailbox: 1, right: 'FullAccess' }],
      unmatched: 0,
    });
  });

  it.each([
    ['FullAccess', 'FullAccess'],
    ['Send As', 'SendAs'],
    ['SendAs', 'SendAs'],
    ['Send-As', 'SendAs'],
    ['ExtendedRight Send-As', 'SendAs'],
    ['Send on Behalf', 'SendOnBehalf'],
    ['GrantSendOnBehalfTo', 'SendOnBehalf'],
    ['Editor', 'Calendar'],
    ['Reviewer', 'Calendar'],
  ])('takes %s for the right %s', (text, right) => {
    expect(linkPermissions([row({ accessRights: [text] })], matcher).links).toEqual([{ holder: 2, mailbox: 1, right }]);
  });

  it.each(['mlien:\\Calendar', 'mlien:\\Kalender', 'magnus@old.example:\\Kalendarz\\Team'])(
    'takes a role on the folder %s for the calendar of its mailbox',
    (mailbox) => {
      const rows = [row({ mailbox, accessRights: ['Owner'] }), row({ mailbox, accessRights: ['PublishingEditor'] })];
      expect(linkPermissions(rows, matcher).links).toEqual([{ holder: 2, mailbox: 1, right: 'Calendar' }]);
    },
  );

  it.each([
    ['an inherited right', { isInherited: true }],
    ['a refusal', { deny: true }],
    ['a right that opens nothing', { accessRights: ['ReadPermission', 'None', 'Owner', 'FolderVisible'] }],
    ['free/busy times', { mailbox: 'mlien:\\Calendar', accessRights: ['AvailabilityOnly'] }],
    ['full access on a folder, which there is not', { mailbox: 'mlien:\\Calendar', accessRights: ['FullAccess'] }],
    ['the owner', { user: 'NORDWIND\\mlien' }],
    ['the system', { user: 'NT AUTHORITY\\SELF' }],
    ['everybody', { user: 'Default' }],
    ['nobody', { user: null }],
  ])('makes no link of %s and does not count it', (_what, over) => {
    expect(linkPermissions([row(over)], matcher)).toEqual({ links: [], unmatched: 0 });
  });

  it.each([
    ['a group', { user: 'NORDWIND\\GG-Sales' }],
    ['a deleted account', { user: 'S-1-5-21-1004336348-1177238915-682003330-512' }],
    ['a display name', { user: 'Ingrid Solberg' }],
    ['a canonical name', { mailbox: 'corp.nordwind.local/Users/Magnus Lien' }],
    ['a name that means two mailboxes', { user: 'double' }],
    ['no mailbox', { mailbox: null }],
  ])('counts %s as unmatched', (_what, over) => {
    expect(linkPermissions([row(over)], matcher)).toEqual({ links: [], unmatched: 1 });
  });

  it('still knows by its account who shares the name with the alias of another', () => {
    expect(linkPermissions([row({ user: 'NORDWIND\\double' })], matcher).links).toEqual([
      { holder: 4, mailbox: 1, right: 'FullAccess' },
    ]);
  });

  it('gives each permission once, in one order, however the rows come', () => {
    const rows = [
      row({ accessRights: ['SendAs', 'FullAccess', 'Full Access'] }),
      row({ user: 'ingrids', accessRights: ['SendAs'] }),
      row({ mailbox: 'sales' }),
      row({ user: 'sales' }),
      row({ user: 'nobody' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(linkPermissions(shuffled, matcher)).toEqual({
          links: [
            { holder: 2, mailbox: 1, right: 'FullAccess' },
            { holder: 2, mailbox: 1, right: 'SendAs' },
            { holder: 2, mailbox: 3, right: 'FullAccess' },
            { holder: 3, mailbox: 1, right: 'FullAccess' },
          ],
          unmatched: 1,
        });
      }),
    );
  });
});
