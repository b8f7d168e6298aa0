import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { missingDataInWords } from '../classification/explain-database.ts';
import { nameInWords } from '../classification/explain-name.ts';
import { staleStoreNames } from '../classification/standing.ts';
import { isNamed } from '../resolution/resolution.ts';
import type { Settings } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import { dayInWords, dayOf, daysBetween, type IsoDate, type IsoTime } from '../shared/dates.ts';
import { type Instruction, instructionsFor } from './instruction.ts';

export type { Instruction } from './instruction.ts';

/**
 * What a person on the phone is to do.
 *
 * - `nothing` nothing is left, or nothing ever was
 * - `update` the instructions, now
 * - `wait` something has to happen first, and a repair before it brings the old server back
 * - `freeze` the profile is right, and a repair would make it wrong
 * - `collect` look what the profile names
 * - `find-out` data or a version has to be found out first
 */
export type NextStepKind = 'nothing' | 'update' | 'wait' | 'freeze' | 'collect' | 'find-out';

/** The next step of one person. */
export type NextStep = {
  readonly kind: NextStepKind;
  /** What to do, in a few words. */
  readonly title: string;
  /** Why, or what has to come first: plain sentences. Empty when the title says it all. */
  readonly reason: string;
  /** One for each Outlook version and method among the stale profiles; empty unless they can be followed now. */
  readonly instructions: readonly Instruction[];
  /** What to look at or to ask for `collect` and `find-out`; else empty. */
  readonly checks: readonly string[];
};

/** What the next step depends on besides the user. */
export type NextStepInput = {
  readonly user: UserResult;
  readonly settings: Settings;
  readonly asOf: IsoDate;
  readonly isVip: boolean;
  /** When the rebind of the user's database was verified; null when it was not, or long ago by an export. */
  readonly reboundAt: IsoTime | null;
  /** When the plan rebinds the database; null when it does not or has no date. */
  readonly rebindDate: IsoDate | null;
};

/** Works out the next step of a person. Where the database comes first there is no instruction to follow (R1, R6). */
export function nextStepOf(input: NextStepInput): NextStep {
  const { user } = input;
  switch (user.state) {
    case 'DONE':
    case 'DONE_NO_PROFILE':
      return nothing('Nothing is left to do', doneReason(user));
    case 'PROFILE_UPDATE':
      return updateStep(input);
    case 'VERIFY':
      return collectStep(user);
    case 'INVESTIGATE_PROFILE':
      return explainNameStep(user);
    case 'REBIND_ONLY':
    case 'WAIT_ARRAY_REBIND_ONLY':
      return frozenStep(input);
    case 'REBIND_THEN_UPDATE':
    case 'REBIND_THEN_VERIFY':
    case 'REBIND_THEN_INVESTIGATE':
    case 'WAIT_ARRAY_THEN_UPDATE':
    case 'WAIT_ARRAY_THEN_VERIFY':
    case 'WAIT_ARRAY_THEN_INVESTIGATE':
      return waitStep(input);
    case 'REBIND_NO_PROFILE':
    case 'WAIT_ARRAY_NO_PROFILE':
      return nothing('Nothing is to be done here', `${firstWork(input)} There is no profile to update.`);
    case 'INVESTIGATE_DB':
      return { ...empty, kind: 'find-out', title: 'On hold', reason: onHold(user) };
    case 'EXEMPT':
      return nothing('Nothing is to be done', 'The database is exempt and stays on its server on purpose.');
    case 'OUT_OF_SCOPE_LEGACY':
      return nothing('Nothing is to be done', 'This is a mailbox of Exchange 2003 or 2007, which has no array.');
    case 'OUT_OF_SCOPE_MODERN':
      return nothing('Nothing is to be done', 'This is a mailbox of Exchange 2013 or later, which has no array.');
    default:
      return assertNever(user.state, 'user state');
  }
}

const empty: Pick<NextStep, 'instructions' | 'checks'> = { instructions: [], checks: [] };

function nothing(title: string, reason: string): NextStep {
  return { ...empty, kind: 'nothing', title, reason };
}

function doneReason({ issues, profiles, state, isMapiDisabled }: UserResult): string {
  if (state === 'DONE_NO_PROFILE') return isMapiDisabled ? 'MAPI is switched off.' : 'No profile is expected.';
  if (!issues.includes('STORE_SECTION_STALE')) return '';
  const names = profiles.filter(({ standing }) => standing === 'current').flatMap(staleStoreNames);
  return `A private store section still names ${[...new Set(names)].join(', ')}. It does no harm here, but it holds up the retirement of that server.`;
}

function updateStep(input: NextStepInput): NextStep {
  const { user, reboundAt, asOf } = input;
  if (reboundAt !== null && daysBetween(dayOf(reboundAt), asOf) < 1) return tooEarly(user, reboundAt);
  const instructions = instructionsFor(input);
  if (user.method === 'hold' || instructions.length === 0) return versionStep(user);
  const [first] = instructions;
  const isRedirected = user.method.startsWith('M11');
  return {
    kind: 'update',
    title: first === undefined ? 'Update the profile' : capital(first.name),
    reason: isRedirected
      ? 'Exchange can redirect this profile by itself while Outlook runs (M11). If it still names the old server tomorrow, do this.'
      : '',
    instructions,
    checks: [],
  };
}

/** A repair takes what Autodiscover says, and that can be a day behind a rebind (R1). */
function tooEarly({ database }: UserResult, reboundAt: IsoTime): NextStep {
  const reason = `${database ?? 'The database'} was rebound on ${dayInWords(dayOf(reboundAt))}. Profiles follow at least 24 hours later (R1): a repair before that can bring the old server back.`;
  return { ...empty, kind: 'wait', title: 'Nothing is to be done with the profile yet', reason };
}

function versionStep({ profiles }: UserResult): NextStep {
  const places = distinct(profiles.filter(isStale).map(placeOf));
  return {
    kind: 'find-out',
    title: 'Find out the Outlook version first',
    reason: `No scan has collected the version of Outlook${places.length === 0 ? '' : ` on ${places.join(', ')}`}, and the way to update the profile depends on it.`,
    instructions: [],
    checks: [
      'Outlook 2010 and later: File > Help or File > Office Account. Up to 2007: Help > About Microsoft Outlook.',
    ],
  };
}

function collectStep(user: UserResult): NextStep {
  const seen = user.decisive !== null;
  return {
    kind: 'collect',
    title: 'Find out what the profile names',
    reason: seen
      ? 'The profile was seen, but the scan found no server in it.'
      : 'No profile of this person was seen, so nobody knows which server it names.',
    instructions: [],
    checks: lookChecks(user.target),
  };
}

/** What to look at on the phone, and how to collect it for good (domain.md 2.5, V2 and V6). */
function lookChecks(target: string | null): readonly string[] {
  const right = target === null ? '' : ` ${target} is right.`;
  return [
    `Hold Ctrl, right-click the Outlook icon beside the clock, Connection Status: read the server of the row Mail.${right}`,
    'Run the profile inventory (Export-OutlookProfiles) on every PC of the person and import its file: that is the proof.',
  ];
}

function explainNameStep({ decisive }: UserResult): NextStep {
  const resolution = decisive?.reading.resolution;
  const name = resolution !== undefined && isNamed(resolution) ? nameInWords(resolution) : 'the name in the profile';
  return {
    ...empty,
    kind: 'find-out',
    title: `Find out what ${name} is`,
    reason: 'Nothing in the inventory explains this name. Say in the settings what it is; then the next step follows.',
  };
}

function frozenStep(input: NextStepInput): NextStep {
  return {
    ...empty,
    kind: 'freeze',
    title: 'Leave the profile as it is',
    reason: `It works and names the array, but a repair now would bring the old server back (R6). ${firstWork(input)}`,
  };
}

function waitStep(input: NextStepInput): NextStep {
  const after = 'The profile follows at least 24 hours later (R1): a repair before that brings the old server back.';
  const title = 'Nothing is to be done with the profile yet';
  return { ...empty, kind: 'wait', title, reason: `${firstWork(input)} ${after}` };
}

/** What has to be done about the database, with the day on which the plan does it. */
function firstWork({ user, rebindDate }: NextStepInput): string {
  const { databaseResult: database, state } = user;
  const name = database.name ?? 'the database';
  const binding = isNamed(database.bindingResolution) ? nameInWords(database.bindingResolution) : 'nothing';
  const when = rebindDate === null ? '' : ` The plan does that on ${dayInWords(rebindDate)}.`;
  if (!state.startsWith('WAIT_ARRAY_'))
    return `First ${name}, which is bound to ${binding}, is rebound to ${user.target}.${when}`;
  const array =
    user.target === null ? `${user.site ?? 'the site'} gets an array` : `the array ${user.target} is created`;
  return `First ${array} and ${name}, which is bound to ${binding}, is rebound to it.${when}`;
}

function onHold({ databaseResult }: UserResult): string {
  const clause = missingDataInWords(databaseResult);
  return `${capital(clause)}. Until then nobody knows which server the profile is to name.`;
}

function isStale({ storeOwner, standing, action }: ProfileResult): boolean {
  return storeOwner === 'own' && standing === 'current' && action === 'UPDATE';
}

function placeOf({ computer }: ProfileResult): string {
  return computer ?? 'an unknown PC';
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
