import { ruleTitle } from '../../lists/columns.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { TableSheet, Tone } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import type { Exception, ExceptionKind } from './collect-exceptions.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';

/** Whether an exception still holds on a day. */
export type ExceptionStanding = 'in-force' | 'expired' | 'endless';

/** Every exception with its reason, owner and last day; whether it has expired is told as of a day. */
export function exceptionsSheet(exceptions: readonly Exception[], asOf: IsoDate, words: ReportWords): TableSheet {
  return smallSheet(
    {
      key: 'exceptions',
      name: words.say('Exceptions'),
      title: words.say('Exceptions and accepted risks'),
      note: words.say(
        'As of {day}. An exempt database stays exempt after its last day until the settings change; a finding is open again. The number is users of a database, findings of an acceptance, and failed verifications of a wave. Users in exempt databases stand in the sheet of users.',
        { day: words.day(asOf) },
      ),
      columns: columnsOf(words),
    },
    exceptions.map((exception) => [
      words.say(exceptionKindPhrases[exception.kind]),
      subjectOf(exception, words),
      exception.site,
      words.say(standingPhrases[standingOf(exception, asOf)]),
      exception.reason,
      exception.owner,
      exception.until === null ? null : { day: exception.until },
      exception.since === null ? null : { day: exception.since },
      exception.concerns,
    ]),
  );
}

/** What an exception is about; the rule of an accepted finding by id and title. */
export function subjectOf({ rule, subject }: Pick<Exception, 'rule' | 'subject'>, words: ReportWords): string {
  const title = rule === null ? [] : [`${rule} ${words.translate(ruleTitle(rule))}`];
  return [...title, ...(subject === null ? [] : [subject])].join(': ');
}

/** The last day is included. */
export function standingOf({ until }: Pick<Exception, 'until'>, asOf: IsoDate): ExceptionStanding {
  if (until === null) return 'endless';
  return until < asOf ? 'expired' : 'in-force';
}

/** The kinds in words. */
export const exceptionKindPhrases: Readonly<Record<ExceptionKind, Phrase>> = {
  database: 'Exempt database',
  recovery: 'Recovery database',
  user: 'Exempt user',
  finding: 'Accepted finding',
  dependency: 'Acknowledged dependency of a server',
  permission: 'Permission left out of account',
  evidence: 'Step marked against its evidence',
  wave: 'Wave goes on over the stop rule',
};

const standingPhrases: Readonly<Record<ExceptionStanding, Phrase>> = {
  'in-force': 'In force',
  expired: 'Expired',
  endless: 'Without a last day',
};

const standingTones: Readonly<Record<ExceptionStanding, Tone>> = {
  'in-force': 'good',
  expired: 'bad',
  endless: 'unknown',
};

function columnsOf(words: ReportWords) {
  const tones = Object.fromEntries(
    (['in-force', 'expired', 'endless'] as const).map((standing) => [
      words.say(standingPhrases[standing]),
      standingTones[standing],
    ]),
  );
  return [
    smallColumn('kind', words.say('Kind'), 'text', 34),
    smallColumn('subject', words.say('Concerning'), 'text', 44, { wraps: true }),
    smallColumn('site', words.say('Site'), 'text', 14),
    smallColumn('standing', words.say('Standing'), 'text', 20, { tones }),
    smallColumn('reason', words.say('Reason'), 'text', 50, { wraps: true }),
    smallColumn('owner', words.say('Owner'), 'text', 20),
    smallColumn('until', words.say('Until'), 'day', 12),
    smallColumn('since', words.say('Since'), 'day', 12),
    smallColumn('concerns', words.say('Number'), 'number', 10),
  ];
}
