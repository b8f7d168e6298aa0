import { calendarOf } from '../planning/calendar.ts';
import type { Wave } from '../planning/plan.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { Settings } from '../settings/settings.ts';
import { type DayNumber, dayNumber, type IsoDate, type IsoTime } from '../shared/dates.ts';
import { type BurnDay, type BurnPerson, burnDown } from './burn-down.ts';
import { type Forecast, forecastEnd } from './forecast.ts';
import { judgeWave, type TrackVerdict } from './on-track.ts';
import { personProgress } from './person-progress.ts';
import { createTally, type ProgressCounts, type ProgressTally } from './progress-counts.ts';
import { applyStopRule, judgeUser, type Resumption, type StopReport, type Verdict } from './stop-rule.ts';
import type { UserTask } from './user-task.ts';
import { waveDaysOf } from './wave-days.ts';

/** The waves of a baseline, and its name. */
export type Baseline = {
  readonly name: string;
  readonly waves: readonly Pick<Wave, 'number' | 'site' | 'start' | 'end' | 'users'>[];
};

/** What progress is worked out from. */
export type ProgressInput = {
  readonly asOf: IsoDate;
  /** Those of the plan in force, by number. */
  readonly waves: readonly Wave[];
  /** The baseline to compare with; null when there is none. */
  readonly baseline: Baseline | null;
  readonly settings: Settings;
  readonly stopPercent: number;
  /** Everybody with a task. */
  readonly tasks: readonly UserTask[];
  readonly isUnseen: (task: UserTask) => boolean;
  readonly lastVerdict: (mailboxId: number, device: string) => Verdict | null;
  readonly resumptions: readonly Resumption[];
  /** The day of a moment where people work. */
  readonly dayOf: (time: IsoTime) => DayNumber;
};

/** Progress of all, of every wave and site, and over time. */
export type Progress = {
  readonly totals: ProgressCounts;
  /** In the order of the input. */
  readonly waves: readonly (ProgressCounts & TrackVerdict & { readonly wave: Wave; readonly stop: StopReport })[];
  /** By name, what is not known last. */
  readonly sites: readonly (ProgressCounts & { readonly site: string | null })[];
  readonly burnDown: {
    readonly people: number;
    /** The name of the baseline in the days; null without one. */
    readonly baseline: string | null;
    readonly days: readonly BurnDay[];
    readonly forecast: Forecast | null;
  };
};

/** Works out the progress of a project; it looks at everybody once. */
export function buildProgress(input: ProgressInput): Progress {
  const { asOf, settings } = input;
  const today = dayNumber(asOf);
  const groups = countTasks(input, today);
  const daysOf = waveDaysOf(settings);
  const waves = input.waves.map((wave) => {
    const group = groups.waves.get(wave.number) ?? emptyWave();
    return { wave, group, counts: group.tally.counts(), days: daysOf(wave) };
  });
  const burnt = waves
    .map(({ counts, days }) => ({ people: counts.people - counts.exempt, days }))
    .filter(({ people }) => people > 0);
  const baseline = input.baseline?.waves.map((wave) => ({ people: wave.users, days: daysOf(wave) })) ?? null;
  const left = groups.people.filter(({ reported }) => reported === null).length;
  const calendar = calendarOf(settings, null);
  return {
    totals: groups.totals.counts(),
    waves: waves.map(({ wave, group, counts, days }) => ({
      ...{ ...counts, wave },
      ...judgeWave({ wave, days, counts, isBegun: group.isBegun, asOf }),
      stop: applyStopRule({ ...group, name: wave.name }, input.stopPercent, input.resumptions),
    })),
    sites: [...groups.sites]
      .map(([site, tally]) => ({ ...tally.counts(), site }))
      .sort((one, other) => compareSites(one.site, other.site)),
    burnDown: {
      people: groups.people.length,
      baseline: input.baseline?.name ?? null,
      days: burnDown(burnt, groups.people, today, baseline),
      forecast: forecastEnd({ left, reported: groups.reported, today, calendar }),
    },
  };
}

type CountedWave = { readonly tally: ProgressTally; judged: number; failures: number; isBegun: boolean };

type Groups = {
  readonly totals: ProgressTally;
  readonly waves: ReadonlyMap<number, CountedWave>;
  readonly sites: ReadonlyMap<string | null, ProgressTally>;
  /** The people in waves, and those who are done and in none any more, without those who are exempt. */
  readonly people: readonly BurnPerson[];
  /** The days on which those were reported whose work was begun with. */
  readonly reported: readonly DayNumber[];
};

function countTasks(input: ProgressInput, today: DayNumber): Groups {
  const totals = createTally();
  const waves = new Map(input.waves.map(({ number }) => [number, emptyWave()]));
  const sites = new Map<string | null, ProgressTally>();
  const people: BurnPerson[] = [];
  const reported: DayNumber[] = [];
  const days = new Map<IsoTime, DayNumber>();
  const dayOf = (time: IsoTime): DayNumber => {
    const day = days.get(time) ?? Math.min(today, input.dayOf(time));
    days.set(time, day);
    return day;
  };
  for (const task of input.tasks) {
    const { status, user } = task;
    if (status === null) continue;
    const site = sites.get(user.site) ?? createTally();
    sites.set(user.site, site);
    const wave = task.wave === null ? undefined : waves.get(task.wave.number);
    const isUnseen = status === 'done' && input.isUnseen(task);
    for (const tally of [totals, site, ...(wave === undefined ? [] : [wave.tally])]) tally.add(status, isUnseen);
    const { isBegun, ...person } = personProgress(task, dayOf);
    const isBurnt = status !== 'exempt' && (wave !== undefined || person.reported !== null);
    if (isBurnt) people.push(person);
    if (isBurnt && isBegun && person.reported !== null) reported.push(person.reported);
    if (wave === undefined) continue;
    const verdict = judgeUser(task, (device) => input.lastVerdict(user.mailboxId, device));
    if (isBegun) wave.isBegun = true;
    if (verdict !== null) wave.judged += 1;
    if (verdict === 'wrong') wave.failures += 1;
  }
  return { totals, waves, sites, people, reported };
}

function emptyWave(): CountedWave {
  return { tally: createTally(), judged: 0, failures: 0, isBegun: false };
}

function compareSites(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return compareText(one, other);
}
