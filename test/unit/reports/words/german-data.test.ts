import { describe, expect, it } from 'vitest';
import { issueWords } from '../../../../core/classification/issue-words.ts';
import type { UserMethod } from '../../../../core/classification/method.ts';
import { methodInWords } from '../../../../core/classification/state-words.ts';
import { ruleBook } from '../../../../core/findings/rule-book.ts';
import { fileKindTitles } from '../../../../core/inventory/kinds.ts';
import { listColumns } from '../../../../core/lists/columns.ts';
import { stepKindWords, stepStatusWords, waveKindWords } from '../../../../core/planning/plan-words.ts';
import { germanColumns } from '../../../../core/reports/words/german-columns.ts';
import { germanData } from '../../../../core/reports/words/german-data.ts';
import { germanRules } from '../../../../core/reports/words/german-rules.ts';
import { germanStates } from '../../../../core/reports/words/german-states.ts';
import { germanWork } from '../../../../core/reports/words/german-work.ts';
import { methodNames } from '../../../../core/runbook/method-steps.ts';
import type { ProfileMethod } from '../../../../core/settings/settings.ts';
import { trackStateWords } from '../../../../core/tracking/on-track.ts';

const columns = Object.values(listColumns).flat();
const methods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];
const userMethods: readonly UserMethod[] = [
  'hold',
  ...methods,
  ...methods.map((method): UserMethod => `M11 then ${method}`),
];

/** What findings concern that is no name. */
const subjects = [
  'IP addresses',
  'aliases',
  'web names',
  'short names',
  'values that disagree',
  'Exchange 2013 or later',
  'mailboxes without evidence',
  'old evidence',
];

/** Every word of the domain that a report can say, wherever it stands. The codes of all columns are among them. */
const sources: ReadonlySet<string> = new Set([
  ...columns.map(({ title }) => title),
  ...columns.flatMap(({ words }) => Object.values(words ?? {})),
  ...userMethods.map(methodInWords),
  ...Object.values(ruleBook).map(({ title }) => title),
  ...subjects,
  ...[issueWords, methodNames, fileKindTitles, trackStateWords, stepKindWords, stepStatusWords, waveKindWords].flatMap(
    (words: Readonly<Record<string, string>>) => Object.values(words),
  ),
]);

/** What is the same in both languages. */
const sameInGerman = [
  ...['Alias', 'Array', 'Autodiscover', 'FQDN', 'Name', 'Outlook', 'Outlook Anywhere', 'PC', 'PCs', 'Pilot', 'Server'],
  ...['Status', 'Ticket', 'UPN', 'VIP', 'VIPs', 'Version'],
];

describe('germanData', () => {
  it('has German for every word of the domain', () => {
    expect([...sources].filter((text) => germanData[text] === undefined)).toEqual([]);
  });

  it('has no German for what nothing says', () => {
    expect(Object.keys(germanData).filter((text) => !sources.has(text))).toEqual([]);
  });

  it('says in English only what German says the same way', () => {
    const same = Object.entries(germanData).filter(([english, german]) => english === german);
    expect(same.map(([english]) => english).sort()).toEqual(sameInGerman);
  });

  it('says every word in one of its files only', () => {
    const keys = [germanColumns, germanRules, germanStates, germanWork].flatMap((words) => Object.keys(words));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('keeps the codes of methods', () => {
    const codesOf = (text: string | undefined) => text?.match(/M\d+|APP_OWNER/g) ?? [];
    const lost = userMethods.map(methodInWords).filter((text) => {
      return codesOf(germanData[text]).join() !== codesOf(text).join();
    });
    expect(lost).toEqual([]);
  });

  it('tells the words of a column apart, so that a filter does too', () => {
    const mixed = columns.filter(({ words }) => {
      const german = Object.values(words ?? {}).map((text) => germanData[text]);
      return new Set(german).size < german.length;
    });
    expect(mixed.map(({ key }) => key)).toEqual([]);
  });

  it('tells the columns of a list apart', () => {
    const doubled = Object.entries(listColumns).flatMap(([list, ofList]) => {
      const titles = ofList.map(({ title }) => germanData[title]);
      return titles.filter((title, i) => titles.indexOf(title) !== i).map((title) => `${list}: ${title}`);
    });
    expect(doubled).toEqual([]);
  });
});
