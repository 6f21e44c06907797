import type { LinkPhase } from './link-files.ts';

const words: Readonly<Record<LinkPhase, string>> = {
  read: 'Reading',
  normalise: 'Making records comparable',
  block: 'Looking for pairs worth comparing',
  train: 'Learning the weights',
  score: 'Comparing',
  cluster: 'Joining',
  write: 'Writing',
};

export interface Progress {
  progress(phase: LinkPhase, share: number): void;
  say(lines: readonly string[]): void;
  end(): void;
}

/** Tells what goes on: on a terminal one line that changes, elsewhere a line for each phase. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  let phase: LinkPhase | undefined;
  let shown = 0;
  const clear = () => {
    if (out.isTTY) out.write('\r\u001b[K');
  };
  return {
    progress: (now, share) => {
      const time = performance.now();
      if (now === phase && (!out.isTTY || time - shown < 100)) return;
      const line = `${words[now]} …${share > 0 ? ` ${Math.round(share * 100)} %` : ''}`;
      if (out.isTTY) out.write(`\r\u001b[K${line}`);
      else out.write(`${line}\n`);
      phase = now;
      shown = time;
    },
    say: (lines) => {
      clear();
      out.write(`${lines.join('\n')}\n`);
    },
    end: clear,
  };
}
