import { partsInScope } from '../../core/classification/answer-part.ts';
import type { RowCondition, TextColumn } from '../../core/classification/row-filter.ts';
import { userStateWords } from '../../core/classification/state-words.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { partWords } from './part-words.ts';

/** What a condition of a filter asks for, as on the chip that takes it away. */
export function conditionWords(condition: RowCondition): string {
  switch (condition.kind) {
    case 'part':
      return isAllInScope(condition.oneOf)
        ? 'In scope'
        : `State: ${anyOf(condition.oneOf.map((part) => partWords[part].row))}`;
    case 'depends':
      return dependsWords[condition.by];
    case 'state':
      return `Work: ${anyOf(condition.oneOf.map((state) => userStateWords[state]))}`;
    case 'risk':
      return `Risk: ${anyOf(condition.oneOf)}`;
    case 'issue':
      return `Issue: ${anyOf(condition.oneOf)}`;
    case 'alias':
    case 'site':
    case 'database':
    case 'endpoint':
    case 'outlook':
      return `${columnWords[condition.kind]}: ${anyOf(condition.oneOf.map((value) => value ?? 'not known'))}`;
    case 'server':
      return `${condition.name} named by ${condition.by === 'any' ? 'profile or database' : `the ${condition.by}`}`;
    case 'names':
      return `${condition.name} in any profile value${condition.who === 'anybody' ? '' : `, ${condition.who} only`}`;
    case 'evidence':
      return `Profile seen ${condition.minDays}${condition.maxDays === null ? ' days ago or more' : ` to ${condition.maxDays} days ago`}`;
    case 'verified':
      return `Proven by a profile seen in ${condition.maxDays} days`;
    case 'no-evidence':
      return 'No profile seen';
    case 'has-evidence':
      return 'A profile seen';
    case 'text':
      return `${columnWords[condition.column]} contains “${condition.contains}”`;
    default:
      return assertNever(condition, 'condition');
  }
}

const columnWords: Readonly<Record<TextColumn, string>> = {
  person: 'Name',
  alias: 'Alias',
  site: 'Site',
  database: 'Database',
  endpoint: 'Profile names',
  outlook: 'Outlook',
};

const dependsWords = {
  any: 'Depends on a server',
  profile: 'Depends by the profile',
  database: 'Depends by the database',
  'database-only': 'Depends by the database only',
} as const;

function isAllInScope(parts: readonly string[]): boolean {
  return parts.length === partsInScope.length && partsInScope.every((part) => parts.includes(part));
}

/** The first two, and how many there are besides. */
function anyOf(words: readonly string[]): string {
  const shown = words.slice(0, 2).join(', ');
  return words.length > 2 ? `${shown} or ${words.length - 2} more` : shown;
}
