import { type HttpRefusal, refuse, refuseMethod } from './http-refusal.ts';

/** How the host is known to its own pages: `127.0.0.1:4711` and `http://127.0.0.1:4711`. */
export type OwnAddress = { readonly host: string; readonly origin: string };

/** What of a request tells where it comes from; an `IncomingMessage` is one. */
export type RequestOrigin = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headersDistinct: NodeJS.Dict<string[]>;
};

/** The methods that any address of the host knows. */
export const knownMethods = ['GET', 'HEAD', 'POST', 'DELETE'] as const;

/**
 * Lets only requests pass that were meant for this host and that its own pages, or the user's address bar, sent.
 *
 * - The `Host` header is the numeric address and the port: a foreign name that was made to point to 127.0.0.1 fails here.
 * - What browsers say about the sender (`Sec-Fetch-Site`, `Origin`) is this origin. Another port of this computer is another
 *   origin, although cookies do not tell ports apart. `none` is the address bar, which only reads.
 * - Whatever is not a read carries an `Origin`: every browser sends one, so a request without it is none of a page.
 *
 * Throws `HttpRefusal`.
 */
export function checkAdmission(request: RequestOrigin, own: OwnAddress): void {
  const { method = '', url = '', headersDistinct: headers } = request;
  if (!isOnly(headers.host, own.host)) throw foreignHost(own);
  if (!url.startsWith('/')) throw refuse(400, 'The address of the request is not a path.', `Use ${own.origin}/.`);
  if (!knownMethods.some((known) => known === method)) throw refuseMethod(knownMethods);
  const reads = isRead(method);
  const sites = reads ? ['same-origin', 'none'] : ['same-origin'];
  if (headers['sec-fetch-site'] !== undefined && !sites.some((site) => isOnly(headers['sec-fetch-site'], site))) {
    throw foreignPage();
  }
  if (headers.origin === undefined ? !reads : !isOnly(headers.origin, own.origin)) throw foreignPage();
}

/** True for the methods that change nothing. */
export function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

function isOnly(values: readonly string[] | undefined, wanted: string): boolean {
  return values?.length === 1 && values[0] === wanted;
}

function foreignHost(own: OwnAddress): HttpRefusal {
  return refuse(403, 'The request names another host.', `Use the address ${own.origin}/ as it is.`);
}

function foreignPage(): HttpRefusal {
  return refuse(
    403,
    'The request comes from another page.',
    'Copy the address into the address bar of the browser; links from other pages do not work.',
  );
}
