import type { MailboxMatcher } from '../classification/match-mailbox.ts';
import type { Permission } from '../inventory/entities.ts';
import type { PermissionRight } from '../settings/settings.ts';
import { type PermissionLink, weightOfRight } from './permission-link.ts';

/** What stored permissions say about who may open whose mailbox. */
export type LinkedPermissions = {
  /** Each once, by holder, mailbox and right. */
  readonly links: readonly PermissionLink[];
  /**
   * Rows with a right that would make a link, whose holder or mailbox is no mailbox of the inventory: a group, a deleted
   * account, a name that several have. Rights of the owner and of everybody (`SELF`, `Default`) are not among them.
   */
  readonly unmatched: number;
};

/** Finds the two mailboxes of every permission (peers.md 2c-D). Inherited rights and refusals make no link. */
export function linkPermissions(
  rows: Iterable<Permission>,
  matcher: Pick<MailboxMatcher, 'matchIdentity'>,
): LinkedPermissions {
  const links: PermissionLink[] = [];
  let unmatched = 0;
  for (const row of rows) {
    const rights = rightsOf(row);
    if (rights.length === 0 || isForEverybody(row.user)) continue;
    const holder = matcher.matchIdentity(row.user ?? '');
    const mailbox = matcher.matchIdentity(ownerOf(row.mailbox ?? ''));
    if (holder === null || mailbox === null) unmatched++;
    else if (holder !== mailbox) for (const right of rights) links.push({ holder, mailbox, right });
  }
  return { links: distinct(links), unmatched };
}

/** The rights of a row that keep people together; none for one that is inherited or a refusal. */
function rightsOf({ mailbox, accessRights, isInherited, deny }: Permission): readonly PermissionRight[] {
  if (isInherited === true || deny === true) return [];
  const isOnFolder = folderMark.test(mailbox ?? '');
  const rights = accessRights.map((text) => rightOf(text, isOnFolder)).filter((right) => right !== null);
  return rights.length < 2 ? rights : [...new Set(rights)];
}

/** `mlien:\Calendar`. Folder names are in the language of the mailbox, so every folder counts as the calendar. */
const folderMark = /:\\/;

function ownerOf(mailbox: string): string {
  return mailbox.split(folderMark, 1)[0] ?? '';
}

function rightOf(text: string, isOnFolder: boolean): PermissionRight | null {
  const word = text.toLowerCase().replace(/[^a-z]/g, '');
  if (folderWords.has(word) || (isOnFolder && word === 'owner')) return 'Calendar';
  return isOnFolder ? null : (mailboxWords.get(word) ?? null);
}

const mailboxWords: ReadonlyMap<string, PermissionRight> = new Map([
  ['fullaccess', 'FullAccess'],
  ['fullmailboxaccess', 'FullAccess'],
  ['sendas', 'SendAs'],
  ['extendedrightsendas', 'SendAs'],
  ['sendonbehalf', 'SendOnBehalf'],
  ['sendonbehalfof', 'SendOnBehalf'],
  ['sendonbehalfto', 'SendOnBehalf'],
  ['grantsendonbehalf', 'SendOnBehalf'],
  ['grantsendonbehalfto', 'SendOnBehalf'],
]);

/** Roles and rights that let somebody work in a folder; to see free/busy times or that the folder is there is less. */
const folderWords: ReadonlySet<string> = new Set([
  ...['publishingeditor', 'editor', 'publishingauthor', 'author', 'noneditingauthor', 'reviewer', 'contributor'],
  ...['readitems', 'createitems', 'editowneditems', 'editallitems', 'deleteowneditems', 'deleteallitems'],
]);

/** Accounts of the system, and what a folder lets everybody do. Every mailbox has them. */
function isForEverybody(user: string | null): boolean {
  return user === null || /^\s*(?:nt authority\\.*|self|default|anonymous)?\s*$/i.test(user);
}

/** Sorted and each once, so that nothing depends on the order of the rows. */
function distinct(links: PermissionLink[]): readonly PermissionLink[] {
  links.sort(compareLinks);
  return links.filter((link, index) => index === 0 || compareLinks(links[index - 1] ?? link, link) !== 0);
}

function compareLinks(left: PermissionLink, right: PermissionLink): number {
  return (
    left.holder - right.holder || left.mailbox - right.mailbox || weightOfRight[right.right] - weightOfRight[left.right]
  );
}
