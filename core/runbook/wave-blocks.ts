import type { ClientProduct } from '../classification/outlook-version.ts';
import type { PlanStep, Wave } from '../planning/plan.ts';
import { type Block, paragraph, table } from './document.ts';
import { methodNames } from './method-steps.ts';
import type { RunbookInput } from './runbook-input.ts';

/** The roster of the wave of a step, to tick off and sign; nothing for other steps. */
export function waveBlocks(step: PlanStep, input: RunbookInput): Block[] {
  const { work } = step;
  if (work.kind !== 'pilot' && work.kind !== 'wave' && work.kind !== 'applications') return [];
  const wave = input.plan.waves.find(({ number }) => number === work.wave);
  return wave === undefined ? [] : [paragraph(waveLine(wave)), ...rosterTable(wave, input)];
}

/** All waves on one page: dates, method, load. */
export function waveOverview(waves: readonly Wave[]): Block[] {
  return table(
    ['Wave', 'Name', 'Site', 'From', 'To', 'Method', 'Users', 'Profiles', 'Helpdesk minutes', 'Minutes there are'],
    waves.map((wave) => [
      String(wave.number),
      `${wave.name}${wave.isLocked ? ' (locked)' : ''}`,
      wave.site,
      wave.start,
      wave.end,
      `${wave.method} ${methodNames[wave.method]}`,
      String(wave.users),
      String(wave.profiles),
      String(Math.round(wave.minutes)),
      String(Math.round(wave.capacityMinutes)),
    ]),
  );
}

/** The words for what a profile is used by. */
export function outlookWords(products: readonly ClientProduct[]): string {
  if (products.length === 0) return 'not known';
  return products.map((product) => (product === 'MAPI/CDO' ? product : `Outlook ${product}`)).join(', ');
}

function waveLine(wave: Wave): string {
  const days = wave.start === wave.end ? wave.start : `${wave.start} to ${wave.end}`;
  return `Wave ${wave.number}, ${wave.name}: ${days}, ${wave.method} (${methodNames[wave.method]}), users: ${wave.users}, profiles: ${wave.profiles}.`;
}

function rosterTable(wave: Wave, input: RunbookInput): Block[] {
  return table(
    ['', 'Alias', 'Name', 'Mail', 'Outlook', 'Verified by, how, when'],
    wave.members.map(({ mailboxId, alias }) => {
      const person = input.people.get(mailboxId);
      return [
        '\u2610',
        alias,
        person?.displayName ?? '',
        person?.smtp ?? '',
        person === undefined ? 'not known' : outlookWords(person.outlook),
        '',
      ];
    }),
  );
}
