/** How the entries of a list are told apart, and what is said of each that comes, goes or changes. */
export type ListWords<Entry> = {
  /** What the list is called: `the VIPs`. Of more than two changes only their number is said. */
  readonly noun: string;
  /** Equal names, whatever their case, are one entry. */
  readonly nameOf: (entry: Entry) => string;
  readonly added: (entry: Entry) => string;
  readonly removed: (entry: Entry) => string;
  /** An entry of the same name with other content; as `added` when absent. */
  readonly changed?: (entry: Entry) => string;
};

/** Says what became of a list whose order means nothing. */
export function describeListChange<Entry>(
  before: readonly Entry[] | undefined,
  after: readonly Entry[] | undefined,
  words: ListWords<Entry>,
): readonly string[] {
  const keyOf = (entry: Entry): string => words.nameOf(entry).trim().toLowerCase();
  const earlier = new Map((before ?? []).map((entry) => [keyOf(entry), entry]));
  const later = new Map((after ?? []).map((entry) => [keyOf(entry), entry]));
  const added = [...later].filter(([key]) => !earlier.has(key)).map(([, entry]) => entry);
  const removed = [...earlier].filter(([key]) => !later.has(key)).map(([, entry]) => entry);
  const changed = [...later]
    .filter(([key, entry]) => earlier.has(key) && !sameValue(earlier.get(key), entry))
    .map(([, entry]) => entry);
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  if (added.length + changed.length + removed.length > mostNamed)
    return [`changed ${words.noun}: ${countsInWords(counts)}`];
  return [...added.map(words.added), ...changed.map(words.changed ?? words.added), ...removed.map(words.removed)];
}

const mostNamed = 2;

function countsInWords(counts: Readonly<Record<string, number>>): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  return named.map(([word, count]) => `${count} ${word}`).join(', ');
}

/** Says what became of a value; `noun` names it with its article. */
export function describeValueChange(noun: string, before: unknown, after: unknown): string {
  if (after === undefined) return `set ${noun} back to the default`;
  const text = valueInWords(after);
  if (text === null) return `changed ${noun}`;
  const earlier = before === undefined ? null : valueInWords(before);
  return earlier === null ? `set ${noun} to ${text}` : `set ${noun} to ${text} (was ${earlier})`;
}

/** True for equal plain data. The order of keys does not matter. */
export function sameValue(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

/** A value of one line: yes and no for true and false, lists with commas; null for what is too large for a sentence. */
export function valueInWords(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (!Array.isArray(value) || value.length > 5) return null;
  const texts = value.map(valueInWords);
  return texts.some((text) => text === null) || texts.length === 0 ? null : texts.join(', ');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, part]) => [key, sorted(part)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
