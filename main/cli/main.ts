import packageJson from '../../package.json' with { type: 'json' };
import { createOpenBackend } from './open-backend.ts';
import { runCli } from './run-cli.ts';
import { createStreamOutput } from './stream-output.ts';

const clock = () => new Date();

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: createStreamOutput(process.stdout),
  stderr: createStreamOutput(process.stderr),
  cwd: process.cwd(),
  version: packageJson.version,
  now: clock,
  onInterrupt,
  openBackend: createOpenBackend(clock, reportFault),
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
