/** The part of a server value that people know it by: the last name of a DN; other values as they are. */
export function shortEndpoint(endpoint: string): string {
  const last = /^\/o=.*\/cn=([^/]+)$/i.exec(endpoint.trim())?.[1];
  return last ?? endpoint;
}
