/** The start of the program, where hosts meet: the command line, and the loopback host that one of its commands starts. */

import { homedir } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import { createOpenBackend } from './cli/open-backend.ts';
import { runCli } from './cli/run-cli.ts';
import { escapeControls } from './cli/safe-text.ts';
import { createStreamOutput } from './cli/stream-output.ts';
import { configFolder, localFolder, projectsFolder } from './services/user-folders.ts';

const clock = () => new Date();
const stderr = createStreamOutput(process.stderr);

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: createStreamOutput(process.stdout),
  stderr,
  cwd: process.cwd(),
  version: packageJson.version,
  locale: new Intl.DateTimeFormat().resolvedOptions().locale,
  now: clock,
  onInterrupt,
  openBackend: createOpenBackend(clock, reportFault),
  serve: async (request) => {
    // Other commands start without it.
    const { serveProject } = await import('./loopback/serve-project.ts');
    const system = { platform: process.platform, env: process.env, home: homedir() };
    return serveProject(request, {
      clock,
      log: { note: tell, fault: reportServingFault },
      version: packageJson.version,
      configFolder: configFolder(system),
      projectsFolder: projectsFolder(system),
      localFolder: localFolder(system),
    });
  },
});

/** A second Ctrl+C while the first is being seen to ends the process at once, as it would without a listener. */
function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  process.once('SIGTERM', listener);
  return () => {
    process.off('SIGINT', listener);
    process.off('SIGTERM', listener);
  };
}

/** The stack of a fault helps whoever mends the program; `CASKADE_DEBUG=1` shows it on standard error. */
function reportFault(fault: unknown): void {
  if (process.env.CASKADE_DEBUG === '1') console.error(fault);
}

/** The message of a fault may hold names from the data, so only its class is shown unasked. */
function reportServingFault(fault: unknown, work: string): void {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  tell(`Fault of the program in ${work} (${kind}). CASKADE_DEBUG=1 shows more of the next one.`);
  reportFault(fault);
}

function tell(text: string): void {
  void stderr.write(`${escapeControls(text)}\n`);
}
