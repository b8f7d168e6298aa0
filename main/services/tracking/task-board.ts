import type { PlanLookup } from '../../../core/planning/person-place.ts';
import { withDefaults } from '../../../core/settings/defaults.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { isUnseen, unseenDaysOf } from '../../../core/tracking/unseen.ts';
import type { DeviceView, UserTask } from '../../../core/tracking/user-task.ts';
import { dataVersion } from '../../../db/changes.ts';
import { readTasks, type SaidOfPeople } from '../../../db/tasks.ts';
import { classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import { planPlaces } from '../person/plan-places.ts';
import type { Project } from '../project.ts';
import { utcOf } from './local-time.ts';
import { taskReader } from './read-people.ts';
import { type WaveStops, waveStops } from './wave-stops.ts';

/** The tasks of everybody as of one state of the project. */
export type TaskBoard = {
  readonly asOf: IsoDate;
  readonly classification: ProjectClassification;
  readonly version: number;
  /** Null for an id that is no user's. */
  readonly of: (mailboxId: number) => UserTask | null;
  /** True while the stop rule holds the wave. */
  readonly isPaused: (wave: number | null) => boolean;
  readonly stops: WaveStops;
  /** True for a person whose work was reported longer ago than the settings allow, and whom no scan has seen since. */
  readonly isUnseen: (task: UserTask) => boolean;
  /** Days since the work on a device was reported while no newer scan has seen it; null where that is not the question. */
  readonly unseenDays: (view: DeviceView) => number | null;
  /** Everybody with work, or who had some, in the order of ids. */
  readonly tasks: () => readonly UserTask[];
};

type Cached = TaskBoard & { readonly revision: number; readonly memory: BoardMemory };

/** What the board was made from, and what was made: a task that nothing was said about since is the same. */
type BoardMemory = {
  readonly said: SaidOfPeople;
  readonly lookup: PlanLookup | null;
  readonly made: ReadonlyMap<number, UserTask>;
};

const cache = new WeakMap<Project['key'], Cached>();

/** The tasks of a project: read once for each state of its data; a person's is put together when somebody asks. */
export function taskBoard(project: Project, asOf: IsoDate): TaskBoard {
  const classification = classifyProject(project, asOf);
  const version = dataVersion(project.reader());
  const { revision } = classification.index;
  const known = cache.get(project.key);
  if (known?.classification === classification && known.version === version && known.revision === revision)
    return known;
  const isSameData = known?.classification.index === classification.index && known.revision === revision;
  const made = makeBoard(project, classification, { asOf, before: isSameData ? known.memory : null });
  const board = { ...made, version, revision };
  cache.set(project.key, board);
  return board;
}

function makeBoard(
  project: Project,
  classification: ProjectClassification,
  { asOf, before }: { readonly asOf: IsoDate; readonly before: BoardMemory | null },
): Omit<Cached, 'version' | 'revision'> {
  const { users } = classification.index;
  const said = readTasks(project.reader());
  const places = planPlaces(project);
  const lookup = places?.lookup ?? null;
  const untouched = before !== null && before.lookup === lookup ? before : null;
  const read = taskReader(project, classification, said);
  const made = new Map<number, UserTask>();
  const of = (mailboxId: number): UserTask | null => {
    const known = made.get(mailboxId);
    if (known !== undefined) return known;
    const same = isSaid(said, mailboxId) ? undefined : unsaidTask(untouched, mailboxId);
    const task = same ?? read(mailboxId);
    if (task !== null) made.set(mailboxId, task);
    return task;
  };
  let all: readonly UserTask[] | null = null;
  const tasks = (): readonly UserTask[] => {
    all ??= [...users.keys()].flatMap((id) => of(id) ?? []).filter(({ isTask }) => isTask);
    return all;
  };
  const { notSeenDays, stopPercent } = withDefaults(classification.settings).tracking;
  const rule = { asOf, notSeenDays, utcOf };
  const stops = waveStops(() => project.reader(), places?.plan ?? null, stopPercent, of);
  return {
    ...{ asOf, classification, of, tasks, stops, memory: { said, lookup, made } },
    isPaused: (wave) => wave !== null && stops.stopOf(wave)?.isPaused === true,
    isUnseen: (task) => isUnseen(task, rule),
    unseenDays: (view) => unseenDaysOf(view, rule),
  };
}

function isSaid({ people, devices }: SaidOfPeople, mailboxId: number): boolean {
  return people.has(mailboxId) || devices.has(mailboxId);
}

/** The task of somebody about whom nothing was said before either. */
function unsaidTask(before: BoardMemory | null, mailboxId: number): UserTask | undefined {
  return before === null || isSaid(before.said, mailboxId) ? undefined : before.made.get(mailboxId);
}
