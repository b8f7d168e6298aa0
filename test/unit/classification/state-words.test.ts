import { describe, expect, it } from 'vitest';
import type { UserMethod } from '../../../core/classification/method.ts';
import { methodInWords } from '../../../core/classification/state-words.ts';

describe('methodInWords', () => {
  it.each<[UserMethod, string]>([
    ['M1', 'repair the account (M1)'],
    ['M2', 'make a new profile (M2)'],
    ['M11 then M4', 'wait for the redirect, else type the array into the profile by hand (M11 then M4)'],
    ['APP_OWNER', 'let the owner of the application change it (APP_OWNER)'],
    ['hold', 'find out the Outlook version, then update the profile'],
    ['none', 'update the profile'],
  ])('of %s', (method, words) => {
    expect(methodInWords(method)).toBe(words);
  });
});
