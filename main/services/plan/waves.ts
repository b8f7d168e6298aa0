import type { WaveCards, WavesReport } from '../../../core/api/wave-report.ts';
import { helpdeskRates, minutesOf } from '../../../core/planning/helpdesk-time.ts';
import { cardsOfWave, countUnplanned, unplannedCards } from '../../../core/planning/wave-cards.ts';
import { waveHeads } from '../../../core/planning/wave-heads.ts';
import { withDefaults } from '../../../core/settings/defaults.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { readContact, readContacts } from '../../../db/person-rows.ts';
import type { Project } from '../project.ts';
import { moveDeskOf } from './move-desk.ts';
import { planAge } from './plan-age.ts';
import { waveNotFound } from './plan-errors.ts';

/** The waves of the plan in force at a glance. Throws `plan-missing`. */
export function showWaves(project: Project, asOf: IsoDate): WavesReport {
  const desk = moveDeskOf(project, asOf);
  const { plan, settings } = desk;
  return {
    ...{ asOf: plan.asOf, start: plan.start, waves: waveHeads(desk), refused: plan.refused },
    users: plan.waves.reduce((sum, { users }) => sum + users, 0),
    unplanned: countUnplanned(plan),
    minutesPerDay: minutesOf(helpdeskRates(settings).day),
    workingDays: withDefaults(settings).workingDays,
    blackouts: (settings.blackouts ?? []).map(({ from, to, site = null, wave = null, reason = null }) => ({
      ...{ from, to, site, wave, reason },
    })),
    age: planAge(project, desk.planSettings, settings),
  };
}

/** The people of a wave as cards, null for those in no wave. Throws `plan-missing` and `not-found`. */
export function listCards(
  project: Project,
  { wave: number, asOf }: { readonly wave: number | null; readonly asOf: IsoDate },
): WaveCards {
  const desk = moveDeskOf(project, asOf);
  const db = project.reader();
  if (number === null) {
    const contacts = readContacts(db);
    return { wave: null, cards: unplannedCards(desk, (id) => contacts.get(id)?.department ?? null) };
  }
  const wave = desk.plan.waves.find((candidate) => candidate.number === number);
  if (wave === undefined) throw waveNotFound(number);
  return { wave: number, cards: cardsOfWave(desk, wave, (id) => readContact(db, id)?.department ?? null) };
}
