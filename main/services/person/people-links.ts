import type { PermissionLink } from '../../../core/planning/permission-link.ts';
import { dataVersion, touchedSince } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import type { UserIndex } from '../classify/user-index.ts';
import { readPermissionLinks } from '../plan/permissions.ts';

/** Permissions by the mailboxes at both of their ends. */
export type PeopleLinks = {
  /** Null when no permissions were imported. */
  readonly linksOf: (mailboxId: number) => readonly PermissionLink[] | null;
  /** The mailbox of an alias; null when nobody or more than one has it. */
  readonly idOf: (alias: string) => number | null;
};

type Known = PeopleLinks & { version: number };

const known = new WeakMap<UserIndex, Known>();

/** The permissions of a project, read once until they or the identities of people change. */
export function peopleLinks(db: ReadDb, classification: ProjectClassification): PeopleLinks {
  const { index } = classification;
  const version = dataVersion(db);
  const cached = known.get(index);
  if (cached !== undefined) {
    const isCurrent = cached.version === version || !touchedSince(db, cached.version).has('permissions');
    if (isCurrent) {
      cached.version = version;
      return cached;
    }
  }
  const fresh = { ...readLinks(db, classification), version };
  known.set(index, fresh);
  return fresh;
}

function readLinks(db: ReadDb, classification: ProjectClassification): PeopleLinks {
  const links = readPermissionLinks(db, classification)?.links ?? null;
  const byMailbox = new Map<number, PermissionLink[]>();
  for (const link of links ?? []) {
    for (const end of [link.holder, link.mailbox]) {
      const own = byMailbox.get(end);
      if (own === undefined) byMailbox.set(end, [link]);
      else own.push(link);
    }
  }
  const byAlias = new Map<string, number | null>();
  for (const { alias, mailboxId } of classification.index.users.values()) {
    const key = alias.toLowerCase();
    byAlias.set(key, byAlias.has(key) ? null : mailboxId);
  }
  return {
    linksOf: (mailboxId) => (links === null ? null : (byMailbox.get(mailboxId) ?? [])),
    idOf: (alias) => byAlias.get(alias.trim().toLowerCase()) ?? null,
  };
}
