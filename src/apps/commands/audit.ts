import { join } from 'node:path';
import type { Command } from 'commander';
import { type Finding, readCheckpoints, type Verdict, verifyBook } from '../../audit/index.ts';
import { readBookPublicKey } from '../../platform/keys/index.ts';
import { withGround } from '../command-ground.ts';

const meanings: Record<Finding['what'], string> = {
  'line-altered': 'was altered',
  'line-removed': 'was removed',
  'line-added': 'was added',
  'line-moved': 'was put in another line’s place',
  'batch-altered': 'was altered',
  'batch-removed': 'was removed',
  'batch-forged': 'does not carry the seal that was noted',
  'chain-broken': 'does not follow the batch before it',
};

function sentence(finding: Finding): string {
  const batch = `batch ${finding.batch}`;
  return 'entryId' in finding
    ? `Line ${finding.entryId} of ${batch} ${meanings[finding.what]}.`
    : `${batch.replace('b', 'B')} ${meanings[finding.what]}.`;
}

/** What was found, in sentences: the findings first, then what was read and what stands unsealed. */
export function reportOf({ findings, lines, batches, unsealed }: Verdict): string[] {
  const { oldestMs } = unsealed;
  const open =
    oldestMs === undefined
      ? 'Every line is sealed.'
      : `${unsealed.lines} lines are not sealed yet; the oldest is ${(oldestMs / 1000).toFixed(1)} s old.`;
  const verdict =
    findings.length === 0 ? 'The book is whole.' : `The book was tampered with: ${findings.length} findings.`;
  return [...findings.map(sentence), `Read ${lines} lines in ${batches} batches. ${verdict} ${open}`];
}

/** `plainsight audit verify`. */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('The book: what was done and what was seen')
    .command('verify')
    .description('Read the whole book and tell whether any line was altered, removed, added or moved')
    .addHelpText(
      'after',
      '\nExits with 1 when anything was found. Compares with the checkpoints under DATA_DIR/book.',
    )
    .action(async () => {
      const verdict = await withGround(async ({ settings, contexts, operator }) => {
        const checkpoints = readCheckpoints(join(settings.dataDir, 'book', 'checkpoints'));
        const key = readBookPublicKey(settings.keysDir);
        return contexts.act({ operator }, { act: 'book.verify' }, (act) =>
          verifyBook(act.db, key, checkpoints),
        );
      });
      for (const line of reportOf(verdict)) process.stdout.write(`${line}\n`);
      if (verdict.findings.length > 0) process.exitCode = 1;
    });
}
