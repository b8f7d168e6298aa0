import type { ListedUser, UserListRequest, UserPage } from '../../core/api/user-list.ts';
import { answerPartOf } from '../../core/classification/answer-part.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import { testOf } from '../../core/classification/row-filter.ts';
import { orderUsers, type UserSort } from '../../core/classification/user-order.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { userRow } from './classify/classification-report.ts';
import { classifyProject } from './classify/classify-project.ts';
import type { UserIndex } from './classify/user-index.ts';
import type { Project } from './project.ts';

/** One page of the users that pass a filter, in order. */
export function listUsers(project: Project, request: Dated<UserListRequest>): UserPage {
  const { index } = classifyProject(project, request.asOf);
  const selected = selectedUsers(index, request);
  return {
    total: selected.length,
    all: index.users.size,
    rows: selected.slice(request.offset, request.offset + request.limit).map(listedUser),
  };
}

type Dated<Request> = Omit<Request, 'asOf'> & { readonly asOf: IsoDate };

/** What was last asked of an index: a grid asks for one page after another, and for one filter after another in one order. */
type Asked = {
  readonly revision: number;
  readonly sort: string;
  readonly ordered: readonly UserResult[];
  readonly question: string;
  readonly selected: readonly UserResult[];
};

const lastAsked = new WeakMap<UserIndex, Asked>();

function selectedUsers(index: UserIndex, { filter, sort, asOf }: Dated<UserListRequest>): readonly UserResult[] {
  const { revision } = index;
  const known = lastAsked.get(index);
  const last = known?.revision === revision && known.sort === sortText(sort) ? known : null;
  const question = JSON.stringify([filter, asOf]);
  if (last?.question === question) return last.selected;
  const ordered = last?.ordered ?? orderUsers(index.users.values(), sort);
  const selected = ordered.filter(testOf(filter, asOf));
  lastAsked.set(index, { revision, sort: sortText(sort), ordered, question, selected });
  return selected;
}

function sortText({ column, isDescending }: UserSort): string {
  return `${column} ${isDescending}`;
}

function listedUser(user: UserResult): ListedUser {
  return {
    ...userRow(user),
    id: user.mailboxId,
    part: answerPartOf(user),
    endpoint: user.decisive?.endpoint ?? null,
    computer: user.decisive?.computer ?? null,
    outlook: user.outlook,
    evidence: user.newestEvidence,
  };
}
