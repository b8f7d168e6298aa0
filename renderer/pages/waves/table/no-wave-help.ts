import { wholeList } from '../../../../core/lists/list-query.ts';
import type { UnplannedCode } from '../../../../core/planning/plan.ts';
import { listRoute, type Route } from '../../../routes/route.ts';

/** What brings the people of a reason into a wave, and where that is done; a null place is another part of the table. */
export type NoWaveHelp = { readonly text: string; readonly link: string; readonly to: Route | null };

/** What would help for each reason to be in no wave (domain.md 6.1). */
export const noWaveHelp: Readonly<Record<UnplannedCode, NoWaveHelp>> = {
  'no-array': {
    text: 'Plan an array for the site: its name and address are enough for the plan to date the work.',
    link: 'Plan the array in Settings',
    to: { page: 'settings', section: 'arrays' },
  },
  blocked: {
    text: 'Close the blocker of the site, or accept it with a reason; until then nothing of the site has a date.',
    link: 'Show the blockers',
    to: listRoute('findings', {
      ...wholeList,
      conditions: [{ kind: 'values', column: 'severity', oneOf: ['blocker'] }],
    }),
  },
  'group-too-large': {
    text: 'Cut one of the proposed permissions, so that the group falls into parts that a wave can hold.',
    link: 'Show the groups and their cuts',
    to: null,
  },
  'method-unknown': {
    text: 'Import the Outlook versions: the profile export of the collector has them, and the logs of the servers do.',
    link: 'Import files',
    to: { page: 'import' },
  },
  'no-site': {
    text: 'Export the databases with their servers, and the servers with their sites: the home site comes from both.',
    link: 'Import files',
    to: { page: 'import' },
  },
  verify: {
    text: 'Collect the profiles of these people: what theirs name today is not known.',
    link: 'Import files',
    to: { page: 'import' },
  },
  investigate: {
    text: 'Say what the names in their profiles and databases are; a name that is explained decides what to do.',
    link: 'Show the names that nothing explains',
    to: { page: 'settings', section: 'names' },
  },
  'no-day': {
    text: 'Make a blackout of the site shorter, or add a working day.',
    link: 'Change the calendar in Settings',
    to: { page: 'settings', section: 'calendar' },
  },
  frozen: {
    text: 'Nothing: their profiles are right. The rebind of their database settles them, and nobody may repair before.',
    link: 'Show the plan',
    to: { page: 'plan', step: null },
  },
};
