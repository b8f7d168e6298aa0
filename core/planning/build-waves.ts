import { dateOfDay } from '../shared/dates.ts';
import type { DraftWave } from './draft-wave.ts';
import { streamKey } from './draft-wave.ts';
import { type HelpdeskTime, minutesOf, reservedTime } from './helpdesk-time.ts';
import { nameWaves } from './name-waves.ts';
import { compareMailboxes } from './people.ts';
import { createReasonFinder, type ReasonContext } from './placement-reasons.ts';
import type { Wave, WaveMember } from './plan.ts';
import type { NumberedWave } from './schedule.ts';
import type { PinnedSchedule } from './settle-pins.ts';
import type { SiteWork, Workload } from './workload.ts';

/** The waves of a plan, by number. */
export function buildWaves(workload: Workload, pinned: PinnedSchedule): readonly Wave[] {
  const { waves } = pinned.schedule;
  const names = nameWaves(waves);
  const used = usedTimes(waves);
  const contexts = reasonContexts(workload, pinned);
  const findReasons = createReasonFinder();
  return waves.map(({ draft, number }) => {
    const context = contexts(draft);
    const members = draft.units.flatMap((unit) =>
      unit.members.map(
        (person): WaveMember => ({
          ...{ mailboxId: person.id, alias: person.alias },
          reasons: findReasons(context, draft, unit, person),
        }),
      ),
    );
    const { kind, method, isOutlook2003, facts } = draft.stream;
    return {
      ...{ number, name: names.get(number) ?? '', kind, start: dateOfDay(draft.from), end: dateOfDay(draft.to) },
      ...{ method, site: facts.site, isOutlook2003, isLocked: draft.lock !== null, users: draft.users },
      profiles: profilesOf(draft),
      minutes: minutesOf(draft.cost),
      capacityMinutes: minutesOf(capacityOf(draft, used, workload.rates.day)),
      members: members.sort(compareMailboxes),
    };
  });
}

function profilesOf({ units }: DraftWave): number {
  return units.reduce((sum, { members }) => members.reduce((all, { staleProfiles }) => all + staleProfiles, sum), 0);
}

/** What all waves take of every day. */
function usedTimes(waves: readonly NumberedWave[]): ReadonlyMap<number, HelpdeskTime> {
  const used = new Map<number, HelpdeskTime>();
  for (const { draft } of waves)
    if (draft.days.length === 1)
      for (const day of draft.days) used.set(day, (used.get(day) ?? 0) + reservedTime(draft.cost));
  return used;
}

/** What the days of a wave leave for it; a wave over several days has them for itself. History may have taken more. */
function capacityOf(draft: DraftWave, used: ReadonlyMap<number, HelpdeskTime>, day: HelpdeskTime): HelpdeskTime {
  if (draft.days.length > 1) return Math.max(draft.cost, draft.days.length * day);
  const others = (used.get(draft.days[0] ?? draft.from) ?? 0) - reservedTime(draft.cost);
  return Math.max(draft.cost, day - others);
}

function reasonContexts(workload: Workload, { schedule, pinned }: PinnedSchedule): (wave: DraftWave) => ReasonContext {
  const { wishes, locks, sites } = workload;
  const firstOfStream = new Map<string, number>();
  for (const { draft } of schedule.waves) {
    const key = streamKey(draft.stream);
    firstOfStream.set(key, Math.min(firstOfStream.get(key) ?? draft.from, draft.from));
  }
  const siteOf = new Map(sites.map((site) => [site.facts, siteReasons(site, schedule.waves)]));
  return (draft) => {
    const site = siteOf.get(draft.stream.facts);
    return {
      ...{ pilots: schedule.layout.pilots, pilotNamed: wishes.pilot, vips: wishes.vips, pinned },
      locked: { has: (id) => draft.lock !== null && locks.numberOf.get(id) === draft.lock.number },
      rebound: site?.rebound ?? new Set<string>(),
      createsArray: site?.createsArray ?? false,
      hasEarlier: (firstOfStream.get(streamKey(draft.stream)) ?? draft.from) < draft.from,
      isMinorMethod: site !== undefined && site.method !== draft.stream.method,
    };
  };
}

type SiteReasons = {
  readonly rebound: ReadonlySet<string>;
  readonly createsArray: boolean;
  /** The method with the most users. */
  readonly method: string | null;
};

function siteReasons({ facts, chain }: SiteWork, waves: readonly NumberedWave[]): SiteReasons {
  const users = new Map<string, number>();
  for (const { draft } of waves) {
    const { method } = draft.stream;
    if (draft.stream.facts === facts) users.set(method, (users.get(method) ?? 0) + draft.users);
  }
  const [most] = [...users].sort(([left, some], [right, more]) => more - some || (left < right ? -1 : 1));
  return {
    rebound: new Set(chain.rebindDays.keys()),
    createsArray: chain.steps.some((step) => step.work.kind === 'create-array'),
    method: most?.[0] ?? null,
  };
}
