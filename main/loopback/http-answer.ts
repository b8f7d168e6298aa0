import type { IncomingMessage, ServerResponse } from 'node:http';
import { secureHeaders } from '../services/page-headers.ts';
import type { HttpRefusal } from './http-refusal.ts';

/** Sets what every answer carries: nothing is kept, shown in a frame, shared with another origin or guessed. */
export function setSecureHeaders(response: ServerResponse): void {
  for (const [name, value] of secureHeaders) response.setHeader(name, value);
}

/** The media type of JSON. */
export const jsonType = 'application/json; charset=utf-8';

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, jsonType, JSON.stringify(value));
}

/** Answers with a plain page of a heading and a few sentences. */
export function sendPage(response: ServerResponse, status: number, title: string, sentences: readonly string[]): void {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n');
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<h1>${escapeHtml(title)}</h1>
${paragraphs}
</body>
</html>
`;
  sendText(response, status, 'text/html; charset=utf-8', page);
}

/** Answers with a refusal: as a page where a person asked for one, else as `{error}`. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void {
  // What is still being sent is read and dropped: closing now could destroy the answer before the sender has read it.
  request.resume();
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  const { message, hint } = refusal.error;
  if (wantsPage(request)) sendPage(response, refusal.status, 'Caskade', [message, hint]);
  else sendJson(response, refusal.status, { error: refusal.error });
}

/** True when a person asks, by address bar or link, rather than a script. */
export function wantsPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

function sendText(response: ServerResponse, status: number, contentType: string, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
