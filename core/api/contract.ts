import {
  checkFindings,
  checkRetirement,
  findPeople,
  listClassified,
  measureImpact,
  showOverview,
  summarizeClassification,
} from './analysis-operations.ts';
import { saveCollector, saveCollectors } from './collector-operations.ts';
import { checkInCopy, takeCopy } from './copy-operations.ts';
import { checkEvidence, markSteps } from './evidence-operations.ts';
import { listFindingWork } from './finding-operations.ts';
import { listHistory, redoChange, redoToChange, undoChange, undoToChange } from './history-operations.ts';
import {
  closePreview,
  inspectFile,
  listPreviewProblems,
  listPreviewRows,
  previewImport,
} from './import-session-operations.ts';
import { listImports, listRejectedRows, runImport } from './inventory-operations.ts';
import { cancelJob } from './job-operations.ts';
import { countLists, listValues, pageList, placeInList, saveList, textOfList } from './list-operations.ts';
import type { Effect, Operation } from './operation.ts';
import {
  compareImports,
  listMappings,
  removeMapping,
  reportImport,
  saveMappingFile,
  saveRejectedRows,
  undoImport,
} from './past-import-operations.ts';
import { findPerson, getPerson, getServer } from './person-operations.ts';
import {
  adoptVersion,
  comparePlans,
  computePlan,
  explainPlacement,
  getPlan,
  listPlanVersions,
  markStep,
  removeVersion,
  saveBaseline,
  tryPlan,
} from './plan-operations.ts';
import { showPlanChart, showPlanStep } from './plan-page-operations.ts';
import { digestChanges, listPlanHeads, previewPlan, saveChanges, showBaseline } from './plan-preview-operations.ts';
import {
  backupProject,
  closeProject,
  createProject,
  createSample,
  getProject,
  openProject,
  restoreProject,
} from './project-operations.ts';
import { describeReports, readReport, writeReport } from './report-operations.ts';
import { readRunbook, readRunbookPart, saveRunbookArchive, writeRunbook } from './runbook-operations.ts';
import {
  getSettings,
  loadSettings,
  mergeIntoSettings,
  saveSettings,
  showSettingsFacts,
} from './settings-operations.ts';
import { addNote, checkStatus, editTasks, getTask, setStatus } from './task-operations.ts';
import { resumeWave, showProgress } from './tracking-operations.ts';
import { listViews, removeView, saveView } from './view-operations.ts';
import { listCards, listGroups, lockWave, movePeople, showWaves, tryMove, unpinPeople } from './wave-operations.ts';
import { handOut, listHandOuts, mergeWork, previewMerge } from './work-operations.ts';

/** Everything that a host, a page or the command line can ask for: the one contract (style.md 3.3). */
export const contract = {
  'project.create': createProject,
  'project.open': openProject,
  'project.close': closeProject,
  'project.get': getProject,
  'project.sample': createSample,
  'project.backup': backupProject,
  'project.restore': restoreProject,
  'project.takeCopy': takeCopy,
  'project.checkIn': checkInCopy,
  'collectors.save': saveCollectors,
  'import.inspect': inspectFile,
  'import.preview': previewImport,
  'import.previewRows': listPreviewRows,
  'import.previewProblems': listPreviewProblems,
  'import.closePreview': closePreview,
  'collectors.saveOne': saveCollector,
  'import.run': runImport,
  'imports.list': listImports,
  'imports.rejectedRows': listRejectedRows,
  'imports.report': reportImport,
  'imports.compare': compareImports,
  'imports.saveRejected': saveRejectedRows,
  'imports.undo': undoImport,
  'mappings.list': listMappings,
  'mappings.remove': removeMapping,
  'mappings.save': saveMappingFile,
  'settings.get': getSettings,
  'settings.merge': mergeIntoSettings,
  'settings.facts': showSettingsFacts,
  'settings.save': saveSettings,
  'settings.load': loadSettings,
  'classify.summary': summarizeClassification,
  'classify.rows': listClassified,
  overview: showOverview,
  'list.page': pageList,
  'list.place': placeInList,
  'list.values': listValues,
  'list.counts': countLists,
  'list.text': textOfList,
  'list.save': saveList,
  find: findPeople,
  'person.get': getPerson,
  'person.find': findPerson,
  'server.get': getServer,
  retire: checkRetirement,
  'plan.compute': computePlan,
  'plan.get': getPlan,
  'plan.explain': explainPlacement,
  'plan.markStep': markStep,
  'plan.checkEvidence': checkEvidence,
  'plan.markSteps': markSteps,
  'plan.versions': listPlanVersions,
  'plan.saveBaseline': saveBaseline,
  'plan.tryOut': tryPlan,
  'plan.adopt': adoptVersion,
  'plan.removeVersion': removeVersion,
  'plan.compare': comparePlans,
  'plan.preview': previewPlan,
  'plan.heads': listPlanHeads,
  'plan.baseline': showBaseline,
  'plan.changes': digestChanges,
  'plan.saveChanges': saveChanges,
  'plan.waves': showWaves,
  'plan.cards': listCards,
  'plan.groups': listGroups,
  'plan.tryMove': tryMove,
  'plan.move': movePeople,
  'plan.unpin': unpinPeople,
  'plan.lockWave': lockWave,
  'runbook.read': readRunbook,
  'runbook.part': readRunbookPart,
  'plan.chart': showPlanChart,
  'plan.step': showPlanStep,
  'runbook.write': writeRunbook,
  'runbook.saveArchive': saveRunbookArchive,
  'task.get': getTask,
  'task.checkStatus': checkStatus,
  'task.setStatus': setStatus,
  'task.edit': editTasks,
  'task.addNote': addNote,
  'tracking.progress': showProgress,
  'tracking.resumeWave': resumeWave,
  'work.list': listHandOuts,
  'work.handOut': handOut,
  'work.preview': previewMerge,
  'work.merge': mergeWork,
  'report.describe': describeReports,
  'report.read': readReport,
  'report.write': writeReport,
  impact: measureImpact,
  check: checkFindings,
  'findings.work': listFindingWork,
  'views.list': listViews,
  'views.save': saveView,
  'views.remove': removeView,
  'history.list': listHistory,
  'history.undo': undoChange,
  'history.redo': redoChange,
  'history.undoTo': undoToChange,
  'history.redoTo': redoToChange,
  'job.cancel': cancelJob,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;

/** What each operation does to the project. */
export type Effects = { readonly [Name in OperationName]: Contract[Name]['effect'] };

/** What each operation takes, after parsing. */
export type Inputs = { readonly [Name in OperationName]: ReturnType<Contract[Name]['parseInput']> };

/** What each operation gives back. */
export type Outputs = { readonly [Name in OperationName]: OutputOf<Contract[Name]> };

/** True for the name of an operation. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/** Looks up an operation with its types tied to its name. */
export function findOperation<Name extends OperationName>(
  name: Name,
): Operation<Effects[Name], Name, Inputs[Name], Outputs[Name]> {
  return operations[name];
}

const operations: { readonly [Name in OperationName]: Operation<Effects[Name], Name, Inputs[Name], Outputs[Name]> } =
  contract;

type OutputOf<Of> = Of extends Operation<Effect, string, infer _Input, infer Output> ? Output : never;
