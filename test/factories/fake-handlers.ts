import { contract, isOperationName, type OperationName, type Outputs } from '../../core/api/contract.ts';
import { createContext, type DispatchContext, type Handlers } from '../../core/api/dispatch.ts';
import { exampleCalls } from './example-calls.ts';

/** A call as a fake handler saw it. */
export type SeenCall = { readonly name: OperationName; readonly input: unknown; readonly handle: string };

/** Handlers that answer with the examples and note their calls; handles are the words `read` and `write`. */
export function createFakeHandlers(
  seen: SeenCall[] = [],
  own: Partial<Handlers<string, string>> = {},
): Handlers<string, string> {
  const answer =
    <Name extends OperationName>(name: Name) =>
    (input: unknown, handle: string): Outputs[Name] => {
      seen.push({ name, input, handle });
      return exampleCalls[name].output;
    };
  return {
    'project.create': answer('project.create'),
    'project.open': answer('project.open'),
    'project.close': answer('project.close'),
    'project.get': answer('project.get'),
    'project.sample': answer('project.sample'),
    'project.backup': answer('project.backup'),
    'project.restore': answer('project.restore'),
    'project.takeCopy': answer('project.takeCopy'),
    'project.checkIn': answer('project.checkIn'),
    'collectors.save': answer('collectors.save'),
    'import.inspect': answer('import.inspect'),
    'import.preview': answer('import.preview'),
    'import.previewRows': answer('import.previewRows'),
    'import.previewProblems': answer('import.previewProblems'),
    'import.closePreview': answer('import.closePreview'),
    'collectors.saveOne': answer('collectors.saveOne'),
    'import.run': answer('import.run'),
    'imports.list': answer('imports.list'),
    'imports.rejectedRows': answer('imports.rejectedRows'),
    'imports.report': answer('imports.report'),
    'imports.compare': answer('imports.compare'),
    'imports.saveRejected': answer('imports.saveRejected'),
    'imports.undo': answer('imports.undo'),
    'mappings.list': answer('mappings.list'),
    'mappings.remove': answer('mappings.remove'),
    'mappings.save': answer('mappings.save'),
    'settings.get': answer('settings.get'),
    'settings.merge': answer('settings.merge'),
    'settings.facts': answer('settings.facts'),
    'settings.save': answer('settings.save'),
    'settings.load': answer('settings.load'),
    'classify.summary': answer('classify.summary'),
    'classify.rows': answer('classify.rows'),
    overview: answer('overview'),
    'list.page': answer('list.page'),
    'list.place': answer('list.place'),
    'list.values': answer('list.values'),
    'list.counts': answer('list.counts'),
    'list.text': answer('list.text'),
    'list.save': answer('list.save'),
    find: answer('find'),
    'person.get': answer('person.get'),
    'person.find': answer('person.find'),
    'server.get': answer('server.get'),
    retire: answer('retire'),
    'task.get': answer('task.get'),
    'task.checkStatus': answer('task.checkStatus'),
    'task.setStatus': answer('task.setStatus'),
    'task.edit': answer('task.edit'),
    'task.addNote': answer('task.addNote'),
    'tracking.progress': answer('tracking.progress'),
    'tracking.resumeWave': answer('tracking.resumeWave'),
    'work.list': answer('work.list'),
    'work.handOut': answer('work.handOut'),
    'work.preview': answer('work.preview'),
    'work.merge': answer('work.merge'),
    'report.describe': answer('report.describe'),
    'report.read': answer('report.read'),
    'report.write': answer('report.write'),
    impact: answer('impact'),
    check: answer('check'),
    'findings.work': answer('findings.work'),
    'plan.compute': answer('plan.compute'),
    'plan.get': answer('plan.get'),
    'plan.explain': answer('plan.explain'),
    'plan.markStep': answer('plan.markStep'),
    'plan.checkEvidence': answer('plan.checkEvidence'),
    'plan.markSteps': answer('plan.markSteps'),
    'plan.versions': answer('plan.versions'),
    'plan.saveBaseline': answer('plan.saveBaseline'),
    'plan.tryOut': answer('plan.tryOut'),
    'plan.adopt': answer('plan.adopt'),
    'plan.removeVersion': answer('plan.removeVersion'),
    'plan.compare': answer('plan.compare'),
    'plan.preview': answer('plan.preview'),
    'plan.heads': answer('plan.heads'),
    'plan.baseline': answer('plan.baseline'),
    'plan.changes': answer('plan.changes'),
    'plan.saveChanges': answer('plan.saveChanges'),
    'plan.waves': answer('plan.waves'),
    'plan.cards': answer('plan.cards'),
    'plan.groups': answer('plan.groups'),
    'plan.tryMove': answer('plan.tryMove'),
    'plan.move': answer('plan.move'),
    'plan.unpin': answer('plan.unpin'),
    'plan.lockWave': answer('plan.lockWave'),
    'runbook.read': answer('runbook.read'),
    'runbook.part': answer('runbook.part'),
    'plan.chart': answer('plan.chart'),
    'plan.step': answer('plan.step'),
    'runbook.write': answer('runbook.write'),
    'runbook.saveArchive': answer('runbook.saveArchive'),
    'views.list': answer('views.list'),
    'views.save': answer('views.save'),
    'views.remove': answer('views.remove'),
    'history.list': answer('history.list'),
    'history.undo': answer('history.undo'),
    'history.redo': answer('history.redo'),
    'history.undoTo': answer('history.undoTo'),
    'history.redoTo': answer('history.redoTo'),
    'job.cancel': answer('job.cancel'),
    ...own,
  };
}

/** A context whose handles are the words `read` and `write`. Faults are collected. */
export function createFakeContext(faults: unknown[] = []): DispatchContext<string, string> {
  return createContext({ read: 'read', write: 'write' }, (fault) => faults.push(fault));
}

/** The names of all operations. */
export const operationNames: readonly OperationName[] = Object.keys(contract).filter(isOperationName);
