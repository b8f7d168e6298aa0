import type { AppEvent, Progress } from '../../core/api/events.ts';
import type { TextOutput } from './cli-host.ts';
import { escapeControls } from './safe-text.ts';
import { countOf } from './text-table.ts';

/** Shows how far the work is: one line that updates itself on a terminal, sparse lines elsewhere. */
export type ProgressLine = {
  readonly show: (event: AppEvent) => void;
  /** Takes the line away, so that what comes next starts on a clean one. */
  readonly clear: () => void;
};

/** Makes the display. `now` gives milliseconds. */
export function createProgressLine(stderr: TextOutput, now: () => number): ProgressLine {
  const interval = stderr.isTerminal ? terminalInterval : logInterval;
  let phase = '';
  let phaseStart = 0;
  let lastShown = 0;
  let isShown = false;
  return {
    show: (event) => {
      if (event.kind !== 'progress') return;
      const time = now();
      const isNewPhase = event.phase !== phase;
      if (isNewPhase) {
        phase = event.phase;
        phaseStart = time;
      }
      if (!isNewPhase && time - lastShown < interval) return;
      lastShown = time;
      const text = escapeControls(describeProgress(event, time - phaseStart));
      isShown = stderr.isTerminal;
      void stderr.write(stderr.isTerminal ? `\r${text}${clearToEnd}` : `${text}\n`);
    },
    clear: () => {
      if (isShown) void stderr.write(`\r${clearToEnd}`);
      isShown = false;
    },
  };
}

/** `reading Mailboxes.csv: 41,000 rows, 41 %, 12 s left`. `elapsed` is milliseconds since the phase began. */
export function describeProgress(progress: Progress, elapsed: number): string {
  const { phase, done, total, rows } = progress;
  const parts = [
    ...(rows === null ? [] : [countOf(rows, 'row')]),
    ...(total === null || total === 0 ? [] : [`${Math.floor((100 * done) / total)} %`]),
    ...describeRest(done, total, elapsed),
  ];
  return parts.length === 0 ? `${phase} ...` : `${phase}: ${parts.join(', ')}`;
}

/** Nothing until it can be judged: after a second, and only where the total is known. */
function describeRest(done: number, total: number | null, elapsed: number): readonly string[] {
  if (total === null || done === 0 || done >= total || elapsed < 1000) return [];
  return [`${formatDuration((elapsed * (total - done)) / done)} left`];
}

const terminalInterval = 100;
const logInterval = 10_000;
const clearToEnd = '\u001b[K';

function formatDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
