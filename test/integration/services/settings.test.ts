import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listHistory, redoChange, undoChange } from '../../../main/services/history.ts';
import { createProject, openProject, type Project } from '../../../main/services/project.ts';
import { getSettings, loadSettings, mergeIntoSettings, saveSettings } from '../../../main/services/settings.ts';
import { exampleSettings } from '../../factories/example-settings.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:12:44Z');
let project: Project;
beforeEach(() => {
  createProject(path('a.caskade'), null, clock);
  project = openProject(path('a.caskade'), 'write', clock);
});
afterEach(() => {
  project.close();
});

describe('mergeIntoSettings', () => {
  it('merges, stores and gives the result', () => {
    mergeIntoSettings(project, { patch: { ...exampleSettings }, by: 'lead' });
    const after = mergeIntoSettings(project, { patch: { vips: [], pilot: { size: null } }, by: null });
    expect([after, getSettings(project)]).toEqual(
      Array(2).fill({ ...exampleSettings, vips: [], pilot: { users: ['isolberg'] } }),
    );
  });

  it('is one undo step that says in words what changed', () => {
    mergeIntoSettings(project, { patch: { agents: 2, vips: ['mlien'] }, by: 'lead' });
    const what = 'made mlien a VIP; set the number of agents to 2';
    const step = { id: 1, at: '2014-03-14T08:12:44Z', by: 'lead', what };
    const before = listHistory(project);
    const undone = undoChange(project);
    const settings = getSettings(project);
    expect({
      before,
      undone,
      settings,
      after: listHistory(project),
      redone: redoChange(project),
      last: getSettings(project),
    }).toEqual({
      before: { changes: [{ ...step, undone: false }] },
      undone: { undone: step.what },
      settings: {},
      after: { changes: [{ ...step, undone: true }] },
      redone: { redone: step.what },
      last: { agents: 2, vips: ['mlien'] },
    });
  });

  it('makes no step where nothing changes', () => {
    mergeIntoSettings(project, { patch: { agents: 2 }, by: null });
    mergeIntoSettings(project, { patch: { agents: 2, vips: null }, by: null });
    expect(listHistory(project).changes).toHaveLength(1);
  });

  it('leaves everything as it was when the result is not valid', () => {
    const patch = { arrays: { Oslo: { probes: { cname: { value: true } } } } };
    expect(failureOf(() => mergeIntoSettings(project, { patch, by: null })).code).toBe('settings-invalid');
    expect([getSettings(project), listHistory(project)]).toEqual([{}, { changes: [] }]);
  });
});

describe('undoChange and redoChange', () => {
  it('say when there is nothing to do', () => {
    expect([failureOf(() => undoChange(project)).code, failureOf(() => redoChange(project)).code]).toEqual([
      'nothing-to-undo',
      'nothing-to-redo',
    ]);
  });
});

describe('a settings file', () => {
  it('that was saved gives another project the same settings, in one undo step with its words', async () => {
    mergeIntoSettings(project, { patch: { ...exampleSettings }, by: 'lead' });
    const saved = await saveSettings(project, path('settings.json'));
    undoChange(project);
    const loaded = await loadSettings(project, { path: path('settings.json'), by: 'lead' });
    const again = await loadSettings(project, { path: path('settings.json'), by: 'lead' });
    expect({ saved, loaded, again: again.what, steps: listHistory(project).changes.length }).toEqual({
      saved: { file: path('settings.json'), bytes: expect.any(Number) },
      loaded: { settings: exampleSettings, what: expect.stringMatching(/^planned the array outlook-bgo in Bergen; /) },
      again: null,
      steps: 1,
    });
  });

  it('that is wrong changes nothing', async () => {
    writeFileSync(path('wrong.json'), '{"agents": "four"}');
    const failed = await loadSettings(project, { path: path('wrong.json'), by: null }).catch((error) => error);
    expect([failed.code, getSettings(project), listHistory(project).changes]).toEqual(['settings-invalid', {}, []]);
  });
});
