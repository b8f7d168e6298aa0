import type { Reply } from '../../core/api/reply.ts';

/** The other side runs the same contract, so its value is taken for what the operation gives. */
export function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
