import type { OperationName } from './contract.ts';

/**
 * How far a phase of a job is. `done` of `total` is the share of its work in whatever unit it counts (bytes of a file);
 * `total` null means that nobody knows how much there is. `rows` counts what people count; null where there are none.
 */
export type Progress = {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  readonly rows: number | null;
};

/** What is announced while operations run, on one topic for all of them. */
export type AppEvent =
  | ({ readonly kind: 'progress'; readonly jobId: string } & Progress)
  /** A write ended well: what was read before may be out of date. */
  | { readonly kind: 'data-changed'; readonly operation: OperationName }
  /** Another program has changed the open project: what was read before may be out of date. */
  | { readonly kind: 'changed-elsewhere' }
  /** A job that had announced progress is over, well or not. */
  | { readonly kind: 'job-ended'; readonly jobId: string }
  /** Another project is open now, or none: nothing of what was read before counts. */
  | { readonly kind: 'project-changed' };

export type EventListener = (event: AppEvent) => void;

/** The one topic. `subscribe` gives the function that ends the subscription. */
export type EventTopic = {
  readonly emit: (event: AppEvent) => void;
  readonly subscribe: (listener: EventListener) => () => void;
};

/** Makes a topic. A listener that throws is reported and disturbs neither the work nor the other listeners. */
export function createEventTopic(reportFault: (fault: unknown) => void): EventTopic {
  const listeners = new Set<EventListener>();
  return {
    emit: (event) => {
      for (const listener of listeners) notify(listener, event, reportFault);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function notify(listener: EventListener, event: AppEvent, reportFault: (fault: unknown) => void): void {
  try {
    listener(event);
  } catch (fault) {
    reportFault(fault);
  }
}
