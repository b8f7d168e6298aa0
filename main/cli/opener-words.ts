import type { ProjectOpener } from '../../core/api/project-reports.ts';

/** `isolberg on WS-1002 works on contoso.caskade (opened 2014-04-03 10:12 UTC)` */
export function openerWords({ user, computer, since }: ProjectOpener, file: string): string {
  const where = computer === null ? '' : ` on ${computer}`;
  return `${user ?? 'Somebody'}${where} works on ${file} (opened ${since.slice(0, 16).replace('T', ' ')} UTC)`;
}
