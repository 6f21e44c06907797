import type { Crew } from './contract.ts';
import type { TableKit, TablePiece } from './kit.ts';
import { TableMember } from './member.ts';

/** A crew of one, in this thread. */
export function soloCrew(): Crew {
  const member = new TableMember();
  return {
    size: 1,
    async equip(kit) {
      await member.equip(kit as Partial<TableKit>);
    },
    async run(pieces, told) {
      const answers: unknown[] = [];
      for (const piece of pieces) {
        answers.push(member.run(piece as TablePiece));
        told?.(answers.length / pieces.length);
      }
      return answers;
    },
  };
}
