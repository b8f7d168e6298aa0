import { describe, expect, it } from 'vitest';
import type { PlainBlock } from '../../../../core/documents/document.ts';
import { outlookCards } from '../../../../core/reports/documents/outlook-cards.ts';
import { linesOf } from '../../../factories/document-text.ts';

import { nordwindRunbook } from '../../../factories/nordwind-runbook.ts';
import { english, german } from '../../../factories/sheet-records.ts';

const used = (outlook: string | null, count: number) => {
  const users = { count, filter: [] };
  return { outlook, users, depends: users };
};

function titlesOf(blocks: readonly PlainBlock[]): readonly string[] {
  return linesOf(blocks).flatMap((line) => /^## (.*)/.exec(line)?.[1] ?? []);
}

const checks = ['Verify', 'What is normal and is not to be repaired', 'Known errors'];

/** Names, and where a page begins. */
const same = /^(---|- (Oslo|Bergen|Tromso): outlook-.*|## Outlook 20(03|07|10|13))$/;

describe('the cards of methods', () => {
  it('are those of the versions that somebody uses', () => {
    const outlook = [used('2003', 0), used('2010', 4), used('2016', 1), used(null, 3)];
    expect(titlesOf(outlookCards(nordwindRunbook(), { outlook }, false, english))).toEqual([
      ...['Outlook 2010', 'Outlook 2016 and later'],
      ...checks,
    ]);
  });

  it('have one for applications where a wave has some', () => {
    expect(titlesOf(outlookCards(nordwindRunbook(), { outlook: [] }, true, english))).toEqual([
      'Applications with a MAPI profile',
      ...checks,
    ]);
  });

  it('keep each method on a page, with everything beneath its heading', () => {
    const blocks = outlookCards(nordwindRunbook(), { outlook: [used('2016', 1)] }, false, english);
    const methods = blocks.flatMap((block) => (block.kind === 'together' ? [linesOf([block])] : []));
    expect(methods.map((lines) => [lines[0], lines.at(-1)?.startsWith('Costs:')])).toEqual([
      ['### Outlook 2016: M1, repair the account', true],
      ['### Outlook 2016: M2, new profile', true],
    ]);
  });

  it('say everything in German but names', () => {
    const outlook = ['2003', '2007', '2010', '2013', '2016'].map((version) => used(version, 1));
    const [spoken, meant] = [german, english].map((words) =>
      linesOf(outlookCards(nordwindRunbook(), { outlook }, true, words)),
    );
    expect(spoken?.filter((line) => meant?.includes(line) && !same.test(line))).toEqual([]);
  });
});
