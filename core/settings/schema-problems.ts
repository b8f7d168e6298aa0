/** The part of a schema library's finding that a sentence needs. */
export type SchemaFinding = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** With `unrecognized_keys`: the keys that the object may not have. */
  readonly keys?: readonly string[];
  /** With `invalid_type`: what the schema wants there. */
  readonly expected?: string;
};

/** What the sentences call the root of the value (`the settings`) and one key of it (`setting`). */
export type SchemaWords = { readonly whole: string; readonly noun: string };

/**
 * Turns the findings of a schema into sentences that name the place by its full path: `agents must be …, not "four"`.
 * A leaf of the schema gives the words after "must be" as its message.
 */
export function describeProblems(
  findings: readonly SchemaFinding[],
  raw: unknown,
  words: SchemaWords,
): readonly string[] {
  return findings.flatMap((finding) => describe(finding, raw, words));
}

/** Where a raw value has keys named `__proto__`, which no name of a site or person can be; schema libraries pass over them. */
export function findProtoKeys(raw: unknown, path: readonly PropertyKey[] = []): readonly SchemaFinding[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const isList = Array.isArray(raw);
  return Object.entries(raw).flatMap(([key, value]) => {
    const below = findProtoKeys(value, [...path, isList ? Number(key) : key]);
    return key === '__proto__' ? [{ code: 'unrecognized_keys', path, message: '', keys: [key] }, ...below] : below;
  });
}

/** True when the raw value has nothing at the finding's place. */
export function isMissing(finding: SchemaFinding, raw: unknown): boolean {
  return valueAt(raw, finding.path) === undefined;
}

/** True when the raw value has null at the finding's place. */
export function isNull(finding: SchemaFinding, raw: unknown): boolean {
  return valueAt(raw, finding.path) === null;
}

function describe(finding: SchemaFinding, raw: unknown, words: SchemaWords): readonly string[] {
  if (finding.code === 'unrecognized_keys') {
    return (finding.keys ?? []).map((key) => `${pathName([...finding.path, key], words)} is not a known ${words.noun}`);
  }
  const place = pathName(finding.path, words);
  if (isMissing(finding, raw)) return [`${place} is missing`];
  return [`${place} must be ${wanted(finding)}, not ${show(valueAt(raw, finding.path))}`];
}

function pathName(path: readonly PropertyKey[], words: SchemaWords): string {
  if (path.length === 0) return words.whole;
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name.replace(/^\./, '');
}

function wanted(finding: SchemaFinding): string {
  switch (finding.expected) {
    case 'object':
    case 'record':
      return 'an object';
    case 'array':
      return 'a list';
    default:
      return finding.message;
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, part)?.value;
  }, raw);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return String(value);
}
