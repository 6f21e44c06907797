// Lets Node 24 load .tsx files. Node strips types from .ts itself but refuses JSX, so .tsx goes through esbuild.
// Used as `node --import ./bin/tsx-hook.mjs`; worker threads and forked children inherit it through execArgv.
// What was compiled once is kept, so that a part that is started again is up in half the time; where the folder
// cannot be written, Node does without.
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      target: 'node22',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: file,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
