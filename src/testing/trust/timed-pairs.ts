/** How long the same question takes of two databases that differ in one thing. */
import { dice } from '../strength/dice.ts';
import { type Asked, askOf } from './side-doors.ts';
import { type Separation, separationOf } from './time-class.ts';

/** So many pairs are asked before, that nothing is slow for being the first. */
const warmUp = 25;
const chance = dice(Date.now());

export interface Asker {
  readonly who: string;
  readonly token: string | undefined;
}
export interface Timed extends Separation {
  readonly route: string;
}

/** Asks both in turn, so many times, in an order that chance gives, and weighs the times. */
export async function timed({ who, token }: Asker, asked: Asked, times: number): Promise<Timed> {
  const taken: [number[], number[]] = [[], []];
  for (let pair = -warmUp; pair < times; pair++) {
    const first = chance() < 0.5 ? 0 : 1;
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const { took } = await askOf(at, token, asked);
      if (pair >= 0) taken[at].push(took);
    }
  }
  return { route: `${who}: ${asked.method} ${asked.url}`, ...separationOf(...taken) };
}
