import { type Directory, serverNamed } from '../resolution/directory.ts';
import { resolve } from '../resolution/resolve.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { ProfileResult } from './classify-profile.ts';
import { computerKey } from './same-profile.ts';

/** The row of a file that something stands in. */
export type RowSource = {
  readonly importId: number;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
};

/** A client of a person in the RPC Client Access logs or the logon statistics, as stored. */
export type SightingRow = {
  readonly source: 'log' | 'logon';
  /** The server's address in a log, its name in logon statistics. */
  readonly server: string | null;
  /** `OUTLOOK.EXE`; null in logon statistics. */
  readonly software: string | null;
  readonly version: string | null;
  readonly isCached: boolean | null;
  readonly clientIp: string | null;
  readonly protocol: string | null;
  readonly first: IsoTime | null;
  readonly last: IsoTime | null;
  readonly origin: RowSource | null;
};

/** Where a person's client was seen. It tells the server that answered, never the name that the profile used (domain.md 2.5, V5). */
export type Sighting = SightingRow & {
  /** What `server` is called in the project: the name of the server, or what stands there. Null when nothing does. */
  readonly serverName: string | null;
  /** Profiles of the one computer that it can have come from; empty when that is not known. */
  readonly profileIds: readonly number[];
};

/** What log entries tell of a person, newest first. `profiles` are those of the person. */
export function placeSightings(
  directory: Directory,
  rows: readonly SightingRow[],
  profiles: readonly PlacedProfile[],
): readonly Sighting[] {
  const current = profiles.filter(({ storeOwner, standing }) => storeOwner === 'own' && standing === 'current');
  return rows
    .map((row) => ({ ...row, serverName: serverNameOf(directory, row.server), profileIds: profilesOf(row, current) }))
    .sort((left, right) => compareTimes(right.last, left.last));
}

/** What is asked of a profile in order to tie a log entry to its computer. */
export type PlacedProfile = Pick<ProfileResult, 'profileId' | 'computer' | 'storeOwner' | 'standing'> & {
  readonly outlookVersion: string | null;
};

/**
 * Logs hold no names of computers. An entry belongs to the only computer of its person, or to the only one with the Outlook
 * version that it has; every other could have come from anywhere.
 */
function profilesOf(row: SightingRow, own: readonly PlacedProfile[]): readonly number[] {
  if (row.software !== null && !/outlook/i.test(row.software)) return [];
  const all = computersOf(own);
  const fitting = row.version === null ? [] : own.filter(({ outlookVersion }) => outlookVersion === row.version);
  const [only] = all.size === 1 ? all : computersOf(fitting).size === 1 ? computersOf(fitting) : [];
  return only === undefined ? [] : own.filter((profile) => placeOf(profile) === only).map(({ profileId }) => profileId);
}

function computersOf(profiles: readonly PlacedProfile[]): ReadonlySet<string> {
  return new Set(profiles.map(placeOf));
}

function placeOf({ computer, profileId }: PlacedProfile): string {
  return computerKey(computer) ?? `profile ${profileId}`;
}

function serverNameOf(directory: Directory, server: string | null): string | null {
  const found = resolve(directory, server);
  if (found.kind === 'SERVER') return found.server.name;
  if (found.kind === 'ARRAY') return found.array.fqdn;
  return serverNamed(directory, server)?.name ?? server;
}

function compareTimes(left: IsoTime | null, right: IsoTime | null): number {
  return (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;
}
