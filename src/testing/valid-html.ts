import { HtmlValidate } from 'html-validate';

/** The standard rules, those of accessibility, and those of whole documents. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5', { svg: { inherit: 'svg', attributes: { focusable: { enum: ['false'] } } } }],
  rules: {
    // The Design System's own markup, which the components are proved equal to:
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'no-redundant-for': 'off',
    'long-title': 'off',
    // The error summary stands above the page's heading.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    'doctype-style': 'off',
    // Of two styles that mean the same, the renderer chooses one:
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // Every file is our own; telephone numbers are kept together by the stylesheet; buttons wait hidden for script:
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'hidden-focusable': 'off',
  },
});

/** Everything wrong with a page's markup, one line each; empty when all is well. */
export function problemsWithHtml(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap((result) =>
      result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
    );
}
