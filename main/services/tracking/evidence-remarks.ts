import { isLater, type ProofRules } from '../../../core/tracking/evidence-time.ts';
import { evidenceFor } from '../../../core/tracking/proof.ts';
import { type ConnectedClient, evidenceRemark } from '../../../core/tracking/proof-words.ts';
import { deviceKeyOf } from '../../../core/tracking/task.ts';
import type { DeviceView, UserTask } from '../../../core/tracking/user-task.ts';
import { readProfileDetails } from '../../../db/person-rows.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import { observe } from '../person/observed.ts';
import type { Project } from '../project.ts';
import { proofRules } from './read-people.ts';

/** Says of the devices of a person what evidence tells that their status does not; null where it tells nothing more. */
export function evidenceRemarks(
  project: Project,
  classification: ProjectClassification,
  task: UserTask,
): (view: DeviceView) => string | null {
  const rules = proofRules(project, classification)(task.user);
  const isAsked = task.devices.some(({ said }) => said?.workedAt != null);
  const connectedOf = isAsked ? connections(project, classification, task, rules) : () => null;
  return (view) => evidenceRemark(task.user, view.said, evidenceFor(view, task), connectedOf(view), rules);
}

/** The newest connection after the work, by devices: only what logs tie to one of them counts. */
function connections(
  project: Project,
  classification: ProjectClassification,
  { user }: UserTask,
  { utcOf }: ProofRules,
): (view: DeviceView) => ConnectedClient | null {
  const ids = user.profiles.map(({ profileId }) => profileId);
  const { sightings } = observe(project, classification, user, readProfileDetails(project.reader(), ids));
  return ({ device, said }) => {
    const workedAt = said?.workedAt ?? null;
    if (workedAt === null) return null;
    const own = new Set(
      user.profiles.flatMap(({ profileId, computer }) => (deviceKeyOf(computer) === device ? [profileId] : [])),
    );
    const newest = sightings.find(
      ({ last, serverName, profileIds }) =>
        serverName !== null && last !== null && isLater(last, workedAt, utcOf) && profileIds.some((id) => own.has(id)),
    );
    if (newest === undefined || newest.serverName === null || newest.last === null) return null;
    return { server: newest.serverName, on: newest.last };
  };
}
