import { createClassifier } from '../../core/classification/classifier.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import type { GroupInput } from '../../core/planning/group-input.ts';
import type { PermissionLink } from '../../core/planning/permission-link.ts';
import type { PermissionRight, Settings } from '../../core/settings/settings.ts';
import { makeInfrastructure, makeMailbox } from './inventory.ts';

/** `holder>mailbox` and a right, for full access nothing: `anna>boss`, `anna>boss Calendar`. People are aliases. */
export type LinkText = string;

/**
 * Groups of people given by alias; their mailbox ids are 1, 2 … in that order. `box-…` is a mailbox without profile work,
 * `svc-…` a service account.
 */
export function makeGroupInput(
  aliases: readonly string[],
  links: readonly LinkText[],
  settings: Settings = {},
): GroupInput {
  const users = new Map(aliases.map((alias, index) => [index + 1, makeUser(index + 1, alias)]));
  const idOf = (alias: string | undefined): number => aliases.indexOf(alias ?? '') + 1;
  return {
    users,
    candidates: new Set([...users.keys()].filter((id) => !aliases[id - 1]?.startsWith('box-'))),
    links: links.map((text) => parseLink(text, idOf)),
    settings,
  };
}

/** The groups by alias, `anna bert`. */
export function groupNames(
  { users }: GroupInput,
  groups: readonly { readonly members: readonly number[] }[],
): string[] {
  return groups.map(({ members }) => members.map((id) => users.get(id)?.alias).join(' '));
}

/** A user with nothing but an alias. */
export function makeUser(id: number, alias: string): UserResult {
  return classifier.classifyUser(makeMailbox(alias, { id }), [], null);
}

const classifier = createClassifier({ infrastructure: makeInfrastructure(), settings: {}, asOf: '2014-03-14' });

const rights: readonly PermissionRight[] = ['FullAccess', 'SendAs', 'SendOnBehalf', 'Calendar'];

function parseLink(text: string, idOf: (alias: string | undefined) => number): PermissionLink {
  const [pair, word] = text.split(' ');
  const [holder, mailbox] = (pair ?? '').split('>');
  return {
    holder: idOf(holder),
    mailbox: idOf(mailbox),
    right: rights.find((right) => right === word) ?? 'FullAccess',
  };
}
