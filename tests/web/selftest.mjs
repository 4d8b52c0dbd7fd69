// Every check is able to fail: small broken pages, each with what must be found in it, and a sound one with nothing to find.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findings, freePort, launch } from './check.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkLighthouse } from './lighthouse.mjs';
import { checkMarkup } from './markup.mjs';
import { checkPage, tab } from './pages.mjs';
import { serve } from './server.mjs';
import { checkFiles, read } from './site.mjs';
import { checkFromDisk, checkWithoutScript } from './without.mjs';

const LINKS = '<p><a href="index.html">Home</a> <a href="sound.html">Sound</a></p>';
const page = (body, { head = '', lang = 'en', skip = '<a class="skip" href="#main">Skip</a>' } = {}) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<meta name="description" content="A page to test with"><link rel="icon" type="image/svg+xml" href="icon.svg"><link rel="stylesheet" href="style.css">${head}</head><body>${skip}<header><p>A head</p></header><main id="main">${body}</main></body></html>`;

const FILES = {
  'style.css': `:root { color-scheme: light dark } body { margin: 0 1rem; color: #222; background: #fff } a { color: #04c; display: inline-block; padding: .3rem }
    .skip { position: absolute; top: -5rem } .skip:focus { top: 0; background: #fff; padding: 1rem } :focus-visible { outline: 3px solid #b4400f; outline-offset: 2px }
    .pale { color: #ddd } .wide { width: 900px } .cut { overflow: hidden; height: 1em; white-space: nowrap; width: 3em } .tiny { display: inline-block; padding: 0; width: 8px; height: 8px; overflow: hidden }
    .bare:focus { outline: none } .faint:focus-visible { outline-color: #f4f4f4 } .over { position: fixed; inset: 0; background: #eee } .gone { position: absolute; left: -999px } .late { display: block; height: 300px }
    @media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } .skip:focus { background: #111 } .dim { color: #222 } }
    @media (prefers-contrast: more) { .less { color: #ccc; background: #fff } }`,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'bad.css': 'p { colour: red }',
  'script.js': "document.querySelector('main').append(Object.assign(document.createElement('a'), { href: 'sound.html?only', textContent: 'Only with script' }));",
  'shift.js': "requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('h1').insertAdjacentElement('beforebegin', Object.assign(document.createElement('div'), { className: 'late' }))));",
  'index.html': page(`<h1>Home</h1>${LINKS}`),
  'sound.html': page(`<h1>Sound</h1>${LINKS}<p>Words</p>`),
  'orphan.html': page(`<h1>Nobody leads here</h1>${LINKS}`),
  'files.html': page('<h1 id="twice">One</h1><h3 id="twice">Three</h3><h1>Two</h1><p><a href="nowhere.html">Nowhere</a> <a href="sound.html#no">No place</a> <a href="../out.html">Out</a></p>'),
  'feed.json': '{"url": "BASEgone.html"}',
  'axe.html': page('<h1>Axe</h1><p class="pale">Pale</p><p class="dim">Dim</p><p class="less">Less</p><p><a class="tiny" href="index.html">a</a><a class="tiny" href="sound.html">b</a></p><img src="icon.svg">'),
  'layout.html': page('<h1>Wide</h1><div class="wide">Wide</div><div class="cut">Words that are cut off here</div>'),
  'inline.html': page('<h1>Inline</h1><p style="color: red">Styled</p><img src="http://127.0.0.1:9/x.png" alt="elsewhere">'),
  'control.html': page('<h1>Control</h1><button type="button">Nothing happens</button>'),
  'many.html': page(`<h1>Many</h1>${[1, 2, 3, 4, 5, 6].map((n) => `<img alt="${n}" src="icon.svg?${n}">`).join('')}`),
  'shift.html': page('<h1>Shift</h1><p>Words</p>', { head: '<script defer src="shift.js"></script>' }),
  'noskip.html': page(`<h1>No skip link</h1>${LINKS}`, { skip: '' }),
  'lame.html': page(`<h1>Lame skip link</h1>${LINKS}`, { skip: '<a class="skip" href="#none">Skip</a>' }),
  'focus.html': page('<h1>Focus</h1><p><a class="bare" href="index.html">Bare</a> <a class="faint" href="sound.html">Faint</a></p>'),
  'covered.html': page('<h1>Covered</h1><p><a href="sound.html">Under</a></p><div class="over">Over</div>'),
  'script.html': page('<h1>Script</h1><p>Words</p><input aria-label="Search">', { head: '<script defer src="script.js"></script>' }),
  'markup.html': page('<h1>Markup</h1><p><div>In</div></p><p id="a b">Blank</p>'),
  'disk.html': page('<h1>Disk</h1>', { head: '<link rel="stylesheet" href="/self/style.css">' }).replace('<link rel="stylesheet" href="style.css">', ''),
  'slow.html': '<!doctype html><html><head></head><body><h1>No title, no language</h1></body></html>',
  'cy/index.html': page('<h1>Hafan</h1>', { lang: 'en' }).replaceAll('href="s', 'href="../s').replace('href="i', 'href="../i'),
};

/** What must be found, as the beginning of a line: page, mode, what. */
const WANTED = [
  'self files.html · files · id stands twice', 'self files.html · files · not one h1', 'self files.html · files · a heading level is skipped',
  'self files.html · files · leads nowhere', 'self files.html · files · no such id there', 'self files.html · files · leads out of the site',
  'self feed.json · files · leads nowhere', 'self orphan.html · files · no page links to it', 'self cy/index.html · files · another language than its folder',
  'self cy/index.html · files · hreflang cy', 'self cy/index.html · files · no link to the same page in the other language',
  'self axe.html · light · axe color-contrast · .pale', 'self axe.html · dark · axe color-contrast · .dim', 'self axe.html · more contrast · axe color-contrast · .less',
  'self axe.html · 1280 px · axe image-alt', 'self axe.html · 320 px · axe target-size',
  'self layout.html · 320 px · the page scrolls sideways', 'self layout.html · 768 px · the page scrolls sideways', 'self layout.html · 320 px, text spacing · words are cut off',
  'self inline.html · 1280 px · console', 'self inline.html · 1280 px · asks elsewhere', 'self control.html · 1280 px · a control without a script',
  'self many.html · 1280 px · more than 5 requests', 'self shift.html · 1280 px · the layout shifts',
  'self noskip.html · keyboard · the first stop is no skip link', 'self lame.html · keyboard · the skip link does not skip',
  'self focus.html · light, keyboard · focus does not show', 'self focus.html · light, keyboard · focus stands out by', 'self focus.html · forced colours, keyboard · focus does not show',
  'self covered.html · 1280 px, keyboard · focus is out of sight', 'self script.html · no script · a link only with script', 'self script.html · no script · a dead control',
  'self markup.html · Nu · error', 'self bad.css · Nu · error', 'self disk.html · from the disk · looks otherwise',
  'self slow.html · Lighthouse desktop · accessibility', 'self slow.html · Lighthouse desktop · seo',
];
const SOUND = ['index.html', 'sound.html'];

const folder = mkdtempSync(join(tmpdir(), 'candour-web-self-'));
const { base, close } = await serve(folder, '/self/');
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text.replace('BASE', base));
}
const site = read('self', folder, base);
const { fail, lines } = findings();
checkFiles(site, fail);
const markup = checkMarkup([site], fail);
const port = await freePort();
const browser = await launch(port);
const asked = (...paths) => [...SOUND, ...paths];
const one = await tab(browser);
for (const path of asked('axe.html', 'layout.html', 'inline.html', 'control.html', 'many.html', 'shift.html')) await checkPage(one, site, path, new Set(), fail);
for (const path of asked('noskip.html', 'lame.html', 'focus.html', 'covered.html')) await checkKeyboard(one, site, path, fail);
await one.context.close();
await checkWithoutScript(browser, site, asked('script.html'), fail);
await checkFromDisk(browser, site, asked('disk.html'), fail);
if (process.env.LIGHTHOUSE !== '0') await checkLighthouse(site, ['slow.html'], port, fail, ['desktop']);
await browser.close();
await markup;
await close();
rmSync(folder, { recursive: true });

const wanted = WANTED.filter((line) => process.env.LIGHTHOUSE !== '0' || !line.includes('Lighthouse'));
const missed = wanted.filter((start) => !lines().some((line) => line.startsWith(start)));
// The sound pages have no Welsh beside them; that they have not is what the broken Welsh page is for.
const invented = lines().filter((line) => SOUND.some((path) => line.startsWith(`self ${path} `)) && !/hreflang|other language/.test(line));
for (const line of missed) console.log(`not found: ${line}`);
for (const line of invented) console.log(`found where nothing is wrong: ${line}`);
if (missed.length > 0 && process.env.SHOW) lines().forEach((line) => console.log(`  ${line}`));
console.log(`The checks found ${wanted.length - missed.length} of ${wanted.length} planted faults.`);
process.exitCode = missed.length + invented.length > 0 ? 1 : 0;
