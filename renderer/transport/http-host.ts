import type { HostCallName, HostInputs, HostOutputs } from '../../core/api/host-contract.ts';
import { fromWireError, type Reply } from '../../core/api/reply.ts';
import type { Host } from './host.ts';
import { createHttpFiles } from './http-files.ts';
import { type HttpHost, postJson } from './http-request.ts';
import type { HttpTransport } from './http-transport.ts';
import { isReply } from './is-reply.ts';

/**
 * The loopback host as a page sees it: `POST /api/host` for its calls, uploads and downloads for files, no native menu. A file
 * is saved to a place of the host first, from where `deliver` downloads it by `download`, which saves an address as a file. Like
 * operations, calls wait until the page hears what they announce.
 */
export function createHttpHost(
  host: HttpHost,
  { opened, download }: Pick<HttpTransport, 'opened'> & { readonly download: (url: string, name: string) => void },
): Host {
  const files = createHttpFiles(host);
  const call = async <Name extends HostCallName>(name: Name, input: HostInputs[Name]): Promise<HostOutputs[Name]> => {
    await opened();
    const reply: unknown = await postJson(host, '/api/host', { name, input });
    if (!isReply(reply)) throw new Error('the host answered a call with something else than a reply');
    return take(reply);
  };
  return {
    call,
    chooseTarget: async (name) => ({ ref: await files.reserve(name), name, bytes: null }),
    takeFiles: (chosen) =>
      Promise.all(chosen.map(async (file) => ({ ref: await files.upload(file), name: file.name, bytes: file.size }))),
    deliver: async ({ ref, name }) => download(files.downloadUrl(ref), name),
    release: async (picked) => {
      await Promise.all(picked.map(({ ref }) => files.remove(ref)));
    },
    onMenu: () => () => {},
  };
}

/** The other side runs the same contract, so its value is taken for what the call gives. */
function take<Value>(reply: Reply<unknown>): Value {
  if (!reply.ok) throw fromWireError(reply.error);
  return reply.value as Value;
}
