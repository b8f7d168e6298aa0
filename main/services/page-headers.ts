/** The one thing that pages may do with the computer: put text on the clipboard. */
const permissions = [
  'clipboard-write=(self)',
  ...[
    'camera',
    'clipboard-read',
    'display-capture',
    'geolocation',
    'hid',
    'microphone',
    'payment',
    'serial',
    'usb',
  ].map((name) => `${name}=()`),
];

/**
 * Scripts and styles come from files of the host only; `data:` pictures are those that a style sheet brings along. The hash is
 * that of an empty text: Fluent makes empty style elements and fills them through the CSSOM (docs/decisions/0013).
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** What every answer to a page carries, whatever host gives it: the page may use its own files and nothing else. */
export const secureHeaders: ReadonlyMap<string, string> = new Map([
  ['Content-Security-Policy', contentPolicy.join('; ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', permissions.join(', ')],
  ['Cache-Control', 'no-store'],
]);
