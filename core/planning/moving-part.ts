import type { Unit } from './units.ts';

/** Some people of a unit who move; `whole` is the unit, the same object when all of it moves. */
export type MovingPart = { readonly unit: Unit; readonly whole: Unit };
