import type { FileRegistry } from './files/file-access.ts';
import { createPreviews, type Previews } from './import/previews.ts';
import { type Clock, noProject, type Project, readOnlyView, type Sharing } from './project.ts';
import type { PdfPrinter } from './reports/pdf-printer.ts';

/** What operations work on: the open project, the files that the user chose, and what the program brings along. */
export type Workspace = {
  /** The open project. Throws `project-missing` when none is open. */
  readonly project: () => Project;
  /** Takes a project as the open one and closes the one before. */
  readonly adopt: (project: Project) => void;
  /** Closes the open project, if one is. */
  readonly leave: () => void;
  readonly files: FileRegistry;
  readonly samplesFolder: string;
  readonly collectorsFolder: string;
  readonly clock: Clock;
  /** How projects are shared with other programs; null for one that neither asks nor tells them, as a command does. */
  readonly sharing: Sharing | null;
  /** Prints PDF files; null for a program that cannot. */
  readonly pdfPrinter: PdfPrinter | null;
  /** What pages look at before they import; closed with the project. */
  readonly previews: Previews;
};

/** What operations that only read work on: the project cannot be written through it, nor exchanged. */
export type ReadWorkspace = Omit<Workspace, 'adopt' | 'leave'>;

/** What a host gives; the clock and folders are its own. Without `sharing` projects are opened whoever has them open. */
export type WorkspaceParts = Pick<Workspace, 'files' | 'samplesFolder' | 'collectorsFolder' | 'clock'> & {
  readonly sharing?: Sharing;
  readonly pdfPrinter?: PdfPrinter;
};

/** A workspace as the host holds it: both views of it for `dispatch`, and its end. */
export type OpenWorkspace = {
  readonly read: ReadWorkspace;
  readonly write: Workspace;
  /** The open project; null when none is. */
  readonly current: () => Project | null;
  readonly close: () => void;
};

/** Makes a workspace around a project, or around none yet. */
export function openWorkspace(given: WorkspaceParts, project: Project | null): OpenWorkspace {
  const parts = { ...given, sharing: given.sharing ?? null, pdfPrinter: given.pdfPrinter ?? null };
  const previews = createPreviews();
  let open: { readonly project: Project; readonly readView: Project } | null = null;
  const adopt = (next: Project): void => {
    previews.closeAll();
    open?.project.close();
    open = { project: next, readView: readOnlyView(next) };
  };
  const leave = (): void => {
    previews.closeAll();
    open?.project.close();
    open = null;
  };
  const opened = () => open ?? noProject();
  if (project !== null) adopt(project);
  return {
    read: { ...parts, previews, project: () => opened().readView },
    write: { ...parts, previews, project: () => opened().project, adopt, leave },
    current: () => open?.project ?? null,
    close: leave,
  };
}
