import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf, isIsoTime, parseDate } from '../../../../core/import/values/date.ts';

describe('dates that speak for themselves', () => {
  it.each([
    ['2014-03-14T08:12:44', '2014-03-14T08:12:44'],
    ['2014-03-14 08:12', '2014-03-14T08:12:00'],
    ['2014-03-14', '2014-03-14T00:00:00'],
    ['2014-03-14T07:12:44.101Z', '2014-03-14T07:12:44Z'],
    ['2014-03-14T08:12:44+01:00', '2014-03-14T07:12:44Z'],
    ['2014-03-14T00:30:00+0530', '2014-03-13T19:00:00Z'],
    ['2014/03/14 08:12:44', '2014-03-14T08:12:44'],
    ['14.03.2014 08:12:44', '2014-03-14T08:12:44'],
    ['03.11.2011 09:41:22', '2011-11-03T09:41:22'],
    ['14.03.2014 08.12.44', '2014-03-14T08:12:44'],
    ['14. 3. 2014 8:12:44', '2014-03-14T08:12:44'],
    ['3/14/2014 7:12:44 AM', '2014-03-14T07:12:44'],
    ['11/3/2011 9:41:22 AM', '2011-11-03T09:41:22'],
    ['11/3/2011 12:00:01 AM', '2011-11-03T00:00:01'],
    ['11/3/2011 12:00:01 PM', '2011-11-03T12:00:01'],
    ['3/14/2014', '2014-03-14T00:00:00'],
    ['14/03/2014 07:12', '2014-03-14T07:12:00'],
    ['3/3/2014', '2014-03-03T00:00:00'],
    ['20111103084122.0Z', '2011-11-03T08:41:22Z'],
    ['41712.5', '2014-03-14T12:00:00'],
    ['29.02.2012', '2012-02-29T00:00:00'],
  ])('reads %s', (text, value) => {
    expect(parseDate(text, null)).toEqual({ value, trouble: null });
  });
});

describe('dates that need a culture', () => {
  it('keeps the text and says so', () => {
    expect(parseDate('03/04/2014 07:00', null)).toEqual({ value: '03/04/2014 07:00', trouble: 'AMBIGUOUS_DATE' });
    expect(parseDate('03-04-2014', null)).toEqual({ value: '03-04-2014', trouble: 'AMBIGUOUS_DATE' });
  });

  it.each([
    ['03/04/2014 07:00', 'en-GB', '2014-04-03T07:00:00'],
    ['03/04/2014 07:00', 'nb-NO', '2014-04-03T07:00:00'],
    ['03/04/2014 07:00', 'en-US', '2014-03-04T07:00:00'],
    ['3/4/2014 7:00:00 AM', 'de-DE', '2014-03-04T07:00:00'],
    ['3/4/2014 7:00:00 AM', 'en-AU', '2014-04-03T07:00:00'],
    ['3/14/2014', 'de-DE', '2014-03-14T00:00:00'],
    ['03.04.2014', 'en-US', '2014-04-03T00:00:00'],
  ])('reads %s of %s', (text, culture, value) => {
    expect(parseDate(text, culture)).toEqual({ value, trouble: null });
  });

  it('knows what comes first', () => {
    expect([dateOrderOf('de-DE'), dateOrderOf('EN-us'), dateOrderOf('Klingon!'), dateOrderOf(null)]).toEqual([
      'day-first',
      'month-first',
      null,
      null,
    ]);
  });
});

describe('texts that are no dates', () => {
  it.each([
    'never',
    '31.02.2014',
    '2013-02-29',
    '14.03.2014 24:00',
    '3/14/2014 13:00 PM',
    '12345',
    '2014-3',
    '__proto__',
  ])('keeps %s', (text) => {
    expect(parseDate(text, 'de-DE')).toEqual({ value: text, trouble: 'INVALID_DATE' });
  });

  it('has no date for a blank', () => {
    expect(parseDate('', null)).toEqual({ value: null, trouble: null });
  });
});

describe('for any text', () => {
  it('either gives an ISO time or the text with its trouble', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(null, 'de-DE', 'en-US'), (text, culture) => {
        const { value, trouble } = parseDate(text, culture);
        expect(trouble === null ? isIsoTime(value) : value === text).toBe(true);
      }),
    );
  });

  it('reads back what cultures write', () => {
    const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        const iso = date.toISOString().slice(0, 19);
        const [year, month, day] = iso.slice(0, 10).split('-');
        const clock = iso.slice(11);
        expect(parseDate(`${day}.${month}.${year} ${clock}`, null).value).toBe(iso);
        expect(parseDate(`${month}/${day}/${year} ${clock}`, 'en-US').value).toBe(iso);
        expect(parseDate(`${day}/${month}/${year} ${clock}`, 'en-GB').value).toBe(iso);
      }),
    );
  });
});
