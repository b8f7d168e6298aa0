import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { type ScriptExport, scriptExports } from '../../factories/script-exports.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

function bytesOf({ header, rows, encoding = 'utf8', delimiter = ',', typeLine }: ScriptExport): Buffer {
  const [columns = [], ...cells] = [header, ...rows].map((line) => line.split(';'));
  const text = csvText(columns, cells, typeLine === undefined ? { delimiter } : { delimiter, typeLine });
  return encoding === 'utf16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'utf8');
}

describe('exports of public scripts (domain.md 3.3)', () => {
  it.each(scriptExports)('$preset', async (script) => {
    cli.write(script.file, bytesOf(script));
    const report = await cli.importInto(script.file);
    const [table] = report.files;
    expect({ preset: table?.preset, kind: table?.kind, rows: table?.rows, new: table?.new }).toEqual({
      preset: script.preset,
      kind: script.kind,
      rows: script.rows.length,
      new: script.stored.length,
    });
    const fields = Object.keys(script.stored[0] ?? {});
    expect(storedRows(cli.path('p.caskade'), script.entity, ...fields)).toEqual(script.stored);
  });

  it('give one answer when the files of one script are imported together', async () => {
    const discovery = scriptExports.filter(({ preset }) => preset.startsWith('Concurrency discovery'));
    for (const script of discovery) cli.write(script.file, bytesOf(script));
    await cli.importInto(...discovery.map(({ file }) => file));
    expect(
      storedRows(cli.path('p.caskade'), 'databases', 'name', 'rpcClientAccessServer', 'activationPreference'),
    ).toEqual([
      {
        name: 'MB-HAM-01',
        rpcClientAccessServer: 'ham-cas01.fabrikam.example',
        activationPreference: '[["HAM-MBX01",1],["HAM-MBX02",2]]',
      },
      {
        name: 'MB-HAM-02',
        rpcClientAccessServer: 'outlook-ham.fabrikam.example',
        activationPreference: '[["HAM-MBX02",1]]',
      },
    ]);
  });
});
