import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { isNamed } from '../resolution/resolution.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { createNameGroups, type NameGroup } from './name-groups.ts';

/** Collects what is wrong with the profiles of users' own stores. */
export type ProfileRules = { addUser(user: UserResult): void; result(): RuleResult };

/** F23, F37, F38 and F39. Profiles that no longer count and those of mailboxes out of scope are left aside. */
export function createProfileRules({ input }: FindingContext): ProfileRules {
  const groups = createNameGroups<ProfileTrouble>();
  const unknownPacks = new Set<string>();
  return {
    addUser(user) {
      if (user.databaseResult.scope !== 'in') return;
      for (const profile of user.profiles) {
        if (profile.storeOwner !== 'own' || profile.standing !== 'current') continue;
        for (const trouble of troublesOf(profile)) groups.add(user.site, trouble, user.alias);
        const pack = servicePack(profile, input.oldOutlookVersions);
        if (pack === 'before-sp3') groups.add(user.site, 'old-outlook', user.alias);
        if (pack === 'unknown') unknownPacks.add(user.alias);
      }
    },
    result() {
      const needs = `import profiles with the full OutlookVersion: the service pack of Outlook 2003 is not known for ${counted(unknownPacks.size, 'user')}`;
      return {
        findings: groups.all().map(troubleFinding),
        unanswered: unknownPacks.size === 0 ? [] : [makeUnanswered('F23', null, needs)],
      };
    },
  };
}

type ProfileTrouble = keyof typeof troubles;

/** The rules by what is wrong; the key is the subject of the finding. */
const troubles = {
  'old-outlook': {
    id: 'F23',
    severity: 'high',
    subject: 'Outlook before 2003 SP3',
    has: ['has Outlook older than 2003 SP3', 'have Outlook older than 2003 SP3'],
    fix: 'Install Office 2003 SP3 or a later Outlook before these profiles are changed.',
  },
  instance: {
    id: 'F23',
    severity: 'high',
    subject: 'Instance-GUID',
    has: ['has a profile whose server became Instance-GUID', 'have profiles whose server became Instance-GUID'],
    fix: 'Resolve the server again with Check Name (M4), install the hotfix, or make a new profile.',
  },
  address: {
    id: 'F37',
    severity: 'medium',
    subject: 'IP addresses',
    has: ['has a profile with an IP address', 'have profiles with an IP address'],
    fix: 'Make new profiles (M2): a repair may keep a typed address.',
  },
  alias: {
    id: 'F37',
    severity: 'low',
    subject: 'aliases',
    has: ['has a profile with an alias', 'have profiles with an alias'],
    fix: 'Repair the profiles, so that they take the FQDN of the array. Keep the alias until then.',
  },
  web: {
    id: 'F37',
    severity: 'medium',
    subject: 'web names',
    has: ['has a profile with a web name as its server', 'have profiles with a web name as their server'],
    fix: 'Repair the profiles before the web name moves to another version of Exchange.',
  },
  short: {
    id: 'F37',
    severity: 'low',
    subject: 'short names',
    has: ['has a profile with a short name only', 'have profiles with a short name only'],
    fix: 'Repair the profiles when they are touched anyway; without the DNS suffix and with Kerberos the short name fails.',
  },
  inconsistent: {
    id: 'F38',
    severity: 'high',
    subject: 'values that disagree',
    has: ['has a profile whose values disagree', 'have profiles whose values disagree'],
    fix: 'Make new profiles (M2), and stop the script that has changed them by half.',
  },
  modern: {
    id: 'F39',
    severity: 'high',
    subject: 'Exchange 2013 or later',
    has: ['has a profile of Exchange 2013 or later', 'have profiles of Exchange 2013 or later'],
    fix: 'Make new profiles (M2).',
  },
} as const;

function troublesOf(profile: ProfileResult): readonly ProfileTrouble[] {
  const found: ProfileTrouble[] = [];
  const { issues, state, reading } = profile;
  if (state === 'P_INSTANCE') found.push('instance');
  if (state === 'P_INCONSISTENT') found.push('inconsistent');
  if (issues.includes('PROFILE_MODERN_FOR_2010_MAILBOX')) found.push('modern');
  if (issues.includes('PROFILE_USES_IP')) found.push('address');
  if (issues.includes('NAME_SHORT')) found.push('short');
  const { resolution } = reading;
  if (resolution.kind === 'WEBNS') found.push('web');
  else if (isNamed(resolution) && resolution.isAlias && !resolution.isIp) found.push('alias');
  return found;
}

function troubleFinding({ site, key, names }: NameGroup<ProfileTrouble>): ReturnType<typeof makeFinding> {
  const { id, severity, subject, has, fix } = troubles[key];
  const where = site === null ? '' : ` of ${site}`;
  return makeFinding({
    id,
    severity,
    site,
    subject,
    message: `${counted(names.length, 'user')}${where} ${names.length === 1 ? has[0] : has[1]}.`,
    fix,
    affected: names,
    affectedKind: 'users',
  });
}

/** The build of OUTLOOK.EXE that Office 2003 SP3 brought. */
const buildOfSp3 = 8169;

/** Whether a profile belongs to an Outlook that Exchange 2010 supports: `fine` for 2003 SP3 and everything later. */
function servicePack(
  { product, profileId, outlook }: ProfileResult,
  versions: ReadonlyMap<number, string>,
): 'fine' | 'before-sp3' | 'unknown' {
  if (product !== '2003' && product !== null) return 'fine';
  const version = versions.get(profileId) ?? (product === null ? outlook : null);
  if (product === null) return /^\s*(?:8|9|10)\.\d/.test(version ?? '') ? 'before-sp3' : 'fine';
  const named = /\bsp\s*(\d)/i.exec(version ?? '');
  if (named !== null) return Number(named[1]) < 3 ? 'before-sp3' : 'fine';
  const numbers = (/\b11(?:\.\d+)+/.exec(version ?? '')?.[0] ?? '').split('.').slice(1).map(Number);
  const build = numbers[0] === 0 ? numbers[1] : numbers[0];
  if (build === undefined || build === 0) return 'unknown';
  return build < buildOfSp3 ? 'before-sp3' : 'fine';
}
