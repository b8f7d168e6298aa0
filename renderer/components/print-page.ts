/** Opens the print dialog of the system: `onEnd` when it is done, `onNothing` where there is none. Gives what stops listening. */
export function printPage(onEnd: () => void, onNothing: () => void): () => void {
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', onEnd);
  window.print();
  if (!hasBegun) {
    onNothing();
    onEnd();
  }
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', onEnd);
  };
}
