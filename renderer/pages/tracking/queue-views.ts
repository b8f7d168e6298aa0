import type { ListCell, ListCondition, ListQuery } from '../../../core/lists/list-query.ts';
import { wholeList } from '../../../core/lists/list-query.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { counted, formats } from '../../words/format.ts';

/** The views of the queue that every project has. */
export type QueueViewName = 'wave' | 'mine' | 'waiting' | 'call-backs' | 'failed' | 'not-seen' | 'everybody';

/** A view of the queue: what is asked for, and what to say when nobody passes. */
export type QueueView = {
  readonly id: QueueViewName;
  readonly name: string;
  readonly query: ListQuery;
  /** What it means that nobody is in it, and what to do next. */
  readonly empty: readonly string[];
};

/** What the views are computed for. */
export type QueueMoment = {
  readonly today: IsoDate;
  /** The user of this computer; null where the system gives no name. */
  readonly me: string | null;
  readonly wave: NearestWave;
  /** After how many days a report that nothing has proven is a question. */
  readonly notSeenDays: number;
};

/** The waves that run today, by number; or else the day on which the next ones begin, null when none does. */
export type NearestWave =
  | { readonly kind: 'today'; readonly waves: readonly number[] }
  | { readonly kind: 'next'; readonly day: IsoDate | null };

/** The views, in the order in which a day goes. */
export function queueViews({ today, me, wave, notSeenDays }: QueueMoment): readonly QueueView[] {
  return [
    waveView(wave, today),
    {
      id: 'mine',
      name: 'Mine',
      // Without a name nobody is mine; null would stand for those who are nobody's.
      query: where(values('assignee', me ?? ''), isOpen),
      empty: [
        me === null ? 'The system does not say who you are.' : `Nothing open is assigned to ${me}.`,
        'Choose people in another view and assign them to yourself; who starts with somebody has them too.',
      ],
    },
    {
      id: 'waiting',
      name: 'Waiting',
      query: where(values('isWaiting', true)),
      empty: ['Nobody has to do something first, and nobody was missed.', 'Postponed work comes here on its day.'],
    },
    {
      id: 'call-backs',
      name: 'Call-backs',
      query: {
        ...where(dueUntil('callBackOn', today), isOpen),
        sort: { column: 'callBackOn', isDescending: false },
      },
      empty: ['No call is due.', 'Promise one with Call back… in the menu of a row.'],
    },
    {
      id: 'failed',
      name: 'Failed',
      query: where(values('status', 'failed', 'reverted')),
      empty: ['Nothing failed, and nobody has gone back to an old name.'],
    },
    {
      id: 'not-seen',
      name: 'Not seen',
      query: where(values('status', 'done'), { kind: 'range', column: 'unseenDays', from: notSeenDays + 1, to: null }),
      empty: [
        `No report is older than ${formats.count(notSeenDays)} days without a scan that shows it.`,
        'A newer scan of profiles proves what was reported, or speaks against it.',
      ],
    },
    {
      id: 'everybody',
      name: 'Everybody',
      query: wholeList,
      empty: ['Nobody has work to do, or had some.'],
    },
  ];
}

/** Who needs somebody today, without counting a person twice: the queries of what failed, and of other calls that are due. */
export function needsSomebody(today: IsoDate): { readonly failed: ListQuery; readonly callBacks: ListQuery } {
  return {
    failed: where(values('status', 'failed', 'reverted')),
    callBacks: where(dueUntil('callBackOn', today), isOpen, values('status', ...openButFailed)),
  };
}

/** Those of a view for whom something is still to be done; a view by status has nobody else. */
export function leftIn(query: ListQuery): ListQuery {
  const isByStatus = query.conditions.some(({ column }) => column === 'status' || column === 'isOpen');
  if (isByStatus) return { ...query, sort: null };
  return { ...query, sort: null, conditions: [...query.conditions, isOpen] };
}

/** `3 people need somebody today: 2 failed or reverted, 1 call-back` */
export function needsWords(failed: number, callBacks: number): string {
  const parts = [
    failed === 0 ? [] : `${formats.count(failed)} failed or reverted`,
    callBacks === 0 ? [] : counted(callBacks, 'call-back'),
  ].flat();
  return `${counted(failed + callBacks, 'person needs', 'people need')} somebody today: ${parts.join(', ')}`;
}

/** What is open besides what failed. */
const openButFailed = [
  ...(['not-planned', 'planned', 'informed', 'in-progress'] as const),
  ...(['postponed', 'no-contact', 'waiting', 'skipped'] as const),
];

function waveView(wave: NearestWave, today: IsoDate): QueueView {
  if (wave.kind === 'today') {
    return {
      id: 'wave',
      name: 'My wave today',
      query: where(values('wave', ...wave.waves)),
      empty: ['Nobody is in the wave of today any more.'],
    };
  }
  const { day } = wave;
  return {
    id: 'wave',
    name: day === null ? 'My wave today' : `Next wave, ${formats.shortDay(day)}`,
    query: where(values('waveDay', day ?? today)),
    empty: ['No wave runs today, and none is planned for later.', 'The plan puts people into waves: Plan, Plan again.'],
  };
}

const isOpen: ListCondition = values('isOpen', true);

function dueUntil(column: string, today: IsoDate): ListCondition {
  return { kind: 'range', column, from: null, to: today };
}

function values(column: string, ...oneOf: readonly ListCell[]): ListCondition {
  return { kind: 'values', column, oneOf };
}

function where(...conditions: readonly ListCondition[]): ListQuery {
  return { ...wholeList, conditions };
}
