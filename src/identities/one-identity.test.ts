import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answers,
  type Decided,
  findAgain,
  findings,
  foldMatch,
  joins,
  matchStates,
  standingAnswer,
} from './fold-match.ts';
import { identityAround, type Pair } from './one-identity.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const anyPairs: fc.Arbitrary<Pair[]> = fc
  .uniqueArray(
    fc.record({
      one: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
      state: fc.constantFrom(...matchStates),
      weight: fc.integer({ min: -2, max: 3 }),
    }),
    { selector: ({ one, other }) => [one, other].toSorted().join(), maxLength: 16 },
  )
  .map((found) =>
    found
      .filter(({ one, other }) => one !== other)
      .map(({ one, other, state, weight }) => {
        const [left = '', right = ''] = [one, other].toSorted();
        return { matchId: left + right, left, right, state, weight };
      }),
  );

test('two that a person called different are never one, and whoever is one with another, the other is one with them', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const groups = new Map(names.map((name) => [name, identityAround(name, pairs).members]));
      for (const [name, members] of groups) {
        expect(members).toContain(name);
        for (const other of names) if (members.includes(other)) expect(groups.get(other)).toEqual(members);
        for (const { left, right } of pairs.filter(({ state }) => state === 'rejected'))
          expect(members.includes(left) && members.includes(right)).toBe(false);
      }
    }),
  );
});

test('the order in which pairs were found changes nobody’s identity, nor what is left for a person to look at', () => {
  fc.assert(
    fc.property(
      anyPairs.chain((pairs) =>
        fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
      ),
      ([pairs, shuffled]) => {
        for (const name of names) {
          const [one, other] = [identityAround(name, pairs), identityAround(name, shuffled)];
          expect(other.members).toEqual(one.members);
          expect(new Set(other.heldApart)).toEqual(new Set(one.heldApart));
        }
      },
    ),
  );
});

test('without a “different” an identity is all that joins lead to; and with one, the weakest join gives way', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const free = pairs.filter(({ state }) => state !== 'rejected');
      const reached = new Set(['a']);
      for (let grown = 0; grown !== reached.size; ) {
        grown = reached.size;
        for (const { left, right, state } of free)
          if (joins(state) && (reached.has(left) || reached.has(right))) reached.add(left).add(right);
      }
      const { members, heldApart } = identityAround('a', free);
      expect(members).toEqual([...reached].toSorted());
      expect(heldApart).toEqual([]);
    }),
  );
  const pair = (left: string, right: string, state: Pair['state'], weight: number): Pair => ({
    ...{ matchId: left + right, left, right, state, weight },
  });
  const chain = [pair('a', 'b', 'joined', 20), pair('b', 'c', 'joined', 12), pair('a', 'c', 'rejected', 9)];
  expect(identityAround('a', chain)).toMatchObject({ members: ['a', 'b'], heldApart: [chain[1]] });
  expect(identityAround('c', chain)).toMatchObject({ members: ['c'], heldApart: [chain[1]] });
  const said = [pair('a', 'b', 'joined', 20), pair('b', 'c', 'confirmed', 1), pair('a', 'c', 'rejected', 9)];
  expect(identityAround('a', said).members).toEqual(['a']);
});

/** A walk of answers and undoings, each of one that nobody has undone yet. */
const anyWalk = fc
  .array(fc.tuple(fc.constantFrom(...answers), fc.option(fc.nat())), { maxLength: 12 })
  .map((steps) => {
    const made: Decided[] = [];
    for (const [answer, undo] of steps) {
      const open = made.filter(
        ({ answer: was, decisionId }) => was !== 'undo' && made.every(({ undoes }) => undoes !== decisionId),
      );
      const taken = undo === null ? undefined : open[undo % Math.max(1, open.length)];
      made.push({
        decisionId: String(made.length),
        answer: taken === undefined ? answer : 'undo',
        undoes: taken?.decisionId ?? null,
      });
    }
    return made;
  });
const anyStanding = fc.record({
  found: fc.constantFrom(...findings),
  dismissed: fc.boolean(),
  allCommon: fc.boolean(),
  identifierCommon: fc.boolean(),
});

test('undoing gives exactly the earlier state, and after later decisions the state that those alone would give', () => {
  fc.assert(
    fc.property(anyWalk, anyStanding, fc.nat(), (walk, standing, choice) => {
      const stateAfter = (decisions: readonly Decided[]) => foldMatch({ ...standing, decisions });
      const undone = new Set(walk.map(({ undoes }) => undoes));
      const without = walk.filter(({ answer, decisionId }) => answer !== 'undo' && !undone.has(decisionId));
      expect(stateAfter(walk)).toBe(stateAfter(without));
      const taken = without[choice % Math.max(1, without.length)];
      if (taken === undefined) return;
      const undo: Decided = { decisionId: 'undo', answer: 'undo', undoes: taken.decisionId };
      expect(stateAfter([...walk, undo])).toBe(stateAfter(without.filter((each) => each !== taken)));
    }),
  );
});

test('what a person called different the machine never joins, whatever it finds and however often', () => {
  const anyScore = fc.record({
    model: fc.constantFrom('one', 'two', 'three'),
    strength: fc.constantFrom('certain', 'strong', 'possible'),
    found: fc.constantFrom('joined', 'proposed', 'none'),
  } as const);
  fc.assert(
    fc.property(anyWalk, anyStanding, fc.array(anyScore), (walk, standing, scores) => {
      let found = standing.found;
      let model = 'one';
      for (const score of scores) {
        const again = findAgain({ model, strength: 'certain', found }, score);
        // Another model alone joins nothing that was not joined.
        if (score.model !== model && again === 'joined') expect(['joined', 'doubted']).toContain(found);
        if (again !== undefined) model = score.model;
        found = again ?? found;
      }
      const state = foldMatch({ ...standing, found, decisions: walk });
      if (standingAnswer(walk) === 'different') expect(joins(state)).toBe(false);
      if (standingAnswer(walk) === 'same' && !standing.dismissed) expect(joins(state)).toBe(true);
    }),
  );
});
