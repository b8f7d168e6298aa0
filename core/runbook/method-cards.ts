import type { ClientProduct } from '../classification/outlook-version.ts';
import { type Block, bullets, type Document, heading, numbered, paragraph } from '../documents/document.ts';
import type { OutlookProduct } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import { methodNames, methodStepsOf, methodsOf, neverMethodsOf } from './method-steps.ts';
import type { RunbookInput } from './runbook-input.ts';

/** What the cards say of the organization: whose they are, and the names that profiles are to show. */
export type CardInput = Pick<RunbookInput, 'project' | 'plan' | 'planHash' | 'asOf'>;

/** How the cards speak: a sentence of them with its values, which stand in it as `{name}`, and a day. */
export type CardWords = {
  readonly say: (sentence: string, values?: Readonly<Record<string, string>>) => string;
  readonly day: (day: IsoDate) => string;
};

/** The cards as they are written here, in English. */
const asWritten: CardWords = {
  say: fillIn,
  day: (day) => day,
};

/** A sentence with its values in place of `{name}`. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The cards for the helpdesk: one per Outlook version with its methods, one for applications (domain.md 2.4, 2.5, 5.6). `clients`
 * are those in use; all without.
 */
export function methodCards(
  input: CardInput,
  clients: readonly ClientProduct[] = [...products, 'MAPI/CDO'],
  words: CardWords = asWritten,
): Document {
  const { say } = words;
  return {
    title: say('Method cards: {project}', { project: input.project }),
    blocks: [
      ...targetBlocks(input, words),
      ...products.filter((product) => clients.includes(product)).flatMap((product) => productCard(product, words)),
      ...(clients.includes('MAPI/CDO') ? applicationCard(words) : []),
      { kind: 'page' },
      heading(2, say('Verify')),
      paragraph(
        say(
          'A user is verified when V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer after the change.',
        ),
      ),
      ...bulletsOf(verifications, words),
      heading(2, say('What is normal and is not to be repaired')),
      ...bulletsOf(normal, words),
      heading(2, say('Known errors')),
      ...bulletsOf(knownErrors, words),
    ],
  };
}

const products: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];

/** The checks V1 to V6 (domain.md 2.5). */
const verifications: readonly string[] = [
  'V1 Account Settings > Change: the server field shows the array. Outlook 2013 and later may show GUID@domain.',
  'V2 Ctrl + click the tray icon of Outlook > Connection Status: the row of type Mail with the own address names the array. For Outlook Anywhere look at the proxy column too.',
  'V3 the same menu > Test E-mail AutoConfiguration: shows what the database says. It proves nothing about the profile.',
  'V4 netstat -ano, the process of Outlook: the remote address is that of the balancer.',
  'V5 the RPC Client Access logs: the connection came over the balancer. They do not hold the name that was used.',
  'V6 the inventory of profiles again: the strongest evidence, as old as its date.',
];

const normal: readonly string[] = [
  'Public folders show a mailbox server, in the profile and in Connection Status. That row is right: never flag it, never repair it.',
  'A mailbox of somebody else follows its own database and may still show an old server.',
  'With Outlook 2016 and later the server fields of the registry may be blank.',
  'The restart prompt after the rebind of a database.',
  'Instance-… in the folder list or in a trace of Outlook 2003. It is a fault only in the server field of the profile.',
];

const knownErrors: readonly string[] = [
  'Restart prompt: wanted. Restart Outlook.',
  'Password prompt: Kerberos has no name for the array and NTLM takes over, or a proxy stands between. Check proxy exceptions.',
  '"Cannot open default folders": wrong or dead server in the profile; with Outlook 2003 also encryption.',
  'Outlook 2003 connects sometimes: EncryptionRequired differs between the members of the array.',
  'OWA works and Outlook does not: the database is bound to a server without the Client Access role.',
];

function bulletsOf(sentences: readonly string[], { say }: CardWords): Block[] {
  return bullets(sentences.map((sentence) => say(sentence)));
}

function targetBlocks(input: CardInput, { say, day }: CardWords): Block[] {
  const targets = input.plan.sites.flatMap(({ site, array }) => (array === null ? [] : [`${site}: ${array.fqdn}`]));
  return [
    paragraph(
      say('Plan {plan}, inventory as of {day}. The name that a profile is to show, by site of the mailbox:', {
        plan: input.planHash,
        day: day(input.asOf),
      }),
    ),
    ...bullets(targets),
    {
      kind: 'warning',
      text: say('The database first, the profile after. A repair takes what the database says at that moment.'),
      label: say('Warning'),
    },
  ];
}

function productCard(product: OutlookProduct, words: CardWords): Block[] {
  const { say } = words;
  const methods = methodsOf(product);
  return [
    { kind: 'page' },
    heading(2, product === '2016' ? say('Outlook 2016 and later') : `Outlook ${product}`),
    paragraph(say('Default: {method}. Verify with V1 and V2, or V6.', { method: methods[0] ?? '' })),
    paragraph(say('Never:')),
    ...bulletsOf(neverMethodsOf(product), words),
    ...(product === '2003' ? [paragraph(say('It needs:')), ...bulletsOf(outlook2003, words)] : []),
    ...methods.flatMap((method) => {
      const { steps, prompts, costs } = methodStepsOf(method, product);
      return [
        heading(3, `Outlook ${product}: ${method}, ${say(methodNames[method])}`),
        ...numbered(steps.map((step) => say(step))),
        paragraph(say('What may appear:')),
        ...bulletsOf(prompts, words),
        costsLine(costs, words),
      ];
    }),
  ];
}

function costsLine(costs: readonly string[], { say }: CardWords): Block {
  return paragraph(say('Costs: {costs}', { costs: costs.map((cost) => say(cost)).join(' ') }));
}

const outlook2003: readonly string[] = [
  'Service Pack 3 or later. Exchange 2010 supports it fully from SP1 RU3.',
  'Encryption: the profile encrypts, or no member of the array requires it; the same on all members.',
  'A public folder database, for free/busy and the address book.',
];

function applicationCard(words: CardWords): Block[] {
  const { say } = words;
  const { steps, prompts, costs } = methodStepsOf('APP_OWNER', '2010');
  return [
    { kind: 'page' },
    heading(2, say('Applications with a MAPI profile')),
    paragraph(
      say(
        'BlackBerry, voice mail, archives, backup, fax and old CDO scripts. No Autodiscover, no healing by themselves.',
      ),
    ),
    ...numbered(steps.map((step) => say(step))),
    ...bulletsOf(prompts, words),
    costsLine(costs, words),
  ];
}
