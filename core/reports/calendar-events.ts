import type { BlackoutReport } from '../api/wave-report.ts';
import { methodInWords } from '../classification/state-words.ts';
import type { Plan, PlanStep, Wave } from '../planning/plan.ts';
import { planSteps } from '../planning/plan-steps.ts';
import { stepKindWords, stepStatusWords, waveKindWords } from '../planning/plan-words.ts';
import { nameKeyOf } from '../planning/site-names.ts';
import { describeTask } from '../runbook/step-words.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { ReportOptions } from './report-kinds.ts';
import type { ReportStamp, StampedPlan } from './report-stamp.ts';
import type { ReportWords } from './words/report-words.ts';

/** Something that takes whole days of a calendar. */
export type CalendarEvent = {
  /** The same for the same thing in every file of the project; ASCII. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** Both inclusive; days at the place where it happens. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Null where it holds everywhere. */
  readonly site: string | null;
  /** What kind of thing it is, as a word. */
  readonly category: string;
};

/** What a calendar is made of. */
export type CalendarFacts = {
  readonly stamp: Pick<ReportStamp, 'asOf' | 'program'> & { readonly plan: StampedPlan };
  readonly plan: Plan;
  readonly blackouts: readonly BlackoutReport[];
  readonly words: ReportWords;
  /** Tells this project from every other. */
  readonly project: string;
};

/**
 * The waves, the steps that have a date, and the times in which nothing is planned, each as whole days; with `site` or `wave` only
 * what concerns that site or wave. By their first day.
 */
export function calendarEvents(
  facts: CalendarFacts,
  { site, wave }: Pick<ReportOptions, 'site' | 'wave'>,
): readonly CalendarEvent[] {
  const isOfSite = (thing: { readonly site: string | null }): boolean =>
    site === null || thing.site === null || nameKeyOf(thing.site) === nameKeyOf(site);
  const steps = planSteps(facts.plan);
  const waves = facts.plan.waves.filter((one) => isOfSite(one) && (wave === null || one.number === wave));
  const blackouts = facts.blackouts.filter(
    (one) => isOfSite(one) && (wave === null || ((one.wave ?? wave) === wave && concerns(one, waves))),
  );
  const events = [
    ...waves.map((one) => waveEvent(facts, one, steps)),
    ...(wave === null ? steps.filter(isOfSite).flatMap((step) => stepEvents(facts, step)) : []),
    ...blackouts.map((one) => blackoutEvent(facts, one)),
  ];
  return events.sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0));
}

function concerns({ site }: BlackoutReport, waves: readonly Wave[]): boolean {
  return site === null || waves.some((wave) => nameKeyOf(wave.site) === nameKeyOf(site));
}

function waveEvent(facts: CalendarFacts, wave: Wave, steps: readonly PlanStep[]): CalendarEvent {
  const { words, plan } = facts;
  const step = steps.find(({ work }) => 'wave' in work && work.wave === wave.number);
  const target = plan.sites.find(({ site }) => site === wave.site)?.array?.fqdn ?? null;
  const method = words.translate(methodInWords(wave.method));
  const { minutes, capacityMinutes: capacity } = wave;
  return {
    uid: uidOf(facts, `wave:${wave.number}`),
    title: words.plural(wave.users, 'Wave {wave}, {name}: {count} person', 'Wave {wave}, {name}: {count} people', {
      ...{ wave: String(wave.number), name: wave.name },
    }),
    description: linesOf(facts, [
      words.say('People: {people}', { people: wave.users }),
      words.say('Profiles: {profiles}', { profiles: wave.profiles }),
      words.say('Method: {method}', { method }),
      ...(target === null ? [] : [words.say('Target: {target}', { target })]),
      words.say('Helpdesk: {minutes} of {capacity} minutes', { minutes, capacity }),
      statusLine(facts, step),
    ]),
    ...{ start: wave.start, end: wave.end, site: wave.site },
    category: words.translate(waveKindWords[wave.kind]),
  };
}

/** Nothing for a step without a date, or for a wave, which has an event of its own. */
function stepEvents(facts: CalendarFacts, step: PlanStep): readonly CalendarEvent[] {
  const { date, site, target, work, note } = step;
  if (date === null || 'wave' in work) return [];
  const kind = facts.words.translate(stepKindWords[work.kind]);
  return [
    {
      uid: uidOf(facts, step.id),
      title: target === site ? `${site}: ${kind}` : `${site}: ${kind} (${target})`,
      description: linesOf(facts, [describeTask(work), ...(note === '' ? [] : [note]), statusLine(facts, step)]),
      ...{ start: date, end: date, site, category: kind },
    },
  ];
}

function blackoutEvent(facts: CalendarFacts, { from, to, site, wave, reason }: BlackoutReport): CalendarEvent {
  const { words } = facts;
  const blackout = words.say('Blackout');
  const scope =
    site === null
      ? words.say('Nothing is planned for all sites.')
      : words.say('Nothing is planned for {site}.', { site });
  return {
    uid: uidOf(facts, ['blackout', from, to, site ?? '', wave ?? ''].join(':')),
    title: `${site === null ? '' : `${site}: `}${blackout}${reason === null ? '' : ` (${reason})`}`,
    description: linesOf(facts, [
      wave === null ? scope : words.say('Wave {wave} is not planned on these days.', { wave: String(wave) }),
    ]),
    ...{ start: from, end: to, site, category: blackout },
  };
}

function statusLine({ words }: CalendarFacts, step: PlanStep | undefined): string {
  return words.say('Status: {status}', { status: words.translate(stepStatusWords[step?.mark?.status ?? 'planned']) });
}

function linesOf({ words, stamp }: CalendarFacts, lines: readonly string[]): string {
  const { plan, asOf, program } = stamp;
  const source = { number: String(plan.number), day: words.day(asOf), program };
  return [...lines, words.say('Plan {number} as of {day}, written by {program}.', source)].join('\n');
}

/** Ids of things are compared without case, so theirs is none of an identifier either. */
function uidOf({ project }: CalendarFacts, thing: string): string {
  return `${encodeURIComponent(thing.toLowerCase().replace(/\p{Cs}/gu, '\u{FFFD}'))}@${project}.caskade`;
}
