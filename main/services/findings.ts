import type { CheckReport } from '../../core/api/finding-report.ts';
import { describeDataConfidence } from '../../core/findings/data-confidence.ts';
import { type FindingReport, findFindings } from '../../core/findings/find-findings.ts';
import type { FindingInput } from '../../core/findings/finding-input.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { dataVersion } from '../../db/changes.ts';
import {
  readConnectedClients,
  readDataSources,
  readImportedFiles,
  readLogonAccounts,
  readOutlook2003Versions,
  readPublicFolders,
} from '../../db/data-sources.ts';
import type { ReadDb } from '../../db/driver.ts';
import { classifyProject, type ProjectClassification } from './classify/classify-project.ts';
import { readPermissionLinks } from './plan/permissions.ts';
import type { Project } from './project.ts';
import { readRelapses } from './relapses.ts';

/** What is wrong in a project or worth knowing, what could not be told, and how far the data can be trusted. */
export function checkProject(project: Project, request: { readonly asOf: IsoDate }): CheckReport {
  const { input, report } = checkNow(project, request.asOf);
  const confidence = describeDataConfidence(input, readDataSources(project.reader()));
  return { asOf: request.asOf, ...report, confidence };
}

/** The findings as of a day; kept, because lists and pages ask for them again and again. */
export function findingsNow(project: Project, asOf: IsoDate): FindingReport {
  return checkNow(project, asOf).report;
}

/** The findings of a classified project alone, for those who plan by them. */
export function findingsOf(db: ReadDb, classification: ProjectClassification): FindingReport {
  return findFindings(loadFindingInput(db, classification));
}

/** What a project's data said when somebody asked last. */
type Checked = {
  readonly classification: ProjectClassification;
  readonly version: number;
  readonly revision: number;
  readonly input: FindingInput;
  readonly report: FindingReport;
};

const lastChecks = new WeakMap<Project, Checked>();

function checkNow(project: Project, asOf: IsoDate): Checked {
  const classification = classifyProject(project, asOf);
  const version = dataVersion(project.reader());
  const { revision } = classification.index;
  const last = lastChecks.get(project);
  if (last?.classification === classification && last.version === version && last.revision === revision) return last;
  const input = loadFindingInput(project.reader(), classification);
  const checked = { classification, version, revision, input, report: findFindings(input) };
  lastChecks.set(project, checked);
  return checked;
}

function loadFindingInput(db: ReadDb, classification: ProjectClassification): FindingInput {
  const { asOf, infrastructure, settings, classifier, index } = classification;
  return {
    asOf,
    settings,
    infrastructure,
    classifier,
    users: [...index.users.values()],
    unmatchedProfiles: [...index.unmatched.values()],
    mailboxTypeOf: (mailboxId) => index.mailboxes.get(mailboxId)?.recipientTypeDetails ?? null,
    permissions: readPermissionLinks(db, classification)?.links ?? null,
    publicFolders: readPublicFolders(db),
    oldOutlookVersions: readOutlook2003Versions(db),
    connectedMailboxes: findConnected(db, index),
    imports: readImportedFiles(db),
    relapses: readRelapses(db, classification),
  };
}

/** The mailboxes that connection logs or logon statistics show. */
function findConnected(db: ReadDb, { matcher }: ProjectClassification['index']): ReadonlySet<number> {
  const clients = readConnectedClients(db);
  const accounts = readLogonAccounts(db);
  const connected = new Set<number>();
  if (clients.length + accounts.length === 0) return connected;
  const nobody = { accountSmtp: null, legacyDn: null, userName: null };
  const seen = [
    ...clients.map((client) =>
      client.includes('@') ? { ...nobody, accountSmtp: client } : { ...nobody, legacyDn: client },
    ),
    ...accounts.map((account) => ({ ...nobody, userName: account })),
  ];
  for (const person of seen) {
    const mailboxId = matcher.matchProfile(person);
    if (mailboxId !== null) connected.add(mailboxId);
  }
  return connected;
}
