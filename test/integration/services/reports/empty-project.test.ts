import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useOpenClient } from '../../../factories/open-client.ts';

const { path, start } = useOpenClient();

it('a project without data has a report in every format that needs no plan, named after its state', async () => {
  const { client, register, faults } = await start();
  const { fileName, sheets } = await client.call('report.describe', { locale: 'de-DE', asOf: null });
  for (const format of ['xlsx', 'html', 'csv', 'json'] as const)
    await client.call('report.write', {
      ...{ locale: 'de-DE', asOf: null, format, target: register(path(`${fileName}.${format}`)), paper: 'a4' },
      ...{ parts: null, site: null, wave: null, sheets: null, archive: false, overwrite: false },
    });
  const tables = sheets.flatMap(({ key, rows }) => (rows === null ? [] : [key]));
  const report = JSON.parse(readFileSync(path('CAS-Status_Contoso_2014-03-17.json'), 'utf8'));
  expect({
    faults,
    names: readdirSync(path()).filter((name) => name.startsWith('CAS-')),
    files: readdirSync(path('CAS-Status_Contoso_2014-03-17.csv')).sort(),
    sheets: Object.keys(report.sheets),
    plan: report.plan,
    users: report.individualCas.users,
  }).toEqual({
    faults: [],
    names: ['csv', 'html', 'json', 'xlsx'].map((extension) => `CAS-Status_Contoso_2014-03-17.${extension}`),
    files: [...tables.map((key) => `${key}.csv`), 'report-files.json'].sort(),
    ...{ sheets: tables, plan: null, users: 0 },
  });
});
