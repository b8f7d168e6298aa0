import type { MergeProblem } from '../../../core/api/work-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { BadTaskEvent } from '../../../core/tracking/parse-task-event.ts';

/** A person of a work file whom the project does not have any more. */
export function personGone(name: string, place: Partial<Pick<MergeProblem, 'sheet' | 'row'>> = {}): MergeProblem {
  return {
    ...{ sheet: null, row: null, column: null, ...place },
    code: 'PERSON_GONE',
    message: `${name} is not in the project any more, so nothing of this person is taken over.`,
    hint: 'Import the mailboxes of this person again, then merge the file once more.',
  };
}

/** Changes of a person that are no changes that this program makes. */
export function badEvents(name: string, code: BadTaskEvent, count: number): MergeProblem {
  const what = `${count} ${count === 1 ? 'change' : 'changes'} of ${name}`;
  const place = { sheet: null, row: null, column: null, code };
  if (code === 'EVENT_WITHOUT_PROOF')
    return {
      ...place,
      message: `${what} cannot be taken over: the file says what only a scan can show, without the scan.`,
      hint: 'Import the scan in this project.',
    };
  return {
    ...place,
    message: `${what} cannot be read.`,
    hint: 'The file was changed by another program. Ask for the file as Caskade saved it.',
  };
}

/** The error of a file from another project. */
export function workForeign(file: string): AppError {
  return new AppError(
    'work-foreign',
    `${file} belongs to another project, so nothing of it was taken over.`,
    'Open the project that handed it out, and merge it there.',
    { file },
  );
}

/** The error of a file whose work would be lost if another one took its place. */
export function notReplaced(file: string, why: string): AppError {
  return new AppError('project-exists', `${file} ${why}, so it is not replaced.`, 'Choose another name.', { file });
}
