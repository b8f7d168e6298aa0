import { showText } from '../documents/document.ts';
import type { PlannedArray, Wave } from '../planning/plan.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import { uniqueFileNameParts } from './file-names.ts';
import type { RunbookFile, RunbookInput } from './runbook-input.ts';

/**
 * What users are told, per wave: before, on the day and after, as plain text to paste into a mail (domain.md 7.5). Nothing
 * for a wave of applications: its owners get a change ticket.
 */
export function buildNotices(input: RunbookInput): RunbookFile[] {
  const { plan } = input;
  const names = uniqueFileNameParts(plan.waves.map((wave) => `${wave.number} ${wave.name}`));
  return plan.waves
    .filter(({ method }) => method !== 'APP_OWNER')
    .map((wave) => {
      const array = plan.sites.find(({ site }) => site === wave.site)?.array ?? null;
      const name = names.get(`${wave.number} ${wave.name}`) ?? String(wave.number);
      return { path: `notices/wave-${name}.txt`, content: noticeText(wave, array), encoding: 'utf8' };
    });
}

function noticeText(wave: Wave, array: PlannedArray | null): string {
  const days = wave.start === wave.end ? `on ${wave.start}` : `between ${wave.start} and ${wave.end}`;
  const server = array === null ? 'the new server name' : array.fqdn;
  const lines = [
    `Wave ${wave.number}, ${wave.name}. Three messages: before, on the day, after. Replace what stands in [ ].`,
    '',
    '==== BEFORE (two working days ahead) ====',
    '',
    `Subject: Outlook: a short change ${days}`,
    '',
    `Your Outlook gets a new server name ${days}. It takes about ${minutesOf(wave.method)}.`,
    'Outlook may ask to be restarted. No mail is lost; phones, Outlook Web App and the calendar work as before.',
    ...costLines(wave.method),
    'Away on that day, or working from outside? Tell the helpdesk, and we find another day.',
    'Helpdesk: [phone number]',
    '',
    '==== ON THE DAY ====',
    '',
    'Subject: Outlook: your change is today',
    '',
    ...dayLines(wave.method).map((line, i) => `${i + 1}. ${line}`),
    'If Outlook asks for a restart, restart it: that is part of the change.',
    'Anything else that looks odd: [phone number]. Until then use Outlook Web App: [address]',
    '',
    '==== AFTER ====',
    '',
    'Subject: Outlook: done, and how to see it',
    '',
    `Hold Ctrl, click the Outlook icon beside the clock, choose Connection Status. The row "Mail" shows ${server}.`,
    'The row "Public Folders" shows another server. That is right.',
    'Do you use Outlook on another PC? Tell the helpdesk, so that it is changed too.',
    'Something missing, or another name in the row "Mail"? [phone number]',
  ];
  // The mark tells Notepad that names are UTF-8.
  return `\ufeff${lines.map(showText).join('\r\n')}\r\n`;
}

type UserMethod = Exclude<ProfileMethod, 'APP_OWNER'>;

function minutesOf(method: ProfileMethod): string {
  switch (method) {
    case 'M1':
      return '5 minutes of your time';
    case 'M2':
      return '20 minutes with the helpdesk; loading the mailbox goes on in the background';
    case 'M3':
    case 'M5':
      return 'one start of Outlook';
    case 'M4':
      return '10 minutes with the helpdesk';
    case 'APP_OWNER':
      return 'a restart of the application';
    default:
      return assertNever(method, 'method');
  }
}

function costLines(method: ProfileMethod): string[] {
  if (method !== 'M2') return [];
  return [
    'Outlook loads your mailbox again. Additional mailboxes, PST files and the choice of signatures have to be added again:',
    'write down which ones you use.',
  ];
}

function dayLines(method: ProfileMethod): readonly string[] {
  return method === 'APP_OWNER' ? [] : daySteps[method];
}

const daySteps: Readonly<Record<UserMethod, readonly string[]>> = {
  M1: [
    'In Outlook: File > Account Settings > Account Settings (Outlook 2007: Tools > Account Settings), choose the Exchange account, Repair.',
    'Next until Finish.',
    'Quit Outlook and start it again.',
  ],
  M2: [
    'Save your work and close Outlook.',
    'The helpdesk makes the new profile with you.',
    'Add your additional mailboxes and PST files again.',
  ],
  M3: [
    'Close Outlook before you leave, and restart the PC in the morning.',
    'Start Outlook and wait a minute.',
    'Quit Outlook and start it again.',
  ],
  M4: [
    'Save your work and close Outlook.',
    'The helpdesk changes the server name with you.',
    'Start Outlook and open a mail.',
  ],
  M5: [
    'Close Outlook before you leave, and restart the PC in the morning.',
    'Start Outlook and wait a minute.',
    'Quit Outlook and start it again.',
  ],
};
