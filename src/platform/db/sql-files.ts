import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoted, type RoleNames, roleNames } from './roles.ts';

/** One SQL file of the project: its name, its text, and the hash of that text. */
export interface SqlFile {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const folderOf = (kind: 'migrations' | 'standing') =>
  fileURLToPath(new URL(`../../../db/${kind}/`, import.meta.url));

/** The SQL files of a kind, in the order in which they apply. */
export function sqlFiles(kind: 'migrations' | 'standing', folder: string = folderOf(kind)): SqlFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

const placeholder = new RegExp(String.raw`(?<![:\w]):(${roleNames.join('|')})\b`, 'g');

/** Puts the installation's role names where a file writes `:public_site`, `:owner` and so on. A cast (`::`) is left alone. */
export function withRoles(text: string, roles: RoleNames): string {
  return text.replace(placeholder, (_whole, name: keyof RoleNames) => quoted(roles[name]));
}
