import type { ServerCard } from '../../../core/api/server-card.ts';
import { buildServerCard } from '../../../core/classification/server-card.ts';
import { findServerSubject } from '../../../core/classification/server-subject.ts';
import { stepsOfServer } from '../../../core/planning/server-steps.ts';
import { describeTask } from '../../../core/runbook/step-words.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { readServedClients } from '../../../db/served-clients.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { planPlaces } from './plan-places.ts';

/** What hangs on a server or an array, given by any of its names. */
export function getServer(project: Project, request: { readonly name: string; readonly asOf: IsoDate }): ServerCard {
  const classification = classifyProject(project, request.asOf);
  const { index, classifier } = classification;
  const card = buildServerCard({
    ...classification,
    name: request.name,
    users: index.users.values(),
    served: readServedClients(project.reader()),
  });
  const places = planPlaces(project);
  if (places === null) return { ...card, hasPlan: false, steps: [] };
  const { identity } = findServerSubject(classifier.directory, request.name);
  const steps = stepsOfServer({
    plan: places.plan,
    isIt: (name) => findServerSubject(classifier.directory, name).identity === identity,
    markOf: places.markOf,
    taskOf: ({ work }) => describeTask(work),
  });
  return { ...card, hasPlan: true, steps };
}
