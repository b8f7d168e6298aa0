import { readFileSync } from 'node:fs';
import { csvCells, csvText } from './csv-text.ts';
import { serverDn } from './inventory.ts';
import { nordwindFile } from './organizations.ts';

/**
 * A later scan of the profiles of some people of Nordwind: what each names, by alias, null for what it named before.
 * `collected` as the export writes it: `28.03.2014 09:00:00`.
 */
export function nordwindScan(names: Readonly<Record<string, string | null>>, collected: string): string {
  const [header = [], ...rows] = csvCells(readFileSync(nordwindFile('OutlookProfiles_wide.csv'), 'utf8'), ';');
  const cells = rows.flatMap((row) => {
    const user = row[header.indexOf('UserName')] ?? '';
    const name = names[user.replace(/^.*\\/, '')];
    if (name === undefined) return [];
    const shown = new Map(Object.entries({ Collected: collected, ...(name !== null && serverColumns(name)) }));
    return [header.map((column, i) => shown.get(column) ?? row[i] ?? '')];
  });
  return csvText(header, cells);
}

function serverColumns(name: string): Readonly<Record<string, string>> {
  return { HomeServer: name, HomeServerFqdn: name, HomeServerDN: serverDn(name), UnresolvedServer: name };
}
