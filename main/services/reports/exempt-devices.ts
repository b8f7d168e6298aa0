import type { ExemptDevice } from '../../../core/reports/sheets/collect-exceptions.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { readTasks } from '../../../db/tasks.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';

/** The devices on which somebody said that no work is to be done, by the name of the user. */
export function exemptDevices(project: Project, { index }: ProjectClassification): readonly ExemptDevice[] {
  return [...readTasks(project.reader()).devices]
    .flatMap(([mailboxId, devices]) => {
      const user = index.users.get(mailboxId);
      if (user === undefined) return [];
      const { alias, displayName, site } = user;
      return devices
        .filter(({ status }) => status === 'exempt')
        .map(({ computer, detail, until, at, by }) => ({
          ...{ computer, detail, until, at, by },
          ...{ name: displayName ?? alias, alias, site },
        }));
    })
    .toSorted((left, right) => compareText(left.name, right.name) || compareText(left.computer, right.computer));
}
