import type { NextAction } from '../../core/api/overview-report.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { counted } from './format.ts';
import type { Mark } from './part-words.ts';

/** An action as the page says it: what to do, why, and the word on its button. */
export type ActionWords = {
  readonly mark: Mark;
  readonly title: string;
  readonly reason: string;
  readonly button: string;
};

/** Puts an action into words. */
export function actionWords(action: NextAction): ActionWords {
  const { count } = action.users;
  const button = `Show ${counted(count, 'user')}`;
  switch (action.kind) {
    case 'create-array':
      return {
        mark: 'blocked',
        title: `${action.site ?? 'An unknown site'} has no array.`,
        reason: waiting(action),
        button,
      };
    case 'rebind-frozen': {
      const reason = `${counted(count, 'user works', 'users work')} today and would revert at the next repair. ${list(action.databases)}.`;
      return { mark: 'at-risk', title: `${rebind(action)} first.`, reason, button };
    }
    case 'rebind': {
      const reason = `${counted(count, 'user sits', 'users sit')} in them; their profiles come after that. ${list(action.databases)}.`;
      return { mark: 'database-first', title: `${rebind(action)}.`, reason, button };
    }
    case 'export-database':
      return { mark: 'unknown', ...databaseInDoubt(action), button };
    case 'explain-name': {
      const reason = `Nothing in the inventory explains this name; ${counted(count, 'user has', 'users have')} it in a profile.`;
      return { mark: 'unknown', title: `Say what ${action.name} is.`, reason, button };
    }
    case 'collect-profiles': {
      const reason = `Nobody has seen which server the ${count === 1 ? 'profile' : 'profiles'} of ${counted(count, 'user')} ${count === 1 ? 'names' : 'name'}.`;
      return { mark: 'unknown', title: `Collect profiles in ${place(action.site)}.`, reason, button };
    }
    case 'update-profiles': {
      const reason = `${counted(count, 'user has', 'users have')} the right database and a profile that names a server.`;
      return { mark: 'to-do', title: `Update profiles in ${place(action.site)}.`, reason, button };
    }
    default:
      return assertNever(action, 'action');
  }
}

type Of<Kind extends NextAction['kind']> = Extract<NextAction, { readonly kind: Kind }>;

/** The answer counts those who depend on a server; who waits without that is told from them. */
function waiting({ planned, depending, users: { count } }: Of<'create-array'>): string {
  const wait = counted(count, 'user waits', 'users wait');
  const what =
    planned === null ? ', and none is planned.' : ` for ${planned}, which is planned and does not exist yet.`;
  const tied = counted(depending, 'of them depends', 'of them depend');
  return depending === count ? `${wait}${what}` : `${wait}${what} ${tied} on an individual server.`;
}

function rebind({ databases, site }: Of<'rebind' | 'rebind-frozen'>): string {
  return `Rebind ${counted(databases.length, 'database')} in ${place(site)}`;
}

function databaseInDoubt({ database, dbState, users }: Of<'export-database'>) {
  const people = counted(users.count, 'user');
  if (database === null) {
    return { title: 'Export the mailboxes again.', reason: `The export names no database for ${people}.` };
  }
  if (dbState === 'DB_MISSING') {
    return { title: `Export ${database} too.`, reason: `The inventory lacks it; ${people} would sit in it.` };
  }
  const reason =
    dbState === 'DB_BLANK'
      ? `Its binding is blank for ${people}; the export is the likely cause.`
      : `Its home site is not known; the work on ${people} is on hold until it is.`;
  return { title: `Export ${database} again.`, reason };
}

function place(site: string | null): string {
  return site ?? 'an unknown site';
}

/** The first five, and how many there are besides. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
