import * as z from 'zod/mini';
import type { MoveEffect } from '../planning/move-effect.ts';
import { operation, output } from './operation.ts';
import { orNull, parser, rowId, text } from './parse-input.ts';
import type { GroupsReport, WaveCards, WavesReport } from './wave-report.ts';

/** The waves of the plan in force at a glance. Fails with `plan-missing`. */
export const showWaves = operation('read', 'plan.waves', parser(z.strictObject({})), output<WavesReport>());

/** The people of a wave as cards; null for those in no wave. Fails with `plan-missing`, `not-found` for an unknown wave. */
export const listCards = operation(
  'read',
  'plan.cards',
  parser(z.strictObject({ wave: z.nullable(rowId) })),
  output<WaveCards>(),
);

/** The groups that a wave cannot hold or that are split, with the permissions that could be cut. Fails with `plan-missing`. */
export const listGroups = operation('read', 'plan.groups', parser(z.strictObject({})), output<GroupsReport>());

const people = z.readonly(z.array(rowId).check(z.minLength(1, 'at least one person')));
const move = { people, wave: rowId, whole: z.boolean('true or false') };

/** What a move would do; nothing is written. Fails with `plan-missing`, and `not-found` for somebody who is no user. */
export const tryMove = operation('read', 'plan.tryMove', parser(z.strictObject(move)), output<MoveEffect>());

/**
 * Moves people into another wave of the plan in force and pins them there, one undo step; everybody else stays where they
 * are until the plan is made again. Fails with `plan-missing`, `not-found`, and `move-refused` where a rule forbids it.
 */
export const movePeople = operation(
  'write',
  'plan.move',
  parser(z.strictObject({ ...move, by: orNull(text) })),
  output<MoveEffect>(),
);

/** Lets people go from the waves that they are pinned to; they stay there until the plan is made again. One undo step. */
export const unpinPeople = operation(
  'write',
  'plan.unpin',
  parser(z.strictObject({ people, by: orNull(text) })),
  output<{ readonly unpinned: number }>(),
);

/** Locks a wave, so that planning again leaves its people and days alone, or unlocks it. Fails as `plan.cards`. */
export const lockWave = operation(
  'write',
  'plan.lockWave',
  parser(z.strictObject({ wave: rowId, isLocked: z.boolean('true or false'), by: orNull(text) })),
  output<{ readonly wave: number; readonly isLocked: boolean }>(),
);
