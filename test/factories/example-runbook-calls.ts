import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { RunbookPartInfo } from '../../core/api/runbook-report.ts';
import { fileRef } from './example-files.ts';

type RunbookOperation = Extract<keyof Inputs, `runbook.${string}` | 'plan.checkEvidence' | 'plan.markSteps'>;

const chapter: RunbookPartInfo = {
  ...{ id: 'runbook:site-oslo', kind: 'chapter', title: 'Site Oslo', file: 'runbook.md', bytes: 4096, site: 'Oslo' },
  twin: null,
  gates: [{ title: 'Oslo 4: Databases', steps: 3, done: 2, verified: 1 }],
};

const script: RunbookPartInfo = {
  ...{ id: 'scripts/01-oslo-rebind.ps1', kind: 'script', title: '01-oslo-rebind.ps1' },
  ...{ file: 'scripts/01-oslo-rebind.ps1', bytes: 9000, site: 'Oslo', twin: 'rollback/01-oslo-rebind.ps1', gates: [] },
};

const transcript = 'Name                  : MDB-OSL-02\r\nRpcClientAccessServer : outlook-osl.corp.nordwind.local\r\n';

/** For each operation about the runbook and the evidence of steps an input and what could come back for it. */
export const exampleRunbookCalls: {
  readonly [Name in RunbookOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'runbook.read': {
    input: {},
    output: {
      ...{ project: 'Nordwind', asOf: '2014-03-14', planHash: 'ab'.repeat(32), generatedBy: 'Caskade' },
      generatedAt: '2014-03-15T08:00:00Z',
      parts: [chapter, script],
    },
  },
  'runbook.part': {
    input: { id: 'runbook:site-oslo' },
    output: {
      ...chapter,
      content: {
        kind: 'document',
        blocks: [
          { kind: 'heading', level: 2, text: 'Site Oslo' },
          { kind: 'paragraph', text: ['Run ', { code: 'scripts/01-oslo-rebind.ps1' }] },
          { kind: 'step', step: 'rebind:MDB-OSL-02', blocks: [{ kind: 'code', text: 'Get-MailboxDatabase' }] },
        ],
        steps: [],
      },
    },
  },
  'runbook.write': {
    input: { target: fileRef('runbook'), overwrite: true },
    output: { files: ['runbook/runbook.md', 'runbook/scripts/01-oslo-rebind.ps1'] },
  },
  'runbook.saveArchive': { input: { target: fileRef('runbook.zip') }, output: { files: 12, bytes: 34_567 } },
  'plan.checkEvidence': {
    input: { step: 'rebind:MDB-OSL-02', text: transcript },
    output: {
      day: '2014-04-02',
      steps: [
        {
          ...{ step: 'rebind:MDB-OSL-02', title: 'MDB-OSL-02, Oslo', status: 'done', verdict: 'proved' },
          facts: [
            {
              ...{ subject: 'MDB-OSL-02', expected: 'outlook-osl.corp.nordwind.local', outcome: 'found', line: 2 },
              said: 'outlook-osl.corp.nordwind.local',
            },
          ],
        },
      ],
    },
  },
  'plan.markSteps': {
    input: {
      ...{ steps: ['rebind:MDB-OSL-02'], status: 'verified', by: 'kn', note: null, despite: null },
      evidence: { name: 'transcript.txt', text: transcript },
    },
    output: { steps: [] },
  },
};
