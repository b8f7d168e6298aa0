import { AppError } from '../shared/app-error.ts';

/** Says whether a job is to stop. A handler looks at `aborted` between batches, or is told by `onAbort`. */
export type CancelSignal = {
  readonly aborted: boolean;
  /** Calls the listener once when the job is cancelled, at once when it already is. Gives the function that ends it. */
  readonly onAbort: (listener: () => void) => () => void;
};

/** A call that runs or waits to run. */
export type Job = { readonly id: string; readonly signal: CancelSignal; readonly end: () => void };

/** The calls that can be cancelled. */
export type Jobs = {
  /** Registers a call. `id` null gives it one; an id that is in use is refused with `usage`. */
  readonly start: (id: string | null) => Job;
  /** False when no such job runs. */
  readonly cancel: (id: string) => boolean;
};

/** Makes an empty list of jobs. */
export function createJobs(): Jobs {
  const running = new Map<string, CancelSource>();
  let started = 0;
  return {
    start: (wanted) => {
      started += 1;
      const id = wanted ?? `job-${started}`;
      if (running.has(id)) throw idInUse(id);
      const source = createCancelSource();
      running.set(id, source);
      return { id, signal: source.signal, end: () => running.delete(id) };
    },
    cancel: (id) => {
      const source = running.get(id);
      source?.cancel();
      return source !== undefined;
    },
  };
}

/** The failure of a job that the user stopped. */
export function cancelledError(): AppError {
  return new AppError('cancelled', 'The work was cancelled.', 'Nothing was written. The project is as it was before.');
}

/** Work that can be cancelled: how it sees that, and how it is done. */
export type CancelSource = { readonly signal: CancelSignal; readonly cancel: () => void };

/** Makes the two ends of a cancellation. */
export function createCancelSource(): CancelSource {
  const listeners = new Set<() => void>();
  let isAborted = false;
  return {
    signal: {
      get aborted() {
        return isAborted;
      },
      onAbort: (listener) => {
        if (isAborted) listener();
        else listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    cancel: () => {
      if (isAborted) return;
      isAborted = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}

function idInUse(id: string): AppError {
  return new AppError('usage', `A job named ${id} is running.`, 'Choose another job id, or none.', { jobId: id });
}
