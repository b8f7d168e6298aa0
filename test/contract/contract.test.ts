import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createHttpTransport } from '../../renderer/transport/http-transport.ts';
import { openSession, pageHost, startTestHost } from '../factories/loopback.ts';
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

describeContract('HTTP, from the page to the loopback host', async (handlers, context) => {
  const host = await startTestHost({}, handlers, context);
  const page = pageHost(host, await openSession(host));
  const onFault = (fault: unknown): void => {
    throw fault;
  };
  return {
    transport: createHttpTransport(page, { onState: () => {}, onFault }),
    close: async () => {
      await host.close();
    },
  };
});
