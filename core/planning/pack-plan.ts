import type { PlacementReason, Plan, UnplannedCode } from './plan.ts';

/**
 * A plan as the project file holds it: reasons are written once and people point to them, because there are a few dozen
 * different ones for a hundred thousand people. Plain data.
 */
export type PackedPlan = Omit<Plan, 'waves' | 'unplanned'> & {
  readonly waves: readonly PackedWave[];
  readonly unplanned: readonly (readonly [mailboxId: number, alias: string, reason: number])[];
  readonly placements: readonly (readonly PlacementReason[])[];
  readonly reasons: readonly (readonly [code: UnplannedCode, reason: string])[];
};

type PackedWave = Omit<Plan['waves'][number], 'members'> & {
  readonly members: readonly (readonly [mailboxId: number, alias: string, placement: number])[];
};

/** Writes every reason once. `unpackPlan` gives the same plan again. */
export function packPlan(plan: Plan): PackedPlan {
  const placements = new Interned<readonly PlacementReason[]>();
  const reasons = new Interned<readonly [UnplannedCode, string]>();
  const waves = plan.waves.map((wave) => ({
    ...wave,
    members: wave.members.map((member) => [member.mailboxId, member.alias, placements.add(member.reasons)] as const),
  }));
  const unplanned = plan.unplanned.map(
    ({ mailboxId, alias, code, reason }) => [mailboxId, alias, reasons.add([code, reason])] as const,
  );
  return { ...plan, waves, unplanned, placements: placements.values, reasons: reasons.values };
}

/** The plan that was packed. Throws when a person points to a reason that is not there. */
export function unpackPlan(packed: PackedPlan): Plan {
  const { placements, reasons, ...plan } = packed;
  return {
    ...plan,
    waves: plan.waves.map((wave) => ({
      ...wave,
      members: wave.members.map(([mailboxId, alias, index]) => ({
        mailboxId,
        alias,
        reasons: entryAt(placements, index),
      })),
    })),
    unplanned: plan.unplanned.map(([mailboxId, alias, index]) => {
      const [code, reason] = entryAt(reasons, index);
      return { mailboxId, alias, code, reason };
    }),
  };
}

function entryAt<Entry>(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new Error(`the packed plan has no reason ${index}`);
  return entry;
}

/** Values by content, in the order of their first use. */
class Interned<Value> {
  readonly values: Value[] = [];
  readonly #indexes = new Map<string, number>();

  add(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
