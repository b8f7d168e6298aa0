import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createCloneTransport } from './clone-transport.ts';
import { describeContract } from './contract-suite.ts';

describeContract('the direct transport', async (handlers, context) => ({
  transport: createDirectTransport(handlers, context),
  close: async () => {},
}));

describeContract('a structured clone', async (handlers, context) => ({
  transport: createCloneTransport(handlers, context),
  close: async () => {},
}));
