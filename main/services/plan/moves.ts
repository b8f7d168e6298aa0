import { measureMove, moveSettings, regroupAfter } from '../../../core/planning/measure-move.ts';
import { afterEdit, wasCarriedOut } from '../../../core/planning/move-desk.ts';
import type { MoveEffect, MoveRequest } from '../../../core/planning/move-effect.ts';
import { applyEdit, type PlanEdit } from '../../../core/planning/plan-edit.ts';
import type { Unit } from '../../../core/planning/units.ts';
import { mergePatch, mergeSettings } from '../../../core/settings/merge.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import { parseSettings } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { beginChange, dataVersion } from '../../../db/changes.ts';
import { insertPlanEdit } from '../../../db/plans.ts';
import { writeSettings } from '../../../db/settings.ts';
import type { Project } from '../project.ts';
import { keepDesk, moveDeskOf, type ProjectDesk } from './move-desk.ts';
import { moveRefused, userNotFound, waveNotFound } from './plan-errors.ts';
import { hashOfPlan } from './plan-report.ts';
import { writeAt } from './write-at.ts';

type Asked = MoveRequest & { readonly asOf: IsoDate };

/** What a move would do; nothing is written. Throws `plan-missing`, and `not-found` for an id that is no user's. */
export function tryMove(project: Project, request: Asked): MoveEffect {
  const desk = moveDeskOf(project, request.asOf);
  refuseUnknown(desk, request.people);
  return measureMove(desk, request).effect;
}

/**
 * Moves people into another wave of the plan in force and pins them there, one undo step. A move that moves nobody is none.
 * Throws `plan-missing`, `not-found`, `move-refused`.
 */
export function movePeople(project: Project, request: Asked & { readonly by: string | null }): MoveEffect {
  const desk = moveDeskOf(project, request.asOf);
  refuseUnknown(desk, request.people);
  const move = measureMove(desk, request);
  const { effect, edit } = move;
  const [refused] = effect.refused;
  if (refused !== undefined) throw moveRefused(effect.summary, refused);
  if (edit === null) return effect;
  const patchOf = (settings: Settings): SettingsPatch => moveSettings(desk, settings, move, request.wave);
  const what = `moved ${whoMoved(effect)} to wave ${request.wave}`;
  writeEdit(project, desk, { ...request, edit, patchOf, what, regrouped: regroupAfter(desk, move) });
  return effect;
}

/** Lets people go from the waves that they are pinned to, one undo step. Throws `plan-missing` and `not-found`. */
export function unpinPeople(
  project: Project,
  request: { readonly people: readonly number[]; readonly asOf: IsoDate; readonly by: string | null },
): { readonly unpinned: number } {
  const desk = moveDeskOf(project, request.asOf);
  refuseUnknown(desk, request.people);
  const { users } = desk.workload.groupInput;
  const names = new Set(request.people.map((id) => users.get(id)?.alias.trim().toLowerCase()));
  const pinsOf = ({ pins }: Settings) => Object.keys(pins ?? {}).filter((name) => names.has(name.trim().toLowerCase()));
  const unpinned = pinsOf(desk.settings).length;
  if (unpinned === 0) return { unpinned };
  writeEdit(project, desk, {
    ...request,
    edit: { kind: 'unpin', members: [...new Set(request.people)] },
    patchOf: (settings) => ({ pins: Object.fromEntries(pinsOf(settings).map((name) => [name, null])) }),
    what: unpinned === 1 ? `took the pin of ${pinsOf(desk.settings)[0]} away` : `took ${unpinned} pins away`,
    regrouped: [],
  });
  return { unpinned };
}

/** Locks a wave or unlocks it, one undo step. Throws `plan-missing`, `not-found`; `move-refused` for a wave that was carried out. */
export function lockWave(
  project: Project,
  request: { readonly wave: number; readonly isLocked: boolean; readonly asOf: IsoDate; readonly by: string | null },
): { readonly wave: number; readonly isLocked: boolean } {
  const { wave: number, isLocked } = request;
  const desk = moveDeskOf(project, request.asOf);
  const wave = desk.plan.waves.find((candidate) => candidate.number === number);
  if (wave === undefined) throw waveNotFound(number);
  if (!isLocked && wasCarriedOut(desk, wave))
    throw moveRefused(`Wave ${number} was carried out, so it stays as it is.`, { alias: '', rule: 'LOCKED' });
  if (wave.isLocked === isLocked) return { wave: number, isLocked };
  const locksOf = ({ lockedWaves = [] }: Settings): readonly number[] => {
    const others = lockedWaves.filter((one) => one !== number);
    return isLocked ? [...others, number].sort((left, right) => left - right) : others;
  };
  writeEdit(project, desk, {
    ...request,
    edit: { kind: 'lock', wave: number, isLocked },
    patchOf: (settings) => ({ lockedWaves: locksOf(settings) }),
    what: `${isLocked ? 'locked' : 'unlocked'} wave ${number}`,
    regrouped: [],
  });
  return { wave: number, isLocked };
}

type EditToWrite = {
  readonly edit: PlanEdit;
  readonly patchOf: (settings: Settings) => SettingsPatch;
  readonly what: string;
  readonly by: string | null;
  readonly asOf: IsoDate;
  readonly regrouped: readonly Unit[];
};

/** Writes an edit with the settings that make the next plan keep it, and keeps the desk for the next move. */
function writeEdit(
  project: Project,
  desk: ProjectDesk,
  { edit, patchOf, what, by, asOf, regrouped }: EditToWrite,
): void {
  const hash = hashOfPlan(applyEdit(desk.plan, edit));
  const patch = patchOf(desk.planSettings);
  const own = patchOf(desk.settings);
  const version = writeAt(project, desk.version, (db) => {
    const at = project.now();
    const change = beginChange(db, { at, by, what });
    insertPlanEdit(db, change, { at, by, hash, edit, patch });
    writeSettings(db, change, mergeSettings(desk.settings, own));
    return dataVersion(db);
  });
  const next = afterEdit(desk, edit, own, regrouped);
  const planSettings = parseSettings(mergePatch(desk.planSettings, patch));
  keepDesk(project, asOf, { ...next, planSettings, version });
}

function refuseUnknown(desk: ProjectDesk, people: readonly number[]): void {
  const unknown = people.find((id) => !desk.workload.groupInput.users.has(id));
  if (unknown !== undefined) throw userNotFound(unknown);
}

function whoMoved({ moved }: MoveEffect): string {
  const [first] = moved;
  return moved.length === 1 && first !== undefined ? first.name : `${moved.length} users`;
}
