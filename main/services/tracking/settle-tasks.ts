import type { UserResult } from '../../../core/classification/classify-user.ts';
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
import { touchedTables } from '../../../db/row-images.ts';
import { readSettings } from '../../../db/settings.ts';
import { hasTasks, readTasks, type SaidOfPeople } from '../../../db/tasks.ts';
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
import { taskBoard } from './task-board.ts';

/**
 * Gives the tasks the statuses that the evidence in force proves, as part of a change whose transaction is open: undoing the
 * change takes them back. `db` is its connection. Null when the change can prove nothing: it touches nothing that scans are
 * judged by, or no task is kept and no profile was known before. Source: domain.md 2.5, 7.3.
 */
export function settleTasks(project: Project, db: WriteDb, change: ChangeId): TaskEffect | null {
  const touched = touchedTables(db, change).filter((table) => isReadByClassification(table));
  const isRelevant = touched.some((table) => table !== 'settings' || isOtherAnswer(project, db));
  const isRescan = touched.includes('profiles') && hasProfiles(project.reader());
  if (!isRelevant || !(isRescan || hasTasks(db))) return null;
  const said = readTasks(db);
  const { decisions, unseen } = decideAll(project, db, said, isRescan);
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

/** A relapse of people about whom nothing was said shows only in a new scan. */
function decideAll(
  project: Project,
  db: ReadDb,
  said: SaidOfPeople,
  isRescan: boolean,
): { readonly decisions: readonly Decided[]; readonly unseen: number } {
  const asOf = today(project);
  const classification = classifyConnection(db, asOf);
  const taskOf = taskReader(project, classification, said);
  const rulesOf = proofRules(project, classification);
  const decisions: Decided[] = [];
  let unseen = 0;
  for (const [mailboxId, user] of classification.index.users) {
    if (!said.devices.has(mailboxId) && !(isRescan && namesServer(user))) continue;
    const task = taskOf(mailboxId);
    if (task === null) continue;
    const before = () => (isRescan ? taskBoard(project, asOf).of(mailboxId) : null);
    const decided = decideProof(task, before, rulesOf(user));
    for (const decision of decided) decisions.push({ mailboxId, decision });
    const changed = new Set(decided.map(({ view }) => view.device));
    unseen += task.devices.filter(
      (view) => !changed.has(view.device) && unseenDaysOf(view, { asOf, utcOf }) !== null,
    ).length;
  }
  return { decisions, unseen };
}

function namesServer({ profiles }: UserResult): boolean {
  return profiles.some(({ state }) => isServerState(state));
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
