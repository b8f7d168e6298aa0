import type { NextAction } from '../../classification/next-actions.ts';
import { assertNever } from '../../shared/assert.ts';
import type { ReportWords } from '../words/report-words.ts';

/** What to do, and why, as the overview page says it. */
export type ActionPhrases = { readonly title: string; readonly reason: string };

/** Puts an action of the overview into words of the report. */
export function actionPhrases(action: NextAction, words: ReportWords): ActionPhrases {
  const { say, plural } = words;
  const { count } = action.users;
  switch (action.kind) {
    case 'create-array':
      return {
        title: say('{site} has no array.', { site: action.site ?? say('An unknown site') }),
        reason: waiting(action, words),
      };
    case 'rebind-frozen':
      return {
        title: plural(
          action.databases.length,
          'Rebind {count} database in {site} first.',
          'Rebind {count} databases in {site} first.',
          {
            site: siteOf(action, words),
          },
        ),
        reason: `${plural(count, '{count} user works today and would revert at the next repair.', '{count} users work today and would revert at the next repair.')} ${namesOf(action.databases, words)}.`,
      };
    case 'rebind':
      return {
        title: plural(
          action.databases.length,
          'Rebind {count} database in {site}.',
          'Rebind {count} databases in {site}.',
          {
            site: siteOf(action, words),
          },
        ),
        reason: `${plural(count, '{count} user sits in them; their profiles come after that.', '{count} users sit in them; their profiles come after that.')} ${namesOf(action.databases, words)}.`,
      };
    case 'export-database':
      return exporting(action, words);
    case 'explain-name':
      return {
        title: say('Say what {name} is.', { name: action.name }),
        reason: plural(
          count,
          'Nothing in the inventory explains this name; {count} user has it in a profile.',
          'Nothing in the inventory explains this name; {count} users have it in a profile.',
        ),
      };
    case 'collect-profiles':
      return {
        title: say('Collect profiles in {site}.', { site: siteOf(action, words) }),
        reason: plural(
          count,
          'Nobody has seen which server the profile of {count} user names.',
          'Nobody has seen which server the profiles of {count} users name.',
        ),
      };
    case 'update-profiles':
      return {
        title: say('Update profiles in {site}.', { site: siteOf(action, words) }),
        reason: plural(
          count,
          '{count} user has the right database and a profile that names a server.',
          '{count} users have the right database and a profile that names a server.',
        ),
      };
    default:
      return assertNever(action, 'action');
  }
}

type Of<Kind extends NextAction['kind']> = Extract<NextAction, { readonly kind: Kind }>;

/** The answer counts those who depend on a server; who waits without that is told from them. */
function waiting(action: Of<'create-array'>, words: ReportWords): string {
  const { depending, users } = action;
  if (depending === users.count) return waitingFor(action, words);
  const tied = words.plural(
    depending,
    '{count} of them depends on an individual server.',
    '{count} of them depend on an individual server.',
  );
  return `${waitingFor(action, words)} ${tied}`;
}

function waitingFor({ planned, users: { count } }: Of<'create-array'>, { plural }: ReportWords): string {
  return planned === null
    ? plural(count, '{count} user waits, and none is planned.', '{count} users wait, and none is planned.')
    : plural(
        count,
        '{count} user waits for {name}, which is planned and does not exist yet.',
        '{count} users wait for {name}, which is planned and does not exist yet.',
        { name: planned },
      );
}

function exporting({ database, dbState, users: { count } }: Of<'export-database'>, words: ReportWords): ActionPhrases {
  const { say, plural } = words;
  if (database === null)
    return {
      title: say('Export the mailboxes again.'),
      reason: plural(
        count,
        'The export names no database for {count} user.',
        'The export names no database for {count} users.',
      ),
    };
  if (dbState === 'DB_MISSING')
    return {
      title: say('Export {database} too.', { database }),
      reason: plural(
        count,
        'The inventory lacks it; {count} user would sit in it.',
        'The inventory lacks it; {count} users would sit in it.',
      ),
    };
  return {
    title: say('Export {database} again.', { database }),
    reason:
      dbState === 'DB_BLANK'
        ? plural(
            count,
            'Its binding is blank for {count} user; the export is the likely cause.',
            'Its binding is blank for {count} users; the export is the likely cause.',
          )
        : plural(
            count,
            'Its home site is not known; the work on {count} user is on hold until it is.',
            'Its home site is not known; the work on {count} users is on hold until it is.',
          ),
  };
}

function siteOf({ site }: { readonly site: string | null }, { say }: ReportWords): string {
  return site ?? say('an unknown site');
}

/** The first five, and how many there are besides. */
function namesOf(names: readonly string[], { say }: ReportWords): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? say('{names} and {count} more', { names: shown, count: more }) : shown;
}

const mostNames = 5;
