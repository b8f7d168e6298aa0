import { extname } from 'node:path';

/** The endings of files that open as projects, without their dot: projects, and waves that were handed out. */
export const projectEndings = ['caskade', 'caskade-work'] as const;

/** True for a name that ends as a project or a work file does. */
export function hasProjectEnding(name: string): boolean {
  const ending = extname(name).slice(1).toLowerCase();
  return projectEndings.some((known) => known === ending);
}
