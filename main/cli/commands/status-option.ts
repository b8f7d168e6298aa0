import { InvalidArgumentError } from 'commander';
import { AppError } from '../../../core/shared/app-error.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { statusNamed } from '../../../core/tracking/status-named.ts';
import {
  isSettable,
  type SettableStatus,
  settableStatuses,
  type TaskStatus,
  taskStatusWords,
} from '../../../core/tracking/task-status.ts';

/**
 * Takes the value of an option for a status that people can give. Throws what commander shows to the user, and `task-refused` for
 * a status that only evidence or the plan gives.
 */
export function parseStatus(text: string): SettableStatus {
  const status = statusNamed(text);
  if (status === null) throw new InvalidArgumentError(`It must be one of ${settableStatuses.join(', ')}.`);
  if (isSettable(status)) return status;
  throw new AppError(
    'task-refused',
    `Nobody can say “${taskStatusWords[status]}”: ${giverOf(status)}`,
    insteadOf(status),
    {
      status,
    },
  );
}

type GivenStatus = Exclude<TaskStatus, SettableStatus>;

function giverOf(status: GivenStatus): string {
  switch (status) {
    case 'verified':
      return 'only evidence gives it, a scan that is newer than the work.';
    case 'reverted':
      return 'only evidence gives it, a scan that shows an old name again.';
    case 'not-planned':
      return 'it follows from the plan.';
    default:
      return assertNever(status, 'status');
  }
}

function insteadOf(status: GivenStatus): string {
  switch (status) {
    case 'verified':
      return 'Say `--status done`, then import a newer export of the profiles.';
    case 'reverted':
      return 'Say `--status failed` when it did not work, or import a newer export of the profiles.';
    case 'not-planned':
      return 'Say `--status planned` to begin anew, or `--status exempt` when nothing is to be done.';
    default:
      return assertNever(status, 'status');
  }
}
