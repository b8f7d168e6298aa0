import type { CallRequest } from '../../core/api/client.ts';

/** The names of what goes between a page's preload and the process of the windows. */
export const channels = {
  /** A call of an operation; answered with a reply. */
  call: 'caskade:call',
  /** A call of the host; answered with a reply. */
  host: 'caskade:host',
  /** Files that the page took; answered with a reply. */
  files: 'caskade:files',
  /** An event for the page. */
  event: 'caskade:event',
  /** A command of the native menu for the page. */
  menu: 'caskade:menu',
} as const;

/** A file that the page took: where it lies, or its content when it lies nowhere, as what was pasted. */
export type TakenFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'content'; readonly name: string; readonly bytes: Uint8Array };

/** True for what can be a call; its input is for the operation to parse. */
export function isCallRequest(value: unknown): value is CallRequest {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('input' in value)) return false;
  return (
    typeof value.name === 'string' && 'jobId' in value && (value.jobId === null || typeof value.jobId === 'string')
  );
}

/** True for a list of taken files. */
export function areTakenFiles(value: unknown): value is readonly TakenFile[] {
  return Array.isArray(value) && value.every(isTakenFile);
}

function isTakenFile(value: unknown): value is TakenFile {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'path') return 'path' in value && typeof value.path === 'string' && value.path !== '';
  if (value.kind !== 'content' || !('name' in value) || !('bytes' in value)) return false;
  return typeof value.name === 'string' && value.bytes instanceof Uint8Array;
}
