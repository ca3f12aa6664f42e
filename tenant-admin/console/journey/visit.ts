import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { en } from '../src/i18n/en/index.ts';
import { languageName } from '../src/i18n/languages.ts';
import { zhCN } from '../src/i18n/zh-CN/index.ts';
import type { Person } from './people.ts';

export interface Manner {
  language: 'en' | 'zh-CN';
  width: number;
  shade: 'light' | 'dark';
}

/** Pages may take this long on a busy machine. */
const PATIENCE_MILLIS = 30_000;

/** One person at the console, in one language, width and shade, from a fresh browser. */
export class Visit {
  private shots = 0;
  readonly complaints: string[] = [];
  private readonly strangers = new Set<string>();
  readonly page: Page;
  readonly manner: Manner;
  private readonly context: BrowserContext;
  private readonly url: string;
  private readonly folder: string;

  private constructor(context: BrowserContext, page: Page, url: string, folder: string, manner: Manner) {
    this.context = context;
    this.page = page;
    this.url = url;
    this.folder = folder;
    this.manner = manner;
  }

  static async begin(browser: Browser, url: string, folder: string, manner: Manner): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: manner.width, height: manner.width < 720 ? 844 : 800 },
      locale: manner.language,
      colorScheme: manner.shade,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MILLIS);
    const visit = new Visit(context, await context.newPage(), url, `${folder}/${nameOf(manner)}`, manner);
    await mkdir(visit.folder, { recursive: true });
    visit.listen();
    return visit;
  }

  /** Whatever the page complains of, and every host that it speaks to, is kept until the end of the visit. */
  private listen(): void {
    const hosts = new Set([new URL(this.url).hostname, 'localhost', '127.0.0.1']);
    this.page.on('pageerror', error => this.complaints.push(String(error)));
    this.page.on('console', message => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    this.page.on('request', request => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !hosts.has(hostname)) {
        this.strangers.add(hostname);
      }
    });
  }

  /** The console's own text in the language of this visit. */
  t(key: keyof typeof en, values: Record<string, unknown> = {}): string {
    const text: string = (this.manner.language === 'en' ? en : zhCN)[key];
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  /** Through the identity provider's own page, whether it asks for name and password at once or one after the other. */
  async signIn({ user, password }: Person): Promise<void> {
    await this.page.goto(this.url);
    await this.button('welcome.signIn').waitFor();
    await this.shot('welcome');
    await this.button('welcome.signIn').click();
    await this.page.locator('#username').fill(user);
    await this.shot('sign-in');
    const password1 = this.page.locator('#password');
    if (!(await password1.isVisible())) {
      await this.page.locator('#kc-login').click();
    }
    await password1.fill(password);
    await this.page.locator('#kc-login').click();
    await this.page.waitForURL(address => address.origin === new URL(this.url).origin);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /** Waits until nothing on the page is loading. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.rows-loading, .ant-spin-spinning, .ant-skeleton-active'));
  }

  button(key: keyof typeof en, values?: Record<string, unknown>) {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true }).first();
  }

  /** @param tag the language that the label is about */
  labelled(key: keyof typeof en, tag = '') {
    return this.page.getByLabel(this.t(key, { language: this.named(tag) }), { exact: true }).first();
  }

  /** What a reader in the language of this visit calls a language. */
  named(tag: string): string {
    return languageName(tag, this.manner.language);
  }

  async shot(name: string): Promise<void> {
    this.shots += 1;
    const number = String(this.shots).padStart(2, '0');
    await this.page.screenshot({ path: `${this.folder}/${number}-${name}.png` });
  }

  /** A picture; violations that axe knows of, and whatever is wider than the window, are kept until the end of the visit. */
  async look(name: string): Promise<void> {
    await this.settled();
    await this.page.waitForTimeout(250);
    await this.page
      .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, null, { timeout: 5_000 })
      .catch(() => this.complaints.push(`${name} is wider than the window`));
    await this.shot(name);
    const found = await violations(this.page);
    this.complaints.push(...found.map(violation => `${name}: ${violation}`));
  }

  async end(): Promise<void> {
    await this.context.close();
    assert.deepEqual([...this.strangers], [], 'The console spoke to hosts other than the platform');
    assert.deepEqual(this.complaints, [], `What is wrong for ${nameOf(this.manner)}`);
  }
}

export function nameOf({ language, width, shade }: Manner): string {
  return `${language}-${width}-${shade}`;
}

async function violations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const results = await page.evaluate(
    () => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}
