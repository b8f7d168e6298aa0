import type { ListCondition } from '../../core/lists/list-query.ts';
import { type TaskStatus, taskStatuses } from '../../core/tracking/task-status.ts';
import { formatRoute, listRoute } from './route.ts';

/** Which tasks a number counts; what is absent does not matter. `site` null is who has no known site. */
export type TaskFilter = {
  readonly wave?: number;
  readonly site?: string | null;
  readonly statuses?: readonly TaskStatus[];
  /** Reported and not seen for at least so many days. */
  readonly unseenFrom?: number;
};

/** The statuses of people whose work is neither reported, verified nor exempt. */
export const openStatuses = taskStatuses.filter(
  (status) => status !== 'done' && status !== 'verified' && status !== 'exempt',
);

/** The link to the tasks that pass a filter. */
export function tasksHref(filter: TaskFilter): string {
  const { wave, site, statuses, unseenFrom } = filter;
  const conditions: readonly ListCondition[] = [
    ...(wave === undefined ? [] : [valuesOf('wave', [wave])]),
    ...(site === undefined ? [] : [valuesOf('site', [site])]),
    ...(statuses === undefined ? [] : [valuesOf('status', statuses)]),
    ...(unseenFrom === undefined ? [] : [{ kind: 'range', column: 'unseenDays', from: unseenFrom, to: null } as const]),
  ];
  return formatRoute(listRoute('tasks', { conditions }));
}

function valuesOf(column: string, oneOf: readonly (string | number | null)[]): ListCondition {
  return { kind: 'values', column, oneOf };
}
