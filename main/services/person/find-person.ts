import type { NamedPerson } from '../../../core/api/person-card.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { isWithinDistance } from '../../../core/import/edit-distance.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { UserIndex } from '../classify/user-index.ts';
import type { Project } from '../project.ts';

/** The one person whom a name means. Throws `not-found` when it means nobody, or several. */
export function findPerson(
  project: Project,
  { name, asOf }: { readonly name: string; readonly asOf: IsoDate },
): NamedPerson {
  const { mailboxId, alias, displayName } = userNamed(classifyProject(project, asOf).index, name);
  return { id: mailboxId, alias, displayName };
}

/**
 * The user with that alias, else the one whom an address, UPN or account means, upper or lower case. Throws `not-found` when it
 * means nobody, or several; the hint names those who are near.
 */
export function userNamed(index: Pick<UserIndex, 'users' | 'matcher'>, name: string): UserResult {
  const key = name.trim().toLowerCase();
  const found = [...index.users.values()].filter(({ alias }) => alias.toLowerCase() === key);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) throw severalNamed(name, found);
  const user = index.users.get(index.matcher.matchIdentity(key) ?? 0);
  if (user === undefined) throw nobodyNamed(name, nearTo(key, index.users.values()));
  return user;
}

function severalNamed(name: string, found: readonly UserResult[]): AppError {
  const addresses = found.flatMap(({ smtp }) => smtp ?? []).sort(compareText);
  return new AppError(
    'not-found',
    `${found.length} people have the alias "${name}".`,
    addresses.length === 0
      ? '`caskade find` finds people by name, address, account and computer.'
      : `Give an address: ${listed(addresses)}.`,
    { alias: name, addresses: addresses.slice(0, mostNamed) },
  );
}

function nobodyNamed(name: string, near: readonly string[]): AppError {
  const search = '`caskade find` finds people by name, address, account and computer.';
  return new AppError(
    'not-found',
    `Nobody has the alias "${name}", and no address, UPN or account of one person is that.`,
    near.length === 0 ? search : `Near is ${listed(near)}. ${search}`,
    { alias: name, near: near.slice(0, mostNamed) },
  );
}

/** Aliases of which a slip of the keys makes the name, and the one that is a part of the address. */
function nearTo(key: string, users: Iterable<UserResult>): readonly string[] {
  const [local = key] = key.split('@');
  const limit = local.length < 6 ? 1 : 2;
  const near: string[] = [];
  for (const { alias } of users) {
    const other = alias.toLowerCase();
    if (isWithinDistance(other, local, limit) || isSwapped(other, local)) near.push(alias);
  }
  return near.sort(compareText);
}

/** True when one becomes the other by exchanging two letters side by side. */
function isSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const at = left.split('').findIndex((letter, index) => letter !== right[index]);
  const swapped = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`;
  return at >= 0 && left === swapped;
}

function listed(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const mostNamed = 5;
