// A keyboard on a page: the skip link, a visible sign at every stop, in light, dark and forced colours, on a desk and on a phone.

const MOST_STOPS = 500;
/** WCAG 1.4.11 and 2.4.13: how far the sign must stand out from what is around it. */
const LEAST_CONTRAST = 3;

/** Walks through the page with Tab, at each width. */
export async function checkKeyboard({ page }, site, path, fail) {
  const tell = (mode, what, where) => fail(`${site.name} ${path}`, mode, what, where);
  await skip(page, site, path, tell);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.goto(site.base + path);
  await page.evaluate(() => { window.stops = []; });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate(() => {
      const stop = document.activeElement;
      return stop !== document.body && !window.stops.includes(stop) && window.stops.push(stop) > 0;
    });
    if (!isNew) break;
  }
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [what, where] of await page.evaluate(hidden)) tell(`${width} px, keyboard`, what, where);
  }
  for (const [mode, media] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]]) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    for (const [what, where] of await page.evaluate(signs, { isForced: mode === 'forced colours', LEAST_CONTRAST })) tell(`${mode}, keyboard`, what, where);
  }
}

/** The first stop leads past the header, and Enter does so. */
async function skip(page, site, path, tell) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.base + path);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href') ?? '', isShown: left >= 0 && top >= 0 && width > 20 && height >= 24 };
  });
  if (!/^#./.test(first.href)) return tell('keyboard', 'the first stop is no skip link', first.href);
  if (!first.isShown) tell('keyboard', 'the skip link does not show', first.href);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate((href) => {
    const target = document.querySelector(href);
    return !!target && !!(target.compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
  }, first.href);
  if (!isPast) tell('keyboard', 'the skip link does not skip', first.href);
}

/* What follows runs in the page. */

/** The stops that nobody sees while they have the focus: off the window, or behind something. */
function hidden() {
  const isSeen = (stop) => [...stop.getClientRects()].some(({ left, right, top, bottom }) => {
    // Of a box that is larger than the window only the part in it counts.
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    return [x, Math.max(left, 0) + 2, Math.min(right, innerWidth) - 2].some((x) => {
      const there = document.elementFromPoint(x, y);
      return there && (stop.contains(there) || there.contains(stop));
    });
  });
  return window.stops.filter((stop) => { stop.focus(); return !isSeen(stop); })
    .map((stop) => ['focus is out of sight', stop.outerHTML.slice(0, 100).replaceAll(/\s+/g, ' ')]);
}

/** Compares each stop with and without focus. */
function signs({ isForced, LEAST_CONTRAST }) {
  const faults = [];
  const channels = (colour) => {
    const [, r, g, b, a = '1'] = colour.match(/rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/) ?? [];
    return r === undefined ? null : [r, g, b, a].map(Number);
  };
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const ground = (part) => {
    for (let above = part; above; above = above.parentElement) {
      const colour = channels(getComputedStyle(above).backgroundColor);
      if (colour && colour[3] === 1) return colour;
    }
    return [255, 255, 255, 1];
  };
  const look = (part) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow, borderColor, backgroundColor, textDecorationLine } = getComputedStyle(part);
    return { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow, borderColor, backgroundColor, textDecorationLine };
  };
  for (const stop of window.stops) {
    document.activeElement.blur();
    const before = look(stop);
    stop.focus();
    if (document.activeElement !== stop) continue;
    const after = look(stop);
    const where = stop.outerHTML.slice(0, 100).replaceAll(/\s+/g, ' ');
    const hasOutline = after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2;
    if (!hasOutline && JSON.stringify(before) === JSON.stringify(after)) faults.push(['focus does not show', where]);
    else if (!hasOutline) faults.push(['focus shows by less than a 2 px outline', where]);
    else if (!isForced) {
      const colour = channels(after.outlineColor);
      const around = ground(parseFloat(after.outlineOffset) < 0 ? stop : stop.parentElement ?? stop);
      const ratio = colour && contrast(colour, around);
      if (ratio < LEAST_CONTRAST) faults.push([`focus stands out by ${ratio.toFixed(2)} only`, where]);
    }
  }
  return faults;
}
