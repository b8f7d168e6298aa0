import { describe, expect, it } from 'vitest';
import { checkStep, checkSteps } from '../../../../core/runbook/evidence/check-evidence.ts';
import type { StepEvidence } from '../../../../core/runbook/evidence/evidence.ts';
import { evidenceInWords } from '../../../../core/runbook/evidence/evidence-words.ts';
import { readEvidence } from '../../../../core/runbook/evidence/read-evidence.ts';
import { nordwindRunbook } from '../../../factories/nordwind-runbook.ts';

const { plan } = nordwindRunbook();
const oslo = 'outlook-osl.corp.nordwind.local';
const bergen = 'outlook-bgo.corp.nordwind.local';

function stepOf(id: string) {
  const step = plan.sites.flatMap(({ steps }) => steps).find((known) => known.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

function checked(id: string, text: string): StepEvidence {
  return checkStep(stepOf(id), readEvidence(text));
}

/** The verdict and what was found, in short. */
function shortly({ verdict, facts }: StepEvidence): readonly string[] {
  return [verdict, ...facts.map(({ outcome, said, line }) => `${outcome} ${said} ${line}`)];
}

const list = (database: string, server: string) =>
  `Name                  : ${database}\nRpcClientAccessServer : ${server}\n\n`;

describe('a rebind', () => {
  it.each([
    ['the name of the array', list('MDB-OSL-02', oslo), ['proved', `found ${oslo} 2`]],
    [
      'any case and a final dot',
      list('mdb-osl-02', `${oslo.toUpperCase()}.`),
      ['proved', `found ${oslo.toUpperCase()}. 2`],
    ],
    ['the old server', list('MDB-OSL-02', 'OSL-CAS01'), ['contradicted', 'differs OSL-CAS01 2']],
    ['a blank value', list('MDB-OSL-02', ''), ['contradicted', 'differs blank 2']],
    ['another database', list('MDB-OSL-022', oslo), ['silent', 'missing null null']],
    [
      'before and after: the last counts',
      list('MDB-OSL-02', 'OSL-CAS01') + list('MDB-OSL-02', oslo),
      ['proved', `found ${oslo} 5`],
    ],
    [
      'a rollback after it',
      list('MDB-OSL-02', oslo) + list('MDB-OSL-02', 'OSL-CAS01'),
      ['contradicted', 'differs OSL-CAS01 5'],
    ],
  ])('is compared with %s', (_, text, expected) => {
    expect(shortly(checked('rebind:MDB-OSL-02', text))).toEqual(expected);
  });
});

describe('an array', () => {
  const array = (fqdn: string, site: string) =>
    `Name : cas\nFqdn : ${fqdn}\nSite : corp.local/Configuration/Sites/${site}\n\n`;
  const id = `create-array:${bergen}`;

  it('is proved by its name in its site, whatever other arrays are listed after it', () => {
    expect(shortly(checked(id, array(bergen, 'Bergen') + array(oslo, 'Oslo')))).toEqual([
      'proved',
      `found ${bergen} (Bergen) 2`,
    ]);
  });

  it('is contradicted by its name in another site, and by another array in its site', () => {
    expect([
      shortly(checked(id, array(bergen, 'Oslo'))),
      shortly(checked(id, array('cas.corp.local', 'BERGEN'))),
    ]).toEqual([
      ['contradicted', `differs ${bergen} (Oslo) 2`],
      ['contradicted', 'differs cas.corp.local (BERGEN) 2'],
    ]);
  });
});

describe('a name', () => {
  it('has to resolve to the planned address and to nothing else', () => {
    const answer = (...addresses: string[]) => `Name:    ${bergen}\nAddresses:  ${addresses.join('\n\t  ')}\n`;
    const texts = [answer('10.10.2.50'), answer('10.10.2.50', '10.10.2.51'), answer('192.168.0.1')];
    expect(texts.map((text) => checked(`dns:${bergen}`, text).verdict)).toEqual([
      'proved',
      'contradicted',
      'contradicted',
    ]);
  });

  it('may resolve to any address where none is planned', () => {
    const fqdn = 'outlook-tos.corp.nordwind.local';
    expect(checked(`dns:${fqdn}`, `Name: ${fqdn}\nAddress: 10.9.9.9`).verdict).toBe('proved');
  });

  it('is tested by its port too', () => {
    const resolves = `21:30:16  ok        ${oslo} resolves to 10.10.1.50\n`;
    const answers = `21:30:16  ok        ${oslo} answers on port 135\n`;
    expect([resolves, resolves + answers].map((text) => checked(`test-name:${oslo}`, text).verdict)).toEqual([
      'partial',
      'proved',
    ]);
  });
});

describe('static ports', () => {
  it('have to be seen on every server', () => {
    const netstat = (server: string) =>
      `Machine	  : ${server} (Microsoft)\n  TCP    0.0.0.0:59531   0.0.0.0:0   LISTENING   1\n  TCP    0.0.0.0:59532   0.0.0.0:0   LISTENING   1\n`;
    const verdicts = [netstat('BGO-EX01'), netstat('BGO-EX01') + netstat('bgo-ex02')].map(
      (text) => checked('static-ports:Bergen', text).verdict,
    );
    expect(verdicts).toEqual(['partial', 'proved']);
  });
});

describe('several steps', () => {
  const text = list('MDB-OSL-02', oslo) + list('MDB-OSL-03', oslo) + list('MDB-OSL-04', 'OSL-CAS02');

  it('are found by one text, the one that was asked about first', () => {
    const found = checkSteps(plan, readEvidence(text), stepOf('rebind:MDB-OSL-07'));
    expect(found.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['rebind:MDB-OSL-07', 'silent'],
      ['rebind:MDB-OSL-02', 'proved'],
      ['rebind:MDB-OSL-03', 'proved'],
      ['rebind:MDB-OSL-04', 'contradicted'],
    ]);
  });

  it('do not all count as proved because one test of Autodiscover returned the array', () => {
    const evidence = readEvidence(`Server: ${oslo}`);
    const asked = checkSteps(plan, evidence, stepOf('verify-autodiscover:Oslo'));
    expect([checkSteps(plan, evidence, null), asked.map(({ verdict }) => verdict)]).toEqual([[], ['proved']]);
  });
});

describe('the note of a step', () => {
  it('records the source, the day, the value and its line', () => {
    const step = checked('rebind:MDB-OSL-02', list('MDB-OSL-02', oslo));
    const sources = [
      { name: null, day: '2014-04-02' },
      { name: 'run.txt', day: null },
      { name: null, day: null },
    ];
    expect(sources.map((source) => evidenceInWords(source, step))).toEqual([
      `Evidence, transcript of 2014-04-02: MDB-OSL-02 = ${oslo}, line 2.`,
      `Evidence, run.txt: MDB-OSL-02 = ${oslo}, line 2.`,
      `Evidence, pasted text: MDB-OSL-02 = ${oslo}, line 2.`,
    ]);
  });

  it('says that a person read what no text can show', () => {
    const step = checked(`load-balancer:${oslo}`, 'nothing');
    expect([step.verdict, evidenceInWords({ name: 'a.txt', day: null }, step)]).toEqual([
      'unchecked',
      'Evidence, a.txt: read by a person.',
    ]);
  });
});
