import { describe, expect, it } from 'vitest';
import type { PageSheet } from '../../../../core/reports/sheet.ts';
import { methodGuide } from '../../../../core/reports/sheets/method-guide.ts';
import { methodSentence } from '../../../../core/reports/words/method-sentence.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { methodStepsOf, methodsOf, neverMethodsOf } from '../../../../core/runbook/method-steps.ts';
import type { OutlookProduct } from '../../../../core/settings/settings.ts';

const english = reportWords('en-GB', 'UTC');
const products: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];

function grid(page: PageSheet, heading: string) {
  const at = page.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const block = page.blocks[at + 1];
  if (block?.kind !== 'grid') throw new Error(`there is no grid under ${heading}`);
  return block.rows;
}

describe('the guide of the methods', () => {
  it('tells of each version the method that the settings give, and which others there are', () => {
    const page = methodGuide({ outlookMethods: { '2007': 'M2', '2016': 'M3' } }, english);
    expect(grid(page, 'Which method, by version of Outlook').map(([outlook, method]) => [outlook, method])).toEqual([
      ['2003', 'M4, type the server, Check Name'],
      ['2007', 'M2, new profile'],
      ['2010', 'M1, repair the account'],
      ['2013', 'M1, repair the account'],
      ['2016 and later', 'M1, repair the account'],
    ]);
    expect(grid(page, 'Which method, by version of Outlook').at(-1)?.[2]).toBe('M2, new profile');
  });

  it('tells what each method takes, with what the settings say', () => {
    const page = methodGuide({ methods: { M1: { contactRate: 0.5, minutes: 9 } } }, english);
    const rows = grid(page, 'What a method takes of the helpdesk');
    expect([rows[0], rows[1], rows.at(-1)]).toEqual([
      ['M1, repair the account', 0.5, 9],
      ['M2, new profile', 0.4, 20],
      ['VIPs, whatever the method', 1, 20],
    ]);
  });

  it('has the steps of every method once, with the versions that they are for', () => {
    const headings = methodGuide({}, english).blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(headings).toEqual([
      ...['Which method, by version of Outlook', 'What a method takes of the helpdesk', 'What must never be tried'],
      ...['M1, repair the account: Outlook 2007', 'M1, repair the account: Outlook 2010, 2013, 2016 and later'],
      ...['M2, new profile: Outlook 2003', 'M2, new profile: Outlook 2007, 2010, 2013, 2016 and later'],
      ...['M3, PRF file: Outlook 2003, 2007, 2010, 2013', 'M4, type the server, Check Name: Outlook 2003'],
      ...['M5, logon script: Outlook 2003, 2007, 2010, 2013', 'by the owner of the application'],
      ...['States of users', 'Statuses of tasks', 'How a wave goes', 'Other words'],
    ]);
  });

  it('has German for every sentence of the methods', () => {
    const german = reportWords('de-DE', 'UTC');
    const sentences = products.flatMap((product) => [
      ...neverMethodsOf(product),
      ...[...methodsOf(product), 'APP_OWNER' as const].flatMap((method) => {
        const { steps, prompts, costs } = methodStepsOf(method, product);
        return [...steps, ...prompts, ...costs];
      }),
    ]);
    expect(sentences.filter((sentence) => methodSentence(sentence, german) === sentence)).toEqual([]);
    expect(sentences.map((sentence) => methodSentence(sentence, english))).toEqual(sentences);
  });

  it('explains every state with its tone', () => {
    const page = methodGuide({}, reportWords('de-DE', 'UTC'));
    const rows = grid(page, 'Status von Aufgaben');
    expect([rows.length, rows.find(([word]) => word === 'Zurückgefallen')?.[1]]).toEqual([
      13,
      'Es war verifiziert, und ein neuerer Nachweis zeigt wieder einen alten Server.',
    ]);
  });
});
