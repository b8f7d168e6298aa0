import { initial } from './0001-initial.ts';
import { plans } from './0002-plans.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema in the order of versions, from 1 without gaps. */
export const migrations: readonly Migration[] = [initial, plans];
