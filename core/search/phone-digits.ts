/**
 * What of a query is looked for in phone numbers: its digits, without the sign or zeros of an international or long-distance
 * call, which people write and say in every way. Null for a text that is no phone number: it holds letters, or too few digits.
 */
export function phoneQuery(text: string): string | null {
  if (!/^[\s\d()+./-]*$/.test(text)) return null;
  const digits = phoneDigits(text).replace(/^0{1,2}/, '');
  return digits.length < fewestDigits ? null : digits;
}

/** The digits of a phone number: `+47 22 00 41 27` → `4722004127`; empty when there are none. `(0)` is dialled at home only. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\(0\)/g, '').replace(/\D/g, '');
}

/** An extension has three digits or more. */
const fewestDigits = 3;
