import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Cli } from '../cli.ts';
import type { ServedProject } from '../cli-host.ts';
import { helpTail } from '../help-text.ts';
import { openerWords } from '../opener-words.ts';
import { countOf } from '../text-table.ts';

type ServeOptions = { readonly port?: number; readonly open: boolean };

/** `caskade serve [PROJECT] [--port N] [--no-open]` */
export function defineServe(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('open the project, or the start page, in a browser on this computer, until Ctrl+C')
    .argument('[project]', 'the project file')
    .option('--port <number>', 'the port on 127.0.0.1 (default: one that is free)', parsePort)
    .option('--no-open', 'print the address without opening a browser')
    .addHelpText(
      'after',
      helpTail('caskade serve contoso.caskade', 'caskade serve contoso.caskade --port 4711 --no-open'),
    )
    .action((project: string | undefined, { port, open }: ServeOptions) =>
      serve(cli, project ?? null, port ?? null, open),
    );
}

async function serve(cli: Cli, project: string | null, port: number | null, mayOpen: boolean): Promise<void> {
  const interrupt = listenForInterrupt(cli);
  try {
    const served = await cli.host.serve({ path: project === null ? null : resolve(cli.host.cwd, project), port });
    try {
      await announce(cli, project, served);
      if (mayOpen) await served.openBrowser();
      await interrupt.happened;
    } finally {
      const { cancelledWrites } = await served.close();
      await cli.tell(describeEnd(cancelledWrites));
    }
  } finally {
    interrupt.ignore();
  }
}

/** From the first moment on: Ctrl+C during the start ends the host as it does later. */
function listenForInterrupt(cli: Cli): { readonly happened: Promise<void>; readonly ignore: () => void } {
  let ignore = () => {};
  const happened = new Promise<void>((tell) => {
    ignore = cli.host.onInterrupt(tell);
  });
  return { happened, ignore };
}

/** The address is the first line, alone: it is what programs read and people copy. */
async function announce(cli: Cli, project: string | null, served: ServedProject): Promise<void> {
  await cli.printLine({ url: served.url }, served.url);
  await cli.tell(describeStart(project, served));
  for (const address of served.elsewhere) {
    await cli.tell(`It is served at ${address} too.`);
  }
  await cli.tell('The address works once, in a browser on this computer; start again for another browser.');
  await cli.tell('Ctrl+C ends Caskade.');
}

function describeStart(project: string | null, { access, openedBy }: ServedProject): string {
  if (project === null || access === null) return 'The start page is served: open, create or try a project there.';
  if (access === 'write') return `${basename(project)} is open for reading and writing.`;
  if (openedBy !== null) return `${openerWords(openedBy, basename(project))}: it is open for reading only.`;
  return `${basename(project)} cannot be written: it is open for reading only.`;
}

function describeEnd(cancelledWrites: number): string {
  if (cancelledWrites === 0) return 'Ended.';
  const running = countOf(cancelledWrites, 'change was', 'changes were');
  return `Ended. ${running} still running and asked to stop; \`caskade history\` lists what was done.`;
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 1 to 65535.');
}
