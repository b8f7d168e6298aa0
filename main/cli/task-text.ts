import type { DeviceCard, TaskCard, TaskEventCard } from '../../core/api/task-report.ts';
import { methodInWords } from '../../core/classification/state-words.ts';
import { methodNames } from '../../core/runbook/method-steps.ts';
import { statusInWords, taskFieldWords } from '../../core/tracking/event-words.ts';
import { taskStatusWords } from '../../core/tracking/task-status.ts';
import { countOf, renderTable } from './text-table.ts';

/** A task as `--json` prints it: without what only pages need. */
export function taskDocument(card: TaskCard, warnings: readonly string[]) {
  const { mailboxId: _, choices: __, devices, notes, events, ...task } = card;
  return {
    ...task,
    devices: devices.map(({ device: _device, ...device }) => device),
    notes: notes.map(({ uid: _uid, ...note }) => note),
    history: events.map(({ uid: _uid, ...event }) => event),
    warnings,
  };
}

/** A task in words: where it stands, what was agreed, each computer, the notes and what happened. */
export function describeTask(card: TaskCard, warnings: readonly string[]): readonly string[] {
  return [
    `${card.displayName ?? card.alias} (${card.alias}): ${card.status === null ? 'nothing to do' : taskStatusWords[card.status]}`,
    ...warnings.map((warning) => `Mind: ${warning}`),
    ...describePlace(card),
    ...describeAgreed(card),
    '',
    ...describeDevices(card.devices),
    ...describeNotes(card),
    ...describeHistory(card.events),
  ];
}

function describePlace({ wave, method }: TaskCard): readonly string[] {
  const paused = wave?.isPaused === true ? ', paused: too many verifications failed' : '';
  return [
    wave === null ? 'In no wave.' : `Wave ${wave.number}, ${wave.name}, from ${wave.start}${paused}.`,
    ...(method === 'none' ? [] : [`To do: ${methodInWords(method)}.`]),
  ];
}

function describeAgreed({ assignee, contactOn, callBackOn, attempts, ticket }: TaskCard): readonly string[] {
  const said = [
    assignee === null ? [] : [`Assigned to ${assignee}.`],
    contactOn === null ? [] : [`Last contact on ${contactOn}.`],
    callBackOn === null ? [] : [`Call back on ${callBackOn}.`],
    attempts === 0 ? [] : [`${countOf(attempts, 'attempt')} to reach the person.`],
    ticket === null ? [] : [`Ticket ${ticket}.`],
  ].flat();
  return said.length === 0 ? [] : [said.join(' ')];
}

function describeDevices(devices: readonly DeviceCard[]): readonly string[] {
  return renderTable(
    ['PC', 'Status', 'Since', 'By', 'Method used', 'Profile names'].map((title) => ({ title })),
    devices.map((device) => [
      device.computer ?? '(not known)',
      device.status === null ? 'nothing to do' : statusInWords({ ...device, status: device.status }),
      device.at ?? '',
      device.by ?? '',
      device.method === null ? '' : `${methodNames[device.method]} (${device.method})`,
      sightOf(device),
    ]),
  );
}

function sightOf({ seen, proof, unseenDays }: DeviceCard): string {
  const sight = proof === null ? (seen === null ? null : { value: seen.endpoint ?? 'nothing', ...seen }) : proof;
  return [
    sight === null ? [] : [`${sight.value}, seen ${sight.seenAt.slice(0, 10)}`],
    unseenDays === null ? [] : [`not seen for ${countOf(unseenDays, 'day')} since the work`],
  ]
    .flat()
    .join('; ');
}

function describeNotes({ notes }: TaskCard): readonly string[] {
  if (notes.length === 0) return [];
  return ['', 'Notes:', ...notes.map(({ at, by, text }) => `  ${at}${by === null ? '' : ` ${by}`}: ${text}`)];
}

function describeHistory(events: readonly TaskEventCard[]): readonly string[] {
  if (events.length === 0) return [];
  const rest = events.length - mostShown;
  return [
    '',
    'History:',
    ...events.slice(0, mostShown).map((event) => `  ${describeEvent(event)}`),
    ...(rest > 0 ? [`  and ${countOf(rest, 'earlier change')} (--json lists all)`] : []),
  ];
}

const mostShown = 10;

function describeEvent({ at, by, field, computer, before, after, origin, isApplied }: TaskEventCard): string {
  const who = origin === 'evidence' ? ' evidence' : by === null ? '' : ` ${by}`;
  const where = computer === null ? '' : `${computer}: `;
  const how = origin === 'merge' ? (isApplied ? ', from a work file' : ', from a work file, declined') : '';
  return `${at}${who}: ${where}${taskFieldWords[field]}: ${before ?? 'nothing'} → ${after ?? 'nothing'}${how}`;
}
