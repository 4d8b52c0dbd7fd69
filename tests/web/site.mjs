// A built site as files: every page taken apart once, and what can be said of it without a browser.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** Which pages are of one kind: the same template, other words. A Welsh page is of another kind than its English one. */
const KINDS = [
  [/(technologies|datasets)\/[^/]+\/versions\/[^/]+$/, '$1/ID/versions/N.html'],
  [/technologies\/by\/[^/]+\/[^/]+$/, 'technologies/by/FACET/VALUE.html'],
  [/changes\/since\/[^/]+$/, 'changes/since/N.html'],
  [/changes\/[^/]+$/, 'changes/N.html'],
  [/technologies\/[^/]+\/[^/]+$/, 'technologies/FORCE/ID.html'],
  [/(forces|products)\/(?!index\.html)[^/]+$/, '$1/ID.html'],
  [/technologies\/page-[0-9]+\.html$/, 'technologies/page-N.html'],
  [/(technologies|datasets|updates)\/(?!index\.html)[^/]+$/, '$1/ID.html'],
];

/** Kinds of which there are so many that two of each stand for all, the largest page and the smallest; in Welsh one, of middle size. */
const MANY = /FORCE|versions\/N|by\/|since\/N|changes\/N|page-N|^cy\/.*\/ID/;

export const kindOf = (path) => KINDS.reduce((kind, [form, name]) => (kind === path ? path.replace(form, name) : kind), path);

/** Reads the folder. `base` is the address under which it is served. */
export function read(name, folder, base) {
  const files = new Set(readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile()));
  const pages = new Map([...files].filter((path) => path.endsWith('.html')).sort()
    .map((path) => [path, takeApart(readFileSync(join(folder, path), 'utf8'))]));
  return { name, folder, base, files, pages };
}

/** The pages to look at in the browser: all, or two of the kinds that are many. */
export function chosen(site, every) {
  const kinds = byKind(site);
  const size = (path) => statSync(join(site.folder, path)).size;
  return [...kinds].flatMap(([kind, paths]) => {
    if (every || !MANY.test(kind)) return paths;
    const sorted = paths.toSorted((a, b) => size(b) - size(a));
    if (kind.startsWith('cy/')) return [sorted[sorted.length >> 1]];
    return [...new Set([sorted[0], sorted.at(-1)])];
  });
}

function byKind(site) {
  const kinds = new Map();
  for (const path of site.pages.keys()) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path]);
  return kinds;
}

/** One page of each kind, the largest. */
export function ofEachKind(site) {
  const size = (path) => statSync(join(site.folder, path)).size;
  return [...byKind(site).values()].map((paths) => paths.toSorted((a, b) => size(b) - size(a))[0]);
}

function takeApart(html) {
  const page = { lang: '', ids: [], links: [], headings: [], alternates: new Map(), fetched: [], robots: '', leadsOn: '' };
  new Parser({
    onopentag(tag, at) {
      if (tag === 'html') page.lang = at.lang ?? '';
      if (at.id !== undefined) page.ids.push(at.id);
      if (/^h[1-6]$/.test(tag)) page.headings.push(Number(tag[1]));
      if (tag === 'meta' && at.name === 'robots') page.robots = at.content;
      if (tag === 'meta' && at['http-equiv'] === 'refresh') {
        page.leadsOn = at.content.replace(/^0; url=/, '');
        page.links.push({ tag, href: page.leadsOn, rel: '' });
      }
      if (tag === 'link' && at.rel === 'alternate' && at.hreflang) page.alternates.set(at.hreflang, at.href);
      if (tag === 'link' && /stylesheet|icon/.test(at.rel)) page.fetched.push(at.href);
      if (at.href !== undefined) page.links.push({ tag, href: at.href, hreflang: at.hreflang, rel: at.rel ?? '' });
      if (at.src !== undefined) page.fetched.push(at.src), page.links.push({ tag, href: at.src, rel: '' });
    },
  }).end(html);
  return page;
}

/** Everything that is wrong with the files by themselves. */
export function checkFiles(site, fail) {
  const told = (path, what, where) => fail(`${site.name} ${path}`, 'files', what, where);
  const reached = new Set();
  for (const [path, page] of site.pages) {
    const twice = page.ids.filter((id, at) => page.ids.indexOf(id) !== at);
    for (const id of new Set(twice)) told(path, 'id stands twice', `#${id}`);
    const tops = page.headings.filter((level) => level === 1).length;
    if (tops !== 1) told(path, 'not one h1', `${tops} of them`);
    page.headings.forEach((level, at) => {
      if (level > (page.headings[at - 1] ?? 0) + 1) told(path, 'a heading level is skipped', `heading ${at + 1} is h${level}`);
    });
    for (const { tag, href, rel } of page.links) {
      const fault = leadsAstray(site, path, href);
      if (fault) told(path, fault, `<${tag}${rel && ` rel=${rel}`} href="${href}">`);
    }
  }
  checkAddressesInFeeds(site, told);
  const follow = (path) => {
    for (const { tag, href } of site.pages.get(path)?.links ?? []) {
      const target = tag === 'a' && local(site, path, href)?.file;
      if (target && !reached.has(target)) reached.add(target), follow(target);
    }
  };
  follow('index.html');
  for (const [path, page] of site.pages) {
    // What only a host or an old link leads to is told to search engines as such.
    if (!reached.has(path) && !/noindex/.test(page.robots)) told(path, 'no page links to it', 'orphan');
  }
  if ([...site.pages.keys()].some((path) => path.startsWith('cy/'))) checkLanguages(site, told);
}

/** The file and the id that an address means, if it means one of this site. */
function local(site, from, href) {
  const url = new URL(href, site.base + from);
  if (url.origin !== new URL(site.base).origin) return null;
  if (!url.href.startsWith(site.base)) return { file: null };
  const path = decodeURIComponent((url.origin + url.pathname).slice(site.base.length));
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, id: decodeURIComponent(url.hash.slice(1)) };
}

function leadsAstray(site, from, href) {
  if (!URL.canParse(href, site.base + from)) return 'not an address';
  const target = local(site, from, href);
  if (!target) return null;
  if (!target.file) return 'leads out of the site’s folder';
  if (!site.files.has(target.file)) return 'leads nowhere';
  const page = site.pages.get(target.file);
  return page && target.id && !page.ids.includes(target.id) ? 'no such id there' : null;
}

/** What feeds, the site map and pages’ data call by its whole address must be there too. */
function checkAddressesInFeeds(site, told) {
  for (const path of site.files) {
    if (!/\.(html|json|jsonld|atom|xml|txt|csv|ndjson)$/.test(path)) continue;
    const whole = readFileSync(join(site.folder, path), 'utf8');
    // The history names what once stood somewhere; where it can be read now is another member.
    const text = path.startsWith('api/v1/changes/') ? whole.replaceAll(/"id": ?"[^"]*"/g, '') : whole;
    const found = new Set();
    for (let at = text.indexOf(site.base); at >= 0; at = text.indexOf(site.base, at + 1)) {
      found.add(text.slice(at, at + 400).match(/^[^\s"'<>`\\|,)\]]*/)[0].replaceAll('&amp;', '&').replace(/[.;:]+$|&(quot|lt|gt|#39|#x27);.*/, ''));
    }
    for (const address of found) {
      // In linked data an address with # names a thing, and is no place on a page.
      const file = /\.(html|jsonld)$/.test(path) ? address.replace(/#.*/, '') : address;
      const fault = !address.includes('{') && leadsAstray(site, '', file);
      if (fault) told(path, fault, address);
    }
  }
}

/** A page and its other languages know each other, and a link that people see leads to the same page. */
function checkLanguages(site, told) {
  for (const [path, page] of site.pages) {
    const lang = path.startsWith('cy/') ? 'cy' : 'en';
    if (page.lang !== lang) told(path, 'another language than its folder', `lang="${page.lang}"`);
    if (/noindex/.test(page.robots) && page.alternates.size === 0) continue;
    const plain = path.replace(/^cy\//, '');
    for (const [hreflang, wanted] of [['en', plain], ['cy', `cy/${plain}`], ['x-default', plain]]) {
      const href = page.alternates.get(hreflang);
      const file = href && local(site, path, href)?.file;
      if (file !== wanted) told(path, `hreflang ${hreflang} does not lead to the same page`, href ?? 'none');
    }
    const other = lang === 'cy' ? 'en' : 'cy';
    const leads = page.links.some((link) => link.tag === 'a' && link.hreflang === other
      && local(site, path, link.href)?.file === (other === 'cy' ? `cy/${plain}` : plain));
    if (!leads) told(path, 'no link to the same page in the other language', `a[hreflang=${other}]`);
  }
}
