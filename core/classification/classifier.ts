import type { CasMailbox, Database, Infrastructure, Mailbox, Profile } from '../inventory/entities.ts';
import { compareText } from '../resolution/compare-text.ts';
import { buildDirectory, type Directory, serverNamed } from '../resolution/directory.ts';
import { leafName } from '../resolution/normalize-name.ts';
import { settingDefaults } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import { dayOf, daysBetween, type IsoDate, type IsoTime } from '../shared/dates.ts';
import { absentDatabase, classifyDatabase, type DatabaseResult, scopeOfServer } from './classify-database.ts';
import {
  aliasOf,
  classifyMatchedProfile,
  classifyUnmatchedProfile,
  type ProfileResult,
  type ProfileRules,
} from './classify-profile.ts';
import { classifyMailbox, type UserResult } from './classify-user.ts';
import type { Scope } from './states.ts';

/** Everything that classification depends on besides mailboxes and profiles. */
export type ClassifierInput = {
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  /** The day on which ages are counted. */
  readonly asOf: IsoDate;
  /**
   * FQDNs by database name in lower case: rebinds that the plan holds as verified and that no later import of databases
   * has overtaken. They go before the imported binding (domain.md 5.3).
   */
  readonly verifiedRebinds?: ReadonlyMap<string, string>;
};

/** Classifies one organization. Databases are classified at once, users and profiles one by one as they stream past. */
export type Classifier = {
  readonly directory: Directory;
  readonly databases: readonly DatabaseResult[];
  /** The database of a mailbox; null when the inventory lacks it. */
  databaseOf(mailbox: Mailbox): DatabaseResult | null;
  /** One profile; without its mailbox it has no state. A public folder or delegate section has none either. */
  classifyProfile(profile: Profile, mailbox: Mailbox | null): ProfileResult;
  /** One user with all profiles that belong to the mailbox, in any order. */
  classifyUser(mailbox: Mailbox, profiles: readonly Profile[], casMailbox: CasMailbox | null): UserResult;
};

/** Prepares the classification of an organization: names are looked up and databases classified once. */
export function createClassifier(input: ClassifierInput): Classifier {
  const { infrastructure, settings } = input;
  const directory = buildDirectory({ infrastructure, settings });
  const databases = classifyDatabases(directory, input);
  const rules: ProfileRules = { directory, outlookMethods: settings.outlookMethods, isOld: ageTest(input) };
  const sideOf = createDatabaseLookup(directory, databases);
  return {
    directory,
    databases,
    databaseOf(mailbox) {
      const side = sideOf(mailbox);
      return side.isInInventory ? side : null;
    },
    classifyProfile(profile, mailbox) {
      if (mailbox === null) return classifyUnmatchedProfile(rules, profile);
      return classifyMatchedProfile(rules, profile, aliasOf(mailbox), sideOf(mailbox));
    },
    classifyUser(mailbox, profiles, casMailbox) {
      return classifyMailbox(rules, mailbox, sideOf(mailbox), profiles, casMailbox);
    },
  };
}

function classifyDatabases(directory: Directory, input: ClassifierInput): readonly DatabaseResult[] {
  const exemptNames = (input.settings.exempt ?? []).map((entry) => entry.database.trim().toLowerCase());
  const rules = { exempt: new Set(exemptNames), verifiedRebinds: input.verifiedRebinds ?? new Map<string, string>() };
  return input.infrastructure.databases
    .toSorted(compareDatabases)
    .map((database) => classifyDatabase(directory, database, rules));
}

/** By name; of databases with one name, as 2007 servers have them, that of Exchange 2010 is found first or by its server. */
function compareDatabases(left: Database, right: Database): number {
  return compareText(left.name.toLowerCase(), right.name.toLowerCase()) || compareText(left.server, right.server);
}

/** Tells old evidence from new, with one computation per day. A date that could not be read is not old. */
function ageTest(input: ClassifierInput): (collected: IsoTime) => boolean {
  const limit = input.settings.evidenceDays ?? settingDefaults.evidenceDays;
  const known = new Map<string, boolean>();
  return (collected) => {
    const day = dayOf(collected);
    const answer = known.get(day) ?? daysBetween(day, input.asOf) > limit;
    known.set(day, answer);
    return answer;
  };
}

type DatabaseLookup = (mailbox: Mailbox) => DatabaseResult;

/** Finds the database side of a mailbox. Legacy mailboxes are told before anything is looked up (domain.md 5.2). */
function createDatabaseLookup(directory: Directory, databases: readonly DatabaseResult[]): DatabaseLookup {
  const byName = databasesByName(databases);
  const byText = new Map<string, DatabaseResult | null>();
  const absent = new Map<string, DatabaseResult>();
  return (mailbox) => {
    if (isLegacyMailbox(mailbox)) return absentSide(directory, absent, mailbox, 'legacy');
    const text = mailbox.database ?? '';
    let known = byText.get(text);
    if (known === undefined) {
      known = byName.get(text.trim().toLowerCase()) ?? byName.get(leafName(text)?.toLowerCase() ?? '') ?? null;
      byText.set(text, known);
    }
    return known ?? absentSide(directory, absent, mailbox, null);
  };
}

/** Where two databases share a name, the one in scope is the one that a bare name means. */
function databasesByName(databases: readonly DatabaseResult[]): Map<string, DatabaseResult> {
  const byName = new Map<string, DatabaseResult>();
  for (const database of databases) {
    const key = (database.name ?? '').toLowerCase();
    const other = byName.get(key);
    if (other === undefined || (other.scope !== 'in' && database.scope === 'in')) byName.set(key, database);
  }
  return byName;
}

/**
 * True for a mailbox on Exchange 2003 or 2007: its type says so, its database is written `SERVER\Storage Group\Database`,
 * or its homeMDB lies under an InformationStore, where 2010 keeps no databases (domain.md 3.1, 5.2).
 */
export function isLegacyMailbox(mailbox: Mailbox): boolean {
  if (mailbox.recipientTypeDetails !== null && /^\s*legacy\s*mailbox/i.test(mailbox.recipientTypeDetails)) return true;
  const { database } = mailbox;
  if (database === null) return false;
  return isDistinguishedName(database) ? /,\s*cn=informationstore\s*,/i.test(database) : database.includes('\\');
}

/** In a DN a backslash escapes a character and says nothing about the version. */
function isDistinguishedName(database: string): boolean {
  return /^\s*cn\s*=/i.test(database);
}

/** The side of a mailbox whose database the inventory lacks; the mailbox server tells site and generation. */
function absentSide(
  directory: Directory,
  absent: Map<string, DatabaseResult>,
  mailbox: Mailbox,
  scope: Scope | null,
): DatabaseResult {
  const key = `${scope ?? ''}|${mailbox.serverName ?? ''}|${mailbox.database ?? ''}`;
  const known = absent.get(key);
  if (known !== undefined) return known;
  const server = serverNamed(directory, mailbox.serverName) ?? legacyServer(directory, mailbox);
  const site = server?.site ?? null;
  const found = absentDatabase(leafName(mailbox.database), site, scope ?? scopeOfServer(server));
  absent.set(key, found);
  return found;
}

/** The server in `SERVER\Storage Group\Database`. */
function legacyServer(directory: Directory, mailbox: Mailbox): ReturnType<typeof serverNamed> {
  const [server, ...rest] = (mailbox.database ?? '').split('\\');
  return rest.length === 0 ? null : serverNamed(directory, server ?? null);
}
