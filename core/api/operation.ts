/**
 * What an operation does to the project: a `write` runs alone and announces that data changed; a `rehearsal` writes too, takes
 * everything back, and so announces nothing.
 */
export type Effect = 'read' | 'write' | 'rehearsal';

/** One operation of the contract as a value; the types of calls and handlers are derived from it. */
export type Operation<E extends Effect, Name extends string, Input, Output> = {
  readonly effect: E;
  readonly name: Name;
  /** Takes raw input apart; throws an `AppError` (usually `usage`) that names every problem. */
  readonly parseInput: (raw: unknown) => Input;
  readonly output: OutputType<Output>;
};

/** Stands for a type at a place where only values can stand; holds nothing at run time. */
export type OutputType<Output> = { readonly [outputMark]?: Output };

declare const outputMark: unique symbol;

/** Declares an operation: `operation('read', 'find', parseFind, output<FindResult>())`. */
export function operation<E extends Effect, Name extends string, Input, Output>(
  effect: E,
  name: Name,
  parseInput: (raw: unknown) => Input,
  output: OutputType<Output>,
): Operation<E, Name, Input, Output> {
  return { effect, name, parseInput, output };
}

/** Names the type of what an operation gives back. */
export function output<Output>(): OutputType<Output> {
  return {};
}
