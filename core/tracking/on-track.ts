/**
 * Whether a wave goes as planned (peers.md 4.3); the first that holds, in this order.
 *
 * - `verified` everybody is verified or exempt
 * - `completed` everybody is reported done, verified or exempt
 * - `off-track` the last day has passed
 * - `not-started` nothing was begun, and it starts in more than 7 days
 * - `due-soon` nothing was begun, and it starts in 7 days or less, or today
 * - `at-risk` it should have begun and has not; or it ends in 7 days or less and goes slower than it has to
 * - `on-track` all others
 */
export const trackStates = [
  'verified',
  'completed',
  'off-track',
  'not-started',
  'due-soon',
  'at-risk',
  'on-track',
] as const;

export type TrackState = (typeof trackStates)[number];
