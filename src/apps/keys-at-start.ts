/** The keys are there, and are the ones this database's records are sealed with, before any door opens. */
import type { Settings } from '../platform/config.ts';
import { findKeyMark, noteKeyMark } from '../platform/db/key-mark-store.ts';
import { keyMark, keysExist, makeKeyFiles } from '../platform/keys/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';

/**
 * Makes keys for a database that has none yet; otherwise insists on the ones it knows. @throws {SetupProblem} when the keys are
 * missing or another installation's: records sealed with others could never be opened again.
 */
export async function readyKeys(settings: Settings, ownerUrl: string): Promise<void> {
  const { keysDir } = settings;
  const known = await findKeyMark(ownerUrl);
  if (known !== undefined && !keysExist(keysDir))
    throw new SetupProblem(
      `The keys of this database are missing from ${keysDir}. Copy the keys folder there from the machine that made them, or from its backup (KEYS_DIR says where it is).`,
    );
  makeKeyFiles(keysDir);
  const stands = known ?? (await noteKeyMark(ownerUrl, keyMark(keysDir)));
  if (stands !== keyMark(keysDir))
    throw new SetupProblem(
      `The keys in ${keysDir} belong to another database. Copy there the keys folder that was made with this one (KEYS_DIR says where it is).`,
    );
}
