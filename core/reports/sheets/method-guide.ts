import { methodOfVersion } from '../../classification/method.ts';
import { methodNames, methodStepsOf, methodsOf, neverMethodsOf } from '../../runbook/method-steps.ts';
import { vipCapacity, withDefaults } from '../../settings/defaults.ts';
import type { OutlookProduct, ProfileMethod, Settings } from '../../settings/settings.ts';
import type { PageSheet, SheetBlock } from '../sheet.ts';
import { methodSentence } from '../words/method-sentence.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn } from './small-sheet.ts';
import { wordBlocks } from './word-guide.ts';

/** The last page of a workbook: how profiles are updated, by version of Outlook, and what its words mean. */
export function methodGuide(settings: Settings, words: ReportWords): PageSheet {
  const { say } = words;
  return {
    ...{ kind: 'page', key: 'method-guide', name: say('Method guide'), title: say('How profiles are updated') },
    blocks: [
      {
        kind: 'warning',
        text: say('The database first, the profile after. A repair takes what the database says at that moment.'),
      },
      { kind: 'heading', text: say('Which method, by version of Outlook') },
      versionGrid(settings, words),
      { kind: 'heading', text: say('What a method takes of the helpdesk') },
      capacityGrid(settings, words),
      { kind: 'heading', text: say('What must never be tried') },
      neverGrid(words),
      ...methodGroups().flatMap((group) => groupBlocks(group, words)),
      ...wordBlocks(words),
    ],
  };
}

const products: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];

function productName(product: OutlookProduct, { say }: ReportWords): string {
  return product === '2016' ? say('2016 and later') : product;
}

function methodName(method: ProfileMethod, words: ReportWords): string {
  const name = words.translate(methodNames[method]);
  return method === 'APP_OWNER' ? name : `${method}, ${name}`;
}

function versionGrid({ outlookMethods }: Settings, words: ReportWords): SheetBlock {
  const { say } = words;
  return {
    kind: 'grid',
    columns: [
      smallColumn('outlook', say('Outlook'), 'text', 16),
      smallColumn('method', say('Method'), 'text', 30, { wraps: true }),
      smallColumn('others', say('Also possible'), 'text', 60, { wraps: true }),
    ],
    rows: products.map((product) => {
      const chosen = methodOfVersion(product, outlookMethods);
      const others = methodsOf(product).filter((method) => method !== chosen);
      return [
        productName(product, words),
        methodName(chosen, words),
        others.map((method) => methodName(method, words)).join('; '),
      ];
    }),
  };
}

function capacityGrid(settings: Settings, words: ReportWords): SheetBlock {
  const { say } = words;
  const { methods } = withDefaults(settings);
  return {
    kind: 'grid',
    columns: [
      smallColumn('method', say('Method'), 'text', 40, { wraps: true }),
      smallColumn('contactRate', say('Users who call'), 'share', 14),
      smallColumn('minutes', say('Minutes a call'), 'number', 14),
    ],
    rows: [
      ...profileMethods.map((method) => [
        methodName(method, words),
        methods[method].contactRate,
        methods[method].minutes,
      ]),
      [say('VIPs, whatever the method'), vipCapacity.contactRate, vipCapacity.minutes],
    ],
  };
}

const profileMethods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];

function neverGrid(words: ReportWords): SheetBlock {
  const { say } = words;
  return {
    kind: 'grid',
    columns: [
      smallColumn('outlook', say('Outlook'), 'text', 16),
      smallColumn('never', say('Never'), 'text', 90, { wraps: true }),
    ],
    rows: products.flatMap((product) =>
      neverMethodsOf(product).map((reason) => [productName(product, words), methodSentence(reason, words)]),
    ),
  };
}

/** A method as it is done with some versions; with no version for an application. */
type MethodGroup = { readonly method: ProfileMethod; readonly products: readonly OutlookProduct[] };

/** Every method with the versions that it is possible with; those with which it is done in the same way are together. */
function methodGroups(): readonly MethodGroup[] {
  const groups = new Map<string, { readonly method: ProfileMethod; readonly products: OutlookProduct[] }>();
  for (const method of profileMethods) {
    for (const product of products) {
      if (!methodsOf(product).includes(method)) continue;
      const key = JSON.stringify([method, methodStepsOf(method, product)]);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { method, products: [product] });
      else known.products.push(product);
    }
  }
  return [...groups.values(), { method: 'APP_OWNER', products: [] }];
}

function groupBlocks({ method, products: own }: MethodGroup, words: ReportWords): readonly SheetBlock[] {
  const { say } = words;
  const { steps, prompts, costs } = methodStepsOf(method, own[0] ?? '2010');
  const name = methodName(method, words);
  const versions = own.map((product) => productName(product, words)).join(', ');
  const sentences = (texts: readonly string[]): readonly string[] => texts.map((text) => methodSentence(text, words));
  return [
    {
      kind: 'heading',
      text: own.length === 0 ? name : say('{method}: Outlook {versions}', { method: name, versions }),
    },
    {
      kind: 'grid',
      columns: [
        smallColumn('number', say('No.'), 'number', 6),
        smallColumn('step', say('Step'), 'text', 100, { wraps: true }),
      ],
      rows: sentences(steps).map((step, i) => [i + 1, step]),
    },
    { kind: 'text', text: say('What may appear: {prompts}', { prompts: sentences(prompts).join(' ') }) },
    { kind: 'text', text: say('What the user notices: {costs}', { costs: sentences(costs).join(' ') }) },
  ];
}
