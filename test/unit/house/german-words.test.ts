import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../core/reports/words/', import.meta.url);

/** Every phrase of every file of German words, with its file. */
const phrases = (await Promise.all(readdirSync(fileURLToPath(folder)).filter(isGerman).map(phrasesOf))).flat();

/** What is called otherwise in these reports, and by which word. */
const otherWords = [
  [/umbind|umgebunden/i, 'neu binden'],
  [/Clientzugriff/i, 'Client Access'],
  [/Lastenausgleich|Lastverteil|Load-Balancer/i, 'Load Balancer'],
  [/Mailbox-?server/i, 'Postfachserver'],
] as const;

describe('the German words of reports', () => {
  it('are found', () => {
    expect(phrases.length).toBeGreaterThan(400);
  });

  it('say a phrase in one way', () => {
    const german = new Map<string, Set<string>>();
    for (const { english, text } of phrases) german.set(english, (german.get(english) ?? new Set()).add(text));
    expect([...german].filter(([, texts]) => texts.size > 1).map(([english, texts]) => [english, ...texts])).toEqual(
      [],
    );
  });

  it('keep the values of a phrase', () => {
    const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
    expect(phrases.filter(({ english, text }) => valuesOf(english) !== valuesOf(text))).toEqual([]);
  });

  it.each(otherWords)('do without %s, because they say %s', (word) => {
    expect(phrases.filter(({ text }) => word.test(text))).toEqual([]);
  });

  it('have real umlauts, no exclamation marks and no blanks at their ends', () => {
    const odd = /\b(fuer|ueber|koenn|muess|waehr|naech|Aender|Ueber|Oeff)|!(?![A-Z])|^\s|\s$| {2}/;
    expect(phrases.filter(({ text }) => odd.test(text))).toEqual([]);
  });
});

function isGerman(file: string): boolean {
  return file.startsWith('german-') && file !== 'german-data.ts';
}

async function phrasesOf(file: string) {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = await import(new URL(file, folder).href);
  return Object.values(words).flatMap((ofFile) =>
    Object.entries(ofFile).map(([english, text]) => ({ file, english, text })),
  );
}
