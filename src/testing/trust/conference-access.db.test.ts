import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksStill, seesEarlierBrief, seesEarlierPart, seesItem, seesPart } from '../../access/index.ts';
import { freshDatabase } from '../database.ts';
import { rowsOfAgreed } from './any-agreed.ts';
import { agencyIds, anyConference, briefsOf, rowsOfAny } from './any-conference.ts';
import { clear, liftOwner, plant } from './bare-ground.ts';
import { rowsGot } from './rows-got.ts';
import { signedIn } from './sentences.ts';

const database = await freshDatabase();
const owner = database.pool('owner');
await liftOwner(owner);

const reads = {
  records: `select kind from access.records where kind = 'conference-item'`,
  items: `select reference from conferences.items`,
  parts: `select about from conferences.entries where kind = 'part'`,
  briefs: `select about from conferences.entries where kind = 'brief' order by place`,
  tasks: `select agency_id from tasks.tasks`,
};

test('[X17 X8] whoever is invited, where the statement is accepted and a ground stands, sees an item, its parts and what was agreed as the access sentences say, and nobody else sees anything', async () => {
  const now = new Date();
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(anyConference, async (chosen) => {
      const agreed = rowsOfAgreed(agencyIds, chosen.members[0]?.memberId, now);
      const rows = { ...rowsOfAny(chosen, now), ...agreed };
      await plant(owner, rows);
      try {
        for (const member of chosen.members) {
          const who = signedIn(member);
          if (who === undefined) throw new Error('nobody asks');
          const sees = seesItem(who, chosen.conference, chosen.item);
          const parts = chosen.parts.filter((part) => sees && seesPart(who, chosen.conference, part));
          const earlier = chosen.before.filter((then) => {
            const now = chosen.parts.find(({ agencyId }) => agencyId === then.agencyId);
            return now !== undefined && sees && seesEarlierPart(who, chosen.conference, { now, then });
          });
          const got = await rowsGot(database.pool('staff'), { session: member.token }, true, reads);
          expect({
            records: got['records'] ?? [],
            items: got['items'] ?? [],
            parts: (got['parts'] ?? []).toSorted(),
            briefs: got['briefs'] ?? [],
            tasks: (got['tasks'] ?? []).toSorted(),
          }).toEqual({
            records: sees ? ['conference-item'] : [],
            items: sees ? ['SC-any'] : [],
            parts: [...parts, ...earlier].map(({ agencyId }) => agencyId).toSorted(),
            briefs: briefsOf(chosen.anew)
              .filter(({ next }) => sees && seesEarlierBrief(who, chosen.item, next))
              .map(({ name }) => name),
            tasks: agencyIds
              .filter((each) => sees || (each === who.agencyId && asksStill(each, chosen.item)))
              .toSorted(),
          });
          seen += Number(sees) + parts.length;
        }
      } finally {
        await clear(owner, Object.keys(rows));
      }
    }),
    { numRuns: 120 },
  );
  // Chance gives about forty; that nobody ever sees anything would prove nothing.
  expect(seen).toBeGreaterThan(3);
}, 120_000);
