import type { Handlers } from '../../core/api/dispatch.ts';
import { onProject, today } from './on-project.ts';
import { addNote, editTasks } from './tracking/edit-tasks.ts';
import { resumeWave, showProgress } from './tracking/progress.ts';
import { checkStatus, setStatus } from './tracking/set-status.ts';
import { getTask } from './tracking/task-card.ts';
import { handOut, listHandOuts } from './work/hand-out.ts';
import { mergeWork, previewMerge } from './work/merge-work.ts';
import type { ReadWorkspace, Workspace } from './workspace.ts';

type TrackingOperation = Extract<
  keyof Handlers<ReadWorkspace, Workspace>,
  `task.${string}` | `tracking.${string}` | `work.${string}`
>;

/** The part of the contract that is about tasks, progress and work files. */
export const trackingOperations: Pick<Handlers<ReadWorkspace, Workspace>, TrackingOperation> = {
  'task.get': ({ person, asOf }, workspace) =>
    onProject(workspace, (project) => getTask(project, { person, asOf: asOf ?? today(workspace) })),

  'task.checkStatus': (input, workspace) =>
    onProject(workspace, (project) => checkStatus(project, { ...input, asOf: today(workspace) })),

  'task.setStatus': (input, workspace) =>
    onProject(workspace, (project) => setStatus(project, { ...input, asOf: today(workspace) })),

  'task.edit': (input, workspace) =>
    onProject(workspace, (project) => editTasks(project, { ...input, asOf: today(workspace) })),

  'task.addNote': (input, workspace) =>
    onProject(workspace, (project) => addNote(project, { ...input, asOf: today(workspace) })),

  'tracking.progress': ({ asOf }, workspace) =>
    onProject(workspace, (project) => showProgress(project, { asOf: asOf ?? today(workspace) })),

  'tracking.resumeWave': (input, workspace) =>
    onProject(workspace, (project) => resumeWave(project, { ...input, asOf: today(workspace) })),

  'work.list': (_, workspace) => onProject(workspace, listHandOuts),

  'work.handOut': ({ target, ...input }, workspace) =>
    onProject(workspace, (project) => handOut(project, { ...input, path: workspace.files.pathOf(target) })),

  'work.preview': ({ file, decisions }, workspace) =>
    onProject(workspace, (project) => previewMerge(project, { path: workspace.files.pathOf(file), decisions })),

  'work.merge': ({ file, decisions, by }, workspace) =>
    onProject(workspace, (project) => mergeWork(project, { path: workspace.files.pathOf(file), decisions, by })),
};
