import type { PersonEvent, PersonPlace, RowChange } from '../../../core/api/person-card.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { type RowImage, rowChangeOf } from '../../../core/classification/row-history.ts';
import type { RowSource } from '../../../core/classification/sighting.ts';
import { type DeviceKey, deviceKeyOf } from '../../../core/tracking/task.ts';
import { taskHistory } from '../../../core/tracking/task-history.ts';
import type { ReadDb } from '../../../db/driver.ts';
import {
  type JournaledRow,
  type PersonTable,
  readJournalOf,
  readProfileIdsOf,
  readRowImages,
  readSourceFiles,
} from '../../../db/person-rows.ts';
import type { WorkingVersion } from '../../../db/plans.ts';
import { readMarkedSteps } from '../../../db/step-marks.ts';
import { readTaskEvents } from '../../../db/tasks.ts';
import type { Project } from '../project.ts';
import { storyTime } from '../tracking/say.ts';

/** What happened to the task and the rows of a person, to their database and to their place in the plan; newest first. */
export function personHistory(
  project: Pick<Project, 'reader' | 'storyDay'>,
  user: UserResult,
  place: PersonPlace,
  plan: WorkingVersion | null,
): readonly PersonEvent[] {
  const db = project.reader();
  const changes = [...rowEvents(db, user), ...planEvents(place, plan), ...rebindEvents(db, user)];
  const events: readonly PersonEvent[] = [
    ...taskHistory(readTaskEvents(db, user.mailboxId), computersOf(user)),
    ...changes.map((event) => ({ ...event, at: storyTime(project, event.at) })),
  ];
  return events.toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0)).slice(0, mostEvents);
}

/** Projects live for months, and people call about the last weeks. */
const mostEvents = 30;

function computersOf({ profiles }: UserResult): ReadonlyMap<DeviceKey, string> {
  return new Map(profiles.flatMap(({ computer }) => (computer === null ? [] : [[deviceKeyOf(computer), computer]])));
}

function rowEvents(db: ReadDb, user: UserResult): readonly PersonEvent[] {
  const owners = user.profiles.flatMap(({ computer, user: account }) =>
    computer === null || account === null ? [] : [{ computer, user: account }],
  );
  const seen = user.profiles.map(({ profileId }) => profileId);
  const profiles = [...new Set([...seen, ...readProfileIdsOf(db, owners)])];
  const changes = [...versionsOf(db, 'mailboxes', [user.mailboxId]), ...versionsOf(db, 'profiles', profiles)];
  const sourceOf = sourceFinder(db, changes);
  const events = new Map<number, Extract<PersonEvent, { readonly kind: 'rows' }>>();
  for (const { row, after } of changes) {
    const { changeId, at, by, what, table, before } = row;
    const change = rowChangeOf(subjects[table], { changeId, before, after }, sourceOf);
    if (change === null) continue;
    const rows: readonly RowChange[] = [...(events.get(changeId)?.rows ?? []), change];
    events.set(changeId, { kind: 'rows', at, by, what, rows });
  }
  // Several changes can be of one second.
  return [...events].sort(([left], [right]) => right - left).map(([, event]) => event);
}

const subjects: Readonly<Record<PersonTable, RowChange['subject']>> = { mailboxes: 'mailbox', profiles: 'profile' };

type Version = { readonly row: JournaledRow; readonly after: RowImage | null };

/** What each change made of the rows: a row is after a change as the next change found it, and after the last as it is now. */
function versionsOf(db: ReadDb, table: PersonTable, ids: readonly number[]): readonly Version[] {
  const next = new Map<number, RowImage | null>(readRowImages(db, table, ids));
  const versions: Version[] = [];
  const done = new Set<string>();
  for (const row of readJournalOf(db, table, ids)) {
    // A row that a change deleted and inserted again stands in the journal twice: first as it was before.
    const key = `${row.changeId} ${row.rowId}`;
    if (done.has(key)) continue;
    done.add(key);
    versions.push({ row, after: next.get(row.rowId) ?? null });
    next.set(row.rowId, row.before);
  }
  return versions;
}

function sourceFinder(db: ReadDb, versions: readonly Version[]): (image: RowImage) => RowSource | null {
  const ids = versions.flatMap(({ after }) =>
    typeof after?.import_file_id === 'number' ? [after.import_file_id] : [],
  );
  const files = readSourceFiles(db, [...new Set(ids)]);
  return ({ import_file_id: id, source_row: row }) => {
    const file = typeof id === 'number' ? files.get(id) : undefined;
    return file === undefined || typeof row !== 'number' ? null : { ...file, row };
  };
}

function planEvents({ wave, explanation }: PersonPlace, plan: WorkingVersion | null): readonly PersonEvent[] {
  if (plan === null || explanation === null) return [];
  return [{ kind: 'planned', at: plan.at, by: plan.by, wave: wave?.number ?? null }];
}

function rebindEvents(db: ReadDb, { database }: UserResult): readonly PersonEvent[] {
  if (database === null) return [];
  return readMarkedSteps(db).flatMap(({ mark, step }): readonly PersonEvent[] => {
    const { work } = step;
    if (work.kind !== 'rebind' || work.database.toLowerCase() !== database.toLowerCase()) return [];
    if (mark.status === 'planned') return [];
    const { at, by, status } = mark;
    return [{ kind: 'rebind', at, by, status, database: work.database, from: work.oldBinding, to: work.target }];
  });
}
