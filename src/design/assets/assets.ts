import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bundleScript } from './bundle-script.ts';
import { compileStyles } from './compile-styles.ts';
import { contentHash, kept } from './kept.ts';
import { designFolder, type Site } from './sources.ts';

/** One file as it is served, plain and compressed. */
export interface AssetFile {
  /** The `Content-Type` header. */
  readonly type: string;
  readonly body: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

/** Addresses a layout needs. Each carries its content's hash, so it may be kept for ever. */
export interface AssetHrefs {
  readonly styleHref: string;
  /** The same stylesheet mirrored, for languages written from right to left. */
  readonly styleHrefRtl: string;
  readonly scriptHref: string;
  readonly markHref: string;
}

/** A site's files by address, to be served as they are with immutable caching. */
export interface Assets extends AssetHrefs {
  readonly files: ReadonlyMap<string, AssetFile>;
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/**
 * A site's stylesheets, script and mark, made or read back from `cacheFolder` (made when it is missing; safe to
 * delete; safe to share between processes).
 */
export async function assets(site: Site, cacheFolder: string): Promise<Assets> {
  const [styles, mirrored, script, mark] = await Promise.all([
    compileStyles(site, 'ltr', cacheFolder),
    compileStyles(site, 'rtl', cacheFolder),
    bundleScript(site, cacheFolder),
    readFile(join(designFolder('brand'), 'mark.svg')),
  ]);
  const styleHref = `/assets/${site}-${styles.hash}.css`;
  const styleHrefRtl = `/assets/${site}-rtl-${mirrored.hash}.css`;
  const scriptHref = `/assets/${site}-${script.hash}.js`;
  const markHref = `/assets/mark-${contentHash(mark)}.svg`;
  const files = new Map<string, AssetFile>(
    await Promise.all([
      served(styleHref, 'css', styles.css, cacheFolder),
      served(styleHrefRtl, 'css', mirrored.css, cacheFolder),
      served(scriptHref, 'js', script.script, cacheFolder),
      served(markHref, 'svg', mark, cacheFolder),
    ]),
  );
  return { styleHref, styleHrefRtl, scriptHref, markHref, files };
}

async function served(
  href: string,
  kind: keyof typeof types,
  body: Buffer,
  cacheFolder: string,
): Promise<[string, AssetFile]> {
  const name = href.slice('/assets/'.length);
  const [brotli, zipped] = await Promise.all([
    kept(cacheFolder, `${name}.br`, () =>
      promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    ),
    kept(cacheFolder, `${name}.gz`, () => promisify(gzip)(body, { level: 9 })),
  ]);
  return [href, { type: types[kind], body, brotli, gzip: zipped }];
}
