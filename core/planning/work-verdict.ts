import type { UserResult } from '../classification/classify-user.ts';
import type { UserMethod } from '../classification/method.ts';
import { settingDefaults } from '../settings/defaults.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import type { UnplannedCode } from './plan.ts';

/**
 * What a user's state asks of the plan, the site left aside: `work` on a profile, nothing (null), or why somebody with a
 * part in the project has no place in a wave (product.md 4).
 */
export type WorkVerdict =
  | 'work'
  | Extract<UnplannedCode, 'frozen' | 'verify' | 'investigate' | 'method-unknown'>
  | null;

/** Judges a user by state and method. */
export function workVerdict({ state, method }: UserResult): WorkVerdict {
  switch (state) {
    case 'PROFILE_UPDATE':
    case 'REBIND_THEN_UPDATE':
    case 'WAIT_ARRAY_THEN_UPDATE':
      return waveMethod(method) === null ? 'method-unknown' : 'work';
    case 'REBIND_ONLY':
    case 'WAIT_ARRAY_REBIND_ONLY':
      return 'frozen';
    case 'VERIFY':
    case 'REBIND_THEN_VERIFY':
    case 'WAIT_ARRAY_THEN_VERIFY':
      return 'verify';
    case 'INVESTIGATE_PROFILE':
    case 'REBIND_THEN_INVESTIGATE':
    case 'WAIT_ARRAY_THEN_INVESTIGATE':
    case 'INVESTIGATE_DB':
      return 'investigate';
    case 'DONE':
    case 'DONE_NO_PROFILE':
    case 'REBIND_NO_PROFILE':
    case 'WAIT_ARRAY_NO_PROFILE':
    case 'EXEMPT':
    case 'OUT_OF_SCOPE_LEGACY':
    case 'OUT_OF_SCOPE_MODERN':
      return null;
    default:
      return assertNever(state, 'user state');
  }
}

/** The method that decides about the wave: `M11 then X` counts as X (domain.md 5.4). Null where no method is known. */
export function waveMethod(method: UserMethod): ProfileMethod | null {
  const own = method.startsWith(afterRedirect) ? method.slice(afterRedirect.length) : method;
  return isProfileMethod(own) ? own : null;
}

const afterRedirect = 'M11 then ';

function isProfileMethod(text: string): text is ProfileMethod {
  return Object.hasOwn(settingDefaults.methods, text);
}
