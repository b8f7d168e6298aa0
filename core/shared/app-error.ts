/**
 * Every code with which an operation can fail. The command line maps them to exit codes (`main/cli/exit-codes.ts`).
 *
 * - `usage` the call itself is wrong: unknown option, missing argument
 * - `internal` a fault of the program
 * - `cancelled` the user stopped the work; nothing was written
 * - `file-…` an input file cannot be used; nothing of the run was written
 * - `project-…` a project file cannot be used; `project-in-use`: somebody else works on it, `details.user` and `.computer`
 * - `origin-changed` the file of which this is a local copy is not as it was when the copy was taken; nothing was written
 * - `choices-invalid` a choice for an import names a column, row, field or value that is not there
 * - `settings-invalid` a settings file has unknown keys or wrong values
 * - `not-found` the named thing is not in the project
 * - `plan-missing` no plan was computed yet
 * - `pdf-unavailable` no browser that prints PDF was found
 * - `plan-changed` another plan comes out than the one that was looked at; nothing was stored
 * - `step-refused`, `move-refused` a rule of the plan forbids it; `details.rule` names it
 * - `task-refused` nobody can be given that status, or the wave is not paused; `details.refused` says why
 * - `work-foreign` a work file belongs to another project
 * - `evidence-contradicts` the evidence for a step says otherwise; `details.step` names it
 * - `version-exists` a version of the plan has that name already
 * - `nothing-to-undo`, `nothing-to-redo` the history has no such step
 * - `undo-later-changes` later changes would be undone too; `details.changes` names them
 * - `script-refused` a name cannot stand in a script; no script was made
 */
export type AppErrorCode =
  | 'usage'
  | 'internal'
  | 'cancelled'
  | 'file-missing'
  | 'file-vanished'
  | 'file-changed'
  | 'file-locked'
  | 'file-empty'
  | 'file-unreadable'
  | 'file-not-recognized'
  | 'file-bad-encoding'
  | 'file-has-nul'
  | 'file-quote-open'
  | 'file-truncated'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-too-large'
  | 'file-too-many-columns'
  | 'file-cell-too-large'
  | 'file-header-twice'
  | 'file-xml-refused'
  | 'file-timeout'
  | 'file-write-failed'
  | 'mapping-invalid'
  | 'choices-invalid'
  | 'project-missing'
  | 'project-exists'
  | 'project-not-sqlite'
  | 'project-foreign'
  | 'project-newer'
  | 'project-read-only'
  | 'project-locked'
  | 'project-damaged'
  | 'project-full'
  | 'project-in-use'
  | 'origin-changed'
  | 'settings-invalid'
  | 'not-found'
  | 'plan-missing'
  | 'plan-changed'
  | 'pdf-unavailable'
  | 'script-refused'
  | 'step-refused'
  | 'move-refused'
  | 'task-refused'
  | 'work-foreign'
  | 'evidence-contradicts'
  | 'version-exists'
  | 'undo-later-changes'
  | 'nothing-to-undo'
  | 'nothing-to-redo';

/** Plain data that says more: file, sheet, row, column, key, value … as the code needs. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * A failure that crosses the contract. `message` says what happened and where, `hint` what to do; both are sentences for
 * people. Anything else that is thrown is a fault of the program and leaves `dispatch` with the code `internal`.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly hint: string;
  readonly details: ErrorDetails;

  constructor(code: AppErrorCode, message: string, hint: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = hint;
    this.details = details;
  }
}
