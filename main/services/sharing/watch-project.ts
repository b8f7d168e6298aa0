import type { EventTopic } from '../../../core/api/events.ts';
import { dataVersion } from '../../../db/changes.ts';
import type { Project } from '../project.ts';

/** How often the file is looked at, in milliseconds: one read of one row. */
const lookEvery = 3_000;

/**
 * Announces `changed-elsewhere` when another program, as a command of the same user, has changed the open project. Gives the
 * function that ends it.
 */
export function watchProject(current: () => Project | null, events: EventTopic, every = lookEvery): () => void {
  let known: { readonly key: object; readonly version: number } | null = null;
  const look = (): 'same' | 'changed' => {
    const project = current();
    const before = known;
    known = project === null ? null : { key: project.key, version: versionOf(project) ?? before?.version ?? 0 };
    return before !== null && known?.key === before.key && known.version !== before.version ? 'changed' : 'same';
  };
  look();
  // What this program changes it announces by itself.
  const unsubscribe = events.subscribe((event) => {
    if (event.kind === 'data-changed') look();
  });
  const timer = setInterval(() => {
    if (look() === 'changed') events.emit({ kind: 'changed-elsewhere' });
  }, every);
  timer.unref();
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

/** Null for a file that cannot be reached just now: the next question of the page tells why. */
function versionOf(project: Project): number | null {
  try {
    return dataVersion(project.reader());
  } catch {
    return null;
  }
}
