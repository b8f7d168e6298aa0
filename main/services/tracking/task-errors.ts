import type { RefusedTask } from '../../../core/api/task-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';

/** The error of an id that is no user's. */
export function taskNotFound(mailboxId: number): AppError {
  return new AppError(
    'not-found',
    'This person is not in the project any more.',
    'The mailbox was in an import that was undone, or a newer export no longer has it. Find the person by name.',
    { mailbox: mailboxId },
  );
}

/** The error of a status that nobody of those named can be given. */
export function nobodyLeft(refused: readonly RefusedTask[]): AppError {
  const [first] = refused;
  const message =
    refused.length === 1 && first !== undefined
      ? `${first.name} was left as it was: ${first.reason}`
      : `Nobody of the ${refused.length} people can be given this status.`;
  const hint =
    refused.length === 1 || first === undefined
      ? 'Choose another status: the task shows which it can be given.'
      : `${first.name}, for example: ${first.reason}`;
  return new AppError('task-refused', message, hint, {
    refused: refused.slice(0, 100).map(({ name, reason }) => `${name}: ${reason}`),
  });
}

/** The error of a date that cannot be. */
export function workInFuture(day: string): AppError {
  return new AppError(
    'usage',
    `The work cannot have been done on ${day}: that is in the future.`,
    'Give the day of the work.',
    {
      day,
    },
  );
}

/** The error of a wave that goes on anyway. */
export function waveNotPaused(wave: number, name: string): AppError {
  return new AppError(
    'task-refused',
    `Wave ${wave} (${name}) is not paused.`,
    'Look at the progress again: it may have been continued, or verifications came out right since.',
    { wave },
  );
}
