import type { ImportReport } from '../../core/api/import-report.ts';
import type { AppErrorCode } from '../../core/shared/app-error.ts';
import { assertNever } from '../../core/shared/assert.ts';

/**
 * What the exit codes mean (product.md 4). 2 says that the command line itself has to change, 3 that an input has to; 130 is
 * the shells' own code for Ctrl+C, which is none of the five results.
 */
export const exitCodes = { done: 0, internal: 1, usage: 2, refused: 3, finding: 4, cancelled: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit codes as every help text lists them. */
export const exitCodeHelp = `Exit codes:
  0    done
  1    a fault of the program or of the disk
  2    wrong usage
  3    input was refused or rows were rejected; everything acceptable was still imported
  4    check found what --fail-on asks for
  130  cancelled with Ctrl+C; nothing was written`;

/** The exit code of a command that failed. */
export function exitCodeOf(code: AppErrorCode): ExitCode {
  switch (code) {
    case 'usage':
    case 'not-found':
    case 'undo-later-changes':
    case 'nothing-to-undo':
    case 'nothing-to-redo':
    case 'project-missing':
    case 'project-exists':
    case 'plan-missing':
    case 'pdf-unavailable':
    case 'version-exists':
      return exitCodes.usage;
    case 'cancelled':
      return exitCodes.cancelled;
    case 'internal':
    case 'project-full':
    case 'file-write-failed':
      return exitCodes.internal;
    case 'file-missing':
    case 'file-vanished':
    case 'file-changed':
    case 'file-locked':
    case 'file-empty':
    case 'file-unreadable':
    case 'file-not-recognized':
    case 'file-bad-encoding':
    case 'file-has-nul':
    case 'file-quote-open':
    case 'file-truncated':
    case 'file-encrypted':
    case 'file-damaged':
    case 'file-too-large':
    case 'file-too-many-columns':
    case 'file-cell-too-large':
    case 'file-header-twice':
    case 'file-xml-refused':
    case 'file-timeout':
    case 'mapping-invalid':
    case 'choices-invalid':
    case 'project-not-sqlite':
    case 'project-foreign':
    case 'project-newer':
    case 'project-read-only':
    case 'project-locked':
    case 'project-in-use':
    case 'origin-changed':
    case 'plan-changed':
    case 'project-damaged':
    case 'settings-invalid':
    case 'script-refused':
    case 'step-refused':
    case 'move-refused':
    case 'task-refused':
    case 'work-foreign':
    case 'evidence-contradicts':
      return exitCodes.refused;
    default:
      return assertNever(code, 'error code');
  }
}

/** 3 when an import or its preview rejected rows or refused a part; warnings never change the exit code. */
export function importExitCode(report: ImportReport): ExitCode {
  const isRefused = report.files.some(
    (file) => file.rejected > 0 || file.issues.some((issue) => issue.severity === 'error'),
  );
  return isRefused ? exitCodes.refused : exitCodes.done;
}
