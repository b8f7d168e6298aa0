import { assertNever } from '../shared/assert.ts';
import { dayInWords } from '../shared/dates.ts';
import { describeArrayChanges } from './describe-array-change.ts';
import { describeListChange, describeValueChange, sameValue } from './describe-value-change.ts';
import type { KnownNameKind, Settings } from './settings.ts';

/**
 * Says in words what became of the settings, for the history: `planned the array outlook-bgo in Bergen`. Several changes are
 * joined by semicolons, from the fourth on they are counted. Null when both are the same.
 */
export function describeSettingsChange(before: Settings, after: Settings): string | null {
  const sentences = listSettingsChanges(before, after);
  if (sentences.length === 0) return null;
  const shown = sentences.slice(0, mostSentences).join('; ');
  const more = sentences.length - mostSentences;
  return more > 0 ? `${shown}; and ${more} more ${more === 1 ? 'setting' : 'settings'}` : shown;
}

/** The same as a list of all sentences, those that change the answer first; empty when both are the same. */
export function listSettingsChanges(before: Settings, after: Settings): readonly string[] {
  return settingKeys.flatMap((key) => (sameValue(before[key], after[key]) ? [] : describeKey(key, before, after)));
}

type Key = keyof Settings;

const mostSentences = 3;

/** Those that change the answer first. */
const settingKeys: readonly Key[] = [
  ...(['arrays', 'aliases', 'knownNames', 'retiredServers', 'exempt', 'evidenceDays', 'retiring'] as const),
  ...(['acknowledged', 'acceptedFindings', 'vips', 'pilot', 'start', 'workingDays', 'siteTimeZones'] as const),
  ...(['blackouts', 'agents', 'minutesPerAgent', 'methods', 'outlookMethods', 'siteOrder'] as const),
  ...(['maxUsersPerWave', 'pins', 'lockedWaves', 'keepTogether', 'keepApart', 'permissionRights'] as const),
  ...(['cutPermissions', 'tracking'] as const),
];

function describeKey(key: Key, before: Settings, after: Settings): readonly string[] {
  switch (key) {
    case 'arrays':
      return describeArrayChanges(before.arrays ?? {}, after.arrays ?? {});
    case 'aliases':
      return describeListChange(before.aliases, after.aliases, {
        noun: 'the other names of servers',
        nameOf: ({ name }) => name,
        added: ({ name, pointsTo }) => `said that ${name} is another name of ${pointsTo}`,
        removed: ({ name, pointsTo }) => `no longer says that ${name} is another name of ${pointsTo}`,
      });
    case 'knownNames':
      return describeListChange(before.knownNames, after.knownNames, {
        noun: 'the known names',
        nameOf: ({ name }) => name,
        added: ({ name, kind, pointsTo }) =>
          `said that ${name} is ${knownNameWords[kind]}${pointsTo === undefined ? '' : ` of ${pointsTo}`}`,
        removed: ({ name, kind }) => `no longer says that ${name} is ${knownNameWords[kind]}`,
      });
    case 'retiredServers':
      return describeListChange(before.retiredServers, after.retiredServers, {
        noun: 'the removed servers',
        nameOf: (name) => name,
        added: (name) => `said that the server ${name} was removed`,
        removed: (name) => `took ${name} from the removed servers`,
      });
    case 'exempt':
      return describeListChange(before.exempt, after.exempt, {
        noun: 'the exemptions',
        nameOf: ({ database }) => database,
        added: ({ database, reason }) => `exempted the database ${database}${reason ? ` (${reason})` : ''}`,
        removed: ({ database }) => `ended the exemption of the database ${database}`,
        changed: ({ database }) => `changed the exemption of the database ${database}`,
      });
    default:
      return describePeopleAndWork(key, before, after);
  }
}

function describePeopleAndWork(
  key: Exclude<Key, 'arrays' | 'aliases' | 'knownNames' | 'retiredServers' | 'exempt'>,
  before: Settings,
  after: Settings,
): readonly string[] {
  switch (key) {
    case 'retiring':
      return describeListChange(before.retiring, after.retiring, {
        noun: 'the servers to be retired',
        nameOf: (name) => name,
        added: (name) => `said that the server ${name} is to be retired`,
        removed: (name) => `took ${name} from the servers to be retired`,
      });
    case 'acknowledged':
      return describeListChange(before.acknowledged, after.acknowledged, {
        noun: 'what is acknowledged',
        nameOf: ({ server, what }) => `${server} ${what}`,
        added: ({ server, what }) => `acknowledged for ${server}: ${what}`,
        removed: ({ server, what }) => `no longer acknowledged for ${server}: ${what}`,
      });
    case 'acceptedFindings':
      return describeListChange(before.acceptedFindings, after.acceptedFindings, {
        noun: 'the accepted findings',
        nameOf: ({ id, site, subject }) => `${id} ${site ?? ''} ${subject ?? ''}`,
        added: ({ id, site, reason }) =>
          `accepted the finding ${id}${site === undefined ? '' : ` of ${site}`}: ${reason}`,
        removed: ({ id, site }) => `no longer accepts the finding ${id}${site === undefined ? '' : ` of ${site}`}`,
        changed: ({ id, site }) =>
          `changed how the finding ${id}${site === undefined ? '' : ` of ${site}`} is accepted`,
      });
    case 'vips':
      return describeListChange(before.vips, after.vips, {
        noun: 'the VIPs',
        nameOf: (alias) => alias,
        added: (alias) => `made ${alias} a VIP`,
        removed: (alias) => `took ${alias} from the VIPs`,
      });
    case 'blackouts':
      return describeBlackouts(before.blackouts, after.blackouts);
    case 'pilot':
      return describePilot(before.pilot, after.pilot);
    case 'tracking':
      return describeTracking(before.tracking, after.tracking);
    case 'siteTimeZones':
    case 'methods':
    case 'outlookMethods':
    case 'pins':
    case 'lockedWaves':
    case 'keepTogether':
    case 'keepApart':
    case 'permissionRights':
    case 'cutPermissions':
    case 'siteOrder':
    case 'start':
    case 'workingDays':
    case 'agents':
    case 'minutesPerAgent':
    case 'maxUsersPerWave':
    case 'evidenceDays':
      return [describeValueChange(settingNouns[key], before[key], after[key])];
    default:
      return assertNever(key, 'setting');
  }
}

type Blackouts = Settings['blackouts'];

function describeBlackouts(before: Blackouts, after: Blackouts): readonly string[] {
  const sentences = describeListChange(before, after, {
    noun: 'the blackouts',
    nameOf: ({ from, to, site, wave }) => `${from} ${to} ${site ?? ''} ${wave ?? ''}`,
    added: (blackout) => `closed ${blackoutInWords(blackout)}${blackout.reason ? ` (${blackout.reason})` : ''}`,
    removed: (blackout) => `opened ${blackoutInWords(blackout)} again`,
    changed: (blackout) => `changed why ${blackoutInWords(blackout)} is closed`,
  });
  return sentences.length > 0 ? sentences : ['changed the blackouts'];
}

function blackoutInWords({ from, to, site, wave }: NonNullable<Blackouts>[number]): string {
  const days = from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
  return `${days}${wave === undefined ? '' : ` for wave ${wave}`}${site === undefined ? '' : ` in ${site}`}`;
}

function describePilot(before: Settings['pilot'], after: Settings['pilot']): readonly string[] {
  const users = describeListChange(before?.users, after?.users, {
    noun: 'who is named for the pilot',
    nameOf: (alias) => alias,
    added: (alias) => `named ${alias} for the pilot`,
    removed: (alias) => `no longer names ${alias} for the pilot`,
  });
  const sizes =
    before?.size === after?.size ? [] : [describeValueChange('the size of the pilot', before?.size, after?.size)];
  return users.length + sizes.length > 0 ? [...users, ...sizes] : ['changed the pilot'];
}

function describeTracking(before: Settings['tracking'], after: Settings['tracking']): readonly string[] {
  const keys = ['notSeenDays', 'stopPercent'] as const;
  const sentences = keys.flatMap((key) =>
    before?.[key] === after?.[key] ? [] : [describeValueChange(trackingNouns[key], before?.[key], after?.[key])],
  );
  return sentences.length > 0 ? sentences : ['changed how the work is tracked'];
}

const trackingNouns = {
  notSeenDays: 'the days after which reported work should have been seen',
  stopPercent: 'the percentage of failed verifications that pauses a wave',
} as const;

const knownNameWords: Readonly<Record<KnownNameKind, string>> = {
  'load-balancer': 'a name or address of the load balancer',
  'web-name': 'a web name',
  'old-array': 'the name of an earlier array',
  'server-address': 'an address',
};

/** What settings with one value are called. */
const settingNouns = {
  start: 'the start of the work',
  workingDays: 'the working days',
  siteTimeZones: 'the time zones of sites',
  agents: 'the number of agents',
  minutesPerAgent: 'the minutes of an agent a day',
  methods: 'the time that methods take',
  outlookMethods: 'the methods for Outlook versions',
  siteOrder: 'the order of sites',
  maxUsersPerWave: 'the most users in a wave',
  pins: 'who is pinned to a wave',
  lockedWaves: 'the locked waves',
  keepTogether: 'who is kept together',
  keepApart: 'who is kept apart',
  permissionRights: 'the permissions that keep people together',
  cutPermissions: 'the permissions that no longer keep people together',
  evidenceDays: 'the days after which evidence is old',
} as const;
