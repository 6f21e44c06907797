import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
      const secret = randomBytes(32).toString('base64url');
      const path = join(folder, name);
      // Whole or not at all: a kill between the two calls leaves no half-written secret.
      writeFileSync(`${path}.new`, secret, { mode: 0o600 });
      renameSync(`${path}.new`, path);
      return secret;
    },
  };
}
