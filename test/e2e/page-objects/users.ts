import type { Page } from 'playwright-core';
import { type ListObject, listOf } from './list.ts';

/** The list of users as a person finds things on it. */
export function usersOf(page: Page): ListObject {
  return listOf(page, 'Users');
}
