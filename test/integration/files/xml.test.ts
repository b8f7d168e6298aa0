import { describe, expect, test } from 'vitest';
import { parseXml, readXml } from '../../../main/services/files/xml.ts';
import { failureOf, openTempFile } from './temp-files.ts';

const leaf = (name: string, text: string) => ({ name, text, children: [] });

describe('parseXml', () => {
  test('gives elements with their own text, blanks kept', () => {
    const xml = '<?xml version="1.0"?><!-- x --><A b="c">1<RohProxyServer> </RohProxyServer><Name/>2<Name>x</Name></A>';
    expect(parseXml(xml, 'a.xml')).toEqual({
      name: 'A',
      text: '12',
      children: [leaf('RohProxyServer', ' '), leaf('Name', ''), leaf('Name', 'x')],
    });
  });

  test('decodes the five entities and character numbers once, and leaves CDATA alone', () => {
    const xml = '<A>&lt;&gt;&amp;&quot;&apos;&#229;&#xE5;&amp;lt;<![CDATA[&lt;<b>]]></A>';
    expect(parseXml(xml, 'a.xml')).toEqual(leaf('A', '<>&"\'åå&lt;&lt;<b>'));
  });

  test('keeps numbers and booleans as they are written', () => {
    expect(parseXml('<A>007.10</A>', 'a.xml')).toEqual(leaf('A', '007.10'));
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an external entity', '<!doctype a SYSTEM "file:///etc/passwd"><a/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a lonely ampersand', '<a>a & b</a>'],
    ['a character number beyond Unicode', '<a>&#x110000;</a>'],
    ['an open element', '<a><b></a>'],
    ['text that is not XML', 'Name,Alias'],
    ['nothing at all', ' '],
    ['two roots', '<a/><b/>'],
    ['deep nesting', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['names that are dangerous in JavaScript', '<__proto__/>'],
  ])('refuses %s', (_, xml) => {
    expect(() => parseXml(xml, 'a.xml')).toThrow(expect.objectContaining({ code: 'file-xml-refused' }));
  });
});

describe('readXml', () => {
  test.each([
    ['utf-8', 3, Buffer.from('\ufeff<A>Åse</A>')],
    ['utf-16le', 2, Buffer.from('\ufeff<A>Åse</A>', 'utf16le')],
  ] as const)('reads %s', async (encoding, bomBytes, content) => {
    const input = await openTempFile('a.xml', content);
    expect(await readXml(input, { encoding, bomBytes })).toEqual(leaf('A', 'Åse'));
  });

  test('refuses a file of more than 16 MB', async () => {
    const input = await openTempFile('a.xml', `<A>${'x'.repeat(17 * 1_048_576)}</A>`);
    expect((await failureOf(readXml(input, { encoding: 'utf-8', bomBytes: 0 }))).code).toBe('file-too-large');
  });
});
