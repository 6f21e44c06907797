import { type ComponentChildren, createElement, Fragment, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { AssetHrefs } from '../assets/assets.ts';
import { ComponentWordsContext } from '../component-words.ts';
import { classes } from '../content.tsx';
import { SkipLink } from '../govuk/skip-link.tsx';
import type { FrameWords } from './frame-words.ts';

/** What every page says about itself. */
export interface PageFrame {
  /** The page's language: BCP 47 tag and direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: FrameWords;
  readonly assets: AssetHrefs;
  /** The page's own title, without the service's name. */
  readonly title: string;
  /** True when the page shows errors: the title then says so first. */
  readonly hasErrors?: boolean | undefined;
  /** True where everything is invented; every page says so. */
  readonly practice?: boolean | undefined;
  readonly homeHref: string;
}

type DocumentProps = { frame: PageFrame; class?: string; children: ComponentChildren };

/** The whole document around a layout: one stylesheet, one script, nothing inline. */
export function Document({ frame, class: className, children }: DocumentProps) {
  const { words, assets } = frame;
  const title = `${frame.hasErrors ? `${words.errorTitle}: ` : ''}${frame.title} – ${words.serviceName}`;
  return (
    <ComponentWordsContext.Provider value={words.components}>
      <html lang={frame.lang} dir={frame.dir} class={classes('govuk-template', className)}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#0d3b47" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" type="image/svg+xml" href={assets.markHref} />
          <link rel="stylesheet" href={frame.dir === 'rtl' ? assets.styleHrefRtl : assets.styleHref} />
          <script type="module" src={assets.scriptHref} />
        </head>
        <body class="govuk-template__body">
          <SkipLink href="#main-content" text={words.skipToContent} />
          {children}
        </body>
      </html>
    </ComponentWordsContext.Provider>
  );
}

/** The document as it is sent. */
export function renderDocument<P>(page: VNode<P>): string {
  return `<!doctype html>\n${renderToString(createElement(Fragment, null, page))}`;
}
