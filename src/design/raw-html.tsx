/**
 * The one place where markup enters a page unescaped. Reviewed by hand; the linter refuses it anywhere else.
 *
 * `html` must be markup that the project itself wrote or took from an installed package. Never pass anything
 * that a person typed, that came out of the database, or that arrived over the network.
 */
export function RawHtml({ html }: { html: string }) {
  return <raw-html dangerouslySetInnerHTML={{ __html: html }} />;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'raw-html': { dangerouslySetInnerHTML: { __html: string } };
    }
  }
}
