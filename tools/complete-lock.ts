// `node tools/complete-lock.ts`, after adding a package. Some packages bring one optional package for each platform, and a
// registry that lacks some of them leaves them out of package-lock.json, whereupon `npm ci` refuses the whole lock.
// This adds their entries; they are never fetched except on the platform they are for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './steps/run.ts';

/** What this reads of a lock; checked, but handed on as it was, so that every other key keeps its place. */
interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface Lock {
  packages: Record<string, Entry | (Entry & ReturnType<typeof platformOf>)>;
}
const lockFile = z.custom<Lock>(
  (value) => z.looseObject({ packages: z.record(z.string(), z.looseObject({})) }).safeParse(value).success,
);

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors: Record<string, string> = {
  'arm-': 'arm',
  armv7: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
};
const plain = ['arm64', 'x64', 's390x'];

/** Which machines a package named in the usual way (…-linux-x64-musl) is for. */
export function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const short = name.split('/').at(-1) ?? name;
  const os = systems.find((each) => short.includes(each));
  const cpu =
    plain.find((each) => short.includes(each)) ??
    Object.entries(processors).find(([sign]) => short.includes(sign))?.[1];
  if (os === undefined || cpu === undefined) throw new Error(`cannot tell which platform ${name} is for`);
  const libc = /musl/.test(short) ? ['musl'] : os === 'linux' && /gnu/.test(short) ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) };
}

/** The optional packages a lock speaks of but does not list: where each belongs, and its version. */
export function missingFrom(lock: Lock): { at: string; name: string; version: string; of: string }[] {
  return Object.entries(lock.packages).flatMap(([of, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${of}/node_modules/${name}`],
      )
      .map(([name, version]) => ({ at: `node_modules/${name}`, name, version, of })),
  );
}

/** Reads the project's lock. */
export function readLock(): Lock {
  return lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

if (import.meta.main) {
  const lock = readLock();
  for (const { at, name, version, of } of missingFrom(lock)) {
    const { dev, license } = lock.packages[of] ?? {};
    const { cpu, libc, os } = platformOf(name);
    lock.packages[at] = {
      version,
      cpu,
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      ...(license ? { license } : {}),
      optional: true,
      os,
    };
  }
  const sorted = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(
    join(root, 'package-lock.json'),
    `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`,
  );
}
