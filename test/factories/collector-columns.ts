import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectorsFolder } from '../../main/services/assets.ts';

/** The column lists of the collector scripts, taken from their sources, by the name of the list: `ServerColumns`. */
export function readCollectorColumns(): ReadonlyMap<string, readonly string[]> {
  const scripts = ['Export-ExchangeInventory.ps1', 'Export-OutlookProfiles.ps1'];
  const source = scripts.map((script) => readFileSync(join(collectorsFolder(), script), 'latin1')).join('\n');
  const lists = source.matchAll(/^\$(\w+Columns) = @\(('[^)]*')\)/gm);
  return new Map(
    [...lists].map(([, name = '', list = '']) => [name, [...list.matchAll(/'(\w+)'/g)].map(([, text = '']) => text)]),
  );
}

/** The file that each list is written to by `Export-Table`, as the source of the inventory script says. */
export function readCollectorFiles(): ReadonlyMap<string, string> {
  const source = readFileSync(join(collectorsFolder(), 'Export-ExchangeInventory.ps1'), 'latin1');
  const calls = source.matchAll(/Export-Table -FileName '([^']+)' -Columns \$(\w+)/g);
  return new Map([...calls].map(([, file = '', list = '']) => [file, list]));
}

/** The cells that the script fills for each list: the keys of the rows that it makes. */
export function readFilledColumns(file: string): readonly string[] {
  const source = readFileSync(join(collectorsFolder(), 'Export-ExchangeInventory.ps1'), 'latin1');
  const call = source.indexOf(`Export-Table -FileName '${file}'`);
  const body = source.slice(source.indexOf('New-Row -Cells @{', call), source.indexOf('\r\n}\r\n', call));
  return [...body.matchAll(/(?:^|[{;])\s*(\w+) = /gm)].map(([, name = '']) => name);
}
