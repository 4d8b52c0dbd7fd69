// Lighthouse: full marks in its four categories, on a phone and on a desk, and no layout shift.

import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Asks Lighthouse about each page through the Chromium that listens at `port`; answers a line of figures for each run. */
export async function checkLighthouse(site, paths, port, fail) {
  const lines = [];
  for (const path of paths) {
    for (const [mode, config] of [['mobile', undefined], ['desktop', desktopConfig]]) {
      const ask = async () => (await lighthouse(site.base + path, { port, logLevel: 'silent', onlyCategories: CATEGORIES }, config)).lhr;
      let told = await ask();
      // Speed is measured, and something else may have run at the same time: a second look decides.
      if (told.categories.performance.score < 1) told = await ask();
      const tell = (what, where) => fail(`${site.name} ${path}`, `Lighthouse ${mode}`, what, where);
      const marks = CATEGORIES.map((id) => Math.round((told.categories[id].score ?? 0) * 100));
      CATEGORIES.forEach((id, at) => {
        if (marks[at] === 100) return;
        const why = told.categories[id].auditRefs.filter(({ id, weight }) => weight > 0 && (told.audits[id].score ?? 1) < 1).map(({ id }) => `${id} ${told.audits[id].displayValue ?? ''}`);
        tell(`${id} ${marks[at]}`, why.join(', '));
      });
      const [shift, paint, blocked] = ['cumulative-layout-shift', 'largest-contentful-paint', 'total-blocking-time'].map((id) => told.audits[id].numericValue);
      if (shift > 0) tell(`layout shift ${shift}`, '');
      lines.push(`${site.name} ${path}, ${mode}: ${marks.join(' ')}; largest paint ${(paint / 1000).toFixed(2)} s, shift ${shift}, blocked ${Math.round(blocked)} ms`);
    }
  }
  return lines;
}
