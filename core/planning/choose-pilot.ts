import { compareText } from '../resolution/compare-text.ts';
import { settingDefaults } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import type { Unit } from './units.ts';
import type { Wishes } from './wishes.ts';

/** Why a unit is in the pilot of its site. */
export type PilotChoice = 'named' | 'filled';

/** What the choice of a pilot depends on. */
export type PilotQuestion = {
  /** Units of one site that may be in its pilot: neither VIPs nor applications, nor in a wave by a pin or a lock. */
  readonly units: readonly Unit[];
  /** Users of the site, however they are planned. */
  readonly siteUsers: number;
  /** Users who are in the pilot already, by a pin. */
  readonly alreadyIn: number;
  /** False when the site had its pilot, or is past it: then only those who are named are in one. */
  readonly canFill: boolean;
  readonly settings: Settings;
  readonly wishes: Wishes;
};

/**
 * The pilot of a site (domain.md 7.1): those who are named, with their groups, filled up to the size with people of the
 * most common method, low risk first. When nobody is named and no size is set, at most a fifth of the site's people.
 */
export function choosePilot(question: PilotQuestion): ReadonlyMap<Unit, PilotChoice> {
  const { units, wishes } = question;
  const chosen = new Map<Unit, PilotChoice>();
  for (const unit of units) if (unit.members.some(({ id }) => wishes.pilot.has(id))) chosen.set(unit, 'named');
  if (!question.canFill) return chosen;
  const named = [...chosen.keys()].reduce((sum, unit) => sum + unit.members.length, 0) + question.alreadyIn;
  const rest = units.filter((unit) => !chosen.has(unit));
  for (const unit of fill(rest, sizeOf(question, named) - named, named > 0)) chosen.set(unit, 'filled');
  return chosen;
}

function sizeOf({ settings, siteUsers }: PilotQuestion, named: number): number {
  const size = settings.pilot?.size;
  if (size !== undefined) return size;
  const usual = settingDefaults.pilot.size;
  return named > 0 ? usual : Math.min(usual, Math.max(1, Math.floor(siteUsers / 5)));
}

function fill(units: readonly Unit[], room: number, hasOthers: boolean): readonly Unit[] {
  if (room <= 0) return [];
  const common = mostCommon(units);
  const fitting = units
    .filter((unit) => unit.method === common?.method && unit.isOutlook2003 === common.isOutlook2003)
    .toSorted((left, right) => left.risk - right.risk);
  const chosen: Unit[] = [];
  let left = room;
  for (const unit of fitting) {
    if (left === 0) break;
    if (unit.members.length > left) continue;
    chosen.push(unit);
    left -= unit.members.length;
  }
  return chosen.length > 0 || hasOthers ? chosen : smallest(fitting, units.length);
}

/** Where every group is larger than the pilot, the smallest one tries the way, unless there is no other. */
function smallest(fitting: readonly Unit[], count: number): readonly Unit[] {
  const [first] = fitting.toSorted((left, right) => left.members.length - right.members.length);
  return first === undefined || count < 2 ? [] : [first];
}

type MethodCount = { users: number; readonly method: string; readonly isOutlook2003: boolean };

function mostCommon(units: readonly Unit[]): MethodCount | null {
  const counts = new Map<string, MethodCount>();
  for (const { method, isOutlook2003, members } of units) {
    const count = counts.get(`${method}|${isOutlook2003}`) ?? { users: 0, method, isOutlook2003 };
    count.users += members.length;
    counts.set(`${method}|${isOutlook2003}`, count);
  }
  const [first] = [...counts].sort(
    ([leftKey, left], [rightKey, right]) => right.users - left.users || compareText(leftKey, rightKey),
  );
  return first?.[1] ?? null;
}
