/** Closes a switch over a union: a variant that nobody handled fails the build here, and throws if it still gets this far. */
export function assertNever(value: never, what: string): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`);
}
