/**
 * The colours of Plainsight. `styles/_colours.scss` holds the same table for the stylesheets; a test keeps the two
 * equal and measures every pair below.
 */
export const colours = {
  /** Deep water: header, panels, the mark. */
  deep: '#0d3b47',
  brand: '#0f5563',
  link: '#0b5768',
  linkHover: '#062f38',
  linkVisited: '#5b3a78',
  /** Text on light ground. */
  ink: '#1c2426',
  /** Hints and other quiet text. */
  quiet: '#4a5659',
  /** The public site's ground: warm paper. */
  paper: '#fbf8f3',
  /** Boxes on paper. */
  sand: '#f1ebe0',
  /** The staff site's ground beside its white pages. */
  mist: '#f2f5f6',
  white: '#ffffff',
  /** Lines that only divide. */
  line: '#d5cdc0',
  /** Edges of fields and controls. */
  edge: '#3b474a',
  /** The light in the mark; the practice strip. */
  amber: '#f2b84b',
  focus: '#ffd54a',
  button: '#0f5563',
  buttonHover: '#0b424d',
  error: '#b3261e',
  success: '#1a6b43',
  /** The marking OFFICIAL-SENSITIVE. */
  marking: '#8f1d2c',
} as const;

export type ColourName = keyof typeof colours;

/** A use of two colours together, and the least contrast it needs (WCAG 2.2: 4.5 for text, 3 for edges and signs). */
export interface ColourPair {
  readonly front: ColourName;
  readonly back: ColourName;
  readonly use: string;
  readonly atLeast: 3 | 4.5;
}

const text = (front: ColourName, back: ColourName, use: string): ColourPair => ({
  front,
  back,
  use,
  atLeast: 4.5,
});
const sign = (front: ColourName, back: ColourName, use: string): ColourPair => ({
  front,
  back,
  use,
  atLeast: 3,
});

/** Every pair the stylesheets put together. */
export const pairs: readonly ColourPair[] = [
  text('ink', 'white', 'staff pages'),
  text('ink', 'paper', 'public pages'),
  text('ink', 'sand', 'boxes on public pages'),
  text('ink', 'mist', 'boxes on staff pages'),
  text('ink', 'focus', 'whatever has the focus'),
  text('ink', 'amber', 'the practice strip'),
  text('quiet', 'white', 'hints on staff pages'),
  text('quiet', 'paper', 'hints on public pages'),
  text('quiet', 'sand', 'hints in boxes'),
  text('quiet', 'mist', 'hints in boxes on staff pages'),
  text('link', 'white', 'links on staff pages'),
  text('link', 'paper', 'links on public pages'),
  text('link', 'sand', 'links in boxes'),
  text('link', 'mist', 'links in boxes on staff pages'),
  text('linkHover', 'paper', 'links under the pointer'),
  text('linkVisited', 'paper', 'links already followed'),
  text('linkVisited', 'sand', 'links already followed, in boxes'),
  text('white', 'deep', 'header and panels'),
  text('sand', 'deep', 'quiet words in the header'),
  text('amber', 'deep', 'the mark'),
  text('white', 'brand', 'notices'),
  text('white', 'button', 'buttons'),
  text('white', 'buttonHover', 'buttons under the pointer'),
  text('white', 'error', 'exit and warning buttons'),
  text('error', 'white', 'errors on staff pages'),
  text('error', 'paper', 'errors on public pages'),
  text('white', 'success', 'good news'),
  text('success', 'white', 'good news as text'),
  text('white', 'marking', 'OFFICIAL-SENSITIVE'),
  sign('edge', 'white', 'edges of fields'),
  sign('edge', 'paper', 'edges of choices'),
  sign('brand', 'paper', 'bars beside insets'),
  sign('button', 'paper', 'edges of buttons'),
  sign('error', 'paper', 'bars beside errors'),
];

/** WCAG 2.2 contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#rrggbb`, from 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
