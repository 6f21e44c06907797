/** `/referrals/:id/quality`: what would make a referral stronger. Reading it opens the referral, which is an act. */
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { listFiles } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Answer, get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { standingOf } from '../../evidence.ts';
import { openReferral } from '../../open-referral.ts';
import { checkReferral } from '../../quality/check-referral.ts';
import { toCheckOf } from '../../quality/to-check.ts';
import { t } from './page-words.ts';
import { textsElsewhere } from './texts-elsewhere.ts';
import { QualityView } from './view.tsx';

const show = (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = z.uuid().safeParse(visit.params['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return actAs(
    desk,
    visit,
    { act: 'referral.open', record: { kind: 'referral', id }, detail: { page: 'quality' } },
    async (act) => {
      const opened = await openReferral(act, id);
      const files = (await listFiles(act, id, opened.dataKey)).filter(
        (file) => standingOf(opened, file) === 'goes',
      );
      const today = londonDay(act.now);
      const toCheck = {
        ...toCheckOf(opened.set, opened.answers, today, files.length),
        elsewhere: await textsElsewhere(act, opened),
      };
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: opened.referral.reference }),
          backHref: staffPaths.referral(id),
          children: <QualityView opened={opened} toCheck={toCheck} quality={checkReferral(toCheck)} />,
        }),
      );
    },
  );
};

export const qualityRoute = (desk: Desk): Route =>
  get(staffPaths.referralQuality(':id'), 'referral.quality', (visit) => show(desk, visit));
