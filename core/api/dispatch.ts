import { AppError } from '../shared/app-error.ts';
import {
  type Effects,
  findOperation,
  type Inputs,
  isOperationName,
  type OperationName,
  type Outputs,
} from './contract.ts';
import { createEventTopic, type EventTopic, type Progress } from './events.ts';
import { type CancelSignal, cancelledError, createJobs, type Job, type Jobs } from './jobs.ts';
import { type Reply, toWireError } from './reply.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

/** What handlers work on: a `read` handle cannot write, so a read operation cannot either. */
export type Handles<Read, Write> = { readonly read: Read; readonly write: Write; readonly rehearsal: Write };

/** What a handler may use besides its input and handle. */
export type Call = {
  readonly jobId: string;
  readonly signal: CancelSignal;
  /** Announces how far the work is. */
  readonly progress: (progress: Progress) => void;
  /** Stops another job; false when it does not run. */
  readonly cancelJob: (jobId: string) => boolean;
};

/** What carries out the contract: one function per operation. */
export type Handlers<Read, Write> = {
  readonly [Name in OperationName]: (
    input: Inputs[Name],
    handle: Handles<Read, Write>[Effects[Name]],
    call: Call,
  ) => Outputs[Name] | Promise<Outputs[Name]>;
};

/** What `dispatch` needs beside the handlers; one per running program, made by `createContext`. */
export type DispatchContext<Read, Write> = {
  readonly handles: Handles<Read, Write>;
  readonly writes: WriteQueue;
  readonly jobs: Jobs;
  readonly events: EventTopic;
  readonly reportFault: ReportFault;
};

/** Is told of faults of the program, which callers see only as the code `internal`. Must not throw. */
export type ReportFault = (fault: unknown, operation: string) => void;

/** Makes the context of a program that has just started. */
export function createContext<Read, Write>(
  handles: Omit<Handles<Read, Write>, 'rehearsal'>,
  reportFault: ReportFault,
): DispatchContext<Read, Write> {
  return {
    handles: { ...handles, rehearsal: handles.write },
    writes: createWriteQueue(),
    jobs: createJobs(),
    events: createEventTopic((fault) => reportFault(fault, 'event listener')),
    reportFault,
  };
}

/**
 * Carries out one call: parses the raw input, calls the handler, turns what it throws into a reply. Never rejects. Writes run
 * one after another and announce `data-changed` when they end well; a job that told of its progress announces `job-ended`.
 * `jobId` null gives the job an id of its own.
 */
export async function dispatch<Read, Write>(
  handlers: Handlers<Read, Write>,
  context: DispatchContext<Read, Write>,
  name: string,
  rawInput: unknown,
  jobId: string | null = null,
): Promise<Reply<unknown>> {
  try {
    if (!isOperationName(name)) throw unknownOperation(name);
    return { ok: true, value: await run(handlers, context, name, rawInput, jobId) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) context.reportFault(thrown, name);
    return { ok: false, error: toWireError(thrown, name) };
  }
}

async function run<Read, Write, Name extends OperationName>(
  handlers: Handlers<Read, Write>,
  context: DispatchContext<Read, Write>,
  name: Name,
  rawInput: unknown,
  jobId: string | null,
): Promise<Outputs[Name]> {
  const operation = findOperation(name);
  const input = operation.parseInput(rawInput);
  const job = context.jobs.start(jobId);
  const call = callOf(job, context);
  const work = async () => {
    if (job.signal.aborted) throw cancelledError();
    return handlers[name](input, context.handles[operation.effect], call);
  };
  try {
    if (operation.effect === 'read') return await work();
    const value = await context.writes(work);
    if (operation.effect === 'write') context.events.emit({ kind: 'data-changed', operation: name });
    return value;
  } finally {
    job.end();
    if (call.hasProgress()) context.events.emit({ kind: 'job-ended', jobId: job.id });
  }
}

/** The end of a job is worth a word only where somebody was told of its progress. */
function callOf<Read, Write>(
  job: Job,
  context: DispatchContext<Read, Write>,
): Call & { readonly hasProgress: () => boolean } {
  let hasProgress = false;
  return {
    jobId: job.id,
    signal: job.signal,
    progress: (progress) => {
      hasProgress = true;
      context.events.emit({ kind: 'progress', jobId: job.id, ...progress });
    },
    cancelJob: context.jobs.cancel,
    hasProgress: () => hasProgress,
  };
}

function unknownOperation(name: string): AppError {
  return new AppError(
    'usage',
    `There is no operation named ${JSON.stringify(name)}.`,
    'The host and the program may differ in version.',
  );
}
