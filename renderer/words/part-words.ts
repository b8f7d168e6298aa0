import type { AnswerPart } from '../../core/classification/answer-part.ts';

/** The marks of ux.md 8, and those that only statuses of tasks have. */
export type Mark =
  | 'done'
  | 'to-do'
  | 'database-first'
  | 'at-risk'
  | 'blocked'
  | 'unknown'
  | 'exempt'
  | 'in-progress'
  | 'waits'
  | StatusMark;

/** The marks of statuses that no state of the answer has. */
export type StatusMark =
  | 'not-planned'
  | 'planned'
  | 'informed'
  | 'reported'
  | 'failed'
  | 'postponed'
  | 'no-contact'
  | 'waiting'
  | 'skipped'
  | 'reverted';

/** How a part of the answer is called: on its tile, by the word of its state, in a legend and in a row of a list. */
export type PartWords = {
  readonly title: string;
  readonly mark: Mark;
  readonly state: string;
  readonly legend: string;
  readonly row: string;
};

export const partWords: Readonly<Record<AnswerPart, PartWords>> = {
  'on-array': { title: 'On the array', mark: 'done', state: 'done', legend: 'on the array', row: 'On the array' },
  profile: {
    title: 'Profile names a CAS',
    mark: 'to-do',
    state: 'to do',
    legend: 'profile',
    row: 'Profile must be updated',
  },
  'database-first': {
    title: 'Database names a CAS',
    mark: 'database-first',
    state: 'to do, database first',
    legend: 'database first',
    row: 'Database, then profile',
  },
  'will-revert': {
    title: 'Works, will revert',
    mark: 'at-risk',
    state: 'at risk',
    legend: 'will revert',
    row: 'Works, will revert',
  },
  'no-array': {
    title: 'No array in the site',
    mark: 'blocked',
    state: 'blocked',
    legend: 'no array',
    row: 'Blocked: no array',
  },
  unknown: { title: 'Unknown', mark: 'unknown', state: 'evidence missing', legend: 'unknown', row: 'Unknown' },
  other: {
    title: 'Other correction',
    mark: 'to-do',
    state: 'to do, no CAS named',
    legend: 'other correction',
    row: 'Other correction',
  },
  exempt: { title: 'Exempt', mark: 'exempt', state: 'exempt', legend: 'exempt', row: 'Exempt' },
  'out-of-scope': {
    title: 'Out of scope',
    mark: 'exempt',
    state: 'out of scope',
    legend: 'out of scope',
    row: 'Out of scope',
  },
};
