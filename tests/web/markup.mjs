// The Nu HTML checker over all pages and style sheets at once: no error and no warning.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Properties of SVG 2 that the checker’s list of CSS does not have yet. */
const UNKNOWN_TO_NU = /CSS: “vector-effect”: Property “vector-effect” doesn't exist/;

/** Checks the HTML and CSS files of the sites; runs beside the browser. */
export async function checkMarkup(sites, fail) {
  const of = (ending) => sites.flatMap((site) => [...site.files].filter((path) => path.endsWith(ending)).map((path) => join(site.folder, path)));
  const said = [...(await nu(of('.html'))), ...(await nu(of('.css'), '--css'))];
  for (const { url, type, subType, message, lastLine, firstColumn, lastColumn, extract } of said) {
    // What is neither an error nor a warning only says where another one began.
    if ((type === 'info' && subType !== 'warning') || UNKNOWN_TO_NU.test(message)) continue;
    const site = sites.find(({ folder }) => url?.startsWith(pathToFileURL(folder).href)) ?? sites.find(({ folder }) => url?.includes(folder));
    const page = site ? `${site.name} ${decodeURIComponent(url.slice(url.indexOf(site.folder) + site.folder.length + 1))}` : 'Nu';
    fail(page, 'Nu', `${subType ?? type}: ${message}`, `line ${lastLine}, column ${firstColumn ?? lastColumn} ${(extract ?? '').replaceAll(/\s+/g, ' ').slice(0, 120)}`);
  }
}

async function nu(files, ...options) {
  if (files.length === 0) return [];
  const java = spawn('java', ['-Xss4m', '-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', ...options, ...files]);
  const texts = { stdout: '', stderr: '' };
  for (const name of Object.keys(texts)) java[name].setEncoding('utf8').on('data', (more) => { texts[name] += more; });
  await new Promise((done, failed) => java.on('close', done).on('error', failed));
  try {
    return JSON.parse(texts.stdout).messages;
  } catch {
    throw new Error(`the Nu HTML checker did not answer: ${texts.stderr || texts.stdout}`);
  }
}
