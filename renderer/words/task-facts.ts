import type { TaskCard } from '../../core/api/task-report.ts';
import { taskFieldWords } from '../../core/tracking/event-words.ts';
import { taskStatusWords } from '../../core/tracking/task-status.ts';
import { deviceLines } from './device-words.ts';
import { type Formats, formats } from './format.ts';

/** A task in lines for paper: every PC with its status, then what was agreed. What was not said is left out. */
export function taskFacts(task: TaskCard, words: Formats = formats): readonly string[] {
  const { wave, assignee, ticket, callBackOn, contactOn, attempts, devices } = task;
  const day = (value: string | null): string | null => (value === null ? null : words.day(value));
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    ...devices.flatMap((device) =>
      device.status === null
        ? []
        : [
            [
              device.computer ?? 'Unknown PC',
              [taskStatusWords[device.status], ...deviceLines(device, task, words)].join('. '),
            ] as const,
          ],
    ),
    ['Wave', wave === null ? null : `${wave.number}, from ${words.day(wave.start)}`],
    [taskFieldWords.assignee, assignee],
    [taskFieldWords.ticket, ticket],
    [taskFieldWords.callBackOn, day(callBackOn)],
    [taskFieldWords.contactOn, day(contactOn)],
    ['Attempts', attempts === 0 ? null : words.count(attempts)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
}
