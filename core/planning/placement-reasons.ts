import type { PilotChoice } from './choose-pilot.ts';
import type { DraftWave } from './draft-wave.ts';
import type { Person } from './people.ts';
import type { PlacementReason } from './plan.ts';
import { nameKeyOf } from './site-names.ts';
import type { Unit } from './units.ts';

/** What the reasons of a wave's members are read from. */
export type ReasonContext = {
  readonly pilots: ReadonlyMap<Unit, PilotChoice>;
  readonly pilotNamed: { has(id: number): boolean };
  readonly vips: { has(id: number): boolean };
  readonly pinned: { has(id: number): boolean };
  /** Mailbox ids of those whom a lock keeps. */
  readonly locked: { has(id: number): boolean };
  /** Names of databases with a rebind in the plan, in lower case. */
  readonly rebound: { has(database: string): boolean };
  /** True when the plan of the site creates its array. */
  readonly createsArray: boolean;
  /** True when a wave of the same stream comes before. */
  readonly hasEarlier: boolean;
  /** True when another method has more people in the site. */
  readonly isMinorMethod: boolean;
};

/** Finds the reasons of one member, in the order of weight. Equal lists are one object: there are few, and many people. */
export type ReasonFinder = (
  context: ReasonContext,
  wave: DraftWave,
  unit: Unit,
  person: Person,
) => readonly PlacementReason[];

/** A finder that remembers the lists it gave. */
export function createReasonFinder(): ReasonFinder {
  const known = new Map<string, readonly PlacementReason[]>();
  return (context, wave, unit, person) => {
    const reasons = reasonsOf(context, wave, unit, person);
    const key = reasons.join();
    const same = known.get(key);
    if (same === undefined) known.set(key, reasons);
    return same ?? reasons;
  };
}

function reasonsOf(context: ReasonContext, wave: DraftWave, unit: Unit, person: Person): readonly PlacementReason[] {
  const { kind, isOutlook2003 } = wave.stream;
  const { id } = person;
  const isVip = context.vips.has(id);
  const isNamed = context.pilotNamed.has(id);
  const isFilled = context.pilots.get(unit) === 'filled';
  const tests: readonly (readonly [PlacementReason, boolean])[] = [
    ['locked', context.locked.has(id)],
    ['pinned', context.pinned.has(id)],
    ['application', kind === 'applications'],
    ['vip', kind === 'vip' && isVip],
    ['with-vip', kind === 'vip' && !isVip],
    ['pilot-named', kind === 'pilot' && isNamed],
    ['pilot-filled', kind === 'pilot' && !isNamed && isFilled],
    ['group', unit.members.length > 1],
    ['after-array', context.createsArray],
    ['after-rebind', context.rebound.has(nameKeyOf(person.user.database ?? ''))],
    ['outlook-2003', isOutlook2003],
    ['only-method', context.isMinorMethod],
    ['earlier-full', context.hasEarlier && wave.lock === null],
  ];
  return tests.filter(([, holds]) => holds).map(([reason]) => reason);
}
