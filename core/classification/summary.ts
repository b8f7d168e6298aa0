import type { Infrastructure } from '../inventory/entities.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { Classifier } from './classifier.ts';
import type { DatabaseResult } from './classify-database.ts';
import { isWorkedOn, type ProfileResult } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import { type DbState, dbStates, type ProfileState, profileStates, type UserState, userStates } from './states.ts';

/** How many there are of each state; states that do not occur are left out. */
export type StateCounts<State extends string> = Readonly<Partial<Record<State, number>>>;

/** The totals of `classify --json` (product.md 4). */
export type ClassificationSummary = {
  readonly asOf: IsoDate;
  readonly totals: {
    readonly sites: number;
    /** Every server of the server list once, however often it is listed. */
    readonly servers: number;
    readonly arrays: number;
    readonly databases: number;
    readonly mailboxes: number;
    /** Observations of users' own stores that count, those without a mailbox included. */
    readonly profiles: number;
    readonly unmatchedProfiles: number;
  };
  readonly databaseStates: StateCounts<DbState>;
  /** Counts observations that have a mailbox. */
  readonly profileStates: StateCounts<ProfileState>;
  readonly userStates: StateCounts<UserState>;
  /** What still names an individual server instead of an array, mailboxes out of scope or exempt left aside. */
  readonly individualCas: {
    readonly users: number;
    readonly usersByProfile: number;
    readonly usersByDatabase: number;
    readonly profiles: number;
    readonly databases: number;
  };
};

/** Adds up results as they stream past. */
export type SummaryBuilder = {
  addUser(user: UserResult): void;
  /** A profile that no mailbox matches. */
  addUnmatchedProfile(profile: ProfileResult): void;
  summary(): ClassificationSummary;
  /** The databases of the inventory, each with the number of mailboxes added so far. */
  databases(): readonly DatabaseRow[];
};

/** A database with the number of its mailboxes. */
export type DatabaseRow = DatabaseResult & { readonly users: number };

/** True for a profile state that names an individual server (product.md 4). */
export function isIndividualProfileState(state: ProfileState | null): boolean {
  return state === 'P_CAS' || state === 'P_CAS_XSITE' || state === 'P_MBX' || state === 'P_RETIRED';
}

/** True for a database state that names an individual server (product.md 4). */
export function isIndividualDbState(state: DbState): boolean {
  return state === 'DB_CAS' || state === 'DB_CAS_XSITE' || state === 'DB_MBX' || state === 'DB_NOTFOUND';
}

/** Starts adding up. Databases count at once, users and unmatched profiles as they are added. */
export function createSummary(input: {
  readonly classifier: Classifier;
  readonly infrastructure: Infrastructure;
  readonly asOf: IsoDate;
}): SummaryBuilder {
  const { classifier, infrastructure, asOf } = input;
  const tally = startTally(classifier.databases);
  return {
    addUser: (user) => addUser(tally, user),
    addUnmatchedProfile(profile) {
      if (profile.storeOwner !== 'own') return;
      tally.profiles += 1;
      tally.unmatchedProfiles += 1;
    },
    summary: () => ({
      asOf,
      totals: {
        sites: classifier.directory.sites.length,
        servers: classifier.directory.servers.filter(({ server }) => server !== null).length,
        arrays: infrastructure.arrays.length,
        databases: infrastructure.databases.length,
        mailboxes: tally.mailboxes,
        profiles: tally.profiles,
        unmatchedProfiles: tally.unmatchedProfiles,
      },
      databaseStates: listed(dbStates, tally.databaseStates),
      profileStates: listed(profileStates, tally.profileStates),
      userStates: listed(userStates, tally.userStates),
      individualCas: { ...tally.individual },
    }),
    databases: () => classifier.databases.map((database) => ({ ...database, users: tally.usersOf.get(database) ?? 0 })),
  };
}

type Tally = {
  mailboxes: number;
  profiles: number;
  unmatchedProfiles: number;
  readonly databaseStates: Map<DbState, number>;
  readonly profileStates: Map<ProfileState, number>;
  readonly userStates: Map<UserState, number>;
  readonly usersOf: Map<DatabaseResult, number>;
  readonly individual: { -readonly [Key in keyof ClassificationSummary['individualCas']]: number };
};

function startTally(databases: readonly DatabaseResult[]): Tally {
  const databaseStates = new Map<DbState, number>();
  for (const database of databases) increment(databaseStates, database.state);
  const individual = databases.filter((database) => isIndividualDbState(database.state)).length;
  return {
    mailboxes: 0,
    profiles: 0,
    unmatchedProfiles: 0,
    databaseStates,
    profileStates: new Map(),
    userStates: new Map(),
    usersOf: new Map(),
    individual: { users: 0, usersByProfile: 0, usersByDatabase: 0, profiles: 0, databases: individual },
  };
}

function addUser(tally: Tally, user: UserResult): void {
  tally.mailboxes += 1;
  increment(tally.userStates, user.state);
  increment(tally.usersOf, user.databaseResult);
  let individualProfiles = 0;
  for (const profile of user.profiles) {
    if (profile.state === null) continue;
    tally.profiles += 1;
    increment(tally.profileStates, profile.state);
    if (isIndividualProfileState(profile.state)) individualProfiles += 1;
  }
  if (isWorkedOn(user.databaseResult)) addIndividual(tally, individualProfiles, isIndividualDbState(user.dbState));
}

function addIndividual({ individual }: Tally, profiles: number, isByDatabase: boolean): void {
  individual.profiles += profiles;
  if (profiles > 0) individual.usersByProfile += 1;
  if (isByDatabase) individual.usersByDatabase += 1;
  if (profiles > 0 || isByDatabase) individual.users += 1;
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listed<State extends string>(order: readonly State[], counts: ReadonlyMap<State, number>): StateCounts<State> {
  const result: Partial<Record<State, number>> = {};
  for (const state of order) {
    const count = counts.get(state);
    if (count !== undefined) result[state] = count;
  }
  return result;
}
