// Finding in a real browser: the search with and without its script, by keyboard, from a disk, under a strict policy.
//
//   node tests/web/finding.mjs FOLDER     where FOLDER is a built site with at least one technology
//
// `checks` is a list of { name, run }; run({ browser, base, folder, site }) throws what is wrong. `base` is where the
// folder is served, with a slash at the end.
import assert from "node:assert/strict";
import { readFileSync, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
  + "require-trusted-types-for 'script'; trusted-types candour";
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript; charset=utf-8", ".json": "application/json" };

/** Serves a folder on loopback as strictly as a host can. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, "http://a").pathname).replace(/\/$/, "/index.html"));
    if (!path.startsWith(resolve(folder)) || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", "content-security-policy": POLICY });
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** What the index of a site says, read as the script reads it. */
export function read(folder) {
  const language = existsSync(join(folder, "search/rows.en.js")) ? "en" : "cy";
  let rows;
  new Function("candour", readFileSync(join(folder, `search/rows.${language}.js`), "utf8"))((_, content) => { rows = content; });
  return { rows, languages: readdirSync(join(folder, "search")).filter((name) => name.startsWith("rows.")).map((name) => name.slice(5, 7)) };
}

/** A page that notes everything that it should not do. */
async function open({ browser, base }, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const asked = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(message.text()); });
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(base + path);
  return { page, faults, asked, close: () => context.close() };
}

/** Types into the search, and waits for the answer. */
async function search(page, words) {
  await page.fill("#q", words);
  await answered(page);
}

/** Waits until the count of results has been said, which comes last. */
async function answered(page) {
  await page.waitForTimeout(200);
  await page.waitForFunction(() => {
    const said = document.getElementById("found").textContent;
    return said && said === document.querySelector("#results p")?.textContent;
  });
}

const names = (page) => page.$$eval("#results li h2", (all) => all.map((one) => one.textContent));
const firstWord = (text) => text.match(/[A-Za-z]{3,}/)[0];
/** How far what stands on a page moves once its script is there, as browsers sum it up. The script comes late, after the page was painted: on one's own computer it would come before. */
async function shifted({ browser, base }, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let late = 0;
  await page.route(/\.js$/, async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    late += 1;
    await route.continue();
  });
  await page.goto(base + path);
  const sum = await page.evaluate(() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; })).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
  }));
  await context.close();
  assert.ok(late > 0, "the page has no script");
  return sum;
}

const LIST = "technologies/index.html";
const only = (site, index) => site.rows.ids[index];

export const checks = [
  {
    name: "without a script there is no control, and the search page leads on",
    async run(site) {
      for (const path of [LIST, "search.html"]) {
        const { page, close } = await open(site, path, { javaScriptEnabled: false });
        assert.equal(await page.isVisible("#finder"), false, path);
        const shown = await page.$$eval("main :is(input, select, button)", (all) => all.filter((one) => one.checkVisibility()).length);
        assert.equal(shown, 0, path);
        if (path === "search.html") {
          assert.ok(await page.isVisible(".unscripted"));
          assert.ok((await page.$$("#unsearched a")).length > 3);
        }
        await close();
      }
    },
  },
  {
    name: "the index is fetched on first use only, and nothing moves before",
    async run(site) {
      const { page, faults, asked, close } = await open(site, LIST);
      assert.ok(await page.isVisible("#finder"));
      assert.ok(asked.length <= 5 && !asked.some((url) => url.includes("/search/")), asked.join(" "));
      // What the script moves, it moves every time; a table that is painted while half of it has arrived, only by chance.
      let shift = await shifted(site, LIST);
      for (let again = 0; shift > 0 && again < 2; again += 1) shift = Math.min(shift, await shifted(site, LIST));
      assert.equal(shift, 0);
      await page.focus("#q");
      await page.waitForSelector("#f-sort", { state: "attached" });
      assert.ok(asked.some((url) => url.includes("/search/rows.")));
      assert.ok(await page.isVisible("#unsearched"), "to come near the search changes nothing yet");
      assert.deepEqual(faults, []);
      await close();
    },
  },
  {
    name: "words find names, are marked and counted, and stand in the address",
    async run(site) {
      const name = site.rows.names[0];
      const { page, faults, close } = await open(site, LIST);
      await search(page, name.toUpperCase());
      assert.ok((await names(page)).includes(name), `${name} is not among the results`);
      assert.equal((await names(page))[0], name, "the best match is not the first");
      assert.ok((await page.$$("#results mark")).length > 0);
      assert.equal(await page.isVisible("#unsearched"), false);
      assert.equal(new URL(page.url()).searchParams.get("q"), name.toUpperCase());
      const found = Number((await page.textContent("#found")).match(/[\d,]+/)[0].replace(",", ""));
      assert.ok(found >= 1 && found <= site.rows.ids.length);
      // What was found leads to the record.
      await page.click("#results h2 a");
      assert.ok(page.url().endsWith(`/technologies/${only(site, 0)}.html`), page.url());
      await page.goBack();
      await answered(page);
      assert.equal(await page.inputValue("#q"), name.toUpperCase(), "coming back shows the results again");
      assert.deepEqual(faults, []);
      await close();
    },
  },
  {
    name: "a word that is only begun finds, and so does every public word of a record",
    async run(site) {
      const word = firstWord(site.rows.names[0]);
      const { page, close } = await open(site, "search.html");
      await search(page, word.slice(0, -1));
      assert.ok((await names(page)).length > 0);
      // A word of the record's page that stands neither in its name nor in its summary.
      const html = readFileSync(join(site.folder, `technologies/${only(site, 0)}.html`), "utf8");
      const prose = [...html.matchAll(/<dd><p>([^<]{40,})<\/p>/g)].map((match) => match[1]).join(" ");
      const seen = `${site.rows.names[0]} ${site.rows.summaries[0]}`.toLowerCase();
      const deep = (prose.match(/\b[a-z]{7,}\b/g) ?? []).find((each) => !seen.includes(each));
      if (deep) {
        await search(page, `${deep} ${word}`);
        assert.ok((await page.$$eval("#results h2 a", (all) => all.map((one) => one.href))).some((href) => href.endsWith(`/${only(site, 0)}.html`)), deep);
      }
      await close();
    },
  },
  {
    name: "filters combine, their counts are right, and the address brings them back",
    async run(site) {
      const status = site.rows.facets.find((facet) => facet.name === "status");
      const impact = site.rows.facets.find((facet) => facet.name === "impact");
      const [code] = status.values[status.of[0]];
      const expected = status.of.filter((of) => of === status.of[0]).length;
      const { page, faults, close } = await open(site, LIST);
      await page.click("summary");
      await page.waitForSelector("#f-sort");
      await page.check(`[name="status"][value="${code}"]`);
      await answered(page);
      assert.match(await page.textContent("#found"), new RegExp(`^${expected.toLocaleString("en-GB")} `));
      for (const [number, [value]] of impact.values.entries()) {
        const count = impact.of.filter((of, row) => of === number && status.of[row] === status.of[0]).length;
        const label = await page.$eval(`[name="impact"][value="${value}"]`, (box) => box.parentNode.textContent);
        assert.ok(label.endsWith(`(${count.toLocaleString("en-GB")})`), `${label}: ${count}`);
      }
      await page.selectOption("#f-sort", "gaps");
      await answered(page);
      const address = new URL(page.url());
      assert.equal(address.search, `?status=${code}&sort=gaps`);
      const before = await names(page);
      await page.reload();
      await answered(page);
      assert.deepEqual(await names(page), before);
      assert.ok(await page.isChecked(`[name="status"][value="${code}"]`));
      await page.focus("#q");
      await page.keyboard.press("Escape");
      await page.waitForSelector("#unsearched", { state: "visible" });
      assert.equal(new URL(page.url()).search, "");
      assert.deepEqual(faults, []);
      await close();
    },
  },
  {
    name: "nothing found helps: other words, fewer filters, the whole list",
    async run(site) {
      const word = firstWord(site.rows.names[0]);
      const status = site.rows.facets.find((facet) => facet.name === "status");
      const { page, close } = await open(site, `search.html?q=${word}xq`);
      await answered(page);
      assert.ok(await page.isVisible("#nothing"));
      assert.equal((await names(page)).length, 0);
      await page.click("#results ul button");
      await page.waitForSelector("#results h2");
      assert.equal(await page.isVisible("#nothing"), false);
      const unmet = status.values.find((_, number) => !site.rows.names.some((name, row) => name.includes(word) && status.of[row] === number));
      if (unmet) {
        await page.goto(`${site.base}search.html?q=${encodeURIComponent(site.rows.names[0])}&status=${unmet[0]}`);
        await answered(page);
        if (await page.isVisible("#nothing")) {
          await page.click("#results ul button");
          await page.waitForSelector("#results h2");
          assert.ok(!page.url().includes("status="));
        }
      }
      await close();
    },
  },
  {
    name: "the page of a group searches within it",
    async run(site) {
      const status = site.rows.facets.find((facet) => facet.name === "status");
      const [code] = status.values[status.of[0]];
      const { page, close } = await open(site, `technologies/by/status/${code}.html`);
      await search(page, firstWord(site.rows.names[0]));
      assert.ok(page.url().includes(`status=${code}`), page.url());
      assert.ok((await names(page)).includes(site.rows.names[0]));
      await close();
    },
  },
  {
    name: "by keyboard alone, with labels, and with targets of 24 pixels",
    async run(site) {
      for (const width of [320, 1280]) {
        const { page, close } = await open(site, LIST, { viewport: { width, height: 900 } });
        await page.focus("#q");
        await page.keyboard.type(firstWord(site.rows.names[0]));
        await answered(page);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.id), "f-sort");
        const faults = await page.$$eval("#finder :is(input, select, button, summary), #results :is(a, button)", (all) => all.flatMap((one) => {
          const box = (one.closest("label") ?? one).getBoundingClientRect();
          const name = one.labels?.[0]?.textContent || one.textContent;
          return box.width >= 24 && box.height >= 24 && name.trim() ? [] : [`${one.outerHTML} ${box.width} by ${box.height}`];
        }));
        assert.deepEqual(faults, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sideways at ${width}`);
        assert.ok(await page.$$eval("#finder fieldset", (all) => all.every((one) => one.querySelector("legend")?.textContent)));
        await close();
      }
    },
  },
  {
    name: "it works from a disk",
    async run(site) {
      const base = `${pathToFileURL(resolve(site.folder))}/`;
      const { page, faults, close } = await open({ ...site, base }, LIST);
      await search(page, site.rows.names[0]);
      assert.ok((await names(page)).includes(site.rows.names[0]));
      assert.deepEqual(faults, []);
      await close();
    },
  },
  {
    name: "in Welsh it speaks Welsh",
    async run(site) {
      if (!site.languages.includes("cy")) return;
      const { page, faults, close } = await open(site, "cy/search.html");
      await search(page, site.rows.names[0].slice(0, 4));
      assert.doesNotMatch(await page.textContent("#finder"), /Search|Filter|Sort/);
      assert.doesNotMatch(await page.textContent("#found"), /found/);
      assert.deepEqual(faults, []);
      await close();
    },
  },
];

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  const folder = resolve(process.argv[2]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const served = await serve(folder);
  const site = { browser, base: served.base, folder, ...read(folder) };
  let failed = 0;
  for (const { name, run } of checks) {
    try {
      await run(site);
      console.log(`ok      ${name}`);
    } catch (fault) {
      failed += 1;
      console.log(`FAILED  ${name}: ${fault.message}`);
    }
  }
  await browser.close();
  served.close();
  process.exit(failed ? 1 : 0);
}
