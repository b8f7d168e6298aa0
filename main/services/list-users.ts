import type { ListedUser, UserListRequest, UserPage } from '../../core/api/user-list.ts';
import { answerPartOf } from '../../core/classification/answer-part.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import { selectUsers } from '../../core/classification/user-order.ts';
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

type Selection = { readonly revision: number; readonly question: string; readonly users: readonly UserResult[] };

/** The last list of each index: a grid asks for one page after another of the same list. */
const selections = new WeakMap<UserIndex, Selection>();

function selectedUsers(index: UserIndex, { filter, sort, asOf }: Dated<UserListRequest>): readonly UserResult[] {
  const question = JSON.stringify([filter, sort, asOf]);
  const known = selections.get(index);
  if (known?.revision === index.revision && known.question === question) return known.users;
  const users = selectUsers(index.users.values(), { filter, sort, asOf });
  selections.set(index, { revision: index.revision, question, users });
  return users;
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
