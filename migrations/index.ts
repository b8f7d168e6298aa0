import { initial } from './0001-initial.ts';
import { plans } from './0002-plans.ts';
import { listViews } from './0003-list-views.ts';
import { planEdits } from './0004-plan-edits.ts';
import { tracking } from './0005-tracking.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema in the order of versions, from 1 without gaps. */
export const migrations: readonly Migration[] = [initial, plans, listViews, planEdits, tracking];
