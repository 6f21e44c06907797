// Lets Node 24 load .tsx files. Node strips types from .ts itself but refuses JSX, so .tsx goes through esbuild.
// Used as `node --import ./bin/tsx-hook.mjs`; worker threads and forked children inherit it through execArgv.
// What was compiled once is kept, so that a part that is started again is up in half the time; where the folder
// cannot be written, it is compiled each time.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const kept = fileURLToPath(new URL('../.cache/tsx/', import.meta.url));
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));

const require = createRequire(import.meta.url);
const { version } = require('esbuild/package.json');

/** The file as a module of JavaScript; the compiler itself is loaded only for what it has not seen yet. */
function compiled(file) {
  const text = readFileSync(file, 'utf8');
  const place = `${kept}${hash('sha256', `${version}\n${file}\n${text}`)}.mjs`;
  try {
    return readFileSync(place, 'utf8');
  } catch {
    const { code } = require('esbuild').transformSync(text, {
      loader: 'tsx',
      format: 'esm',
      target: 'node22',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: file,
    });
    keep(place, code);
    return code;
  }
}

/** Under another name first: whoever reads meanwhile finds all of it or nothing. */
function keep(place, code) {
  const unfinished = `${place}.${process.pid}.${threadId}`;
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, place);
  } catch {
    // Compiled again next time.
  }
}

registerHooks({
  load(url, context, nextLoad) {
    // A test runner asks for a file anew by a question mark and a number.
    if (!/^file:[^?]*\.tsx(\?|$)/.test(url)) return nextLoad(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
