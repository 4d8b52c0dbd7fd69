// Lighthouse: full marks for access, practice and search engines, on a phone and on a desk, and no layout shift. Speed is
// told; since it is the machine's as much as the page's, only what can be no accident is a fault.

import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Below this Lighthouse itself warns that speed cannot be told (its benchmarkIndex). */
const SLOW = 1000;
/** A mark for speed that no busy moment explains. */
const HEAVY = 90;

/** Asks Lighthouse about each page through the Chromium that listens at `port`; answers a line of figures for each run. */
export async function checkLighthouse(site, paths, port, fail, modes = ['mobile', 'desktop']) {
  const lines = [];
  for (const path of paths) {
    // A home page is asked for by its folder, as people do.
    const url = site.base + path.replace(/(^|\/)index\.html$/, '$1');
    for (const mode of modes) {
      const config = mode === 'desktop' ? desktopConfig : undefined;
      const ask = async () => (await lighthouse(url, { port, logLevel: 'silent', onlyCategories: CATEGORIES }, config)).lhr;
      let told = await ask();
      if (told.categories.performance.score < HEAVY / 100) told = await ask();
      const isMeasurable = told.environment.benchmarkIndex >= SLOW;
      const tell = (what, where) => fail(`${site.name} ${path}`, `Lighthouse ${mode}`, what, where);
      const marks = CATEGORIES.map((id) => Math.round((told.categories[id].score ?? 0) * 100));
      CATEGORIES.forEach((id, at) => {
        if (marks[at] === 100 || (id === 'performance' && (marks[at] >= HEAVY || !isMeasurable))) return;
        const why = told.categories[id].auditRefs.filter(({ id, weight }) => weight > 0 && (told.audits[id].score ?? 1) < 1).map(({ id }) => `${id} ${told.audits[id].displayValue ?? ''}`);
        tell(`${id} ${marks[at]}`, why.join(', '));
      });
      const [shift, paint, blocked] = ['cumulative-layout-shift', 'largest-contentful-paint', 'total-blocking-time'].map((id) => told.audits[id].numericValue);
      if (shift > 0) tell(`layout shift ${shift}`, '');
      lines.push(`${site.name} ${path}, ${mode}: ${marks.join(' ')}; largest paint ${(paint / 1000).toFixed(2)} s, shift ${shift}, blocked ${Math.round(blocked)} ms${isMeasurable ? '' : ` (this machine was too slow or too busy to measure speed: ${told.environment.benchmarkIndex})`}`);
    }
  }
  return lines;
}
