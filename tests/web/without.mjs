// Pages without what not everybody has: without script, and without a host.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tab } from './pages.mjs';

/** Words and links without script: none is lost, and no control is dead. Asks only pages that have a script. */
export async function checkWithoutScript(browser, site, paths, fail) {
  const scripted = [...paths].filter((path) => site.pages.get(path).fetched.some((file) => /\.js(\?|$)/.test(file ?? '')));
  if (scripted.length === 0) return 0;
  const [withScript, without] = [await tab(browser), await tab(browser, { javaScriptEnabled: false })];
  for (const path of scripted) {
    const tell = (what, where) => fail(`${site.name} ${path}`, 'no script', what, where);
    const [rich, plain] = [await read(withScript.page, site.base + path), await read(without.page, site.base + path)];
    const lost = (kind) => rich[kind].filter((one) => !plain[kind].includes(one));
    const gone = (kind) => plain[kind].filter((one) => !rich[kind].includes(one));
    for (const href of gone('links')) tell('a script takes a link away', href);
    for (const words of gone('lines').filter((line) => !plain.instead.includes(line))) tell('a script takes words away', words);
    // A script adds what it needs to find; it does not bring the links that the page is for.
    for (const href of lost('links')) tell('a link only with script', href);
    for (const control of plain.controls) tell('a dead control', control);
  }
  await withScript.context.close();
  await without.context.close();
  return scripted.length;
}

async function read(page, url) {
  await page.goto(url, { waitUntil: 'load' });
  return page.evaluate(() => {
    const lines = (text) => text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
    document.querySelectorAll('details').forEach((part) => { part.open = true; });
    return {
      lines: lines(document.body.innerText),
      instead: [...document.querySelectorAll('noscript, .unscripted')].flatMap((part) => lines(part.innerText)),
      links: [...new Set([...document.links].filter((link) => link.checkVisibility()).map((link) => link.href))],
      controls: [...document.querySelectorAll('button, input, select, textarea, [role=button]')]
        .filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 120)),
    };
  });
}

/** Pages opened from the disk look as they do from a host, and nothing in them fails. */
export async function checkFromDisk(browser, site, paths, fail) {
  // Two tabs: what a served page still fetches when it has loaded is not what a page from the disk asks for.
  const [host, disk] = [await tab(browser), await tab(browser)];
  const look = (page) => page.evaluate(() => [document.body, document.querySelector('h1'), document.querySelector('header'), document.querySelector('main')].map((part) => {
    const { margin, fontFamily, fontSize, color, backgroundColor, width } = part ? getComputedStyle(part) : {};
    return [margin, fontFamily, fontSize, color, backgroundColor, width].join(' ');
  }));
  for (const path of paths) {
    const tell = (what, where) => fail(`${site.name} ${path}`, 'from the disk', what, where);
    await host.page.goto(site.base + path);
    const served = await look(host.page);
    const { page, told } = disk;
    told.console.length = told.requests.length = 0;
    await page.goto(pathToFileURL(join(site.folder, path)).href);
    if (JSON.stringify(await look(page)) !== JSON.stringify(served)) tell('looks otherwise than from a host', 'style');
    for (const message of told.console) tell('console', message);
    for (const url of told.requests) if (!url.startsWith(pathToFileURL(site.folder).href)) tell('asks elsewhere', url);
  }
  await host.context.close();
  await disk.context.close();
}
