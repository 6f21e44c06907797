#!/usr/bin/env node
// The first thing that runs in a bare clone: no dependency, and no syntax that Node 18 does not read. It installs what
// package-lock.json names when that is not there yet, then hands over to the pinned Node 24 that comes with it.
'use strict';

const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const programs = {
  start: 'src/apps/start.ts',
  cli: 'src/apps/cli.ts',
  test: 'tools/test.ts',
  'test:long': 'tools/test-long.ts',
  bench: 'tools/bench.ts',
};

// A linking asks for much memory and soon lets go of it, again and again, and a machine may take longer to give it anew
// than the linking takes to fill it. So what was let go of is kept, in large pages, and one store serves all threads.
const memoryForLinking = [
  'glibc.malloc.hugetlb=1',
  'glibc.malloc.mmap_threshold=1000000000',
  'glibc.malloc.trim_threshold=4000000000',
  'glibc.malloc.arena_max=1',
].join(':');

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether node_modules holds exactly what the lock names; packages for other machines may be missing. */
function isInstalled() {
  const wanted = readJson('package-lock.json').packages;
  const hidden = readJson('node_modules/.package-lock.json');
  if (!hidden) return false;
  return Object.keys(wanted).every((name) => {
    const want = wanted[name];
    const have = hidden.packages[name];
    if (name === '') return true;
    if (!have) return Boolean(want.optional || want.devOptional);
    return have.version === want.version && have.integrity === want.integrity;
  });
}

/** npm as this process was started by it, else npm from the search path. */
function npm(args) {
  const given = process.env.npm_execpath;
  if (given && /npm-cli\.js$/.test(given)) return [process.execPath, [given].concat(args)];
  return ['npm', args];
}

function install() {
  process.stderr.write('Installing the packages Plainsight needs (once, about a minute) …\n');
  const command = npm([
    'ci',
    '--include=optional',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const result = childProcess.spawnSync(command[0], command[1], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.error)
    fail(`npm could not be run (${result.error.message}). Plainsight needs Node.js 20 or later with npm.`);
  if (result.status !== 0)
    fail('npm ci did not succeed, so Plainsight cannot start. Its messages above say why.');
}

function runs(file) {
  return childProcess.spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The pinned Node 24, else the user's own if it reads TypeScript and lets us load .tsx (22.15 and later). */
function findNode() {
  const pinned = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(pinned) && runs(pinned)) return { file: pinned, flags: [] };
  const version = process.versions.node.split('.').map(Number);
  const reads =
    version[0] > 23 || (version[0] === 23 && version[1] >= 6) || (version[0] === 22 && version[1] >= 18);
  const asked = (version[0] === 22 && version[1] >= 15) || (version[0] === 23 && version[1] >= 5);
  if (reads) return { file: process.execPath, flags: [] };
  if (asked) return { file: process.execPath, flags: ['--experimental-strip-types', '--no-warnings'] };
  return fail(
    'There is no pinned Node for ' +
      process.platform +
      '-' +
      process.arch +
      ', and Node ' +
      process.versions.node +
      ' is too old for Plainsight. Install Node.js 24 and try again.',
  );
}

/** Ends the child when npm itself was killed: npm passes signals on, but it cannot pass on kill -9. */
function watchParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 200).unref();
}

function handOver(program, args) {
  const node = findNode();
  const env = Object.assign({}, process.env);
  env.PATH = path.dirname(node.file) + path.delimiter + (env.PATH || '');
  // The tools of a test run keep what they compiled, as the parts of the service do.
  env.NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE || path.join(root, '.cache', 'compile');
  if (program === programs.cli && args[0] === 'link')
    env.GLIBC_TUNABLES = env.GLIBC_TUNABLES || memoryForLinking;
  const flags = node.flags.concat(['--import', path.join(__dirname, 'tsx-hook.mjs')]);
  const settings = path.join(root, '.env');
  const usesSettings = program === programs.start || program === programs.cli;
  if (usesSettings && fs.existsSync(settings)) flags.push(`--env-file=${settings}`);
  // The channel tells the child when this process is gone, however it went.
  const child = childProcess.spawn(node.file, flags.concat([path.join(root, program)], args), {
    env: env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', (error) => {
    fail(`Node could not be started: ${error.message}`);
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => {
      child.kill(signal);
    });
  });
  watchParent(child);
  child.on('exit', (code, signal) => {
    process.exit(signal === 'SIGINT' ? 130 : signal ? 1 : code);
  });
}

function main(name, args) {
  const program = programs[name];
  if (!program) fail(`Usage: node bin/boot.cjs ${Object.keys(programs).join('|')}`);
  if (!isInstalled()) install();
  handOver(program, args);
}

module.exports = { main: main };
if (require.main === module) main(process.argv[2], process.argv.slice(3));
