import type { RetirementCheck } from '../classification/retirement.ts';
import type { Phrase } from './words/report-words.ts';

/** The traffic light of a server: ready, only things that are no people are left, or still in use. */
export type RetirementLight = 'ready' | 'nearly' | 'in-use';

/** Judges a check. Whatever is acknowledged counts as gone when all of it is. */
export function lightFor({ ready, users, databases, applications }: RetirementCheck): RetirementLight {
  if (ready) return 'ready';
  return users.length + databases.length + applications.length === 0 ? 'nearly' : 'in-use';
}

/** What the lights are called, with their colours in words. */
export const lightPhrases: Readonly<Record<RetirementLight, Phrase>> = {
  ready: 'Green: ready to be retired',
  nearly: 'Yellow: not ready, no user left',
  'in-use': 'Red: still in use',
};
