import type { ComponentChildren } from 'preact';
import { classes } from '../content.tsx';

/**
 * Two columns where the screen has room, one below the other where it has not. `matter`: what the page is about
 * and what stands beside it, three to two; `filter`: a narrow column of filters and a wide list.
 */
export function Split(props: {
  kind?: 'matter' | 'filter' | undefined;
  children: [ComponentChildren, ComponentChildren];
}) {
  const [first, second] = props.children;
  return (
    <div class={classes('ps-split', props.kind === 'filter' && 'ps-split--filter')}>
      <div>{first}</div>
      <div>{second}</div>
    </div>
  );
}
