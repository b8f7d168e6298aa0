import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMailboxMatcher, type MailboxMatcher } from '../../../core/classification/match-mailbox.ts';
import type { Mailbox, Profile } from '../../../core/inventory/entities.ts';
import { makeCasMailbox, makeMailbox, makeProfile } from '../../factories/inventory.ts';

const legacyDn = '/o=Nordwind/ou=x/cn=Recipients/cn=anna';

const anna = makeMailbox('anna', {
  id: 1,
  primarySmtpAddress: 'Anna.Berg@nordwind.example',
  userPrincipalName: 'anna@corp.nordwind.local',
  legacyExchangeDn: legacyDn,
  emailAddresses: [
    'SMTP:Anna.Berg@nordwind.example',
    'smtp:anna@old.example',
    'X500:/o=Old/ou=y/cn=Recipients/cn=annab',
    'X400:C=NO;A= ;P=Nordwind',
  ],
});
const bente = makeMailbox('bente', { id: 2, emailAddresses: ['Microsoft.Exchange.Data.ProxyAddressCollection'] });

function matcherOf(...mailboxes: Mailbox[]): MailboxMatcher {
  const matcher = createMailboxMatcher();
  for (const mailbox of mailboxes) matcher.add(mailbox);
  return matcher;
}

/** A profile without any identity but what is given. */
function profileOf(over: Partial<Profile>): Profile {
  return makeProfile('nobody', { accountSmtp: null, userName: null, legacyDn: null, ...over });
}

describe('matchProfile', () => {
  it.each([
    ['the primary address', { accountSmtp: 'anna.berg@NORDWIND.example' }],
    ['an address with a prefix', { accountSmtp: 'SMTP:Anna.Berg@nordwind.example' }],
    ['a secondary address', { accountSmtp: 'anna@old.example' }],
    ['the legacy DN', { legacyDn: legacyDn.toUpperCase() }],
    ['an X500 address', { legacyDn: '/o=old/ou=y/cn=recipients/cn=annab' }],
    ['DOMAIN\\user', { userName: 'NORDWIND\\ANNA' }],
    ['a bare account', { userName: ' anna ' }],
    ['the UPN', { userName: 'Anna@corp.nordwind.local' }],
    ['the UPN in the place of the address', { accountSmtp: 'anna@corp.nordwind.local' }],
    ['an address in the place of the account', { userName: 'anna@old.example' }],
  ])('joins by %s', (_what, over) => {
    expect(matcherOf(bente, anna).matchProfile(profileOf(over))).toBe(1);
  });

  it('asks in the order address, legacy DN, account, UPN', () => {
    const matcher = matcherOf(anna, bente);
    const ids = [
      profileOf({ accountSmtp: 'anna@old.example', legacyDn: bente.legacyExchangeDn, userName: 'x\\bente' }),
      profileOf({ accountSmtp: 'nobody@old.example', legacyDn: bente.legacyExchangeDn, userName: 'x\\anna' }),
      profileOf({ accountSmtp: 'nobody@old.example', legacyDn: '/o=x', userName: 'x\\anna' }),
    ].map((profile) => matcher.matchProfile(profile));
    expect(ids).toEqual([1, 2, 1]);
  });

  it.each(['CORP\\bente;CORP\\anna', 'bente;anna', 'CORP\\bente,CORP\\anna', 'CORP\\bente CORP\\anna'])(
    'joins a cell with several accounts to none of them: %s',
    (userName) => {
      expect(matcherOf(bente, anna).matchProfile(profileOf({ userName }))).toBeNull();
    },
  );

  it('leaves a profile of nobody alone', () => {
    const matcher = matcherOf(anna, bente);
    const profiles = [{}, { userName: 'NORDWIND\\' }, { accountSmtp: 'SMTP:' }, { userName: 'NORDWIND\\nobody' }];
    expect(profiles.map((over) => matcher.matchProfile(profileOf(over)))).toEqual([null, null, null, null]);
  });

  it('never joins on a display name or an alias', () => {
    const mailbox = makeMailbox('carl', { displayName: 'Carl Dahl', samAccountName: 'cdahl', alias: 'carl' });
    const matcher = matcherOf(mailbox);
    const ids = ['Carl Dahl', 'NORDWIND\\carl'].map((userName) => matcher.matchProfile(profileOf({ userName })));
    expect(ids).toEqual([null, null]);
  });

  it('does not join an account that two domains have, but goes on to the next key', () => {
    const north = makeMailbox('olav', {
      id: 3,
      primarySmtpAddress: 'o@north.example',
      userPrincipalName: 'olav@north',
    });
    const south = makeMailbox('olav', {
      id: 4,
      primarySmtpAddress: 'o@south.example',
      userPrincipalName: 'olav@south',
    });
    const matcher = matcherOf(north, south);
    const ids = [
      { userName: 'SOUTH\\olav' },
      { userName: 'SOUTH\\olav', accountSmtp: 'o@south.example' },
      { userName: 'olav@south' },
    ];
    expect(ids.map((over) => matcher.matchProfile(profileOf(over)))).toEqual([null, 4, 4]);
  });

  it('does not join an address that two mailboxes claim', () => {
    const mailboxes = [
      makeMailbox('dag', { id: 5, emailAddresses: ['smtp:info@nordwind.example'] }),
      makeMailbox('eva', { id: 6, emailAddresses: ['smtp:INFO@nordwind.example'] }),
    ];
    const profile = profileOf({ accountSmtp: 'info@nordwind.example', userName: 'NORDWIND\\eva' });
    expect(matcherOf(...mailboxes).matchProfile(profile)).toBe(6);
    expect(matcherOf(...mailboxes).matchProfile({ ...profile, userName: null })).toBeNull();
  });

  it('sees mailboxes that are added after the first question', () => {
    const matcher = matcherOf(anna);
    const profile = profileOf({ userName: 'NORDWIND\\bente' });
    const before = matcher.matchProfile(profile);
    matcher.add(bente);
    expect([before, matcher.matchProfile(profile)]).toEqual([null, 2]);
  });

  it('does not depend on the order of the mailboxes', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const mailboxes = fc.array(fc.record({ sam: letters, smtp: letters }), { minLength: 1, maxLength: 6 }).map((rows) =>
      rows.map(({ sam, smtp }, id) =>
        makeMailbox('x', {
          id,
          samAccountName: sam,
          primarySmtpAddress: `${smtp}@x.example`,
          userPrincipalName: null,
        }),
      ),
    );
    const question = fc.record({ userName: letters, accountSmtp: letters.map((letter) => `${letter}@x.example`) });
    fc.assert(
      fc.property(mailboxes, question, (rows, over) => {
        const orders = [rows, rows.toReversed()].map((order) => matcherOf(...order).matchProfile(profileOf(over)));
        expect(orders[0]).toBe(orders[1]);
      }),
    );
  });
});

describe('matchCasMailbox', () => {
  it.each([
    ['the address', { samAccountName: null, primarySmtpAddress: 'anna@old.example' }],
    ['the legacy DN', { samAccountName: null, legacyExchangeDn: legacyDn }],
    ['the account', { samAccountName: 'ANNA' }],
    ['the UPN', { samAccountName: null, userPrincipalName: 'anna@corp.nordwind.local' }],
    ['the alias', { samAccountName: null, alias: 'Anna' }],
  ])('joins by %s', (_what, over) => {
    expect(matcherOf(bente, anna).matchCasMailbox(makeCasMailbox('anna', over))).toBe(1);
  });

  it('does not join an alias that two mailboxes have', () => {
    const mailboxes = [
      makeMailbox('olav', { id: 3, samAccountName: 'o1' }),
      makeMailbox('olav', { id: 4, samAccountName: 'o2' }),
    ];
    const casMailboxes = [
      makeCasMailbox('x', { samAccountName: null, alias: 'olav' }),
      makeCasMailbox('o2', { alias: 'olav' }),
    ];
    const matcher = matcherOf(...mailboxes);
    expect(casMailboxes.map((casMailbox) => matcher.matchCasMailbox(casMailbox))).toEqual([null, 4]);
  });

  it('never joins on a display name', () => {
    const casMailbox = makeCasMailbox('x', { samAccountName: null, displayName: 'anna' });
    expect(matcherOf(anna).matchCasMailbox(casMailbox)).toBeNull();
  });
});

describe('matchIdentity', () => {
  it.each([
    ['an alias', 'ANNA'],
    ['a primary address', 'anna.berg@nordwind.example'],
    ['a secondary address with a prefix', 'smtp:anna@old.example'],
    ['a UPN', 'anna@corp.nordwind.local'],
    ['DOMAIN\\user', 'NORDWIND\\anna'],
    ['a legacy DN', legacyDn],
    ['an X500 address', 'X500:/o=Old/ou=y/cn=Recipients/cn=annab'],
  ])('joins by %s', (_what, text) => {
    expect(matcherOf(bente, anna).matchIdentity(text)).toBe(1);
  });

  it('joins to nobody by a name that fits one mailbox as alias and another as account', () => {
    const other = makeMailbox('carl', { id: 3, samAccountName: 'bente', userPrincipalName: 'bente@nordwind.example' });
    const matcher = matcherOf(bente, other);
    const texts = ['bente', 'bente@nordwind.example', 'NORDWIND\\bente', 'carl', '', 'nobody', '@'];
    expect(texts.map((text) => matcher.matchIdentity(text))).toEqual([null, null, null, 3, null, null, null]);
  });
});
