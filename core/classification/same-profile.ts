import type { Mailbox, Profile } from '../inventory/entities.ts';
import { canonicalIp } from '../resolution/ip-address.ts';
import { firstLabel } from '../resolution/normalize-name.ts';

/** A computer for comparison: scripts write its short name or its FQDN. Null when not exported. */
export function computerKey(computer: string | null): string | null {
  const key = computer?.trim().toLowerCase() ?? '';
  if (key === '') return null;
  return key.includes('.') && canonicalIp(key) === null ? firstLabel(key) : key;
}

/**
 * The account of a profile for comparison: `DOMAIN\\user`, `user@domain` and `user` are one. Empty for the mailbox's own
 * account, whose UPN need not hold the account name, and where no account was exported.
 */
export function accountKey(mailbox: Mailbox, user: string | null): string {
  const text = user?.trim().toLowerCase() ?? '';
  const at = text.indexOf('@');
  const account = text.slice(text.lastIndexOf('\\') + 1, at < 0 ? text.length : at);
  const isOwn = account === mailbox.samAccountName?.toLowerCase() || text === mailbox.userPrincipalName?.toLowerCase();
  return isOwn ? '' : account;
}

/** Tells one Outlook profile of a user from the others, whatever script saw it. */
export function profileKey(mailbox: Mailbox, profile: Pick<Profile, 'computer' | 'userName' | 'profileName'>): string {
  const name = profile.profileName?.trim().toLowerCase() ?? '';
  return `${computerKey(profile.computer) ?? ''}|${accountKey(mailbox, profile.userName)}|${name}`;
}
