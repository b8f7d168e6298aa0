import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { redoChange, undoChange } from '../../../main/services/history.ts';
import { planPlaces } from '../../../main/services/person/plan-places.ts';
import { computePlan } from '../../../main/services/plan/compute-plan.ts';
import { markStep } from '../../../main/services/plan/mark-step.ts';
import { lockWave, movePeople, tryMove, unpinPeople } from '../../../main/services/plan/moves.ts';
import { adoptVersion, saveBaseline, showPlan } from '../../../main/services/plan/plan-versions.ts';
import { previewPlan } from '../../../main/services/plan/preview-plan.ts';
import { listCards, showWaves } from '../../../main/services/plan/waves.ts';
import { openProject, type Project } from '../../../main/services/project.ts';
import { createSample } from '../../../main/services/sample.ts';
import { getSettings, mergeIntoSettings } from '../../../main/services/settings.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-17T09:00:00Z');
const asOf = '2014-03-14';
let project: Project;

/** Nordwind, planned: wave 2 and 3 of Oslo use one method. */
beforeEach(async () => {
  const request = {
    path: path('nordwind.caskade'),
    organization: 'nordwind',
    samplesFolder: samplesFolder(),
    clock,
  } as const;
  const hooks = { signal: new AbortController().signal, onProgress: () => {} };
  project = (await createSample(request, createFileRegistry(), hooks)).project;
  computePlan(project, { patch: { start: '2014-04-01' }, asOf, by: 'lead' });
});
afterEach(() => {
  project.close();
});

/** The wave of everybody in the plan in force, by alias. */
function waveOf(alias: string): number | null {
  return showPlan(project).waves.find(({ members }) => members.includes(alias))?.number ?? null;
}

/** Somebody who can move, and a wave that would take the person. */
function findMove(): {
  readonly people: readonly number[];
  readonly alias: string;
  readonly from: number;
  readonly wave: number;
} {
  for (const { number } of showWaves(project, asOf).waves)
    for (const card of listCards(project, { wave: number, asOf }).cards)
      for (const { mailboxId, alias } of card.people)
        for (const { number: wave } of showWaves(project, asOf).waves) {
          const { refused, moved } = tryMove(project, { people: [mailboxId], wave, whole: true, asOf });
          if (refused.length === 0 && moved.length > 0) return { people: [mailboxId], alias, from: number, wave };
        }
  throw new Error('nobody of the sample can move');
}

describe('movePeople', () => {
  it('moves and pins in one undo step, and both come back', () => {
    const { people, alias, from, wave } = findMove();
    const before = showPlan(project);
    const effect = movePeople(project, { people, wave, whole: true, asOf, by: 'lead' });
    const moved = { wave: waveOf(alias), pin: getSettings(project).pins?.[alias], hash: showPlan(project).hash };
    const undone = undoChange(project).undone;
    const after = showPlan(project);
    const pins = getSettings(project).pins;
    redoChange(project);
    expect({
      moved: { ...moved, hash: moved.hash === before.hash },
      undone: undone.startsWith('moved ') && undone.endsWith(` to wave ${wave}`),
      isBack: after,
      pins,
      from: effect.from.map(({ number }) => number),
      redone: { wave: waveOf(alias), hash: showPlan(project).hash },
    }).toEqual({
      moved: { wave, pin: wave, hash: false },
      undone: true,
      isBack: before,
      pins: undefined,
      from: [from],
      redone: { wave, hash: moved.hash },
    });
  });

  it('keeps the plan up to date: no settings changed since, and one edit', () => {
    const { people, wave } = findMove();
    movePeople(project, { people, wave, whole: true, asOf, by: 'helper' });
    const { age } = showWaves(project, asOf);
    mergeIntoSettings(project, { patch: { agents: 2 }, by: null });
    expect([age, showWaves(project, asOf).age.since]).toEqual([
      { at: '2014-03-17T09:00:00Z', by: 'helper', edits: 1, since: [] },
      ['set the number of agents to 2'],
    ]);
  });

  it('says nothing changed once the plan came out the same again', () => {
    mergeIntoSettings(project, { patch: { siteTimeZones: { Oslo: 'Europe/Oslo' } }, by: null });
    const before = showWaves(project, asOf).age.since.length;
    computePlan(project, { patch: null, asOf, by: null });
    const planned = showWaves(project, asOf).age.since;
    mergeIntoSettings(project, { patch: { agents: 3 }, by: null });
    expect([before, planned, showWaves(project, asOf).age.since]).toEqual([1, [], ['set the number of agents to 3']]);
  });

  it('is kept by the next plan and by a version that is made of the plan', () => {
    const { people, alias, wave } = findMove();
    movePeople(project, { people, wave, whole: true, asOf, by: null });
    const { hash } = showPlan(project);
    saveBaseline(project, { name: 'signed off', by: null });
    computePlan(project, { patch: null, asOf, by: null });
    const planned = waveOf(alias);
    adoptVersion(project, { name: 'signed off', by: null });
    expect([planned, showPlan(project).hash]).toEqual([wave, hash]);
  });

  it('writes nothing when a rule forbids it', () => {
    const saas = showPlan(project).waves.find(({ members }) => members.includes('saas'));
    const people = listCards(project, { wave: saas?.number ?? 0, asOf })
      .cards.flatMap((card) => card.people)
      .filter(({ alias }) => alias === 'saas')
      .map(({ mailboxId }) => mailboxId);
    const before = showPlan(project);
    const failure = failureOf(() => movePeople(project, { people, wave: 1, whole: true, asOf, by: null }));
    expect([failure.code, failure.details, showPlan(project)]).toEqual([
      'move-refused',
      { alias: 'saas', rule: 'R1' },
      before,
    ]);
  });

  it('refuses somebody who is no user', () => {
    const failure = failureOf(() => tryMove(project, { people: [987_654], wave: 1, whole: true, asOf }));
    expect(failure.code).toBe('not-found');
  });
});

describe('lockWave and unpinPeople', () => {
  it('lock a wave in the plan and in the settings, and undo it', () => {
    lockWave(project, { wave: 1, isLocked: true, asOf, by: null });
    const locked = [showWaves(project, asOf).waves[0]?.isLocked, getSettings(project).lockedWaves];
    lockWave(project, { wave: 1, isLocked: true, asOf, by: null });
    const undone = undoChange(project).undone;
    expect([locked, undone, showWaves(project, asOf).waves[0]?.isLocked]).toEqual([
      [true, [1]],
      'locked wave 1',
      false,
    ]);
  });

  it('take pins away and leave the person in the wave', () => {
    const { people, alias, wave } = findMove();
    movePeople(project, { people, wave, whole: true, asOf, by: null });
    const first = unpinPeople(project, { people, asOf, by: null });
    const again = unpinPeople(project, { people, asOf, by: null });
    expect([first, again, waveOf(alias), getSettings(project).pins]).toEqual([
      { unpinned: 1 },
      { unpinned: 0 },
      wave,
      {},
    ]);
  });

  it('are seen by the pages of people at once', () => {
    const { people, alias, wave } = findMove();
    const isPinned = (): boolean | undefined =>
      planPlaces(project)
        ?.plan.waves.flatMap(({ members }) => members)
        .find((member) => member.alias === alias)
        ?.reasons.includes('pinned');
    movePeople(project, { people, wave, whole: true, asOf, by: null });
    const before = isPinned();
    unpinPeople(project, { people, asOf, by: null });
    const after = isPinned();
    undoChange(project);
    expect([before, after, isPinned()]).toEqual([true, false, true]);
  });
});

describe('another program on the same file', () => {
  /** The project, in which the other program does something just before anything is written. */
  function overtakenBy(work: (other: Project) => void): Project {
    let isDone = false;
    return {
      ...project,
      writer: () => {
        const other = isDone ? null : openProject(project.path, 'write', clock);
        isDone = true;
        if (other !== null) work(other);
        other?.close();
        return project.writer();
      },
    };
  }

  const planAnew = (other: Project): void => {
    computePlan(other, { patch: null, asOf: '2014-03-15', by: 'other' });
  };
  const markFirst = (other: Project): void => {
    const step = showPlan(other).sites[0]?.steps[0]?.id ?? '';
    markStep(other, { step, status: 'done', by: 'other', note: null, asOf });
  };

  it('that made another plan meanwhile gets no edit of the former one', () => {
    const { people, wave } = findMove();
    const failure = failureOf(() => movePeople(overtakenBy(planAnew), { people, wave, whole: true, asOf, by: 'lead' }));
    const { age } = showWaves(project, asOf);
    expect([failure.code, age.by, age.edits, getSettings(project).pins]).toEqual([
      'project-locked',
      'other',
      0,
      undefined,
    ]);
  });

  it('that said something about a step while the plan was computed is not overlooked', () => {
    const failure = failureOf(() => computePlan(overtakenBy(markFirst), { patch: { agents: 2 }, asOf, by: 'lead' }));
    expect([failure.code, getSettings(project).agents]).toEqual(['project-locked', undefined]);
  });
});

describe('a preview', () => {
  it('does not take a plan for one of today when something changed while it was made', async () => {
    const change = ({ done }: { readonly done: number }): void => {
      if (done === 2) mergeIntoSettings(project, { patch: { agents: 2 }, by: null });
    };
    const call = { signal: { aborted: false, onAbort: () => () => {} }, progress: change };
    const { isSame } = await previewPlan(project, { patch: null, asOf }, call);
    expect([isSame, showWaves(project, asOf).age.since]).toEqual([true, ['set the number of agents to 2']]);
  });
});

describe('showWaves and listCards', () => {
  it('add up to the plan', () => {
    const report = showWaves(project, asOf);
    const plan = showPlan(project);
    const onCards = report.waves.map(({ number }) =>
      listCards(project, { wave: number, asOf }).cards.reduce((sum, { users }) => sum + users, 0),
    );
    const unplanned = listCards(project, { wave: null, asOf }).cards.reduce((sum, { users }) => sum + users, 0);
    expect({
      onCards,
      risks: report.waves.map(({ risks }) => risks.High + risks.Medium + risks.Low),
      unplanned: [unplanned, report.unplanned.reduce((sum, { users }) => sum + users, 0)],
    }).toEqual({
      onCards: plan.waves.map(({ members }) => members.length),
      risks: plan.waves.map(({ members }) => members.length),
      unplanned: [plan.unplanned.length, plan.unplanned.length],
    });
  });
});
