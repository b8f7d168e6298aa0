/**
 * Dice that fall the same way every time (mulberry32).
 *
 * @typedef {{
 *   int: (sides: number) => number,
 *   chance: (share: number) => boolean,
 *   pick: <Item>(items: readonly Item[]) => Item,
 *   weighted: <Item>(pairs: readonly (readonly [item: Item, weight: number])[]) => Item,
 *   sample: <Item>(items: readonly Item[], count: number) => Item[],
 * }} Dice
 */

/**
 * Makes dice of their own for one subject, so that a change of one subject leaves the others as they were.
 *
 * @param {string} subject
 * @returns {Dice}
 */
export function createDice(subject) {
  const random = createRandom(seedOf(subject));
  /** @param {number} sides */
  const int = (sides) => Math.floor(random() * sides);
  return {
    int,
    chance: (share) => random() < share,
    pick: (items) => itemAt(items, int(items.length)),
    weighted: (pairs) => pickWeighted(pairs, random()),
    sample: (items, count) => takeSome(items, count, int),
  };
}

/** @param {string} subject */
function seedOf(subject) {
  let seed = 2166136261;
  for (const letter of subject) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return seed;
}

/** @param {number} seed */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} index
 * @returns {Item}
 */
function itemAt(items, index) {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index} among ${items.length}`);
  return item;
}

/**
 * @template Item
 * @param {readonly (readonly [item: Item, weight: number])[]} pairs
 * @param {number} share
 * @returns {Item}
 */
function pickWeighted(pairs, share) {
  let rest = share * pairs.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of pairs) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return itemAt(pairs, pairs.length - 1)[0];
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} count
 * @param {(sides: number) => number} int
 * @returns {Item[]}
 */
function takeSome(items, count, int) {
  const rest = [...items];
  const taken = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(rest.length), 1));
  return taken;
}
