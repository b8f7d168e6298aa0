export function writeRunbook(): never {
  throw new Error('x');
}
