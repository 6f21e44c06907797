import type { Command } from 'commander';
import { readStreetRing } from '../../platform/keys/index.ts';
import { addReferrals as addTo } from '../../referrals/commands.ts';
import { withGround } from '../command-ground.ts';
import { openFilesFolder } from '../files-folder.ts';

/** `plainsight referrals`. */
export const addReferrals = (program: Command): void =>
  addTo(program, (work) =>
    withGround(({ settings, contexts, operator }) =>
      work({
        contexts,
        operator,
        fileStore: openFilesFolder(settings, readStreetRing(settings.keysDir)),
      }),
    ),
  );
