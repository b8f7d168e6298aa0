import type { AnswerPart } from '../classification/answer-part.ts';
import type { RowFilter } from '../classification/row-filter.ts';
import type { UserSort } from '../classification/user-order.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { UserRow } from './classification-report.ts';

export type { AnswerPart } from '../classification/answer-part.ts';
export type { CountedRows, RowCondition, RowFilter, TextColumn } from '../classification/row-filter.ts';
export type { UserColumn, UserSort } from '../classification/user-order.ts';

/** Which part of which list is wanted. Rows are counted from 0. */
export type UserListRequest = {
  readonly filter: RowFilter;
  readonly sort: UserSort;
  readonly offset: number;
  readonly limit: number;
  /** Ages are counted at the end of this day; null means today. */
  readonly asOf: IsoDate | null;
};

/** A user in a list: as `classify --rows users`, and what lists show besides. */
export type ListedUser = UserRow & {
  readonly id: number;
  readonly part: AnswerPart;
  /** Server and computer of the deciding profile, and its Outlook version; null when no profile was seen. */
  readonly endpoint: string | null;
  readonly computer: string | null;
  readonly outlook: string | null;
  /** When the newest profile was seen; null when none was. */
  readonly evidence: IsoTime | null;
};

/** One page of a list. `total` counts the rows of the whole list, `all` those without any filter. */
export type UserPage = { readonly total: number; readonly all: number; readonly rows: readonly ListedUser[] };
