/** Kinds of identity that a mailbox's key can be, best first (see `mailboxKeyFunction`). */
const ranks = ['smtp', 'upn', 'dn', 'sam', 'alias'];

/**
 * True when a draft's key should replace the stored one: a better identity became known, or the address or UPN changed.
 * Keys of entities other than mailboxes never change.
 */
export function isBetterKey(key: string, stored: string): boolean {
  if (key === stored) return false;
  const [own, other] = [rankOf(key), rankOf(stored)];
  return own >= 0 && (other < 0 || own <= other);
}

function rankOf(key: string): number {
  return ranks.indexOf(key.slice(0, key.indexOf(':')));
}
