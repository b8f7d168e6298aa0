import type { Inputs, OperationName, Outputs } from '../../core/api/contract.ts';
import type { ImportedFile, ImportReport } from '../../core/api/import-report.ts';
import { wholeList } from '../../core/lists/list-query.ts';
import { fileRef } from './example-files.ts';
import { exampleFindingWork } from './example-finding-work.ts';
import { exampleImportCalls, exampleTableChoices } from './example-import-calls.ts';
import { exampleListCalls } from './example-list-calls.ts';
import { exampleOverview } from './example-overview.ts';
import { examplePerson, exampleServer } from './example-person.ts';
import { examplePlanCalls } from './example-plan-calls.ts';
import { exampleReportCalls } from './example-report-calls.ts';
import { exampleSettingsCalls } from './example-settings-calls.ts';
import { exampleTaskCalls } from './example-task-calls.ts';

/** A file of an import report: 40 new mailboxes, unless told otherwise. */
export function importedFile(changes: Partial<ImportedFile> = {}): ImportedFile {
  return {
    file: 'Mailboxes.csv',
    sheet: null,
    kind: 'mailboxes',
    preset: 'Get-Mailbox',
    why: 'looks like Get-Mailbox: 13 of 13 headers',
    encoding: 'utf-16le',
    delimiter: ',',
    rows: 40,
    new: 40,
    changed: 0,
    unchanged: 0,
    gone: 0,
    duplicates: 0,
    rejected: 0,
    issues: [],
    changes: [],
    ...changes,
  };
}

/** An import report of one file, unless told otherwise. */
export function importReport(changes: Partial<ImportReport> = {}): ImportReport {
  return {
    files: [importedFile()],
    isDryRun: false,
    nothingChanged: false,
    importId: 7,
    changeId: 12,
    tasks: null,
    ...changes,
  };
}

const openedProject: Outputs['project.get'] = {
  project: 'contoso.caskade',
  name: 'Contoso',
  storyDay: null,
  access: 'write',
  workFile: null,
  upgrade: { fromVersion: 1, backup: 'contoso.backup-v1-20140314T081244.caskade' },
  place: { kind: 'network', name: '\\\\files01\\migration' },
  openedBy: { user: 'isolberg', computer: 'WS-1002', since: '2014-04-03T10:12:00Z' },
  origin: { file: 'contoso.caskade', takenAt: '2014-04-03T10:12:00Z', checkedInAt: null },
};

/** For each operation an input and what could come back for it. */
export const exampleCalls: {
  readonly [Name in OperationName]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'project.create': {
    input: { target: fileRef('new-project'), name: 'Contoso' },
    output: { project: 'contoso.caskade', name: 'Contoso', storyDay: null },
  },
  'project.open': { input: { file: fileRef('project') }, output: openedProject },
  'project.close': { input: {}, output: {} },
  'project.get': { input: {}, output: openedProject },
  'project.sample': { input: { target: fileRef('new-project'), organization: 'nordwind' }, output: importReport() },
  'project.backup': {
    input: { target: fileRef('backup') },
    output: { file: 'contoso.backup.caskade', bytes: 4096, integrity: 'ok' },
  },
  'project.restore': {
    input: { backup: fileRef('backup'), target: fileRef('new-project') },
    output: { file: 'contoso.caskade', bytes: 4096, integrity: 'ok' },
  },
  'project.takeCopy': {
    input: { target: fileRef('copy') },
    output: { file: 'contoso.copy.caskade', bytes: 4096, integrity: 'ok' },
  },
  'project.checkIn': {
    input: {},
    output: { file: 'contoso.caskade', backup: 'contoso before check-in 20140403-1012.caskade' },
  },
  'collectors.saveOne': {
    input: { file: 'Export-OutlookProfiles.ps1', target: fileRef('script') },
    output: { bytes: 12_345 },
  },
  'collectors.save': {
    input: { folder: fileRef('scripts') },
    output: {
      folder: 'scripts',
      files: [
        { file: 'Export-ExchangeInventory.ps1', isNew: true },
        { file: 'README.md', isNew: false },
      ],
    },
  },
  'import.run': {
    input: {
      files: [fileRef('file-1'), fileRef('file-2')],
      as: 'mailboxes',
      sheet: 'Sheet1',
      culture: 'de-DE',
      mapping: fileRef('mapping'),
      collected: '2014-03-14T08:00:00',
      partial: true,
      dryRun: false,
      choices: { tables: [exampleTableChoices], declined: ['profiles:ws-1040'] },
      by: 'lead',
    },
    output: importReport({
      files: [
        importedFile({
          rejected: 1,
          issues: [
            {
              severity: 'error',
              code: 'KEY_MISSING',
              row: 12,
              column: 'Alias',
              count: 1,
              message: 'The row names no mailbox.',
              hint: 'Fill in the alias or the address.',
            },
          ],
          changes: [{ row: 'mlien', field: 'database', old: 'MDB-OSL-01', new: null }],
        }),
      ],
    }),
  },
  ...exampleImportCalls,
  'import.preview': {
    input: {
      ...{ files: [fileRef('file-1')], as: null, sheet: null, culture: null, mapping: null, collected: null },
      ...{ partial: false, dryRun: true, choices: null, by: null },
    },
    output: {
      previewId: 'preview-1',
      files: [{ ref: fileRef('file-1'), ...importedFile() }],
      counts: { new: 40, changed: 0, gone: 0, unchanged: 0, rejected: 0 },
      entities: [{ entity: 'mailboxes', new: 40, changed: 0, gone: 0, unchanged: 0 }],
      fields: [],
      nothingChanged: false,
      tasks: null,
      effect: {
        before: { inScope: 0, depending: 0, parts: [{ part: 'on-array', count: 0 }] },
        after: { inScope: 40, depending: 12, parts: [{ part: 'on-array', count: 28 }] },
        doneSteps: [{ stepId: 'rebind:MDB-OSL-02', title: 'Rebind MDB-OSL-02' }],
      },
      milliseconds: 310,
    },
  },
  'imports.list': {
    input: {},
    output: {
      imports: [
        {
          id: 7,
          at: '2014-03-14T08:12:44',
          by: null,
          undone: false,
          files: [
            { file: 'Mailboxes.csv', sheet: null, kind: 'mailboxes', hash: 'ab'.repeat(32), rows: 1040, rejected: 2 },
            { file: 'Book.xlsx', sheet: 'DBs', kind: 'databases', hash: 'cd'.repeat(32), rows: 14, rejected: 0 },
          ],
        },
      ],
    },
  },
  'imports.rejectedRows': {
    input: { importId: null },
    output: {
      importId: 7,
      tables: [
        {
          file: 'Mailboxes.csv',
          sheet: null,
          columns: ['Alias', 'Database', 'Row', 'Problem', 'Hint'],
          rows: [['', 'MDB-OSL-01', '12', 'The row names no mailbox.', 'Fill in the alias or the address.']],
        },
      ],
    },
  },
  ...exampleSettingsCalls,
  'classify.summary': {
    input: { asOf: '2014-03-14' },
    output: {
      asOf: '2014-03-14',
      totals: { sites: 3, servers: 9, arrays: 2, databases: 14, mailboxes: 40, profiles: 38, unmatchedProfiles: 1 },
      databaseStates: { DB_OK: 3, DB_CAS: 4 },
      profileStates: { P_OWN_ARRAY: 9 },
      userStates: { DONE: 6, PROFILE_UPDATE: 13 },
      individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
    },
  },
  'classify.rows': {
    input: { rows: 'databases', asOf: null },
    output: {
      kind: 'databases',
      rows: [
        {
          name: 'MDB-OSL-02',
          site: 'Oslo',
          isSiteAssumed: false,
          server: 'OSL-MBX02',
          binding: 'OSL-CAS01.corp.nordwind.local',
          target: 'outlook-osl.corp.nordwind.local',
          state: 'DB_CAS',
          action: 'REBIND',
          risk: 'Low',
          issues: [],
          users: 1205,
          why: 'Database MDB-OSL-02 is bound to OSL-CAS01: rebind it.',
        },
      ],
    },
  },
  overview: { input: { asOf: '2014-03-14' }, output: exampleOverview },
  ...exampleListCalls,
  find: {
    input: { text: 'lien', limit: 20 },
    output: {
      hits: [
        {
          id: 2,
          alias: 'mlien',
          displayName: 'Magnus Lien',
          smtp: 'mlien@nordwind.example',
          upn: 'mlien@nordwind.example',
          user: 'NORDWIND\\mlien',
          computer: 'WS-1002',
          site: 'Oslo',
          database: 'MDB-OSL-01',
          endpoint: 'OSL-CAS01',
          state: 'PROFILE_UPDATE',
        },
      ],
      places: [{ kind: 'database', name: 'MDB-LIEN' }],
    },
  },
  'person.get': { input: { id: 2, asOf: '2014-03-17' }, output: examplePerson },
  'person.find': { input: { name: 'MLien' }, output: { id: 5, alias: 'mlien', displayName: 'Magnus Lien' } },
  'server.get': { input: { name: 'osl-cas01', asOf: null }, output: exampleServer },
  retire: {
    input: { server: 'OSL-CAS02' },
    output: {
      server: 'OSL-CAS02',
      ready: false,
      databases: ['MDB-OSL-03'],
      users: ['abrekke', 'knilsen', 'lberg'],
      exempt: [],
      applications: ['svc-besadmin'],
      other: [{ kind: 'autodiscover', name: 'mail.nordwind.example' }],
    },
  },
  impact: {
    input: { server: 'TOS-EX01', asOf: '2014-03-14' },
    output: {
      servers: [
        {
          server: 'TOS-EX01',
          site: 'Tromso',
          isRetired: false,
          onlyMemberOf: ['outlook-tos.corp.nordwind.local'],
          now: { lost: 2, interrupted: 1, unknown: 1 },
          after: [
            { step: 'dns:outlook-tos', date: '2014-03-28', lost: 2, interrupted: 1, unknown: 1 },
            { step: 'rebind:MDB-OSL-04', date: '2014-03-31', lost: 1, interrupted: 2, unknown: 1 },
            { step: 'retire-server:TOS-EX01', date: null, lost: 1, interrupted: 2, unknown: 0 },
          ],
        },
      ],
      users: [
        { mailboxId: 16, alias: 'veide', outcome: 'lost', why: 'Profile "Outlook" names it; nothing else answers.' },
        { mailboxId: 17, alias: 'wruud', outcome: 'unknown', why: 'No Outlook profile was seen.' },
      ],
    },
  },
  check: {
    input: { asOf: '2014-03-14' },
    output: {
      asOf: '2014-03-14',
      findings: [
        {
          id: 'F13',
          severity: 'blocker',
          site: 'Bergen',
          subject: 'outlook-bgo.corp.nordwind.local',
          message: 'Windows NLB is chosen for Bergen, and BGO-EX01 and BGO-EX02 belong to DAG2.',
          why: 'Windows NLB and the failover clustering of a DAG cannot run on one server.',
          fix: 'Use a hardware or virtual load balancer, or Client Access servers that are in no DAG.',
          source: 'domain.md 6.3',
          affected: ['BGO-EX01', 'BGO-EX02'],
          affectedKind: 'servers',
          accepted: { reason: 'lab', owner: 'lead', until: '2014-12-31' },
        },
      ],
      unanswered: [
        {
          id: 'F09',
          site: 'Bergen',
          title: 'DNS record is a CNAME to a CAS',
          needs: 'enter arrays.Bergen.probes.cname',
          field: 'cname',
        },
      ],
      confidence: [
        {
          kind: 'mailboxes',
          rows: 40,
          covered: 39,
          total: 40,
          of: 'mailboxes with a known database',
          coverage: 0.975,
          newestDays: 0,
          oldestDays: 12,
          files: ['Mailboxes_unicode.csv'],
          improve: 'Add Get-MailboxDatabase.',
        },
      ],
    },
  },
  'findings.work': { input: { asOf: '2014-03-14' }, output: exampleFindingWork },
  ...examplePlanCalls,
  ...exampleTaskCalls,
  ...exampleReportCalls,
  'views.list': {
    input: { list: 'users' },
    output: { views: [{ id: 3, list: 'users', name: 'VIPs to do', query: wholeList, columns: null }] },
  },
  'views.save': {
    input: { list: 'users', name: 'VIPs to do', query: wholeList, columns: ['name', 'site'], by: 'lead' },
    output: { id: 3, list: 'users', name: 'VIPs to do', query: wholeList, columns: ['name', 'site'] },
  },
  'views.remove': { input: { id: 3, by: null }, output: {} },
  'job.cancel': { input: { jobId: 'none' }, output: { isCancelled: false } },
};
