import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { connectBackend, type Port, serveBackend } from '../../main/electron/backend-protocol.ts';
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

describeContract('the line between the process of the windows and that of a project', async (handlers, context) => {
  const { port1, port2 } = new MessageChannel();
  const onFault = (text: string): void => {
    throw new Error(text);
  };
  serveBackend(asPort(port1), {
    transport: createDirectTransport(handlers, context),
    adoptFile: () => {},
    end: () => {},
  });
  return {
    transport: connectBackend(asPort(port2), onFault).transport,
    close: async () => port1.close(),
  };
});

function asPort(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', listener);
    },
  };
}
