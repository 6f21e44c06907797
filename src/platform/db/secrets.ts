import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncPath, writeWholeFile } from '../whole-file.ts';

/** The login secrets this machine holds, one file each under DATA_DIR/secrets, readable by their owner only. */
export interface SecretStore {
  /** The kept secret, if this machine holds it. */
  find(name: string): string | undefined;
  /** Makes, keeps and returns a new one (256 bits, safe in an address). */
  make(name: string): string;
}

/** Opens the secrets of a data folder. */
export function secretsIn(dataDir: string): SecretStore {
  const folder = join(dataDir, 'secrets');
  return {
    find: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined),
    make: (name) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      syncPath(dataDir);
      const secret = randomBytes(32).toString('base64url');
      // On the disk before the database learns it: a login whose secret a power cut took could never be used again.
      writeWholeFile(join(folder, name), secret);
      return secret;
    },
  };
}
