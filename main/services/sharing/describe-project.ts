import type { OpenedProject } from '../../../core/api/project-reports.ts';
import type { Project } from '../project.ts';
import { describeWorkFile } from '../work/describe-work-file.ts';
import { originOf } from './local-copy.ts';

/** An open project with what is known of its file. It can only be read from the moment on at which somebody else took it over. */
export function describeProject(project: Project): OpenedProject {
  const { path, name, storyDay, upgrade, place } = project;
  const openedBy = project.openedBy();
  const access = openedBy === null ? project.access : 'read';
  const origin = originOf(project);
  return {
    project: path,
    ...{ name, storyDay, access, upgrade, place, openedBy, origin },
    workFile: describeWorkFile(project),
  };
}
