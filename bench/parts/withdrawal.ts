import type { FastifyInstance } from 'fastify';
import { asSignedIn } from '../../src/audit/index.ts';
import { staffPaths } from '../../src/paths.ts';
import { listenFor } from '../../src/platform/db/notices.ts';
import { recordSharing, shareCase } from '../../src/support/share/share-case.ts';
import { launchChromium } from '../../src/testing/chromium.ts';
import type { County } from './county.ts';
import { type Spread, spread } from './figures.ts';
import { staffSiteFor } from './staff-site.ts';

interface Sides {
  /** Of a support worker who holds the cases, and of one of the agency that they are shared with. */
  readonly session: string;
  readonly theirs: string;
  readonly partnerId: string;
}

interface Steps {
  /** What is done once the case is shared, before time is taken. */
  readonly opened?: (caseId: string) => Promise<unknown>;
  /** Writes down that consent is taken back; left out, it is an act of its own without a page. */
  readonly takeBack?: (caseId: string) => Promise<unknown>;
  readonly findNothing: (caseId: string) => Promise<unknown>;
}

/** Shares each case anew on the person's consent alone, and times from its being taken back to the other agency's finding nothing. */
async function withdrawal(
  { staff }: County,
  { session, partnerId }: Sides,
  cases: readonly string[],
  steps: Steps,
): Promise<Spread> {
  const says = (caseId: string, answer: 'yes' | 'withdrawn') =>
    staff.act({ session }, { act: 'consent.record', record: { kind: 'case', id: caseId } }, (act) =>
      recordSharing(asSignedIn(act), caseId, {
        ...{
          purpose: 'health',
          agencyId: partnerId,
          answer,
          words: 'Them.',
          language: 'ro',
          interpreter: 'present',
        },
        givenAt: act.now,
      }),
    );
  const times: number[] = [];
  for (const caseId of cases) {
    await says(caseId, 'yes');
    await staff.act({ session }, { act: 'record.share', record: { kind: 'case', id: caseId } }, (act) =>
      shareCase(asSignedIn(act), caseId, {
        toAgency: partnerId,
        sections: ['risk'],
        purpose: 'health',
        ground: 'consent',
      }),
    );
    await steps.opened?.(caseId);
    const began = performance.now();
    await (steps.takeBack?.(caseId) ?? says(caseId, 'withdrawn'));
    await steps.findNothing(caseId);
    times.push(performance.now() - began);
  }
  return spread(times);
}

/** To the other agency's next request. */
export const withdrawalAsked = (
  county: County,
  site: FastifyInstance,
  sides: Sides,
  cases: readonly string[],
): Promise<Spread> =>
  withdrawal(county, sides, cases, {
    findNothing: async (caseId) => {
      const { statusCode } = await site.inject({
        url: staffPaths.case(caseId),
        headers: { cookie: `plainsight-staff=${sides.theirs}` },
      });
      if (statusCode !== 404) throw new Error(`a case that is shut answered ${statusCode}`);
    },
  });

/** From the press of a worker's browser, on its page of sharing, to the case being gone from the open page of a browser at the other agency. */
export async function withdrawalSeen(
  county: County,
  sides: Sides,
  cases: readonly string[],
): Promise<Spread> {
  const notices = listenFor(county.staffPool, { channel: 'plainsight_desk' });
  const site = await staffSiteFor(county, notices);
  const base = await site.listen({ host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  try {
    const openPage = async (value: string) => {
      const context = await browser.newContext();
      await context.addCookies([{ name: 'plainsight-staff', value, url: base }]);
      return context.newPage();
    };
    const [worker, partner] = [await openPage(sides.session), await openPage(sides.theirs)];
    return await withdrawal(county, sides, cases, {
      opened: async (caseId) => {
        // The first word of the line says what stands: from then on the page follows.
        const line = partner.waitForResponse((answer) => answer.url().includes('/events?of=case'));
        await partner.goto(`${base}${staffPaths.case(caseId)}`);
        await line;
        await worker.goto(`${base}${staffPaths.caseSharing(caseId)}`);
        await worker.selectOption('[name="purpose"]', 'health');
        await worker.selectOption('[name="agency"]', sides.partnerId);
        await worker.check('[name="answer"][value="withdrawn"]');
      },
      takeBack: () => worker.getByRole('button', { name: 'Write it down' }).click(),
      findNothing: () =>
        partner.getByRole('heading', { name: 'This case is no longer open to you' }).waitFor(),
    });
  } finally {
    await browser.close();
    await site.close();
    await notices.close();
  }
}
