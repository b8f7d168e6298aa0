import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';
import { methodCards } from '../../../core/runbook/method-cards.ts';
import { methodNames, methodStepsOf, methodsOf, neverMethodsOf } from '../../../core/runbook/method-steps.ts';
import { settingDefaults } from '../../../core/settings/defaults.ts';
import type { OutlookProduct } from '../../../core/settings/settings.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';

const products: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];
const text = writeMarkdown(methodCards(nordwindRunbook()));

describe('the method cards', () => {
  it('have a card per version with its methods, the default first (domain.md 5.6)', () => {
    expect(
      [...text.matchAll(/^### Outlook (\d+): (\w+),/gm)].map(([, product, method]) => `${product} ${method}`),
    ).toEqual([
      '2003 M4',
      '2003 M3',
      '2003 M5',
      '2003 M2',
      '2007 M1',
      '2007 M2',
      '2007 M3',
      '2007 M5',
      '2010 M1',
      '2010 M2',
      '2010 M3',
      '2010 M5',
      '2013 M1',
      '2013 M2',
      '2013 M3',
      '2013 M5',
      '2016 M1',
      '2016 M2',
    ]);
  });

  it('begin with the method that the settings use by default', () => {
    expect(products.map((product) => methodsOf(product)[0])).toEqual(
      products.map((product) => settingDefaults.outlookMethods[product]),
    );
  });

  it('never offer what they forbid', () => {
    const ids = (product: OutlookProduct) =>
      neverMethodsOf(product)
        .filter((line) => !line.includes('before the database'))
        .map((line) => line.split(/[, ]/)[0]);
    expect(products.flatMap((product) => methodsOf(product).filter((method) => ids(product).includes(method)))).toEqual(
      [],
    );
  });

  it('forbid repair for 2003, and PRF and typing for 2016 (domain.md 5.6)', () => {
    expect([neverMethodsOf('2003')[0], neverMethodsOf('2016').slice(0, 2)]).toEqual([
      'M1, repair: this version has none, and no Autodiscover.',
      ['M3, PRF: this version takes none.', 'M4, type the server: this version has no field for it.'],
    ]);
  });

  it('begin every method that asks Exchange for the server with the check of the database', () => {
    const methods = products.flatMap((product) => methodsOf(product).map((method) => ({ product, method })));
    const unchecked = methods
      .filter(({ method }) => method !== 'M5')
      .filter(({ product, method }) => !methodStepsOf(method, product).steps[0]?.startsWith('Check that the database'));
    expect(unchecked).toEqual([]);
  });

  it('show Outlook 2007 where its menu is, and Outlook 2003 no Autodiscover', () => {
    const step = (product: OutlookProduct) => methodStepsOf('M1', product).steps[1]?.split('>')[0];
    const fourth = (product: OutlookProduct) => methodStepsOf('M2', product).steps[3];
    expect([
      step('2007'),
      step('2010'),
      fourth('2003')?.includes('Autodiscover'),
      fourth('2010')?.includes('Autodiscover'),
    ]).toEqual(['Tools ', 'File ', false, true]);
  });

  it.each([
    ['V1 to V6', /^- V1 .*\n- V2 .*\n- V3 .*\n- V4 .*\n- V5 .*\n- V6 /m],
    ['the row of public folders that is right', /Public folders show a mailbox server/],
    ['the target of each site', /^- Bergen: outlook-bgo\.corp\.nordwind\.local$/m],
    ['the plan', /5f0c3a1be2d44c0f/],
    ['applications', /^## Applications with a MAPI profile$/m],
  ])('have %s', (_what, words) => {
    expect(text).toMatch(words);
  });

  it('have a name for every method', () => {
    expect(Object.keys(methodNames)).toEqual(Object.keys(settingDefaults.methods));
  });
});
