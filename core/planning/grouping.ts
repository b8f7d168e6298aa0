import type { formGroups, proposeCuts } from './people-groups.ts';

/** How people are grouped: `people-groups.ts`, or what a test puts in its place. */
export type Grouping = { readonly formGroups: typeof formGroups; readonly proposeCuts: typeof proposeCuts };
