/** Runs tasks one after another, in the order in which they came. A task that fails does not hold up the next one. */
export type WriteQueue = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Makes an empty queue. */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
