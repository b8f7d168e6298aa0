import type { IsoDate } from '../../../core/shared/dates.ts';
import { isServerState } from '../../../core/tracking/device-evidence.ts';
import { decideProof, type ProofDecision, type ProofKind } from '../../../core/tracking/proof.ts';
import type { Proof } from '../../../core/tracking/task.ts';
import type { TaskEffect } from '../../../core/tracking/task-effect.ts';
import { unseenDaysOf } from '../../../core/tracking/unseen.ts';
import type { ChangeId } from '../../../db/changes.ts';
import type { ReadDb, WriteDb } from '../../../db/driver.ts';
import { hasProfiles } from '../../../db/inventory.ts';
import { readProfileDetails } from '../../../db/person-rows.ts';
import { readRenamedProfiles } from '../../../db/profile-changes.ts';
import { touchedTables } from '../../../db/row-images.ts';
import { readSettings } from '../../../db/settings.ts';
import { readTasks, type SaidOfPeople } from '../../../db/tasks.ts';
import {
  classifyConnection,
  classifyProject,
  givesSameAnswer,
  isReadByClassification,
} from '../classify/classify-project.ts';
import { type Project, toLocalDay } from '../project.ts';
import { utcOf } from './local-time.ts';
import { proofRules, taskReader } from './read-people.ts';
import { momentOf, sayStatus } from './say.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';

/**
 * Gives the tasks the statuses that the evidence in force proves, as part of a change whose transaction is open: undoing the
 * change takes them back. `db` is its connection. Null when the change can prove nothing: it touches nothing that scans are
 * judged by, or no status is kept and no known profile names something else. Source: domain.md 2.5, 7.3.
 */
export function settleTasks(project: Project, db: WriteDb, change: ChangeId): TaskEffect | null {
  const touched = touchedTables(db, change).filter((table) => isReadByClassification(table));
  const isRelevant = touched.some((table) => table !== 'settings' || isOtherAnswer(project, db));
  if (!isRelevant) return null;
  const isRescan = touched.includes('profiles') && hasProfiles(project.reader());
  const renamed = isRescan ? readRenamedProfiles(db, change) : new Set<number>();
  const said = readTasks(db);
  if (said.devices.size === 0 && renamed.size === 0) return null;
  const { decisions, unseen } = decideAll(project, db, said, renamed);
  writeDecisions(project, db, change, decisions);
  const count = (kind: ProofKind): number => decisions.filter(({ decision }) => decision.kind === kind).length;
  return {
    verified: count('verified'),
    reopened: count('reopened'),
    reverted: count('reverted'),
    replanned: count('replanned'),
    unseen,
  };
}

/**
 * As `settleTasks`, for people about whom something was just said in the change: work that is reported late may have been seen
 * by a scan since. Nothing that scans are judged by may be different in the change.
 */
export function settlePeople(
  project: Project,
  { db, change }: { readonly db: WriteDb; readonly change: ChangeId },
  people: readonly number[],
): void {
  if (people.length === 0) return;
  const classification = classifyProject(project, today(project));
  const taskOf = taskReader(project, classification, readTasks(db));
  const rulesOf = proofRules(project, classification);
  const decisions = [...new Set(people)].flatMap((mailboxId) => {
    const task = taskOf(mailboxId);
    const decided = task === null ? [] : decideProof(task, () => null, rulesOf(task.user));
    return decided.map((decision) => ({ mailboxId, decision }));
  });
  writeDecisions(project, db, change, decisions);
}

function today(project: Project): IsoDate {
  return project.storyDay ?? toLocalDay(new Date(project.now()));
}

/** Settings that only plans are made with prove nothing. */
function isOtherAnswer(project: Project, db: ReadDb): boolean {
  return !givesSameAnswer(readSettings(project.reader()), readSettings(db));
}

type Decided = { readonly mailboxId: number; readonly decision: ProofDecision };

/** Of devices about which nothing was said only a relapse tells, and that shows only in profiles that name something else. */
function decideAll(
  project: Project,
  db: ReadDb,
  said: SaidOfPeople,
  renamed: ReadonlySet<number>,
): { readonly decisions: readonly Decided[]; readonly unseen: number } {
  const asOf = today(project);
  const classification = classifyConnection(db, asOf);
  const taskOf = taskReader(project, classification, said);
  const rulesOf = proofRules(project, classification);
  const decisions: Decided[] = [];
  const tasksBefore = readTasksBefore(project, asOf);
  let unseen = 0;
  for (const [mailboxId, user] of classification.index.users) {
    const isSuspect = user.profiles.some(({ profileId, state }) => isServerState(state) && renamed.has(profileId));
    if (!said.devices.has(mailboxId) && !isSuspect) continue;
    const task = taskOf(mailboxId);
    if (task === null) continue;
    const decided = decideProof(task, () => (isSuspect ? tasksBefore(mailboxId) : null), rulesOf(user));
    for (const decision of decided) decisions.push({ mailboxId, decision });
    const changed = new Set(decided.map(({ view }) => view.device));
    unseen += task.devices.filter(
      (view) => !changed.has(view.device) && unseenDaysOf(view, { asOf, utcOf }) !== null,
    ).length;
  }
  return { decisions, unseen };
}

/** The tasks as they are outside of the transaction; read when somebody asks for the first. */
function readTasksBefore(project: Project, asOf: IsoDate): TaskBoard['of'] {
  let board: TaskBoard | null = null;
  return (mailboxId) => {
    board ??= taskBoard(project, asOf);
    return board.of(mailboxId);
  };
}

function writeDecisions(project: Project, db: WriteDb, change: ChangeId, decisions: readonly Decided[]): void {
  const details = readProfileDetails(
    db,
    decisions.map(({ decision }) => decision.evidence.profile.profileId),
  );
  const act = { db, change, at: momentOf(project), by: null, origin: 'evidence' } as const;
  for (const { mailboxId, decision } of decisions) {
    const { view, evidence, status } = decision;
    const { isDateAssumed = false, source = null } = details.get(evidence.profile.profileId) ?? {};
    const proof: Proof = {
      kind: 'V6',
      seenAt: evidence.seenAt,
      isDateAssumed,
      value: evidence.profile.endpoint ?? '',
      source: source && {
        file: source.sheet === null ? source.file : `${source.file} [${source.sheet}]`,
        row: source.row,
      },
    };
    sayStatus(act, mailboxId, view, { ...status, proof });
  }
}
