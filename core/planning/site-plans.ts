import { compareText } from '../resolution/compare-text.ts';
import { type DayNumber, dayNumber } from '../shared/dates.ts';
import { waveKinds } from './lay-out.ts';
import { stepKindOfWave, waveStepId } from './locked-numbers.ts';
import type { PlanStep, SitePlan, Wave, WaveKind } from './plan.ts';
import type { NumberedWave } from './schedule.ts';
import { oldServersOf } from './setup-seeds.ts';
import { type SiteClock, siteClock, withCarriedOut } from './site-chain.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { datedStep, dayOfStep, type StepSeed, stepId } from './step-record.ts';
import type { SiteWork, Workload } from './workload.ts';

/** The chains of all sites with their waves in them; a site without anything to do has none. */
export function sitePlans(
  workload: Workload,
  waves: readonly Wave[],
  numbered: readonly NumberedWave[],
): readonly SitePlan[] {
  const held = sitesWithHeldPeople(workload);
  const drafts = new Map(numbered.map((wave) => [wave.number, wave]));
  return workload.sites.flatMap((site) => {
    const { facts } = site;
    const own = waves.filter((wave) => nameKeyOf(wave.site) === site.key).sort(compareDays);
    const steps = stepsOfSite(workload, site, own, drafts);
    const hasWork = steps.length > 0 || facts.rebinds.length > 0 || held.has(site.key);
    const { timeZone, array, blockers } = facts;
    return hasWork ? [{ site: facts.site, timeZone, array, blockers, steps }] : [];
  });
}

function compareDays(left: Wave, right: Wave): number {
  return compareText(left.start, right.start) || left.number - right.number;
}

/** Sites where somebody needs work that a blocker or a missing array keeps out of the waves, by name in lower case. */
function sitesWithHeldPeople({ unplanned, input }: Workload): ReadonlySet<string> {
  const sites = new Set<string>();
  for (const { mailboxId, site } of input.users) {
    const code = unplanned.get(mailboxId)?.code;
    if (site !== null && (code === 'blocked' || code === 'no-array')) sites.add(nameKeyOf(site));
  }
  return sites;
}

function stepsOfSite(
  workload: Workload,
  site: SiteWork,
  waves: readonly Wave[],
  drafts: ReadonlyMap<number, NumberedWave>,
): readonly PlanStep[] {
  const { facts, chain } = site;
  const clock = siteClock(facts, workload);
  const waveSteps = waves.map((wave) => waveStep(workload, site, wave, waves, drafts.get(wave.number)));
  const closing = closingSteps(facts, clock, [...chain.steps, ...waveSteps]);
  return withCarriedOut(facts, [...chain.steps, ...waveSteps, ...closing]);
}

/** A wave comes after the rebinds of its members' databases (R1), the end of old profiles, and the waves before it. */
function waveStep(
  { record }: Workload,
  { facts, chain }: SiteWork,
  wave: Wave,
  all: readonly Wave[],
  numbered: NumberedWave | undefined,
): PlanStep {
  const databases = new Set<string>();
  for (const unit of numbered?.draft.units ?? [])
    for (const { user } of unit.members) databases.add(nameKeyOf(user.database ?? ''));
  const before = chain.steps.filter(
    ({ work }) =>
      work.kind === 'stop-old-profiles' || (work.kind === 'rebind' && databases.has(nameKeyOf(work.database))),
  );
  const kindBefore = lastKindBefore(wave, all);
  const earlier = all.filter((other) => other.kind === kindBefore && other.end < wave.start);
  const seed: StepSeed = {
    ...{ id: waveStepId(wave.kind, wave.number), site: facts.site, target: wave.name },
    work: { kind: stepKindOfWave(wave.kind), wave: wave.number },
    dependsOn: [...before.map((step) => step.id), ...earlier.map((other) => waveStepId(other.kind, other.number))],
    note: wave.users === 0 ? 'Nobody of this wave needs work any more.' : '',
  };
  return datedStep(record, seed, dayNumber(wave.start), '');
}

/** The last kind of wave before this one's of which the site has any. */
function lastKindBefore(wave: Wave, all: readonly Wave[]): WaveKind | null {
  const kinds = waveKinds.slice(0, waveKinds.indexOf(wave.kind)).toReversed();
  return kinds.find((kind) => all.some((other) => other.kind === kind && other.end < wave.start)) ?? null;
}

/** The proof that nobody is left, and then the servers that go (C1, C2). */
function closingSteps(facts: SiteFacts, clock: SiteClock, before: readonly PlanStep[]): readonly PlanStep[] {
  if (before.length === 0 && facts.retiring.length === 0) return [];
  const waves = before.filter(({ work }) => 'wave' in work);
  const last = waves.length > 0 ? waves : before.slice(-1);
  const evidence = clock.step(evidenceSeed(facts, last), dayAfterAll(clock, facts, before));
  const after = dayOfStep(evidence);
  return [
    evidence,
    ...facts.retiring.map((server) =>
      clock.step(retireSeed(facts, server, evidence), after === null ? null : after + 1),
    ),
  ];
}

function evidenceSeed(facts: SiteFacts, last: readonly PlanStep[]): StepSeed {
  const { site } = facts;
  const dependsOn = last.map((step) => step.id);
  const work = { kind: 'evidence', oldServers: oldServersOf(facts) } as const;
  return { id: stepId('evidence', site), site, target: site, dependsOn, work, note: '' };
}

function retireSeed({ site }: SiteFacts, server: string, evidence: PlanStep): StepSeed {
  return {
    ...{ id: stepId('retire-server', server), site, target: server, dependsOn: [evidence.id] },
    work: { kind: 'retire-server', server },
    note: 'Only when no user, database, exempt database or application depends on the server any more (R7).',
  };
}

function dayAfterAll(clock: SiteClock, facts: SiteFacts, before: readonly PlanStep[]): DayNumber | null {
  if (clock.first === null) return null;
  let last = clock.first - 1;
  for (const step of before) {
    const day = dayOfStep(step);
    if (day === null) return null;
    last = Math.max(last, day);
  }
  return before.length === 0 ? facts.calendar.nextOpen(clock.first) : last + 1;
}
