import { type LinkedPermissions, linkPermissions } from '../../../core/planning/permission-links.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { iteratePermissions } from '../../../db/inventory.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';

/** Who may open whose mailbox, as far as permissions name mailboxes of the project; null when none were imported. */
export function readPermissionLinks(db: ReadDb, { index }: ProjectClassification): LinkedPermissions | null {
  const permissions = iteratePermissions(db);
  const first = permissions.next();
  if (first.done === true) return null;
  return linkPermissions(withFirst(first.value, permissions), index.matcher);
}

/** What was taken out of an iteration, and then the rest of it. */
function* withFirst<Value>(first: Value, rest: Iterable<Value>): Generator<Value> {
  yield first;
  yield* rest;
}
