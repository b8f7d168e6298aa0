import type { PlacementReport } from '../../../core/api/plan-report.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { explainPlacement as placementInWords } from '../../../core/planning/explain-placement.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { planNamed } from './stored-plan.ts';

/**
 * Why somebody is in a wave of the plan in force, or in none. Throws `plan-missing`, and `not-found` for an alias that nobody
 * or more than one person has.
 */
export function explainPlacement(
  project: Project,
  request: { readonly alias: string; readonly asOf: IsoDate },
): PlacementReport {
  const { plan } = planNamed(project.reader(), null);
  const user = findUser(classifyProject(project, request.asOf).index.users.values(), request.alias);
  const wave = plan.waves.find(({ members }) => members.some(({ mailboxId }) => mailboxId === user.mailboxId));
  return { alias: user.alias, wave: wave?.number ?? null, explanation: placementInWords(plan, user) };
}

function findUser(users: Iterable<UserResult>, alias: string): UserResult {
  const key = alias.trim().toLowerCase();
  const found = [...users].filter((user) => user.alias.toLowerCase() === key);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  throw new AppError(
    'not-found',
    only === undefined ? `Nobody has the alias "${alias}".` : `${found.length} people have the alias "${alias}".`,
    '`caskade find` finds people by name, address, account and computer.',
    { alias },
  );
}
