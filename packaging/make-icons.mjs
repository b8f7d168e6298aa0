/** Draws the program's icons from renderer/caskade.svg into assets/icons: run it when the picture changes, and commit them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'assets', 'icons');

/** Pixels of the sides. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/**
 * A Windows icon: a directory, then the pictures as PNG.
 *
 * @param {readonly { size: number, png: Buffer }[]} pictures at most 256 pixels
 */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * A macOS icon: blocks with a type, a length and a PNG.
 *
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
export function icnsOf(pictures) {
  const blocks = pictures.flatMap(({ size, png }) => {
    const type = icnsTypes.get(size);
    return type === undefined ? [] : [block(type, png)];
  });
  return block('icns', Buffer.concat(blocks));
}

const icnsTypes = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/**
 * @param {string} type
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

/** @param {string} program the program file of a Chromium browser */
async function drawPictures(program) {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const svg = readFileSync(join(root, 'renderer', 'caskade.svg'), 'utf8');
  const pictures = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await browser.close();
  return pictures;
}

async function main() {
  const program = process.env.CASKADE_BROWSER ?? '/usr/bin/chromium';
  const pictures = await drawPictures(program);
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const { size, png } of pictures.filter((picture) => picture.size >= 16 && picture.size <= 512)) {
    writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
  }
  writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
