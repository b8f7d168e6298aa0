import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { ProofRules } from '../../../core/tracking/evidence-time.ts';
import { untouchedTask } from '../../../core/tracking/task.ts';
import { type UserTask, userTask } from '../../../core/tracking/user-task.ts';
import type { SaidOfPeople } from '../../../db/tasks.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import { planPlaces } from '../person/plan-places.ts';
import type { Project } from '../project.ts';
import { utcOf } from './local-time.ts';

/** Puts tasks together when somebody asks for them, each once; null for an id that is no user's. */
export function taskReader(
  project: Project,
  classification: Pick<ProjectClassification, 'index' | 'verified'>,
  said: SaidOfPeople,
): (mailboxId: number) => UserTask | null {
  const { users } = classification.index;
  const places = planPlaces(project);
  const rulesOf = proofRules(project, classification);
  const made = new Map<number, UserTask>();
  return (mailboxId) => {
    const known = made.get(mailboxId);
    if (known !== undefined) return known;
    const user = users.get(mailboxId);
    if (user === undefined) return null;
    const own = {
      person: said.people.get(mailboxId) ?? untouchedTask,
      devices: said.devices.get(mailboxId) ?? [],
    };
    const task = userTask(user, own, places?.lookup.waveOf(mailboxId) ?? null, rulesOf(user));
    made.set(mailboxId, task);
    return task;
  };
}

/** What evidence about a person is judged by; in a sample a rebind was verified on the day of its story. */
export function proofRules(
  { storyDay }: Pick<Project, 'storyDay'>,
  { verified }: Pick<ProjectClassification, 'verified'>,
): (user: Pick<UserResult, 'database'>) => ProofRules {
  return ({ database }) => {
    const at = verified.rebindTimes.get(database?.toLowerCase() ?? '') ?? null;
    return { utcOf, reboundAt: at === null || storyDay === null ? at : `${storyDay}${at.slice(10)}` };
  };
}
