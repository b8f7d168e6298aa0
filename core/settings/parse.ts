import * as z from 'zod/mini';
import { AppError } from '../shared/app-error.ts';
import type { IsoDate } from '../shared/dates.ts';
import { isCalendarDay } from './calendar-day.ts';
import { describeProblems, findProtoKeys, isMissing, isNull, type SchemaFinding } from './schema-problems.ts';
import type { KnownNameKind, OutlookProduct, PermissionRight, ProfileMethod, Settings } from './settings.ts';

/**
 * Settings to merge into others: the shape of `Settings`, at any depth only in part, where null deletes what it stands for
 * (RFC 7396).
 */
export type SettingsPatch = { readonly [key: string]: unknown };

/** The methods that a plan can use for a profile (domain.md 2.4). */
export const profileMethods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];

/** The versions of Outlook that methods are chosen by (domain.md 5.6). */
export const outlookProducts: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];

/** The permissions that can keep people together, strongest first. */
export const permissionRights: readonly PermissionRight[] = ['FullAccess', 'SendAs', 'SendOnBehalf', 'Calendar'];

/** What a name can be that the settings explain. */
export const knownNameKinds: readonly KnownNameKind[] = ['load-balancer', 'web-name', 'old-array', 'server-address'];

/** The checks of a site's array that a user can make (product.md 4). */
export const probeNames = [
  'resolvesInternally',
  'resolvesExternally',
  'resolvesTo',
  'cname',
  'staticPorts',
  'affinity',
  'rpcEncryption',
  'kerberosAsa',
  'splitDns',
  'prfInUse',
  'crossSiteDesign',
] as const;

/**
 * Takes raw settings for settings. Names that are not in the inventory are fine here; findings speak of them. Throws
 * `settings-invalid` with every problem in `details.problems`: unknown keys by their full path, wrong types, ranges and dates.
 */
export function parseSettings(raw: unknown): Settings {
  const parsed = z.safeParse(settingsSchema, raw);
  refuse(findingsOf(parsed.error?.issues, raw), raw);
  if (!parsed.success) throw new Error('settings were refused without a reason');
  return parsed.data;
}

/**
 * Takes raw settings for a patch: as `parseSettings`, but objects may be incomplete, and null is allowed for every key of an
 * object (never inside a list, because lists are replaced whole). Throws `settings-invalid` like `parseSettings`.
 */
export function parseSettingsPatch(raw: unknown): SettingsPatch {
  const parsed = z.safeParse(settingsSchema, raw);
  const findings = findingsOf(parsed.error?.issues, raw);
  refuse(
    findings.filter((finding) => !isFineInPatch(finding, raw)),
    raw,
  );
  if (!isKeyed(raw)) throw new Error('a settings patch was accepted that is not an object');
  return raw;
}

const name = leaf<string>((value) => typeof value === 'string' && value.trim() !== '', 'a name');
const words = leaf<string>((value) => typeof value === 'string', 'a text');
const date = leaf<IsoDate>(isCalendarDay, 'a date like 2014-03-31');
const count = leaf<number>((value) => isWhole(value, 1, 1_000_000), 'a whole number of 1 or more');
const countOrZero = leaf<number>((value) => isWhole(value, 0, 1_000_000), 'a whole number of 0 or more');
const percent = leaf<number>((value) => isBetween(value, 0, 100), 'a share in percent, from 0 to 100');
const seconds = leaf<number>((value) => isWhole(value, 0, 2_147_483_647), 'a whole number of seconds');
const weekday = leaf<number>((value) => isWhole(value, 1, 7), 'a weekday from 1 (Monday) to 7 (Sunday)');
const minutes = leaf<number>((value) => isBetween(value, 0, 1440) && value !== 0, 'minutes above 0, at most 1440');
const rate = leaf<number>((value) => isBetween(value, 0, 1), 'a share from 0 to 1');
const timeZone = leaf<string>(isTimeZone, 'a time zone like Europe/Oslo');
const findingId = leaf<string>((value) => typeof value === 'string' && /^F\d{2}$/.test(value), 'a finding like F06');
const method = leaf<ProfileMethod>((value) => isOneOf(profileMethods, value), `one of ${profileMethods.join(', ')}`);
const knownNameKind = leaf<KnownNameKind>(
  (value) => isOneOf(knownNameKinds, value),
  `one of ${knownNameKinds.join(', ')}`,
);
const right = leaf<PermissionRight>(
  (value) => isOneOf(permissionRights, value),
  `one of ${permissionRights.join(', ')}`,
);
const probeValue = leaf<string | number | boolean | readonly string[]>(
  (value) => ['string', 'number', 'boolean'].includes(typeof value) || isTextList(value),
  'true or false, a number, a text or a list of texts',
);

const probe = z.strictObject({ value: probeValue, date });

const capacity = z.strictObject({ contactRate: z.exactOptional(rate), minutes: z.exactOptional(minutes) });

const siteArray = z.strictObject({
  name: z.exactOptional(name),
  fqdn: z.exactOptional(name),
  vip: z.exactOptional(name),
  balancer: z.exactOptional(name),
  dnsTtlSeconds: z.exactOptional(seconds),
  probes: z.exactOptional(eachOptional(probeNames, probe)),
});

const blackout = z
  .strictObject({
    from: date,
    to: date,
    site: z.exactOptional(name),
    wave: z.exactOptional(count),
    reason: z.exactOptional(words),
  })
  .check(z.refine((days) => days.from <= days.to, { path: ['to'], error: 'a date that is not before `from`' }));

const exemption = z.strictObject({
  database: name,
  reason: z.exactOptional(words),
  owner: z.exactOptional(words),
  until: z.exactOptional(date),
});

const acceptedFinding = z.strictObject({
  id: findingId,
  site: z.exactOptional(name),
  subject: z.exactOptional(name),
  reason: name,
  owner: name,
  until: date,
});

const settingsSchema: z.ZodMiniType<Settings> = z.strictObject({
  start: z.exactOptional(date),
  workingDays: z.exactOptional(z.array(weekday).check(z.minLength(1, 'a list of at least one weekday'))),
  siteTimeZones: z.exactOptional(byName(timeZone)),
  blackouts: z.exactOptional(z.array(blackout)),
  agents: z.exactOptional(count),
  minutesPerAgent: z.exactOptional(minutes),
  methods: z.exactOptional(eachOptional(profileMethods, capacity)),
  outlookMethods: z.exactOptional(eachOptional(outlookProducts, method)),
  pilot: z.exactOptional(z.strictObject({ users: z.exactOptional(z.array(name)), size: z.exactOptional(countOrZero) })),
  vips: z.exactOptional(z.array(name)),
  siteOrder: z.exactOptional(z.array(name)),
  maxUsersPerWave: z.exactOptional(count),
  arrays: z.exactOptional(byName(siteArray)),
  exempt: z.exactOptional(z.array(exemption)),
  retiredServers: z.exactOptional(z.array(name)),
  retiring: z.exactOptional(z.array(name)),
  acknowledged: z.exactOptional(z.array(z.strictObject({ server: name, what: name, by: z.exactOptional(words) }))),
  aliases: z.exactOptional(z.array(z.strictObject({ name, pointsTo: name }))),
  knownNames: z.exactOptional(z.array(z.strictObject({ name, kind: knownNameKind, pointsTo: z.exactOptional(name) }))),
  pins: z.exactOptional(byName(count)),
  lockedWaves: z.exactOptional(z.array(count)),
  keepTogether: z.exactOptional(z.array(z.array(name))),
  keepApart: z.exactOptional(z.array(z.array(name))),
  permissionRights: z.exactOptional(z.array(right)),
  cutPermissions: z.exactOptional(
    z.array(z.strictObject({ holder: name, mailbox: z.exactOptional(name), reason: z.exactOptional(words) })),
  ),
  acceptedFindings: z.exactOptional(z.array(acceptedFinding)),
  evidenceDays: z.exactOptional(count),
  tracking: z.exactOptional(
    z.strictObject({ notSeenDays: z.exactOptional(count), stopPercent: z.exactOptional(percent) }),
  ),
});

function leaf<Value>(isValid: (value: unknown) => boolean, wanted: string) {
  return z.custom<Value>(isValid, wanted);
}

function byName<Value extends z.ZodMiniType>(value: Value) {
  return z.record(z.string(), value);
}

/** An object with some or all of the named keys, and no others. */
function eachOptional<Value extends z.ZodMiniType>(keys: readonly string[], value: Value) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.exactOptional(value)])));
}

function findingsOf(issues: readonly SchemaFinding[] | undefined, raw: unknown): readonly SchemaFinding[] {
  const known = issues ?? [];
  const named = new Set(
    known.flatMap((finding) => (finding.keys ?? []).map((key) => [...finding.path, key].join('\n'))),
  );
  const hidden = findProtoKeys(raw).filter((finding) => !named.has([...finding.path, '__proto__'].join('\n')));
  return [...known, ...hidden];
}

function refuse(findings: readonly SchemaFinding[], raw: unknown): void {
  if (findings.length === 0) return;
  const problems = describeProblems(findings, raw, { whole: 'the settings', noun: 'setting' });
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
  throw new AppError(
    'settings-invalid',
    `The settings cannot be used: ${problems[0]}${more}.`,
    'Correct the named settings. Nothing was changed.',
    { problems },
  );
}

function isFineInPatch(finding: SchemaFinding, raw: unknown): boolean {
  if (finding.path.length === 0 || finding.code === 'unrecognized_keys') return false;
  const isInList = finding.path.some((part) => typeof part === 'number');
  return !isInList && (isNull(finding, raw) || isMissing(finding, raw));
}

function isKeyed(value: unknown): value is SettingsPatch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && isBetween(value, least, most);
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
