import type { Sum } from './sum-health.ts';

/** A row's number of pairs with a bar, in which those that people answered are set apart. The drawing says nothing that the row does not. */
export function PairsBar({ sum, most, shown }: { sum: Sum; most: number; shown: string }) {
  const size = (count: number) => Math.round((count / Math.max(1, most)) * 10_000) / 100;
  const [same, different] = [size(sum.same), size(sum.different)];
  const parts = [
    ['same', 0, same],
    ['different', same, different],
    ['other', same + different, size(sum.pairs) - same - different],
  ] as const;
  return (
    <span class="ps-pairs-bar">
      <span class="ps-pairs-bar__count">{shown}</span>
      <svg
        class="ps-pairs-bar__drawing"
        viewBox="0 0 100 16"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {parts.map(([part, x, width]) =>
          width > 0 ? (
            <rect class={`ps-pairs-bar__${part}`} x={x} y="0" width={Math.max(0.4, width)} height="16" />
          ) : null,
        )}
      </svg>
    </span>
  );
}
