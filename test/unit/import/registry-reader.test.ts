import { describe, expect, it } from 'vitest';
import { recognize } from '../../../core/import/recognize.ts';
import { parseSectionKey } from '../../../core/import/registry-key.ts';
import { fieldOfValue } from '../../../core/import/registry-reader.ts';
import { createRowReader } from '../../../core/import/row-reader.ts';
import { shapes } from '../../../core/inventory/shapes.ts';

const header = ['Computer', 'User', 'Key', 'ValueName', 'ValueType', 'Value'];
const old = 'HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles';
const section = '5d2c7c3c9f5a4e4db4f3a8f2a1b2c3d4';

function readValues(rows: readonly (readonly string[])[], columns: readonly string[] = header) {
  const recognition = recognize(columns, { as: null, savedMapping: null, typeName: null, fileName: '' });
  if (recognition === null) throw new Error('not recognized');
  const reader = createRowReader(recognition, { culture: null, absentColumns: new Set() });
  const results = rows.map((cells, i) => reader.read({ row: i + 2, cells }));
  return { results, issues: reader.issues() };
}

function valueRow(
  valueName: string,
  valueType: string,
  value: string,
  key = `${old}\\Outlook\\${section}`,
): readonly string[] {
  return ['WS-1002', 'NORDWIND\\mlien', key, valueName, valueType, value];
}

/** What a row says besides computer, user, profile and section. */
function saidBy(row: readonly string[]): unknown {
  const [result] = readValues([row]).results;
  if (result?.kind === 'rejected') return [result.problem.code, result.problem.column];
  if (result?.kind !== 'draft') return result?.kind;
  const known = new Set(['computer', 'userName', 'profileName', 'section']);
  return Object.fromEntries(
    shapes.profiles.fields.flatMap(({ name }, i) =>
      known.has(name) || result.draft.values[i] === undefined ? [] : [[name, result.draft.values[i]]],
    ),
  );
}

describe('a registry row', () => {
  it('becomes a part of its profile section', () => {
    const { results } = readValues([valueRow('001e6602', 'REG_SZ', 'OSL-CAS01')]);
    expect(results).toEqual([
      {
        kind: 'draft',
        draft: {
          key: ['ws-1002', 'nordwind\\mlien', 'outlook', section].join('\u001f'),
          values: shapes.profiles.fields.map(
            ({ name }) =>
              ({
                computer: 'WS-1002',
                userName: 'NORDWIND\\mlien',
                profileName: 'Outlook',
                section,
                homeServer: 'OSL-CAS01',
              })[name],
          ),
          collected: null,
          row: 2,
        },
      },
    ]);
  });

  const bytes = [...Buffer.from('OSL-CAS01.corp\u0000', 'utf16le')];
  it.each([
    ['hex list', bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')],
    ['decimals', bytes.join(' ')],
    ['0x', `0x${Buffer.from(bytes).toString('hex')}`],
    ['hex:', `hex:${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`],
    ['text that a script has decoded', 'OSL-CAS01.corp'],
  ])('is decoded from %s', (_, value) => {
    expect(saidBy(valueRow('001f662a', 'REG_BINARY', value))).toEqual({ homeServerFqdn: 'OSL-CAS01.corp' });
  });

  it('tells stores of public folders from others', () => {
    const dn = '/o=Nordwind/ou=x/cn=Configuration/cn=Servers/cn=OSL-MBX02/cn=Microsoft ';
    expect(saidBy(valueRow('001e6614', 'REG_SZ', `${dn}Public MDB`))).toEqual({
      storeServerDn: `${dn}Public MDB`,
      storeType: 'PublicFolders',
    });
    expect(saidBy(valueRow('001e6614', 'REG_SZ', `${dn}Private MDB`))).toEqual({
      storeServerDn: `${dn}Private MDB`,
      storeType: 'PrivateStore',
    });
  });

  it('reads lists, and the version from the path', () => {
    const key = `HKEY_USERS\\S-1-5-21\\Software\\Microsoft\\Office\\15.0\\Outlook\\Profiles\\Mein Profil\\${section.toUpperCase()}`;
    expect(saidBy(valueRow('101e6613', 'REG_MULTI', 'ncacn_http:A|ncacn_ip_tcp:A', key))).toEqual({
      outlookVersion: '15.0',
      homeServerAddresses: '["ncacn_http:A","ncacn_ip_tcp:A"]',
    });
  });

  it('is skipped when its value or its key says nothing', () => {
    expect(saidBy(valueRow('001f6610', 'REG_BINARY', '43,00'))).toBe('skipped');
    expect(saidBy(valueRow('01023d15', 'REG_BINARY', '43,00'))).toBe('skipped');
    expect(saidBy(valueRow('001e6602', 'REG_SZ', 'A', `${old}\\Outlook`))).toBe('skipped');
    expect(saidBy(valueRow('001e6602', 'REG_SZ', 'A', `${old}\\Outlook\\0a0d020000000000c000000000000046`))).toBe(
      'skipped',
    );
  });

  it('is rejected when it cannot be read', () => {
    expect(saidBy(valueRow('001f662a', 'REG_BINARY', '300 1 2'))).toEqual(['BAD_BINARY', 'Value']);
    expect(saidBy(valueRow('001e6602', 'REG_SZ', 'outlook-osl.co...'))).toEqual(['NAME_TRUNCATED', 'Value']);
    expect(saidBy(valueRow('001e6602', 'REG_SZ', 'a\u0000b'))).toEqual(['NUL_IN_CELL', 'Value']);
    expect(saidBy(['WS-1', '', `${old}\\Outlook\\${section}`, '001e6602', 'REG_SZ', 'A'])).toEqual([
      'KEY_MISSING',
      null,
    ]);
  });

  it('may carry its own date and version', () => {
    const { results } = readValues(
      [[...valueRow('001e6602', 'REG_SZ', 'A'), '2014-03-14T08:00:00', '14.0.7116']],
      [...header, 'Collected', 'OutlookVersion'],
    );
    expect(results[0]).toMatchObject({
      draft: { collected: '2014-03-14T08:00:00', values: expect.arrayContaining(['14.0.7116']) },
    });
  });
});

it('knows a section in the layout of every version', () => {
  const profiles = [
    'Windows NT\\CurrentVersion\\Windows Messaging Subsystem',
    'Office\\15.0\\Outlook',
    'Office\\16.0\\Outlook',
  ];
  expect(
    profiles.map(
      (part) =>
        parseSectionKey(`Registry::HKEY_CURRENT_USER\\Software\\Microsoft\\${part}\\Profiles\\P 1\\${section}`)?.office,
    ),
  ).toEqual([null, '15.0', '16.0']);
  expect([
    parseSectionKey(''),
    parseSectionKey(`a\\Profiles\\b\\${section}`),
    parseSectionKey(`${old}\\Outlook\\${section}\\00000002`),
  ]).toEqual([null, null, null]);
});

it('knows values by their property, in either prefix or none', () => {
  expect(['001e6602', '001f6602', '6602', '001F662A', '101e6613', '001f6641'].map(fieldOfValue)).toEqual([
    'homeServer',
    'homeServer',
    'homeServer',
    'homeServerFqdn',
    'homeServerAddresses',
    'accountSmtp',
  ]);
  expect(['00036623', '001e6609', '', 'constructor', '123456602'].map(fieldOfValue)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
