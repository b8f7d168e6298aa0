import { type Command, InvalidArgumentError, Option } from 'commander';
import { profileMethods } from '../../../core/settings/parse.ts';
import type { ProfileMethod } from '../../../core/settings/settings.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { deviceKeyOf } from '../../../core/tracking/task.ts';
import {
  type FailureReason,
  failureReasons,
  type SettableStatus,
  settableStatuses,
  waitingStatuses,
} from '../../../core/tracking/task-status.ts';
import type { Cli, Session } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeTask, taskDocument } from '../task-text.ts';
import { parseDay } from './parse-day.ts';
import { parseStatus } from './status-option.ts';

type TrackOptions = {
  readonly status?: SettableStatus;
  readonly device?: string;
  readonly reason?: FailureReason;
  readonly detail?: string;
  readonly until?: string;
  readonly worked?: string;
  readonly method?: ProfileMethod | '';
  readonly assign?: string;
  readonly contact?: string;
  readonly callBack?: string;
  readonly attempt?: string;
  readonly ticket?: string;
  readonly note?: string;
  readonly by?: string;
};

/** `caskade track PROJECT ALIAS [--status S] [--note N] [--by WHO] …`; without anything to say it shows the task. */
export function defineTrack(program: Command, cli: Cli): void {
  program
    .command('track')
    .description("say what became of a person's task, or show it")
    .argument('<project>', 'the project file')
    .argument('<alias>', 'the person: an alias, address, UPN or account')
    .option('--status <status>', `what became of it: ${settableStatuses.join(', ')}`, parseStatus)
    .option('--device <computer>', 'only on this computer (default: on all with something open)')
    .addOption(new Option('--reason <code>', 'why it failed').choices(failureReasons))
    .option('--detail <text>', 'the reason in your own words', parseText)
    .option('--until <date>', 'until when it is postponed or waited for', parseDay)
    .option('--worked <date>', 'when the work was done (default: now)', parseDay)
    .addOption(new Option('--method <code>', 'the method that was used').argParser(parseMethod))
    .option('--assign <who>', 'who does it; an empty text takes it away, here and below', trimmed)
    .option('--contact <date>', 'when the person was spoken to last', parseDayOrNone)
    .option('--call-back <date>', 'when a call back was promised', parseDayOrNone)
    .option('--attempt <date>', 'the day of one more attempt to reach the person', parseDay)
    .option('--ticket <number>', 'the number of the ticket', trimmed)
    .option('--note <text>', 'a note that stays with the task', parseText)
    .option('--by <who>', 'who says it, for the history')
    .addHelpText('after', helpTail(...examples))
    .action((project: string, alias: string, options: TrackOptions) => runTrack(cli, project, alias, options));
}

const examples = [
  'caskade track contoso.caskade mlien',
  'caskade track contoso.caskade mlien --status done --method M1 --by eva',
  'caskade track contoso.caskade mlien --status failed --device WS-1002 --reason ost-locked --by eva',
  'caskade track contoso.caskade mlien --status postponed --until 2014-04-08 --note "Back on Tuesday."',
];

function runTrack(cli: Cli, project: string, alias: string, options: TrackOptions): Promise<void> {
  refuseIdle(options);
  const { by: _, ...said } = options;
  const access = Object.keys(said).length === 0 ? 'read' : 'write';
  return cli.run({ project, access }, async (session) => {
    const person = await session.call('person.find', { name: alias });
    const warnings = await sayAll(session, person.id, options);
    const card = await session.call('task.get', { person: person.id, asOf: null });
    await cli.print(taskDocument(card, warnings), () => describeTask(card, warnings));
    return exitCodes.done;
  });
}

/** One call, so that one undo takes all of it back. Gives what to mind. */
async function sayAll(session: Session, person: number, options: TrackOptions): Promise<readonly string[]> {
  const { status, device, attempt, by, ...rest } = options;
  const note = rest.note ?? null;
  const edits = editsOf(options);
  const people = [person];
  if (status !== undefined) {
    const { reason = null, detail = null, until = null, worked = null } = rest;
    const unknown = device === undefined ? [] : await warnOfDevice(session, person, device);
    const also = { ...edits, ...(attempt !== undefined && { attemptOn: attempt }) };
    const said = { people, status, device: device ?? null, reason, detail, until, workedOn: worked, also, note };
    const { warnings } = await session.call('task.setStatus', { ...said, by: by ?? null });
    return [...unknown, ...warnings.map(({ text }) => text)];
  }
  if (Object.keys(edits).length > 0 || attempt !== undefined || note !== null)
    await session.call('task.edit', { people, ...edits, attemptOn: attempt ?? null, note, by: by ?? null });
  return [];
}

/** An empty text takes away what is there. */
function editsOf({ assign, contact, callBack, ticket, method }: TrackOptions) {
  return {
    ...(assign !== undefined && { assignee: assign || null }),
    ...(contact !== undefined && { contactOn: contact || null }),
    ...(callBack !== undefined && { callBackOn: callBack || null }),
    ...(ticket !== undefined && { ticket: ticket || null }),
    ...(method !== undefined && { method: method || null }),
  };
}

/** A computer that no scan has seen is taken as it is, because scans come late; a slip of the keys is taken too. */
async function warnOfDevice(session: Session, person: number, device: string): Promise<readonly string[]> {
  const { devices } = await session.call('task.get', { person, asOf: null });
  const known = devices.flatMap(({ computer }) => computer ?? []);
  if (devices.some((one) => one.device === deviceKeyOf(device))) return [];
  const seen = known.length === 0 ? 'none was seen yet' : `known are ${known.join(', ')}`;
  return [`${device.trim()} is a computer on which nobody has seen a profile of this person; ${seen}.`];
}

/** Refuses what would be dropped. */
function refuseIdle({ status, device, reason, detail, until, worked }: TrackOptions): void {
  if (status === undefined) {
    const idle = Object.entries({ device, reason, detail, until, worked }).find(([, value]) => value !== undefined);
    if (idle !== undefined) throw idleOption(`--${idle[0]}`, 'a status', 'Give --status too.');
    return;
  }
  if (reason !== undefined && status !== 'failed')
    throw idleOption('--reason', 'what failed', 'Give --detail instead.');
  if (reason === 'other' && detail === undefined)
    throw new AppError('usage', 'Another reason needs words.', 'Say the reason with --detail.');
  if (worked !== undefined && status !== 'done')
    throw idleOption('--worked', 'work that is done', 'Give --status done, or leave --worked out.');
  if (until !== undefined && !waitingStatuses.has(status))
    throw idleOption('--until', 'what waits', `It goes with ${[...waitingStatuses].join(', ')}.`);
}

function idleOption(option: string, what: string, hint: string): AppError {
  return new AppError('usage', `${option} belongs to ${what}.`, hint);
}

function trimmed(text: string): string {
  return text.trim();
}

function parseDayOrNone(text: string): string {
  return text.trim() === '' ? '' : parseDay(text);
}

function parseText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text;
}

function parseMethod(text: string): ProfileMethod | '' {
  if (text.trim() === '') return '';
  const method = profileMethods.find((code) => code === text.trim().toUpperCase());
  if (method === undefined) throw new InvalidArgumentError(`It must be one of ${profileMethods.join(', ')}.`);
  return method;
}
