import { type Block, paragraph, table } from '../documents/document.ts';
import type { PlanStep, Wave } from '../planning/plan.ts';
import { methodNames } from './method-steps.ts';
import { listBlocks, rosterOf } from './people-lists.ts';
import type { RunbookInput } from './runbook-input.ts';

/** The roster of the wave of a step, to tick off and sign; nothing for other steps. */
export function waveBlocks(step: PlanStep, input: RunbookInput): Block[] {
  const { work } = step;
  if (work.kind !== 'pilot' && work.kind !== 'wave' && work.kind !== 'applications') return [];
  const wave = input.plan.waves.find(({ number }) => number === work.wave);
  return wave === undefined ? [] : [paragraph(waveLine(wave)), ...listBlocks(rosterOf(wave, input), input.plan)];
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

function waveLine(wave: Wave): string {
  const days = wave.start === wave.end ? wave.start : `${wave.start} to ${wave.end}`;
  return `Wave ${wave.number}, ${wave.name}: ${days}, ${wave.method} (${methodNames[wave.method]}), users: ${wave.users}, profiles: ${wave.profiles}.`;
}
