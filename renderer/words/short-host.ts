import { shortEndpoint } from './short-endpoint.ts';

/** What people call a server: the first label of its name; addresses and GUIDs as they are. */
export function shortHost(endpoint: string): string {
  const name = shortEndpoint(endpoint);
  return /^[\d.:]+$/.test(name) || name.includes('@') ? name : (name.split('.')[0] ?? name);
}
