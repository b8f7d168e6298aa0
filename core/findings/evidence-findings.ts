import type { ProfileResult } from '../classification/classify-profile.ts';
import { isWorkedOn } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { computerKey } from '../classification/same-profile.ts';
import { settingDefaults } from '../settings/defaults.ts';
import { daysBetween, type IsoTime } from '../shared/dates.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';

/** Collects how complete and how old the evidence is. */
export type EvidenceRules = {
  addUser(user: UserResult): void;
  addUnmatchedProfile(profile: ProfileResult): void;
  result(): RuleResult;
};

/** F40 and F41, for the organization as a whole. */
export function createEvidenceRules({ input }: FindingContext): EvidenceRules {
  const limit = input.settings.evidenceDays ?? settingDefaults.evidenceDays;
  const without: string[] = [];
  const newestByDevice = new Map<string, IsoTime>();
  let expected = 0;

  function addDevice({ computer, collected, storeOwner, standing, profileId }: ProfileResult): void {
    if (storeOwner !== 'own' || standing !== 'current') return;
    const key = computerKey(computer) ?? `profile ${profileId}`;
    const known = newestByDevice.get(key);
    if (known === undefined || known < collected) newestByDevice.set(key, collected);
  }

  return {
    addUser(user) {
      for (const profile of user.profiles) addDevice(profile);
      if (!isEvidenceExpected(user, input.mailboxTypeOf(user.mailboxId))) return;
      expected++;
      if (user.decisive === null && !input.connectedMailboxes.has(user.mailboxId)) without.push(user.alias);
    },
    addUnmatchedProfile: addDevice,
    result() {
      const devices = [...newestByDevice];
      const old = devices.filter(([, seen]) => daysBetween(seen, input.asOf) > limit).map(([key]) => key);
      return {
        findings: [
          ...(without.length * 10 > expected ? [missingEvidence(without, expected)] : []),
          ...(old.length * 5 > devices.length ? [oldEvidence(old, devices.length, limit)] : []),
        ],
        unanswered: devices.length > 0 ? [] : [makeUnanswered('F41', null, 'import Outlook profiles')],
      };
    },
  };
}

/** True for a mailbox that somebody opens with Outlook: in scope, not exempt, not shared, MAPI not switched off. */
export function isEvidenceExpected(user: UserResult, type: string | null): boolean {
  if (!isWorkedOn(user.databaseResult) || user.isMapiDisabled) return false;
  return type === null || !/^\s*(?:room|equipment|shared|discovery|arbitration|system|monitoring)/i.test(type);
}

function missingEvidence(names: readonly string[], expected: number): ReturnType<typeof makeFinding> {
  return makeFinding({
    id: 'F40',
    severity: 'medium',
    site: null,
    subject: 'mailboxes without evidence',
    message: `${names.length} of ${counted(expected, 'mailbox', 'mailboxes')} (${percent(names.length, expected)}) ${names.length === 1 ? 'has' : 'have'} neither a profile nor a connection.`,
    fix: 'Run the profile inventory on more computers, or import RPC Client Access logs of all CAS.',
    affected: names,
    affectedKind: 'users',
  });
}

function oldEvidence(names: readonly string[], devices: number, limit: number): ReturnType<typeof makeFinding> {
  return makeFinding({
    id: 'F41',
    severity: 'medium',
    site: null,
    subject: 'old evidence',
    message: `${names.length} of ${counted(devices, 'device')} (${percent(names.length, devices)}) ${names.length === 1 ? 'was' : 'were'} last seen more than ${limit} days ago.`,
    fix: 'Run the profile inventory again before users are told that they are finished.',
    affected: names,
    affectedKind: 'names',
  });
}

/** A share in whole percent, never rounded to all or nothing. */
function percent(part: number, whole: number): string {
  const share = Math.round((part * 100) / Math.max(1, whole));
  return `${part < whole ? Math.min(99, share) : 100} %`;
}
