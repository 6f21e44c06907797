/** A disk of a test's own, in a file, whose power can be cut: what was not yet on it by then is gone. Needs root. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LoopDisk {
  /** Makes `at` lie on the disk. */
  carry(at: string): void;
  /** The file system stops where it stands: every write and sync from here on fails, and what waits in memory never arrives. */
  cutPower(): void;
  /** Off and on again: the file system is mounted anew and goes through its journal. */
  powerOn(): void;
  remove(): void;
}

const run = (program: string, ...args: string[]) => void execFileSync(program, args, { stdio: 'ignore' });

/** EXT4_IOC_SHUTDOWN with NOLOGFLUSH (linux/fs/ext4: `_IOR('X', 125, __u32)`, flag 2): as if the plug was pulled. */
const pullThePlug = `open(F, "<", $ARGV[0]) or die; my $how = pack("L", 2); defined(ioctl(F, 0x8004587d, $how)) or die $!`;

/** Makes an ext4 disk of so many megabytes. */
export function loopDisk(megabytes: number): LoopDisk {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-disk-'));
  const image = join(folder, 'image');
  const mount = join(folder, 'mount');
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1024 * 1024);
  run('mkfs.ext4', '-q', '-F', image);
  mkdirSync(mount);
  const carried: string[] = [];
  const inside = (at: string) => join(mount, at.replaceAll('/', '_'));
  const bind = (at: string) => run('mount', '--bind', inside(at), at);
  const up = () => run('mount', '-o', 'loop', image, mount);
  /** Mounts that are in use are left, so that the file system lives on as it is: whoever was stopped is given time to go. */
  const leave = (at: string): boolean => {
    for (let tries = 0; tries < 100; tries++)
      try {
        run('umount', at);
        return true;
      } catch {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      }
    run('umount', '-l', at);
    return false;
  };
  const down = (): boolean => [...carried.toReversed(), mount].map(leave).every(Boolean);
  up();
  return {
    carry(at) {
      mkdirSync(at, { recursive: true });
      mkdirSync(inside(at), { mode: 0o711 });
      carried.push(at);
      bind(at);
    },
    cutPower: () => run('perl', '-e', pullThePlug, mount),
    powerOn() {
      if (!down()) throw new Error('somebody still has files of the disk open');
      up();
      for (const at of carried) bind(at);
    },
    remove() {
      down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
