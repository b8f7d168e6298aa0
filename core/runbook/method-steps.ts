import { isNever } from '../classification/method.ts';
import type { OutlookProduct, ProfileMethod } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';

/** What a method is called, in a few words. */
export const methodNames: Readonly<Record<ProfileMethod, string>> = {
  M1: 'repair the account',
  M2: 'new profile',
  M3: 'PRF file',
  M4: 'type the server, Check Name',
  M5: 'logon script',
  APP_OWNER: 'by the owner of the application',
};

/** How a method works with one version (domain.md 2.4). */
export type MethodSteps = {
  /** In order, for the person at the keyboard. */
  readonly steps: readonly string[];
  /** What the screen asks on the way, and what to answer. */
  readonly prompts: readonly string[];
  /** What the user loses or waits for; empty when nothing. */
  readonly costs: readonly string[];
};

/** The methods that a version can be updated with, the default first (domain.md 5.6). */
export function methodsOf(product: OutlookProduct): readonly ProfileMethod[] {
  switch (product) {
    case '2003':
      return ['M4', 'M3', 'M5', 'M2'];
    case '2007':
    case '2010':
    case '2013':
      return ['M1', 'M2', 'M3', 'M5'];
    case '2016':
      return ['M1', 'M2'];
    default:
      return assertNever(product, 'Outlook product');
  }
}

/** What must not be tried with a version, and why (domain.md 5.6, 6.4). */
export function neverMethodsOf(product: OutlookProduct): readonly string[] {
  switch (product) {
    case '2003':
      return [
        'M1, repair: this version has none, and no Autodiscover.',
        'M7, let the old server die: this version never heals by itself.',
        'M9, exprofre: made for moves between organizations.',
      ];
    case '2007':
    case '2010':
    case '2013':
      return [
        'M1 before the database is rebound: the repair brings the old server back.',
        'M7, let the old server die, as a plan: a visible outage, and laptops stay behind. For the last stragglers at most.',
      ];
    case '2016':
      return [
        'M3, PRF: this version takes none.',
        'M4, type the server: this version has no field for it.',
        'M5, registry script: Autodiscover is the only source of its settings.',
        'M1 before the database is rebound: the repair brings the old server back.',
      ];
    default:
      return assertNever(product, 'Outlook product');
  }
}

/** Why a method must never be chosen for a version (domain.md 5.6); null for one that may. */
export function whyNever(product: OutlookProduct, method: ProfileMethod): string | null {
  if (!isNever(product, method)) return null;
  return (
    neverMethodsOf(product).find((reason) => reason.startsWith(`${method}, `)) ?? `${method} does not work with it.`
  );
}

/** Steps, prompts and costs of a method with a version. */
export function methodStepsOf(method: ProfileMethod, product: OutlookProduct): MethodSteps {
  switch (method) {
    case 'M1':
      return repairSteps(product);
    case 'M2':
      return newProfileSteps(product);
    case 'M3':
      return prfSteps;
    case 'M4':
      return manualSteps;
    case 'M5':
      return scriptSteps;
    case 'APP_OWNER':
      return ownerSteps;
    default:
      return assertNever(method, 'method');
  }
}

const restartPrompt =
  '"The Microsoft Exchange administrator has made a change that requires you quit and restart Outlook": wanted; restart.';

function repairSteps(product: OutlookProduct): MethodSteps {
  const path =
    product === '2007'
      ? 'Tools > Account Settings > E-mail > Repair'
      : 'File > Account Settings > Account Settings > Repair';
  return {
    steps: [
      'Check that the database of the user is rebound: Test E-mail AutoConfiguration shows the array (V3). If not, stop.',
      `${path}, for the Exchange account. Without Outlook: Control Panel > Mail > E-mail Accounts > Repair.`,
      'Next, wait for the three green ticks, Finish.',
      'Quit Outlook and start it again. Verify.',
      'Repeat for every profile and every PC of the user.',
    ],
    prompts: [
      restartPrompt,
      'Password prompt: the user signs in as DOMAIN\\user. If it comes back, look at the proxy exceptions for the array and the servers.',
    ],
    costs: ['1 to 3 minutes. The offline file stays.'],
  };
}

function newProfileSteps(product: OutlookProduct): MethodSteps {
  const manual = product === '2003';
  return {
    steps: [
      'Check that the database of the user is rebound. If not, stop.',
      'Note what will not come along: additional mailboxes, PST files, signatures, views.',
      'Close Outlook. Control Panel > Mail > Show Profiles > Add; a name that is not used yet.',
      manual
        ? 'Microsoft Exchange Server: type the FQDN of the array and the alias, Check Name. Both must be underlined.'
        : 'Accept what Autodiscover fills in, Next, Finish.',
      'Always use this profile: the new one. Keep the old profile: it is the way back.',
      'Start Outlook, add mailboxes and PST files again, verify. Delete the old profile after two weeks.',
      ...(manual
        ? []
        : [
            'For many PCs: the policy ZeroConfigExchange, or zeroconfig-on.reg (in the folder profiles when a wave uses M2), lets Outlook make a first profile by itself. It never changes one that exists. Switch it off after the wave.',
          ]),
    ],
    prompts: [
      ...(manual
        ? ['"The name could not be resolved": the array name or the encryption is wrong; see the notes.']
        : ['"Allow this website to configure…": allow it.']),
      'Outlook loads the mailbox again: large mailboxes take hours; the user can work meanwhile.',
    ],
    costs: ['The whole offline file is loaded again. Additional mailboxes and PST files must be added again.'],
  };
}

const prfSteps: MethodSteps = {
  steps: [
    'Check that the databases of the site are rebound: Outlook resolves the name of the file against the database.',
    'Save the registry key of the profile.',
    'Outlook closed: outlook.exe /importprf FILE, with the file of the site of the mailbox, from the folder profiles.',
    'Start Outlook once, quit it, start it again. Verify: one Exchange account, no second one.',
    'Only then hand the file out by policy or logon script, to PCs with Outlook up to 2013.',
  ],
  prompts: [restartPrompt, 'A second Exchange account in the profile: stop, import the saved key, look at the file.'],
  costs: ['One restart. The offline file stays as long as the profile is changed and not replaced.'],
};

const manualSteps: MethodSteps = {
  steps: [
    'Check that the database of the user is rebound. If not, stop: Check Name brings the old server back.',
    'Close Outlook. Control Panel > Mail > E-mail Accounts > View or change > Microsoft Exchange Server > Change.',
    'Type the FQDN of the array into the server field, the alias into the name field. Check Name: both are underlined.',
    'The server field shows the FQDN of the array. Next, Finish.',
    'Start Outlook. Verify.',
  ],
  prompts: [
    'The server field turns back into the old server: the database is not rebound, or not replicated.',
    'The server field turns into Instance-…: the known defect of Outlook 2003. Check Name again, install the hotfix, else a new profile.',
    '"Cannot open default folders": encryption. See the notes.',
  ],
  costs: ['5 to 10 minutes with the helpdesk. The offline file stays.'],
};

const scriptSteps: MethodSteps = {
  steps: [
    'Not supported by Microsoft: try it on one PC of each version, and keep M1 or M4 ready.',
    'Outlook closed. Save the registry key of the profile.',
    'The script changes all values together: short name, FQDN, DN, addresses and the store sections. The DN of an array ends in its FQDN.',
    'Leave out servers and terminal servers.',
    'Start Outlook. Verify, then read the values again with the inventory (V6).',
  ],
  prompts: [restartPrompt, 'Values that disagree afterwards: the script was interrupted. New profile (M2).'],
  costs: ['One restart. The offline file stays.'],
};

const ownerSteps: MethodSteps = {
  steps: [
    'A change ticket of its own, with the owner of the application.',
    'Save the profile, or the registry key of the service account.',
    'Change the server with the tool of the vendor, to the FQDN of the array; restart the services.',
    'Verify with the owner. Watch the throttling policy: many sessions now come through one name.',
  ],
  prompts: ['Old MAPI/CDO does not ask: it fails or works.'],
  costs: ['A restart of the services of the application.'],
};
