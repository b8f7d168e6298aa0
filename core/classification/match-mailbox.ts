import type { CasMailbox, Mailbox, Profile } from '../inventory/entities.ts';

/**
 * Finds the mailbox that a row of another file belongs to. Add all mailboxes first, then ask. Keys are compared without
 * case; display names never count. A key that two mailboxes share joins to neither: the next key is asked, and a row that
 * no key settles stays without a mailbox, which is reported, rather than go to the wrong one.
 */
export type MailboxMatcher = {
  add(mailbox: Mailbox): void;
  /** The id of the mailbox: by account SMTP (any proxy address), legacy DN, `DOMAIN\user`, UPN (domain.md 3.5); null when none fits. */
  matchProfile(profile: Pick<Profile, 'accountSmtp' | 'legacyDn' | 'userName'>): number | null;
  /** The id of the mailbox: by primary SMTP address, legacy DN, account, UPN, alias; null when none fits. */
  matchCasMailbox(casMailbox: CasMailbox): number | null;
  /**
   * The id of the mailbox that a name of any form means, as permissions have them: a legacy DN, an address, a UPN,
   * `DOMAIN\\user`, an alias or an account. Null when none fits, or when the name can mean several.
   */
  matchIdentity(text: string): number | null;
};

/** Makes a matcher without mailboxes. */
export function createMailboxMatcher(): MailboxMatcher {
  const mailboxes: Mailbox[] = [];
  const byAddress = createIndex(mailboxes, addressesOf);
  const byLegacyDn = createIndex(mailboxes, legacyDnsOf);
  const byAccount = createIndex(mailboxes, (mailbox) => [textKey(mailbox.samAccountName)]);
  const byUpn = createIndex(mailboxes, (mailbox) => [textKey(mailbox.userPrincipalName)]);
  const byAlias = createIndex(mailboxes, (mailbox) => [textKey(mailbox.alias)]);
  return {
    add(mailbox) {
      mailboxes.push(mailbox);
    },
    matchProfile(profile) {
      return (
        byAddress.find(addressKey(profile.accountSmtp)) ??
        byLegacyDn.find(legacyDnKey(profile.legacyDn)) ??
        byAccount.find(accountKey(profile.userName)) ??
        byUpn.find(textKey(profile.userName)) ??
        byUpn.find(addressKey(profile.accountSmtp)) ??
        byAddress.find(addressKey(profile.userName))
      );
    },
    matchCasMailbox(casMailbox) {
      return (
        byAddress.find(addressKey(casMailbox.primarySmtpAddress)) ??
        byLegacyDn.find(legacyDnKey(casMailbox.legacyExchangeDn)) ??
        byAccount.find(textKey(casMailbox.samAccountName)) ??
        byUpn.find(textKey(casMailbox.userPrincipalName)) ??
        byAlias.find(textKey(casMailbox.alias))
      );
    },
    matchIdentity(text) {
      const key = textKey(text);
      if (key === null) return null;
      if (isX500(key) || /^\/\w+=/.test(key)) return byLegacyDn.find(legacyDnKey(key));
      if (key.includes('\\')) return byAccount.find(accountKey(key));
      if (key.includes('@')) return agreedId(byAddress.look(addressKey(key)), byUpn.look(key.replace(/^smtp:/, '')));
      return agreedId(byAlias.look(key), byAccount.look(key));
    },
  };
}

/** Ids by key. Filled when the first question comes, because most files ask for one kind of key only. */
type Index = {
  /** The one id with the key; null when there is none, or several. */
  find(key: string | null): number | null;
  /** As `find`, but null for several only; undefined when there is none. */
  look(key: string | null): number | null | undefined;
};

type Keys = readonly (string | null)[];

function createIndex(mailboxes: readonly Mailbox[], keysOf: (mailbox: Mailbox) => Keys): Index {
  const ids = new Map<string, number | null>();
  let known = 0;
  const look: Index['look'] = (key) => {
    if (key === null) return undefined;
    for (; known < mailboxes.length; known++) {
      const mailbox = mailboxes[known];
      if (mailbox !== undefined) for (const own of keysOf(mailbox)) claim(ids, own, mailbox.id);
    }
    return ids.get(key);
  };
  return { look, find: (key) => look(key) ?? null };
}

/** The one id that a name means as this and as that; null when it fits nothing, or different mailboxes. */
function agreedId(left: number | null | undefined, right: number | null | undefined): number | null {
  if (left === undefined || right === undefined || left === right) return left ?? right ?? null;
  return null;
}

function addressesOf({ primarySmtpAddress, emailAddresses }: Mailbox): Keys {
  return [primarySmtpAddress, ...emailAddresses].map(addressKey);
}

/** An X500 proxy address is a legacy DN that the mailbox had before. */
function legacyDnsOf({ legacyExchangeDn, emailAddresses }: Mailbox): Keys {
  return [legacyExchangeDn, ...emailAddresses.filter(isX500)].map(legacyDnKey);
}

/** Gives a key to an id; null stands for a key that several ids claim. */
function claim(ids: Map<string, number | null>, key: string | null, id: number): void {
  if (key === null) return;
  const other = ids.get(key);
  ids.set(key, other === undefined || other === id ? id : null);
}

function textKey(text: string | null): string | null {
  return text === null ? null : text.trim().toLowerCase() || null;
}

/** `SMTP:anna@x.example` and `anna@x.example` are one key; other kinds of proxy addresses are none. */
function addressKey(text: string | null): string | null {
  const key = textKey(text)?.replace(/^smtp:/, '');
  return key?.includes('@') && !/^[a-z0-9]+:/.test(key) ? key : null;
}

function isX500(proxy: string): boolean {
  return /^\s*x500:/i.test(proxy);
}

function legacyDnKey(text: string | null): string | null {
  return textKey(textKey(text)?.replace(/^x500:/, '') ?? null);
}

/** The account of `DOMAIN\user` or `user`; null for a UPN, and for a cell with several accounts, which is nobody's. */
function accountKey(userName: string | null): string | null {
  const key = textKey(userName);
  return key === null ? null : textKey(/^(?:[^\\]*\\)?([^\\@;,|]*)$/.exec(key)?.[1] ?? null);
}
