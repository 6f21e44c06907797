import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from '../whole-file.ts';
import { type Account, clusterAccount } from './account.ts';
import { holderOf } from './holder.ts';

/** Where root's clusters lie: an ordinary account must be able to reach them, whatever the rights of the checkout. */
const sharedRoot = '/var/lib/plainsight';

/** Where root's cluster of a data folder lies: on the disk, or beside a data folder that lies in memory, as those of tests do. */
function rootFor(dataDir: string): string {
  const folder = resolve(dataDir);
  return folder.startsWith('/dev/shm/') ? join(dirname(folder), 'plainsight-clusters') : sharedRoot;
}

const idFile = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) });
const markFile = z.strictObject({
  dataDir: z.string(),
  keep: z.enum(['while-wanted', 'while-held', 'always']),
});

/** How long a root cluster outlives its data folder: until that is gone, until its starter is gone, or for ever. */
export type Keep = z.infer<typeof markFile>['keep'];

/** The folders of one cluster. */
export interface ClusterPlace {
  readonly folder: string;
  readonly engine: string;
  readonly data: string;
  /** Holds the socket; a socket's path may have 107 bytes at most. */
  readonly sockets: string;
  readonly account: Account | undefined;
}

/** Where the file lies that says which process holds a data folder. */
export const holdFile = (dataDir: string): string => join(dataDir, 'running.json');

function idIn(dataDir: string): string | undefined {
  const path = join(dataDir, 'cluster.json');
  if (!existsSync(path)) return undefined;
  return idFile.parse(JSON.parse(readFileSync(path, 'utf8'))).id;
}

function idOf(dataDir: string): string {
  const known = idIn(dataDir);
  if (known !== undefined) return known;
  const id = randomBytes(8).toString('hex');
  writeWholeFile(join(dataDir, 'cluster.json'), JSON.stringify({ id }));
  return id;
}

function socketFolder(folder: string, id: string): string {
  const inside = join(folder, 'run');
  return Buffer.byteLength(inside) < 85 ? inside : join(tmpdir(), `plainsight-${id}`);
}

/** Where the cluster of a data folder lies. */
export function placeOf(dataDir: string): ClusterPlace {
  const account = clusterAccount();
  const id = idOf(dataDir);
  const folder = account ? join(rootFor(dataDir), id) : join(resolve(dataDir), 'postgres');
  return {
    folder,
    account,
    engine: join(folder, 'engine'),
    data: join(folder, 'data'),
    sockets: socketFolder(folder, id),
  };
}

/** Makes the folders of a cluster ready; the caller holds the data folder. */
export function preparePlace(dataDir: string, keep: Keep): ClusterPlace {
  const place = placeOf(dataDir);
  const { folder, sockets, account } = place;
  mkdirSync(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  if (account) {
    const mark = markFile.encode({ dataDir: resolve(dataDir), keep });
    writeWholeFile(join(folder, 'belongs-to.json'), JSON.stringify(mark));
    chownSync(sockets, account.uid, account.gid);
  }
  return place;
}

function markIn(path: string): z.infer<typeof markFile> | undefined {
  try {
    return markFile.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** A cluster folder whose mark never got written is left alone this long: another start may be making it. */
const settlingTime = 3_600_000;

function isUnwanted(folder: string, id: string, now: number): boolean {
  const path = join(folder, 'belongs-to.json');
  // An empty mark is one that a full disk or a power cut stopped: it must not keep every other cluster from starting.
  if (!existsSync(path) || statSync(path).size === 0) return now - statSync(folder).mtimeMs > settlingTime;
  const mark = markIn(path);
  // A mark that cannot be read is somebody's all the same; their next start writes it anew.
  if (mark === undefined || mark.keep === 'always') return false;
  if (idIn(mark.dataDir) !== id) return true;
  return mark.keep === 'while-held' && holderOf(holdFile(mark.dataDir)) === undefined;
}

/**
 * Root's clusters, on the disk and where that of this data folder lies, that nobody can want any more: their data folder is gone, or their
 * starter is and they were for its run only.
 */
export function unwantedPlaces(dataDir: string, now: number): { folder: string; data: string }[] {
  if (clusterAccount() === undefined) return [];
  return [...new Set([sharedRoot, rootFor(dataDir)])]
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root)
        .filter((id) => isUnwanted(join(root, id), id, now))
        .map((id) => ({ folder: join(root, id), data: join(root, id, 'data') })),
    );
}

/** Removes a cluster's folders for good. */
export function removePlace(place: { folder: string; sockets?: string }): void {
  rmSync(place.folder, { recursive: true, force: true });
  if (place.sockets) rmSync(place.sockets, { recursive: true, force: true });
}
