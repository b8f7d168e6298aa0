import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeList } from '../../../core/lists/list-query.ts';
import { listHistory, redoChange, undoChange } from '../../../main/services/history.ts';
import { listViews, removeView, saveView } from '../../../main/services/list-views.ts';
import { createProject, openProject, type Project } from '../../../main/services/project.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:12:44Z');
const oslo = { ...wholeList, conditions: [{ kind: 'values', column: 'site', oneOf: ['Oslo', null] }] } as const;
let project: Project;
beforeEach(() => {
  createProject(path('a.caskade'), null, clock);
  project = openProject(path('a.caskade'), 'write', clock);
});
afterEach(() => project.close());

const namesOf = () => listViews(project, 'users').views.map(({ name }) => name);

describe('views of lists', () => {
  it('are kept for each list with query and columns', () => {
    const saved = saveView(project, { list: 'users', name: 'Oslo', query: oslo, columns: ['name'], by: 'lead' });
    saveView(project, { list: 'sites', name: 'Oslo', query: wholeList, columns: null, by: null });
    expect(listViews(project, 'users')).toEqual({
      views: [{ id: saved.id, list: 'users', name: 'Oslo', query: oslo, columns: ['name'] }],
    });
  });

  it('take the place of the one of that name, whatever the case', () => {
    const first = saveView(project, { list: 'users', name: 'Ærlig', query: wholeList, columns: null, by: null });
    const second = saveView(project, { list: 'users', name: 'ÆRLIG', query: oslo, columns: null, by: null });
    expect({ id: second.id, views: listViews(project, 'users').views }).toEqual({
      id: first.id,
      views: [{ id: first.id, list: 'users', name: 'ÆRLIG', query: oslo, columns: null }],
    });
  });

  it('are saved and removed as undo steps that say so', () => {
    const { id } = saveView(project, { list: 'users', name: 'Oslo', query: oslo, columns: null, by: 'lead' });
    removeView(project, { id, by: null });
    const removed = namesOf();
    undoChange(project);
    const back = namesOf();
    undoChange(project);
    const none = namesOf();
    redoChange(project);
    expect({
      removed,
      back,
      none,
      again: namesOf(),
      steps: listHistory(project).changes.map(({ what }) => what),
    }).toEqual({
      removed: [],
      back: ['Oslo'],
      none: [],
      again: ['Oslo'],
      steps: ['removed the view "Oslo"', 'saved the view "Oslo" of users'],
    });
  });

  it('that are gone cannot be removed', () => {
    expect(failureOf(() => removeView(project, { id: 7, by: null }))).toMatchObject({ code: 'not-found' });
  });
});
