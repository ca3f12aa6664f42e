import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { decompress } from 'wawoff2';

const WEIGHTS = [400, 600];
const fontOf = (weight: number) => `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`;

/** Starts the browser that came with npm, with fonts that have Chinese letters and without a word to the outside. */
export async function startBrowser(folder: string): Promise<Browser> {
  await chineseFont(resolve(folder, 'fonts'));
  // Flat pages need no drawing in three dimensions, which would be done by the processor here.
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter(argument => !argument.startsWith('--headless') && !argument.startsWith('--single-process')),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-sandbox',
    ],
  });
}

/** Lays the fonts out as fontconfig wants it and points fontconfig there. */
async function chineseFont(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { resolve: find } = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    await writeFile(join(folder, `${weight}.ttf`), await decompress(await readFile(find(fontOf(weight)))));
  }
  const settings = join(folder, 'fonts.conf');
  await writeFile(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
     <fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = settings;
  process.env.FONTCONFIG_PATH = dirname(settings);
}
