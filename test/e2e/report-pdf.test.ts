import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../core/api/contract.ts';
import type { Backend } from '../../main/cli/cli-host.ts';
import { createOpenBackend } from '../../main/cli/open-backend.ts';
import { readPdf } from '../factories/pdf-text.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { until } from '../factories/until.ts';
import { usePrinter } from './use-printer.ts';

const { isMissing, printer } = usePrinter();
const path = useTemporaryFolder();
let backend: Backend | null = null;

beforeEach(({ skip }) => {
  if (isMissing()) skip('no browser');
});
afterEach(() => backend?.close());

/** The sample Nordwind with a plan, in the program of the command line with a real browser. */
async function openNordwind(): Promise<Backend> {
  const reportFault = (fault: unknown): never => {
    throw fault;
  };
  const open = createOpenBackend(() => new Date('2014-03-14T10:00:00Z'), reportFault, printer(path()));
  const opened = await open({ kind: 'create' });
  backend = opened;
  const target = opened.registerFile(path('nordwind.caskade'));
  await opened.client.call('project.sample', { target, organization: 'nordwind' });
  await opened.client.call('plan.compute', { patch: null, asOf: '2014-03-14', by: null });
  return opened;
}

/** Everything as a PDF file in the folder of the test. */
function requestOf({ registerFile }: Backend, choices: Pick<Inputs['report.write'], 'locale' | 'paper'>) {
  const whole = { parts: null, site: null, wave: null, sheets: null, archive: false, overwrite: true };
  return { ...whole, ...choices, format: 'pdf' as const, asOf: '2014-03-14', target: registerFile(path('report.pdf')) };
}

describe('the report of Nordwind as PDF', () => {
  it.each([
    {
      ...{ paper: 'a4' as const, locale: 'en-GB', title: 'Report for Nordwind', asOf: 'As of 14 Mar 2014' },
      ...{ sides: [595, 842], summary: 'Management summary' },
      labels: ['Users in scope', 'On the array', 'Depend on an individual server', 'Proven on the array'],
    },
    {
      ...{ paper: 'letter' as const, locale: 'de-DE', title: 'Bericht für Nordwind', asOf: 'Stand 14. März 2014' },
      ...{ sides: [612, 792], summary: 'Zusammenfassung für die Leitung' },
      labels: ['Benutzer im Umfang', 'Auf dem Array', 'Hängen an einem einzelnen Server', 'Auf dem Array nachgewiesen'],
    },
  ])('on $paper in $locale says on each page what it is, and the numbers of the overview', async (expected) => {
    const { paper, locale, labels } = expected;
    const nordwind = await openNordwind();
    const { answer, parts } = await nordwind.client.call('overview', { asOf: '2014-03-14' });
    const written = await nordwind.client.call('report.write', requestOf(nordwind, { paper, locale }));
    const bytes = readFileSync(path('report.pdf'));
    const { title, pages, sizes } = await readPdf(bytes);
    const onArray = parts.find(({ part }) => part === 'on-array')?.count ?? 0;
    const numbers = [answer.inScope.count, onArray, answer.users.count, answer.verified.count];
    const summary = pages.find((text, i) => i > 0 && text.includes(expected.summary)) ?? '';
    expect({
      written,
      title,
      sides: [...new Set(sizes.flatMap(({ width, height }) => [Math.round(width), Math.round(height)]))].sort(),
      isAlike: pages.every((text, i) => text.includes(`${i + 1} / ${pages.length}`) && text.includes(expected.asOf)),
      figures: labels.map((label) => new RegExp(`${label} (\\d+)`).exec(summary)?.[1]),
      hasPages: pages.length > 10,
      left: readdirSync(path()).filter((name) => name.startsWith('caskade-print')),
    }).toEqual({
      written: { files: [path('report.pdf')], bytes: bytes.length },
      title: expected.title,
      sides: expected.sides,
      isAlike: true,
      figures: numbers.map(String),
      hasPages: true,
      left: [],
    });
  });

  it('is not written when it is cancelled while it prints', async () => {
    const nordwind = await openNordwind();
    const request = requestOf(nordwind, { paper: 'a4', locale: 'en-GB' });
    const writing = nordwind.client.call('report.write', request, { jobId: 'print' }).catch((error: unknown) => error);
    await until(() => readdirSync(path()).some((name) => name.startsWith('caskade-print')));
    await nordwind.client.call('job.cancel', { jobId: 'print' });
    expect([
      await writing,
      existsSync(path('report.pdf')),
      readdirSync(path()).filter((name) => name.startsWith('caskade-print')),
    ]).toMatchObject([{ code: 'cancelled' }, false, []]);
  });
});
