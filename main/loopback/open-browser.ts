import { spawn } from 'node:child_process';

/** A program and its arguments; they reach it as they are, without a shell. */
export type Command = { readonly program: string; readonly args: readonly string[] };

/**
 * The command that opens an address in the user's browser; null where there is no desktop to open it on. On Windows it is
 * not `start`, which is a word of the shell.
 */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Command | null {
  if (platform === 'win32') return { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  if (platform === 'darwin') return { program: 'open', args: [url] };
  const hasDesktop = [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((value) => (value ?? '') !== '');
  return hasDesktop ? { program: 'xdg-open', args: [url] } : null;
}

/** Starts a command that goes on by itself. Gives false when it cannot be started; what it does then nobody knows. */
export function startDetached({ program, args }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', shell: false });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
