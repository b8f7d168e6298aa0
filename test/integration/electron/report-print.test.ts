import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { session, world } from '../../factories/electron/stand-in.ts';
import { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { callHost, callOperation, useElectron } from '../../factories/electron/started-app.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

/** A window with a new project, and the file that its reports go to. */
async function startWithProject() {
  const window = await start();
  world.answers.push({ canceled: false, filePath: folder('Contoso.caskade') });
  await callHost(window, 'host.createProject', { name: 'Contoso' });
  world.answers.push({ canceled: false, filePath: folder('report.pdf') });
  const chosen = await callHost(window, 'host.chooseTarget', { name: 'report.pdf' });
  const target: unknown = Reflect.get(Object(chosen), 'ref');
  const whole = { parts: null, site: null, wave: null, sheets: null, archive: false, overwrite: true };
  const request = { ...whole, format: 'pdf', target, locale: 'en-GB', asOf: '2014-03-14', paper: 'a4' };
  return { window, request };
}

/** The window that prints beside that of the project. */
async function printingWindow(): Promise<StandInWindow> {
  await until(() => StandInWindow.all.some(({ loaded }) => loaded.startsWith('caskade://print/')));
  const found = StandInWindow.all.find(({ loaded }) => loaded.startsWith('caskade://print/'));
  if (found === undefined) throw new Error('nothing prints');
  return found;
}

/** What the session of printing gives for an address. */
async function load(url: string): Promise<string> {
  const response = await session.fromPartition('print').protocols.get('caskade')?.(new Request(url));
  return response?.text() ?? '';
}

/** Makes every page print for ever, but for what is told to finish. */
function holdPrints(): (pdf: Buffer) => void {
  let finish: (pdf: Buffer) => void = () => {};
  const held = new Promise<Buffer>((resolve) => {
    finish = resolve;
  });
  const created = StandInWindow.onCreated;
  StandInWindow.onCreated = (contents) => {
    created(contents);
    contents.pdf = held;
  };
  return finish;
}

describe('a report that a window writes as PDF', () => {
  it('is made by the process of the project, printed by that of the windows, and written where the user wants it', async () => {
    const { window, request } = await startWithProject();
    const finish = holdPrints();
    const writing = callOperation(window, 'report.write', request);
    const printing = await printingWindow();
    const html = await load(printing.loaded);
    finish(Buffer.from('%PDF-1.7 report %%EOF'));
    expect({
      reply: await writing,
      isReport: /<title>Report for Contoso<\/title>/.test(html) && html.includes("default-src 'none'"),
      file: readFileSync(folder('report.pdf'), 'utf8'),
      windows: StandInWindow.all.length,
      isAllowedMore: printing.webContents.windowOpenHandler?.({ url: 'caskade://app/' }),
    }).toEqual({
      reply: { files: [folder('report.pdf')], bytes: 21 },
      isReport: true,
      file: '%PDF-1.7 report %%EOF',
      windows: 1,
      isAllowedMore: { action: 'deny' },
    });
  });

  it('stops when it is cancelled', async () => {
    const { window, request } = await startWithProject();
    holdPrints();
    const writing = callOperation(window, 'report.write', request, 'print');
    await printingWindow();
    await callOperation(window, 'job.cancel', { jobId: 'print' });
    expect([await writing, existsSync(folder('report.pdf')), StandInWindow.all.length]).toEqual([
      { refused: 'cancelled' },
      false,
      1,
    ]);
  });

  it('stops when the process of the project ends, so that nothing keeps the program', async () => {
    const { window, request } = await startWithProject();
    holdPrints();
    const writing = callOperation(window, 'report.write', request);
    const printing = await printingWindow();
    world.processes[0]?.kill('SIGKILL');
    await until(() => printing.isDestroyed());
    expect([await writing, StandInWindow.all.length]).toEqual([{ refused: 'internal' }, 1]);
  });
});
