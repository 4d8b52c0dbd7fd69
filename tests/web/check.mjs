// Builds the registers, serves each, and asks everything of every page. Ends with counts; fails when anything was found.
//
// Names of sites on the command line (example, public-sources, bilingual, empty, national) take those alone. EVERY=1 takes every page; otherwise every record in English, and one or two of each kind that is many (Welsh records,
// versions, changes, facets). CANDOUR and CHROMIUM name other programs than target/debug/candour and /usr/bin/chromium.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { checkFromDisk, checkWithoutScript } from './without.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkLighthouse } from './lighthouse.mjs';
import { checkMarkup } from './markup.mjs';
import { checkPage, tab } from './pages.mjs';
import { serve } from './server.mjs';
import { checkFiles, chosen, ofEachKind, read } from './site.mjs';

const PROJECT = resolve(import.meta.dirname, '../..');
const CANDOUR = process.env.CANDOUR ?? join(PROJECT, 'target/debug/candour');

/** The registers, and the path below which each is served: a site must work in any folder of a host. */
const REGISTERS = [
  ['example', PROJECT, '/'],
  ['public-sources', join(PROJECT, 'tests/registers/public-sources'), '/'],
  ['bilingual', join(PROJECT, 'tests/registers/bilingual'), '/below/a/path/'],
  ['empty', join(PROJECT, 'tests/registers/empty'), '/'],
];
/** The sites that are named on the command line; else all. */
const isWanted = (name) => process.argv.length < 3 || process.argv.slice(2).includes(name);
const NATION = join(PROJECT, 'tests/registers/national');
/** The pages that Lighthouse and the disk are asked about. */
const SAMPLE = ['index.html', 'technologies/index.html', 'technologies/live-facial-recognition.html'];
/** As many pages at a time as the machine has cores, and never one alone. */
const TABS = Math.max(2, availableParallelism());

/** A Chromium; `port` opens it to Lighthouse. */
export function launch(port) {
  const root = process.getuid?.() === 0;
  const args = [...(root ? ['--no-sandbox'] : []), ...(port ? [`--remote-debugging-port=${port}`] : []), '--force-color-profile=srgb'];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
}

/** Takes what is found, the same fault of the same page in the same mode once: page, mode, what, where. */
export function findings(say = () => {}) {
  const found = new Map();
  const fail = (...parts) => {
    const line = parts.join(' · ').replaceAll(/\s+/g, ' ');
    if (!found.has(line)) found.set(line, parts), say(line);
  };
  return { fail, all: () => [...found.values()], lines: () => [...found.keys()] };
}

/** Asks `ask` of every one of `list`, as many at a time as there are tabs. */
export async function inTabs(browser, list, ask) {
  const waiting = [...list];
  await Promise.all(Array.from({ length: TABS }, async () => {
    const one = await tab(browser);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await ask(one, next);
    await one.context.close();
  }));
}

async function built(folder) {
  const sites = [];
  for (const [name, root, below] of REGISTERS.filter(([name]) => isWanted(name))) {
    const out = join(folder, name);
    const { base, close } = await serve(out, below);
    execFileSync(CANDOUR, ['build', '--root', root, '--out', out, '--base-url', base, '--quiet'], { stdio: 'pipe' });
    sites.push({ ...read(name, out, base), sort: 'force', close });
  }
  if (isWanted('national')) sites.push(await collected(folder));
  return sites;
}

/** The national example: each of its forces published, all of them collected, and one fetched again that is spoiled by then. */
async function collected(folder) {
  const [root, work] = [join(folder, 'nation'), join(folder, 'work')];
  const candour = (command, ...rest) => execFileSync(CANDOUR, [command, '--quiet', ...rest], { stdio: 'pipe' });
  for (const force of readdirSync(join(NATION, 'sources'))) {
    cpSync(join(NATION, 'sources', force), join(work, force), { recursive: true });
    const [, day] = /^as_of = (\S+)$/m.exec(readFileSync(join(work, force, 'content/register.toml'), 'utf8'));
    candour('publish', '--root', join(work, force), '--today', day, '--out', join(root, 'forces', force));
  }
  const out = join(root, 'public');
  const { base, close } = await serve(out, '/nation/');
  cpSync(join(NATION, 'national.toml'), join(root, 'national.toml'));
  candour('collect', '--root', root, '--at', '2026-11-21T06:00:00Z', '--no-build');
  writeFileSync(join(root, 'forces/marlstone/api/v1/index.json'), '<!doctype html><p>Sorry');
  try {
    candour('collect', '--root', root, '--at', '2026-11-21T07:00:00Z', '--no-build');
  } catch (fault) {
    if (fault.status !== 1) throw fault; // 1 says that a force is held, and it is.
  }
  candour('build', '--root', root, '--out', out, '--base-url', base);
  return { ...read('national', out, base), sort: 'nation', close };
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'candour-web-'));
  const { fail, all } = findings(console.log);
  const every = process.env.EVERY === '1';
  let since = Date.now();
  const step = (words) => { console.log(`${words} (${((Date.now() - since) / 1000).toFixed(1)} s)`); since = Date.now(); };
  const sites = await built(folder);
  step(`${sites.reduce((sum, site) => sum + site.pages.size, 0)} pages of ${sites.length} registers built`);
  sites.forEach((site) => checkFiles(site, fail));
  step('Files, links and anchors asked');

  const markup = checkMarkup(sites, fail);
  const browser = await launch();
  const seen = every ? null : new Set();
  const pages = sites.flatMap((site) => chosen(site, every).map((path) => [site, path]));
  await inTabs(browser, pages, (one, [site, path]) => checkPage(one, site, path, seen, fail));
  step(`${pages.length} pages looked at in every mode`);
  const firsts = sites.filter(({ sort }, at) => sites.findIndex((site) => site.sort === sort) === at);
  const isWalked = (site, path) => !site.pages.get(path).leadsOn && /^(?!cy\/)|^cy\/index/.test(path);
  const kinds = firsts.flatMap((site) => ofEachKind(site).filter((path) => isWalked(site, path)).map((path) => [site, path]));
  await inTabs(browser, kinds, (one, [site, path]) => checkKeyboard(one, site, path, fail));
  step(`${kinds.length} kinds of page walked through with the keyboard`);
  let scripted = 0;
  for (const site of sites) {
    scripted += await checkWithoutScript(browser, site, chosen(site, every), fail);
    await checkFromDisk(browser, site, SAMPLE.filter((path) => site.pages.has(path)), fail);
  }
  step(`${scripted} pages with a script read without it; the first pages opened from the disk`);
  const [force] = sites.filter(({ sort }) => sort === 'force');
  if (force) step(`${await checkFinding(browser, force, fail)} checks of the search`);
  await browser.close();
  await markup;
  step('Every page and style sheet given to the Nu HTML checker');

  if (force && process.env.LIGHTHOUSE !== '0') {
    const port = await freePort();
    const watched = await launch(port);
    for (const line of await checkLighthouse(force, SAMPLE, port, fail)) console.log(`  ${line}`);
    await watched.close();
    step('Lighthouse asked');
  }
  await Promise.all(sites.map((site) => site.close()));
  if (process.env.KEEP) cpSync(folder, process.env.KEEP, { recursive: true });
  rmSync(folder, { recursive: true });

  const found = all();
  console.log(`${found.length} ${found.length === 1 ? 'fault' : 'faults'} on ${new Set(found.map(([page]) => page)).size} of ${sites.reduce((sum, site) => sum + site.pages.size, 0)} pages.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** The search has checks of its own, where there is one; answers how many. */
async function checkFinding(browser, site, fail) {
  if (!existsSync(join(import.meta.dirname, 'finding.mjs'))) return 0;
  const { checks, read: index } = await import('./finding.mjs');
  for (const { name, run } of checks) {
    await run({ browser, base: site.base, folder: site.folder, ...index(site.folder) }).catch((fault) => fail(site.name, 'search', name, fault.message));
  }
  return checks.length;
}

/** A port of this computer that nobody listens at. */
export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => found(port)); });
  });
}

if (process.argv[1] === import.meta.filename) await main();
