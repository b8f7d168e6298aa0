import type { Overview } from '../../api/overview-report.ts';
import type { AnswerPart } from '../../classification/answer-part.ts';
import { answerPartWords } from '../../lists/columns.ts';
import type { SheetFact } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { partTones } from './state-tones.ts';

/** The sentence that is the product, with the ways in which users depend on a server; none of them counts before an import. */
export function answerSentence({ answer, sites }: Overview, words: ReportWords): string {
  const { plural, say } = words;
  if (answer.inScope.count === 0) return say('No user in scope is imported yet.');
  const depends = plural(
    answer.users.count,
    '{count} user still depends on an individual Client Access server',
    '{count} users still depend on an individual Client Access server',
  );
  return say(
    '{depends}: {profile} by their profile, {database} by their database ({only} by that alone). In scope: {users} {sites}.',
    {
      depends,
      profile: answer.byProfile.count,
      database: answer.byDatabase.count,
      only: answer.byDatabaseOnly.count,
      users: plural(answer.inScope.count, '{count} user', '{count} users'),
      sites: plural(sites.length, 'in {count} site', 'in {count} sites'),
    },
  );
}

/** Who depends on a server, every part of the answer, and who is not part of the work. */
export function answerFacts({ answer, parts }: Overview, words: ReportWords): readonly SheetFact[] {
  const { say } = words;
  const all = answer.inScope.count;
  const ofAll = (count: number): string => ofWhole(count, all, words);
  const depending: Pick<SheetFact, 'tone'> = { tone: answer.users.count === 0 ? 'good' : 'work' };
  return [
    {
      label: say('Depend on an individual server'),
      value: answer.users.count,
      note: ofAll(answer.users.count),
      ...depending,
    },
    fact(say('by their profile'), answer.byProfile.count, ofAll(answer.byProfile.count)),
    fact(say('by their database'), answer.byDatabase.count, ofAll(answer.byDatabase.count)),
    fact(say('by their database only'), answer.byDatabaseOnly.count, ofAll(answer.byDatabaseOnly.count)),
    ...parts
      .filter(({ part, count }) => part !== 'other' || count > 0)
      .map(({ part, count }) => ({ ...partFact(part, count, words), note: ofAll(count) })),
    provenFact({ answer, parts }, words),
    fact(say('Users in scope'), all, null),
    { ...partFact('exempt', answer.exempt.count, words), note: say('not in scope') },
    { ...partFact('out-of-scope', answer.outOfScope.count, words), note: say('not in scope') },
  ];
}

/** `18 of 40 users (45.0 %)`; a dash where there is nobody. */
export function ofWhole(count: number, all: number, words: ReportWords): string {
  return words.plural(all, '{part} of {count} user ({share})', '{part} of {count} users ({share})', {
    part: count,
    share: words.share(count, all),
  });
}

/** How many of those on the array are proven to be there: a profile that is not old names it. */
function provenFact({ answer, parts }: Pick<Overview, 'answer' | 'parts'>, { say }: ReportWords): SheetFact {
  const all = parts.find(({ part }) => part === 'on-array')?.count ?? 0;
  const [condition] = answer.verified.filter;
  const days = condition?.kind === 'verified' ? condition.maxDays : null;
  const note = say('of {all} on the array: a profile seen in the last {days} days names it', { all, days: days ?? '' });
  return fact(say('Proven on the array'), answer.verified.count, days === null ? null : note);
}

function partFact(part: AnswerPart, count: number, { translate }: ReportWords): SheetFact {
  return {
    label: translate(answerPartWords[part]),
    value: count,
    note: null,
    tone: count === 0 ? null : partTones[part],
  };
}

function fact(label: string, value: number, note: string | null): SheetFact {
  return { label, value, note, tone: null };
}
