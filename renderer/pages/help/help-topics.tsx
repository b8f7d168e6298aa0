import type { ReactElement } from 'react';
import { ShortcutTable } from './shortcut-table.tsx';
import { AnswerTopic } from './topics/answer-topic.tsx';
import { ExportTopic } from './topics/export-topic.tsx';
import { FilesTopic } from './topics/files-topic.tsx';
import { FindingsTopic } from './topics/findings-topic.tsx';
import { ImportTopic } from './topics/import-topic.tsx';
import { ListsTopic } from './topics/lists-topic.tsx';
import { OrderTopic } from './topics/order-topic.tsx';
import { PlanTopic } from './topics/plan-topic.tsx';
import { ReportsTopic } from './topics/reports-topic.tsx';
import { SettingsTopic } from './topics/settings-topic.tsx';
import { StartTopic } from './topics/start-topic.tsx';
import { TermsTopic } from './topics/terms-topic.tsx';
import { TrackingTopic } from './topics/tracking-topic.tsx';
import { WorkFilesTopic } from './topics/work-files-topic.tsx';

/** A topic of the help; `name` stands in its address. */
export type HelpTopic = { readonly name: string; readonly title: string; readonly content: ReactElement };

/** The topics in the order in which a newcomer needs them. */
export const helpTopics: readonly HelpTopic[] = [
  { name: 'start', title: 'First steps', content: <StartTopic /> },
  { name: 'export', title: 'What to export from Exchange', content: <ExportTopic /> },
  { name: 'import', title: 'Import files', content: <ImportTopic /> },
  { name: 'answer', title: 'Read the answer', content: <AnswerTopic /> },
  { name: 'findings', title: 'Findings and what to do about them', content: <FindingsTopic /> },
  { name: 'order', title: 'The safe order of the work', content: <OrderTopic /> },
  { name: 'plan', title: 'Plan, waves and runbook', content: <PlanTopic /> },
  { name: 'tracking', title: 'Tracking: who is done, and what proves it', content: <TrackingTopic /> },
  { name: 'work-files', title: 'A wave on two computers', content: <WorkFilesTopic /> },
  { name: 'lists', title: 'Lists, filters and exports', content: <ListsTopic /> },
  { name: 'reports', title: 'Reports: workbook, print, PDF, CSV, calendar', content: <ReportsTopic /> },
  { name: 'settings', title: 'Settings of the organization', content: <SettingsTopic /> },
  { name: 'files', title: 'Project files, backups and undo', content: <FilesTopic /> },
  { name: 'terms', title: 'Words of the field', content: <TermsTopic /> },
  { name: 'keyboard', title: 'Keyboard shortcuts', content: <ShortcutTable /> },
];
