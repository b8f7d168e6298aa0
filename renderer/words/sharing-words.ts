import type { CopyOrigin, OpenedProject, ProjectOpener, ProjectPlace } from '../../core/api/project-reports.ts';
import { formats } from './format.ts';

/** Something that everybody who works with the project should know of its file, as long as it is so. */
export type SharingNote = {
  readonly kind: 'opened-by' | 'place' | 'copy';
  /** What is so. */
  readonly title: string;
  /** What follows from it, and what to do; empty when the title says all. */
  readonly text: string;
  /** The same for the status bar. */
  readonly mark: string;
};

/** What is to be known of the file of a project, the most pressing first; `now` tells whether a moment is of today. */
export function sharingNotes(
  project: Pick<OpenedProject, 'openedBy' | 'place' | 'origin'>,
  now: Date,
  format = formats,
): readonly SharingNote[] {
  const { openedBy, place, origin } = project;
  return [
    ...(openedBy === null ? [] : [openerNote(openedBy, now, format)]),
    ...(place === null ? [] : [placeNote(place)]),
    ...(origin === null ? [] : [copyNote(origin, format)]),
  ];
}

function openerNote({ user, computer, since }: ProjectOpener, now: Date, format: typeof formats): SharingNote {
  const who = user ?? 'somebody';
  const isToday = new Date(since).toDateString() === now.toDateString();
  return {
    kind: 'opened-by',
    title: `Opened by ${who}${computer === null ? '' : ` on ${computer}`} since ${isToday ? format.time(since) : format.moment(since)}.`,
    text: 'You can read, not change.',
    mark: `read only: ${who} has it open`,
  };
}

function placeNote({ kind, name }: ProjectPlace): SharingNote {
  if (kind === 'network')
    return {
      kind: 'place',
      title: `This project lies on the network drive ${name}.`,
      text: 'It is one database file: two computers at once, or a connection that breaks, can damage it.',
      mark: 'on a network drive',
    };
  return {
    kind: 'place',
    title: `This project lies in a folder that ${name} synchronizes.`,
    text: 'It is one database file: copied in the middle of a change, or replaced by an older one, it can be damaged.',
    mark: `in a folder of ${name}`,
  };
}

function copyNote({ file, takenAt, checkedInAt }: CopyOrigin, format: typeof formats): SharingNote {
  const state = checkedInAt === null ? `taken ${format.moment(takenAt)}` : `checked in ${format.moment(checkedInAt)}`;
  return { kind: 'copy', title: `Local copy of ${file}, ${state}.`, text: '', mark: 'local copy' };
}
