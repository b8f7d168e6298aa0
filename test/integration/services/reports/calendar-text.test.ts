import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CalendarEvent } from '../../../../core/reports/calendar-events.ts';
import { calendarText } from '../../../../main/services/reports/write-calendar.ts';

const head = { name: 'Plan of Nordwind', program: 'Caskade 0.1.0', at: '2014-03-14T08:00:00Z', sequence: 3 };

const event: CalendarEvent = {
  ...{ uid: 'wave%3A3@f00d.caskade', title: 'Wave 3, Oslo 2: 20 people', description: 'People: 20\nMethod: M1' },
  ...{ start: '2014-04-28', end: '2014-05-05', site: 'Oslo', category: 'Wave' },
};

afterEach(() => vi.unstubAllEnvs());

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    // NAME is of RFC 7986, which the library does not know as text.
    name: String(calendar.getFirstPropertyValue('name')).replace(/\\([\\;,])/g, '$1'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, summary, description, startDate, endDate, sequence, location } = new ICAL.Event(component);
      const categories = component.getFirstProperty('categories')?.getValues();
      return {
        ...{ uid, summary, description, location, sequence, categories },
        ...{ start: startDate.toString(), end: endDate.toString(), isDate: startDate.isDate && endDate.isDate },
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        transp: component.getFirstPropertyValue('transp'),
      };
    }),
  };
}

describe('a calendar file', () => {
  it('is read by another program as days without a time zone, the last of them whole', async () => {
    expect(read(await calendarText([event], head))).toEqual({
      name: 'Plan of Nordwind',
      events: [
        {
          ...{ uid: 'wave%3A3@f00d.caskade', summary: 'Wave 3, Oslo 2: 20 people' },
          ...{ description: 'People: 20\nMethod: M1', location: 'Oslo', sequence: 3, categories: ['Wave', 'Oslo'] },
          ...{ start: '2014-04-28', end: '2014-05-06', isDate: true },
          ...{ stamp: '2014-03-14T08:00:00Z', transp: 'TRANSPARENT' },
        },
      ],
    });
  });

  it('holds something that lasts for ever', async () => {
    const { events } = read(await calendarText([{ ...event, end: '9999-12-31' }], head));
    expect(events.map(({ end }) => end)).toEqual(['9999-12-31']);
  });

  it('says the same on a computer in every time zone', async () => {
    const written: string[] = [];
    for (const there of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      vi.stubEnv('TZ', there);
      written.push(await calendarText([event], head));
    }
    expect(new Set(written).size).toBe(1);
  });

  it('gives back every name and text, in lines of at most 75 octets that end in CRLF', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab ,;:\\"\'\n\t\r=', 'Å', '漢', '😀', 'é', 'BEGIN:VEVENT\n'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 3 }),
        text,
        async (given, name) => {
          const events = given.map(([title, description, site]) => ({ ...event, title, description, site }));
          const file = await calendarText(events, { ...head, name });
          const found = read(file);
          expect({
            name: found.name,
            texts: found.events.map(({ summary, description, location }) => [summary, description, location]),
            sites: found.events.map(({ categories }) => categories?.at(-1)),
            broken: file.split('\r\n').filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75),
            ends: file.endsWith('END:VCALENDAR\r\n'),
          }).toEqual({
            name: plain(name).replaceAll('\n', ' '),
            texts: given.map(([title, description, site]) => [title, description, site].map(plain)),
            sites: given.map(([, , site]) => plain(site)),
            ...{ broken: [], ends: true },
          });
        },
      ),
    );
  });

  it('has no control characters and no halves of characters', async () => {
    const { events } = read(await calendarText([{ ...event, title: 'a\u0000b\u0007c\u009Fd\uD800e' }], head));
    expect(events.map(({ summary }) => summary)).toEqual(['a b c d\uFFFDe']);
  });
});

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
