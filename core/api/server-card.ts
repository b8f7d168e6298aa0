import type { ServerFactsCard } from '../classification/server-card.ts';
import type { StepOfServer } from '../planning/server-steps.ts';

export type {
  ArrayOfServer,
  BoundDatabase,
  NameOfServer,
  ServerConnections,
  WebAddress,
} from '../classification/server-card.ts';
export type { ServerCardKind } from '../classification/server-subject.ts';
export type { StepOfServer } from '../planning/server-steps.ts';

/** What hangs on a server, an array or another name that profiles hold. */
export type ServerCard = ServerFactsCard & {
  /** False while no plan was computed. */
  readonly hasPlan: boolean;
  /** Steps of the plan in force that act on it, in the order of dates. */
  readonly steps: readonly StepOfServer[];
};
