import { EUROPEAN_NICKNAMES } from './nickname-data.ts';
import { WORLD_NICKNAMES } from './nickname-data-world.ts';

const groupsByName = new Map<string, number[]>();
for (const [group, names] of [...EUROPEAN_NICKNAMES, ...WORLD_NICKNAMES].entries()) {
  for (const name of names.split(' ')) {
    const known = groupsByName.get(name);
    if (known) known.push(group);
    else groupsByName.set(name, [group]);
  }
}

const NONE: readonly number[] = [];

/** The numbers of the groups of interchangeable names that a folded name belongs to; empty when it is in none. */
export function nicknameGroups(name: string): readonly number[] {
  return groupsByName.get(name) ?? NONE;
}

/** Whether two folded names are known to stand for one another (Bill and William, Gosia and Małgorzata). */
export function areNicknames(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}
