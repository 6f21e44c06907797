import { join } from 'node:path';
import { contentHash, kept } from './kept.ts';
import { designFolder, type Site, sourceHash } from './sources.ts';

/**
 * A site's script for the browser in one file, bundled when something it depends on has changed and otherwise read
 * from `cacheFolder`. The target is the language of the first browsers that ran modules, as the Design System's own scripts ask.
 */
export async function bundleScript(
  site: Site,
  cacheFolder: string,
): Promise<{ script: Buffer; hash: string }> {
  const sources = await sourceHash('client', ['govuk-frontend', 'esbuild']);
  const script = await kept(cacheFolder, `${site}-${sources}.js`, async () => {
    const { build } = await import('esbuild');
    const result = await build({
      entryPoints: [join(designFolder('client'), `${site}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2017',
      legalComments: 'none',
      logLevel: 'silent',
      tsconfigRaw: {},
    });
    return Buffer.from(result.outputFiles[0]?.contents ?? []);
  });
  return { script, hash: contentHash(script) };
}
