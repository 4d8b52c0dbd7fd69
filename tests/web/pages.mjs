// Pages in Chromium under a strict host: what axe-core finds in each mode, what overflows, what is fetched, kept or refused.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kindOf } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_AND_BEST = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer hangs on colours alone, asked again in each of these modes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const PLAIN = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'no-preference' };
const COLOUR_MODES = { light: {}, dark: { colorScheme: 'dark' }, 'more contrast': { contrast: 'more' }, 'dark, more contrast': { colorScheme: 'dark', contrast: 'more' }, 'forced colours': { forcedColors: 'active' } };

/** Rules whose answer hangs on what is shown where, asked again at 320 px. */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable', 'heading-order', 'aria-hidden-focus'];

/** 1280 px at 400 % is this; the others are common phones, tablets and screens. */
const NARROWEST = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 1024 };
const BETWEEN = [{ width: 390, height: 844 }, { width: 768, height: 1024 }];

const MOST_REQUESTS = 5;

/** A tab that knows what happens in it: everything refused, said, fetched or broken while it shows a page. */
export async function tab(browser, options = {}) {
  const context = await browser.newContext({ viewport: WIDE, ...PLAIN, ...options });
  const page = await context.newPage();
  const told = { console: [], requests: [] };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && told.console.push(`${message.text()} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => told.console.push(`${error.name}: ${error.message}`));
  page.on('request', (request) => told.requests.push(request.url()));
  return { context, page, told };
}

/** Every check of one page; `seen` remembers the kinds of page and the looks of words that were asked; null asks everything everywhere. */
export async function checkPage({ context, page, told }, site, path, seen, fail) {
  const tell = (mode, what, where) => fail(`${site.name} ${path}`, mode, what, where);
  await page.emulateMedia(PLAIN);
  await page.setViewportSize(WIDE);
  await open({ page, told }, site, path, tell);
  for (const [what, where] of await page.evaluate(afterLoading)) tell('1280 px', what, where);
  if ((await context.cookies()).length > 0) tell('1280 px', 'sets a cookie', JSON.stringify(await context.cookies()));
  await page.evaluate(AXE);
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  // Every page is asked everything but colours once: the first of a kind at its widest, the others at their narrowest.
  const kind = `${site.sort} ${kindOf(path)}`;
  const isFirst = !seen?.has(kind);
  seen?.add(kind);
  if (isFirst) await report(page, '1280 px', WCAG_AND_BEST, null, tell, seen ? COLOUR_RULES : []);
  // Colours are asked of every look of words that a mode has, once.
  for (const [mode, media] of Object.entries(COLOUR_MODES)) {
    await page.emulateMedia({ ...PLAIN, ...media });
    const fresh = await page.evaluate(sample, { mode, known: seen && [...seen] });
    fresh.forEach((look) => seen?.add(look));
    if (fresh.length > 0) await report(page, mode, COLOUR_RULES, 'sampled', tell);
  }
  await page.emulateMedia(PLAIN);

  const overflow = async (mode, isCutSought) => {
    for (const [what, where] of await page.evaluate(overflowing, isCutSought)) tell(mode, what, where);
  };
  for (const size of BETWEEN) {
    await page.setViewportSize(size);
    await overflow(`${size.width} px`, false);
  }
  await page.setViewportSize(NARROWEST);
  await overflow('320 px', false);
  await report(page, '320 px', isFirst ? LAYOUT_RULES : WCAG_AND_BEST, null, tell, isFirst ? [] : COLOUR_RULES);
  await page.evaluate(spaceOut);
  await overflow('320 px, text spacing', true);
  await page.setViewportSize(WIDE);
  await overflow('1280 px, text spacing', false);

  const own = told.requests.filter((url) => url.startsWith(site.base));
  for (const url of told.requests) if (!own.includes(url)) tell('1280 px', 'asks elsewhere', url);
  if (own.length > MOST_REQUESTS) tell('1280 px', `more than ${MOST_REQUESTS} requests`, own.join(' '));
  const isNotFound = path.endsWith('404.html');
  for (const message of told.console) if (!isNotFound || !/status of 404/.test(message)) tell('1280 px', 'console', message.replaceAll(/\s+/g, ' '));
}

/** Opens a page and stays on it. One that leads on must do so first. */
async function open({ page, told }, site, path, tell) {
  const { leadsOn } = site.pages.get(path) ?? {};
  if (leadsOn) {
    await page.goto(site.base + path);
    const target = new URL(leadsOn, site.base + path).href;
    await page.waitForURL(target, { timeout: 5000 }).catch(() => tell('1280 px', 'does not lead on', target));
  }
  await page.route(site.base + path, handWhole);
  told.console.length = told.requests.length = 0;
  await page.goto(site.base + path, { waitUntil: 'load' });
  await page.unroute(site.base + path, handWhole);
}

/** Hands out a page that does not lead on and is not shown before the whole of it is read. A busy browser else paints a table
    in the middle, and its columns settle with the rows that follow: a movement that comes and goes with the machine. */
async function handWhole(route) {
  const response = await route.fetch();
  const body = (await response.text())
    .replace(/<meta http-equiv="refresh"[^>]*>/, '')
    .replace('</head>', '<link rel="expect" href="#the-end-of-the-page" blocking="render"></head>')
    .replace('</body>', '<template id="the-end-of-the-page"></template></body>');
  await route.fulfill({ response, body });
}

/** Asks axe-core for these rules or tags and reports what it holds against the page. */
async function report(page, mode, only, scope, tell, without = []) {
  const violations = await page.evaluate(async ({ only, scope, without }) => {
    const context = scope ? { include: window.sampled } : document;
    const answer = await axe.run(context, { runOnly: only, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])), resultTypes: ['violations'] });
    return answer.violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => [id, target.join(' '), any[0]?.message ?? '']));
  }, { only, scope, without });
  for (const [rule, selector, message] of violations) tell(mode, `axe ${rule}`, `${selector} ${message}`.trim());
}

/* What follows runs in the page. */

async function afterLoading() {
  const faults = [];
  const shifts = await new Promise((seen) => {
    new PerformanceObserver((list) => seen(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => seen([])));
  });
  for (const shift of shifts) faults.push(['the layout shifts', shift.value.toFixed(4)]);
  for (const kept of [localStorage, sessionStorage]) if (kept.length > 0) faults.push(['keeps something in storage', Object.keys(kept).join(' ')]);
  if (document.styleSheets.length === 0) faults.push(['has no style sheet', 'head']);
  if (!document.querySelector('script[src]')) {
    const shown = (control) => control.checkVisibility();
    for (const control of [...document.querySelectorAll('button, input, select, textarea, [role=button], [onclick]')].filter(shown)) {
      faults.push(['a control without a script', control.outerHTML.slice(0, 120)]);
    }
  }
  return faults;
}

/** Marks one element for each look of words that is new in a mode: the colours as they come out, and the size they stand in. */
function sample({ mode, known }) {
  const seen = new Set(known ?? []);
  const fresh = [];
  window.sampled = [];
  const grounds = new Map([[null, '']]);
  const ground = (part) => {
    if (!grounds.has(part)) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(part);
      const isOpaque = /^rgb\(/.test(backgroundColor) && opacity === '1';
      grounds.set(part, `${isOpaque ? '' : ground(part.parentElement)} ${backgroundColor} ${backgroundImage} ${opacity} ${position}`.replaceAll(/ ?rgba\(0, 0, 0, 0\) none 1 static/g, ''));
    }
    return grounds.get(part);
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const part = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !part.checkVisibility()) continue;
    const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(part);
    const isLink = part.localName === 'a' && `link in ${getComputedStyle(part.parentElement).color} ${textDecorationLine}`;
    const look = [mode, color, part.closest('svg') && fill, fontSize, fontWeight, isLink, ground(part)].join('|');
    if (known && seen.has(look)) continue;
    seen.add(look);
    fresh.push(look);
    window.sampled.push(part);
  }
  return fresh;
}

/** WCAG 1.4.12: what a reader may set without losing anything. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}

/** Whether the page can be pushed sideways; if asked, also words that a box cuts off. */
function overflowing(isCutSought) {
  const faults = [];
  const name = (part) => part.localName + (part.id && `#${part.id}`) + [...part.classList].map((one) => `.${one}`).join('');
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) {
    const isInBox = (part) => {
      for (let above = part.parentElement; above && above !== document.body; above = above.parentElement) {
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      }
      return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > root.clientWidth + 1);
    const innermost = out.find((part) => !isInBox(part) && !out.some((other) => other !== part && part.contains(other)));
    faults.push(['the page scrolls sideways', `${root.scrollWidth} px wide: ${name(innermost ?? out.at(-1) ?? document.body)}`]);
  }
  for (const part of isCutSought ? document.querySelectorAll('body *:not(svg *)') : []) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(part);
    const isCut = (/hidden|clip/.test(overflowX) && part.scrollWidth > part.clientWidth + 1)
      || (/hidden|clip/.test(overflowY) && part.scrollHeight > part.clientHeight + 1);
    // What is clipped to nothing is there for screen readers alone.
    if (isCut && clipPath === 'none' && part.textContent.trim() && part.checkVisibility()) faults.push(['words are cut off', name(part)]);
  }
  return faults;
}
