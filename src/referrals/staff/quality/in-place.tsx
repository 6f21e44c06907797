import type { Span } from '../../quality/read-text.ts';

/** So many letters around the words are enough to know them by. */
const around = 60;

/** Words in their place: a little of the answer before and after, the words themselves marked. */
export function InPlace({ text, span }: { text: string; span: Span }) {
  const from = Math.max(0, span.start - around);
  const to = Math.min(text.length, span.end + around);
  const before = text.slice(from, span.start).replace(/^\S*\s/, from === 0 ? '$&' : '');
  return (
    <blockquote class="ps-concern__words" dir="auto">
      {from === 0 ? null : '… '}
      {before}
      <mark>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end, to).replace(/\s\S*$/, to === text.length ? '$&' : '')}
      {to === text.length ? null : ' …'}
    </blockquote>
  );
}
