import type { Directory } from '../resolution/directory.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { FindingInput } from './finding-input.ts';
import { collectSiteFacts, type SiteFacts } from './site-facts.ts';

/** What all rules look at, worked out once. */
export type FindingContext = {
  readonly input: FindingInput;
  readonly directory: Directory;
  readonly sites: readonly SiteFacts[];
  /** Servers of Exchange 2013 and later. */
  readonly modernServers: readonly ServerFacts[];
};

/** Prepares what the rules look at. */
export function prepareContext(input: FindingInput): FindingContext {
  const { directory, databases } = input.classifier;
  return {
    input,
    directory,
    sites: collectSiteFacts(directory, databases, input.settings),
    modernServers: directory.servers.filter((server) => server.generation === 'modern'),
  };
}
