import type { Call, Handlers } from '../../core/api/dispatch.ts';
import type { ImportRequest } from '../../core/api/import-report.ts';
import { cancelledError } from '../../core/api/jobs.ts';
import { restoreProject } from '../../db/backup.ts';
import { saveBackup } from './backup.ts';
import { classifyRows, classifySummary } from './classify/classification-report.ts';
import { saveCollector, saveCollectors } from './collectors.ts';
import { findPeople } from './find.ts';
import { listFindingWork } from './finding-work.ts';
import { checkProject } from './findings.ts';
import { listHistory, redoChange, redoToChange, undoChange, undoToChange } from './history.ts';
import { measureImpact } from './impact.ts';
import { inspectFile } from './import/inspect-file.ts';
import { listPreviewProblems, listPreviewRows, previewImport } from './import/preview-import.ts';
import { type ImportHooks, runImport } from './import/run-import.ts';
import { listImports, listRejectedRows } from './imports.ts';
import { listViews, removeView, saveView } from './list-views.ts';
import { countLists, listValues, pageList, placeInList, textOfList } from './lists.ts';
import { listMappings, removeMapping, saveMappingFile } from './mappings.ts';
import { onProject, today } from './on-project.ts';
import { showOverview } from './overview.ts';
import { compareImports, reportImport, undoImport } from './past-imports.ts';
import { findPerson } from './person/find-person.ts';
import { getPerson } from './person/get-person.ts';
import { getServer } from './person/get-server.ts';
import { checkEvidence } from './plan/check-evidence.ts';
import { computePlan, tryPlan } from './plan/compute-plan.ts';
import { digestVersions } from './plan/digest-versions.ts';
import { explainPlacement } from './plan/explain.ts';
import { markStep, markSteps } from './plan/mark-step.ts';
import { lockWave, movePeople, tryMove, unpinPeople } from './plan/moves.ts';
import { showPlanChart } from './plan/plan-chart.ts';
import { listGroups } from './plan/plan-groups.ts';
import { listPlanHeads, showBaseline } from './plan/plan-heads.ts';
import { showPlanStep } from './plan/plan-step.ts';
import {
  adoptVersion,
  compareVersions,
  listVersions,
  removeVersion,
  saveBaseline,
  showPlan,
} from './plan/plan-versions.ts';
import { previewPlan } from './plan/preview-plan.ts';
import { saveChanges } from './plan/save-changes.ts';
import { currentPlan } from './plan/stored-plan.ts';
import { listCards, showWaves } from './plan/waves.ts';
import { createProject, openProject, openToWork } from './project.ts';
import { saveRejectedRows } from './rejected-files.ts';
import { reportOperations } from './report-operations.ts';
import { checkRetirement } from './retire.ts';
import { readRunbook, readRunbookPart } from './runbook/read-runbook.ts';
import { saveRunbookArchive, writeRunbook } from './runbook/write-runbook.ts';
import { createSample } from './sample.ts';
import { saveList } from './save-list.ts';
import { getSettings, loadSettings, mergeIntoSettings, saveSettings } from './settings.ts';
import { showSettingsFacts } from './settings-facts.ts';
import { describeProject } from './sharing/describe-project.ts';
import { checkIn, takeCopy } from './sharing/local-copy.ts';
import { trackingOperations } from './tracking-operations.ts';
import type { ReadWorkspace, Workspace } from './workspace.ts';

/** The contract, carried out on the open project of a workspace: each operation is bound to its use case and to nothing more. */
export const operations: Handlers<ReadWorkspace, Workspace> = {
  'project.create': ({ target, name }, workspace) => {
    const path = workspace.files.pathOf(target);
    const created = createProject(path, name, workspace.clock);
    workspace.adopt(openProject(path, 'write', workspace.clock));
    return { project: path, name: created.name, storyDay: null };
  },

  'project.open': ({ file }, workspace) => {
    const project = openToWork(workspace.files.pathOf(file), workspace.clock, workspace.sharing);
    workspace.adopt(project);
    return describeProject(project);
  },

  'project.close': (_, workspace) => {
    workspace.leave();
    return {};
  },

  'project.get': (_, workspace) => onProject(workspace, describeProject),

  'project.sample': async ({ target, organization }, workspace, call) => {
    const { samplesFolder, clock, files } = workspace;
    const request = { path: files.pathOf(target), organization, samplesFolder, clock };
    const { project, report } = await createSample(request, files, hooksOf(call));
    workspace.adopt(project);
    return report;
  },

  'project.backup': ({ target }, workspace) =>
    onProject(workspace, (project) =>
      saveBackup(project.path, workspace.files.pathOf(target), workspace.files.mayReplace(target)),
    ),

  'project.restore': ({ backup, target }, { files }) => restoreProject(files.pathOf(backup), files.pathOf(target)),

  'project.takeCopy': ({ target }, workspace) =>
    onProject(workspace, (project) => takeCopy(project, workspace.files.pathOf(target))),

  'project.checkIn': (_, workspace) => onProject(workspace, (project) => checkIn(project, workspace.sharing)),

  'collectors.save': ({ folder }, { collectorsFolder, files }) =>
    saveCollectors(collectorsFolder, files.pathOf(folder)),

  'import.inspect': (input, workspace, call) =>
    onProject(workspace, (project) => inspectFile(project, workspace.files, input, hooksOf(call).signal)),

  'import.preview': (input, workspace, call) =>
    onProject(workspace, (project) => {
      const { previews, files } = workspace;
      const context = { previews, files, asOf: today(workspace) };
      return previewImport(project, context, withMoment(input), hooksOf(call));
    }),

  'import.previewRows': (input, { previews }) => listPreviewRows(previews, input),

  'import.previewProblems': (input, { previews }) => listPreviewProblems(previews, input),

  'import.closePreview': ({ previewId }, { previews }) => ({ isClosed: previews.close(previewId) }),

  'collectors.saveOne': ({ file, target }, { collectorsFolder, files }) =>
    saveCollector(collectorsFolder, file, files.pathOf(target)),

  'import.run': (input, workspace, call) =>
    onProject(workspace, (project) => runImport(project, workspace.files, withMoment(input), hooksOf(call))),

  'imports.list': (_, workspace) => onProject(workspace, listImports),

  'imports.rejectedRows': ({ importId }, workspace) =>
    onProject(workspace, (project) => listRejectedRows(project, importId)),

  'imports.report': ({ importId }, workspace) => onProject(workspace, (project) => reportImport(project, importId)),

  'imports.compare': ({ importId, otherId }, workspace) =>
    onProject(workspace, (project) => compareImports(project, importId, otherId)),

  'imports.saveRejected': (input, workspace) =>
    onProject(workspace, (project) => saveRejectedRows(project, workspace, input)),

  'imports.undo': (input, workspace) => onProject(workspace, (project) => undoImport(project, input)),

  'mappings.list': (_, workspace) => onProject(workspace, listMappings),

  'mappings.remove': ({ fingerprint }, workspace) =>
    onProject(workspace, (project) => removeMapping(project, fingerprint)),

  'mappings.save': (input, workspace, call) =>
    onProject(workspace, (project) => saveMappingFile(project, workspace.files, input, hooksOf(call).signal)),

  'settings.get': (_, workspace) => onProject(workspace, getSettings),

  'settings.merge': (input, workspace) => onProject(workspace, (project) => mergeIntoSettings(project, input)),

  'settings.facts': ({ asOf }, workspace) =>
    onProject(workspace, (project) => showSettingsFacts(project, { asOf: asOf ?? today(workspace) })),

  'settings.save': ({ target }, workspace) =>
    onProject(workspace, (project) => saveSettings(project, workspace.files.pathOf(target))),

  'settings.load': ({ file, by }, workspace) =>
    onProject(workspace, (project) => loadSettings(project, { path: workspace.files.pathOf(file), by })),

  'classify.summary': ({ asOf }, workspace) =>
    onProject(workspace, (project) => classifySummary(project, { asOf: asOf ?? today(workspace) })),

  'classify.rows': ({ rows, asOf }, workspace) =>
    onProject(workspace, (project) => classifyRows(project, { rows, asOf: asOf ?? today(workspace) })),

  overview: ({ asOf }, workspace) =>
    onProject(workspace, (project) => showOverview(project, { asOf: asOf ?? today(workspace) })),

  'list.page': (request, workspace) =>
    onProject(workspace, (project) => pageList(project, { ...request, asOf: request.asOf ?? today(workspace) })),

  'list.place': (request, workspace) =>
    onProject(workspace, (project) => placeInList(project, { ...request, asOf: request.asOf ?? today(workspace) })),

  'list.values': (request, workspace) =>
    onProject(workspace, (project) => listValues(project, { ...request, asOf: request.asOf ?? today(workspace) })),

  'list.counts': (request, workspace) =>
    onProject(workspace, (project) => countLists(project, { ...request, asOf: request.asOf ?? today(workspace) })),

  'list.text': (request, workspace) =>
    onProject(workspace, (project) => textOfList(project, { ...request, asOf: request.asOf ?? today(workspace) })),

  'list.save': ({ target, ...request }, workspace, call) =>
    onProject(workspace, (project) => {
      const path = workspace.files.pathOf(target);
      return saveList(project, { ...request, path, asOf: request.asOf ?? today(workspace) }, call);
    }),

  find: ({ text, limit }, workspace) =>
    onProject(workspace, (project) => findPeople(project, { text, limit, asOf: today(workspace) })),

  'person.get': ({ id, asOf }, workspace) =>
    onProject(workspace, (project) => getPerson(project, { id, asOf: asOf ?? today(workspace) })),

  'person.find': ({ name }, workspace) =>
    onProject(workspace, (project) => findPerson(project, { name, asOf: today(workspace) })),

  'server.get': ({ name, asOf }, workspace) =>
    onProject(workspace, (project) => getServer(project, { name, asOf: asOf ?? today(workspace) })),

  retire: ({ server }, workspace) =>
    onProject(workspace, (project) => checkRetirement(project, { server, asOf: today(workspace) })),

  ...trackingOperations,
  ...reportOperations,

  impact: ({ server, asOf }, workspace) =>
    onProject(workspace, (project) => {
      const plan = currentPlan(project.reader())?.plan ?? null;
      return measureImpact(project, { server, asOf: asOf ?? today(workspace) }, plan);
    }),
  check: ({ asOf }, workspace) =>
    onProject(workspace, (project) => checkProject(project, { asOf: asOf ?? today(workspace) })),

  'findings.work': ({ asOf }, workspace) =>
    onProject(workspace, (project) => listFindingWork(project, { asOf: asOf ?? today(workspace) })),

  'plan.compute': (input, workspace) =>
    onProject(workspace, (project) => computePlan(project, { ...input, asOf: input.asOf ?? today(workspace) })),

  'plan.get': (_, workspace) => onProject(workspace, showPlan),

  'plan.explain': ({ alias }, workspace) =>
    onProject(workspace, (project) => explainPlacement(project, { alias, asOf: today(workspace) })),

  'plan.markStep': (input, workspace) =>
    onProject(workspace, (project) => markStep(project, { ...input, asOf: today(workspace) })),

  'plan.checkEvidence': (input, workspace) => onProject(workspace, (project) => checkEvidence(project, input)),

  'plan.markSteps': (input, workspace) =>
    onProject(workspace, (project) => markSteps(project, { ...input, asOf: today(workspace) })),

  'plan.versions': (_, workspace) => onProject(workspace, listVersions),

  'plan.saveBaseline': (input, workspace) => onProject(workspace, (project) => saveBaseline(project, input)),

  'plan.tryOut': (input, workspace) =>
    onProject(workspace, (project) => tryPlan(project, { ...input, asOf: input.asOf ?? today(workspace) })),

  'plan.adopt': (input, workspace) => onProject(workspace, (project) => adoptVersion(project, input)),

  'plan.removeVersion': (input, workspace) => onProject(workspace, (project) => removeVersion(project, input)),

  'plan.compare': (input, workspace) => onProject(workspace, (project) => compareVersions(project, input)),

  'plan.preview': ({ patch, asOf }, workspace, call) =>
    onProject(workspace, (project) => previewPlan(project, { patch, asOf: asOf ?? today(workspace) }, call)),

  'plan.heads': (_, workspace) => onProject(workspace, listPlanHeads),

  'plan.baseline': (_, workspace) => onProject(workspace, showBaseline),

  'plan.changes': (input, workspace) =>
    onProject(workspace, (project) => digestVersions(project, { ...input, asOf: today(workspace) })),

  'plan.saveChanges': ({ target, ...request }, workspace) =>
    onProject(workspace, (project) => {
      const path = workspace.files.pathOf(target);
      return saveChanges(project, { ...request, path, asOf: today(workspace) });
    }),

  'plan.waves': (_, workspace) => onProject(workspace, (project) => showWaves(project, today(workspace))),

  'plan.cards': ({ wave }, workspace) =>
    onProject(workspace, (project) => listCards(project, { wave, asOf: today(workspace) })),

  'plan.groups': (_, workspace) => onProject(workspace, (project) => listGroups(project, today(workspace))),

  'plan.tryMove': (input, workspace) =>
    onProject(workspace, (project) => tryMove(project, { ...input, asOf: today(workspace) })),

  'plan.move': (input, workspace) =>
    onProject(workspace, (project) => movePeople(project, { ...input, asOf: today(workspace) })),

  'plan.unpin': (input, workspace) =>
    onProject(workspace, (project) => unpinPeople(project, { ...input, asOf: today(workspace) })),

  'plan.lockWave': (input, workspace) =>
    onProject(workspace, (project) => lockWave(project, { ...input, asOf: today(workspace) })),

  'runbook.read': (_, workspace) => onProject(workspace, readRunbook),

  'runbook.part': ({ id }, workspace) => onProject(workspace, (project) => readRunbookPart(project, id)),

  'runbook.saveArchive': ({ target }, workspace) =>
    onProject(workspace, (project) =>
      saveRunbookArchive(project, { path: workspace.files.pathOf(target), mayReplace: true }),
    ),
  'plan.chart': (_, workspace) => onProject(workspace, (project) => showPlanChart(project, today(workspace))),

  'plan.step': ({ id }, workspace) =>
    onProject(workspace, (project) => showPlanStep(project, { id, asOf: today(workspace) })),

  'runbook.write': ({ target, overwrite }, workspace) =>
    onProject(workspace, (project) => writeRunbook(project, { folder: workspace.files.pathOf(target), overwrite })),

  'views.list': ({ list }, workspace) => onProject(workspace, (project) => listViews(project, list)),

  'views.save': (input, workspace) => onProject(workspace, (project) => saveView(project, input)),

  'views.remove': (input, workspace) =>
    onProject(workspace, (project) => {
      removeView(project, input);
      return {};
    }),

  'history.list': (_, workspace) => onProject(workspace, listHistory),

  'history.undo': (_, workspace) => onProject(workspace, undoChange),

  'history.redo': (_, workspace) => onProject(workspace, redoChange),

  'history.undoTo': (input, workspace) => onProject(workspace, (project) => undoToChange(project, input)),

  'history.redoTo': (input, workspace) => onProject(workspace, (project) => redoToChange(project, input)),

  'job.cancel': ({ jobId }, _, call) => ({ isCancelled: call.cancelJob(jobId) }),
};

function hooksOf(call: Call): ImportHooks {
  const controller = new AbortController();
  call.signal.onAbort(() => controller.abort(cancelledError()));
  return {
    signal: controller.signal,
    onProgress: ({ phase, file, done, total, rows }) =>
      call.progress({ phase: file === '' ? phase : `${phase} ${file}`, done, total: total === 0 ? null : total, rows }),
  };
}

/** A day stands for its end, as everywhere, so that a scan of that day is not older than a row stamped on it. */
function withMoment(request: ImportRequest): ImportRequest {
  const { collected } = request;
  return collected?.length === 10 ? { ...request, collected: `${collected}T23:59:59` } : request;
}
