import { type FileDesk, forgetUpload, type KeptFile } from '../../files/index.ts';
import type { PublicSite } from './public-site.ts';

/** Where the public site takes files to. Who sends them is asked of nobody: the key of each lies in the sender's own draft. */
export const fileDeskOf = ({ fileStore, contexts }: PublicSite): FileDesk => ({
  store: fileStore,
  keep: (work) => contexts.keep({}, work),
});

/**
 * Takes files out of the store again that are not going to be sent. Where it fails, the sweep takes them: whoever waits for a page must
 * not see a fault for it.
 */
export async function forgetAll(site: PublicSite, files: readonly KeptFile[]): Promise<void> {
  const desk = fileDeskOf(site);
  for (const file of files) await forgetUpload(desk, file).catch(() => undefined);
}
