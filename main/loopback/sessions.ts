import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What became of a token: the `Set-Cookie` header for its browser, or why there is none. */
export type Exchange =
  | { readonly kind: 'opened'; readonly setCookie: string }
  | { readonly kind: 'used' }
  | { readonly kind: 'wrong' };

/** The one session of a start: a token that works once, and the cookie for which it is exchanged. */
export type Sessions = {
  /** The token of the start; it goes into the address that the user opens. */
  readonly token: string;
  readonly exchange: (token: string) => Exchange;
  /** True when the `Cookie` header holds the cookie of the session. */
  readonly isOpen: (cookieHeader: string | undefined) => boolean;
};

/**
 * Makes the session of a start. The cookie is named after the port: browsers do not tell ports apart, and another start
 * would overwrite it. It ends with the browser, no script can read it, and no other site makes the browser send it. It is
 * not marked `Secure`, because the address is plain HTTP, which never leaves the computer.
 */
export function createSessions(port: number): Sessions {
  const token = newSecret();
  const cookie = newSecret();
  const name = `caskade-${port}`;
  let isUsed = false;
  return {
    token,
    exchange: (offered) => {
      if (!isSameSecret(offered, token)) return { kind: 'wrong' };
      if (isUsed) return { kind: 'used' };
      isUsed = true;
      return { kind: 'opened', setCookie: `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict` };
    },
    isOpen: (header) => isUsed && valuesOf(header, name).some((value) => isSameSecret(value, cookie)),
  };
}

/** 256 bits, in characters that an address and a cookie can hold. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
function isSameSecret(offered: string, secret: string): boolean {
  return timingSafeEqual(digest(offered), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function valuesOf(header: string | undefined, name: string): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
