/** The days of the week from Monday on, as the system writes them. */
export const weekdays: readonly { readonly short: string; readonly long: string }[] = Array.from(
  { length: 7 },
  (_, i) => {
    // 6 January 2014 was a Monday.
    const date = new Date(Date.UTC(2014, 0, 6 + i));
    return { short: nameOf(date, 'short'), long: nameOf(date, 'long') };
  },
);

function nameOf(date: Date, weekday: 'short' | 'long'): string {
  return date.toLocaleDateString(undefined, { weekday, timeZone: 'UTC' });
}
