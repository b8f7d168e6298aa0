/** All values by each of their keys, in their order; a key that a value has twice counts once. */
export function allBy<Value>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly string[],
): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [value]);
      else others.push(value);
    }
  }
  return found;
}
