import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { assertNever } from '../../../core/shared/assert.ts';

/** What a person can say that a name is. */
export type NameAnswer = 'alias' | 'retired' | 'load-balancer' | 'web-name' | 'old-array' | 'server-address';

/** The answers, with the words that complete "NAME is …". */
export const nameAnswers: readonly (readonly [answer: NameAnswer, words: string])[] = [
  ['alias', 'another name of …'],
  ['retired', 'a server that was removed'],
  ['load-balancer', 'the load balancer'],
  ['web-name', 'a web name (OWA, Outlook Anywhere)'],
  ['old-array', 'the name of an earlier array'],
  ['server-address', 'an address of …'],
];

/** True where the answer needs the server or array that is meant; for the name of an earlier array it may be left out. */
export function needsTarget(answer: NameAnswer): boolean {
  return answer === 'alias' || answer === 'server-address';
}

/** True where a server or array can be named. */
export function takesTarget(answer: NameAnswer): boolean {
  return needsTarget(answer) || answer === 'old-array';
}

/** The patch that says what a name is. `pointsTo` blank where none is meant. */
export function patchOfAnswer(settings: Settings, name: string, answer: NameAnswer, pointsTo: string): SettingsPatch {
  const target = pointsTo.trim();
  switch (answer) {
    case 'alias':
      return { aliases: [...(settings.aliases ?? []), { name, pointsTo: target }] };
    case 'retired':
      return { retiredServers: [...(settings.retiredServers ?? []), name] };
    case 'load-balancer':
    case 'web-name':
    case 'old-array':
    case 'server-address': {
      const entry = { name, kind: answer, ...(takesTarget(answer) && target !== '' ? { pointsTo: target } : {}) };
      return { knownNames: [...(settings.knownNames ?? []), entry] };
    }
    default:
      return assertNever(answer, 'answer');
  }
}
