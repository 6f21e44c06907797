/** That both copies answer alike, whatever is asked: the one judgement of the tests of side doors. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { withoutChance } from './side-door-chance.ts';
import { type Asked, ask, handed, hidden, investigated, ordered, supported } from './side-doors.ts';

/** Of what was begun meanwhile: a list's mark follows from the ids in it, and lists that are otherwise alike go by them. */
export const begunMeanwhile = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/data-live-mark="[^"]*"/, 'MARK')).toSorted();

/** Do two pages say the same, line by line, but for what is made anew for every answer? Lines that are the same are looked at no closer, which is what takes time. */
function sayTheSame(one: string, other: string): boolean {
  const [lines, others] = [one.split('<'), other.split('<')];
  return (
    lines.length === others.length &&
    lines.every((line, at) => line === others[at] || withoutChance(line) === withoutChance(others[at] ?? ''))
  );
}

type Answers = readonly [Awaited<ReturnType<typeof ask>>, Awaited<ReturnType<typeof ask>>];

/** Asks both; each for its own where what was begun meanwhile has an id of its own. Gives the answers. */
export async function expectSame(
  token: string | undefined,
  asked: Asked,
  like = (lines: readonly string[]) => lines,
  ofOther: Asked = asked,
): Promise<Answers> {
  const [without, withIt] = await Promise.all([ask(0, token, asked), ask(1, token, ofOther)]);
  const besides = ({ read: _read, raw: _, location: _to, ...rest }: typeof without) => rest;
  // Line by line, so that a difference is shown where it is; most are the same as they stand.
  const inLines = (answer: typeof without) => ({
    asked,
    ...besides(answer),
    body: like(withoutChance(answer.read).split(/(?=<)/)),
  });
  if (!isDeepStrictEqual(besides(withIt), besides(without)) || !sayTheSame(withIt.read, without.read))
    expect(inLines(withIt)).toEqual(inLines(without));
  // Ids are not compared: none is of what is hidden, but where somebody guesses it, and in the book, which shows their guess.
  const guessed = (each: string): boolean =>
    JSON.stringify(asked).includes(each) || asked.url.startsWith('/book');
  const kept = [hidden.id, hidden.reference, investigated, ordered, ...handed, ...supported].filter(
    (each) => !guessed(each),
  );
  expect([asked, kept.filter((each) => withIt.raw.includes(each))]).toEqual([asked, []]);
  return [without, withIt];
}
