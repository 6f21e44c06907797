import { join } from 'node:path';
import { contentHash, kept } from './kept.ts';
import { designFolder, packagesRoot, type Site, sourceHash } from './sources.ts';

/**
 * A site's stylesheet for a direction of writing, compiled when something it depends on has changed and otherwise
 * read from `cacheFolder`. The right-to-left one is the same sheet mirrored. `hash` names its content.
 */
export async function compileStyles(
  site: Site,
  dir: 'ltr' | 'rtl',
  cacheFolder: string,
): Promise<{ css: Buffer; hash: string }> {
  const sources = await sourceHash('styles', [
    'govuk-frontend',
    '@ministryofjustice/frontend',
    'sass',
    'rtlcss',
  ]);
  const css = await kept(cacheFolder, `${site}-${dir}-${sources}.css`, async () => {
    const forward = await kept(cacheFolder, `${site}-${sources}.css`, () => compile(site));
    if (dir === 'ltr') return Buffer.from(forward.toString('utf8').replaceAll('/*!rtl:ignore*/', ''));
    const { default: rtlcss } = await import('rtlcss');
    return Buffer.from(rtlcss.process(forward.toString('utf8')));
  });
  return { css, hash: contentHash(css) };
}

async function compile(site: Site): Promise<Buffer> {
  const sass = await import('sass');
  const root = packagesRoot();
  const { css } = sass.compile(join(designFolder('styles'), `${site}.scss`), {
    style: 'compressed',
    charset: false,
    loadPaths: [root, join(root, 'node_modules')],
    quietDeps: true,
    // The packages warn of their own old habits on every run; our own sheets are checked by a test.
    logger: sass.Logger.silent,
  });
  return Buffer.from(css);
}
