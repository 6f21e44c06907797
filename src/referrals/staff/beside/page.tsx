/** `/referrals/:id/beside`: begins another person's referral of the same concern, with what the two share. */
import { randomUUID } from 'node:crypto';
import { actAs, type Desk } from '../../../audit/index.ts';
import { Button, Checkboxes } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { fields, get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { beginBeside, type CommonPart, commonParts } from '../../begin-beside.ts';
import { openReferral } from '../../open-referral.ts';
import { idOf, lineOf } from '../referral-place.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const parts: readonly CommonPart[] = ['responder', 'situation', 'places', 'exploiters', 'council'];

export const besideRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referralBeside(':id'), 'referral.beside', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('referral.open', id), async (act) => {
      const { referral, answers } = await openReferral(act, id);
      if (referral.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
      const filled = parts
        .map((part) => ({
          part,
          count: commonParts[part].filter((question) => answers.has(question)).length,
        }))
        .filter(({ count }) => count > 0);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: referral.reference }),
          place: 'referrals',
          backHref: staffPaths.referral(id),
          children: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <span class="govuk-caption-l">{referral.reference}</span>
                <h1 class="govuk-heading-l">{t('heading')}</h1>
                <p class="govuk-body">{t('lead')}</p>
                <form method="post" action={staffPaths.referralBeside(id)}>
                  <input type="hidden" name="form-token" value={visit.formToken()} />
                  <Checkboxes
                    name="parts"
                    idPrefix="parts"
                    fieldset={{ legend: { text: t('parts'), classes: 'govuk-fieldset__legend--m' } }}
                    items={filled.map(({ part, count }) => ({
                      value: part,
                      text: t(`part.${part}`),
                      hint: { text: t('count', { count }) },
                      checked: part !== 'exploiters' || count > 0,
                    }))}
                  />
                  <p class="govuk-body">{t('after')}</p>
                  <Button text={t('begin')} preventDoubleClick />
                </form>
              </div>
            </div>
          ),
        }),
      );
    });
  }),
  post(staffPaths.referralBeside(':id'), 'referral.beside.begin', async (visit) => {
    const of = idOf(visit);
    const referralId = randomUUID();
    const chosen = parts.filter((part) => fields(visit.form, 'parts').includes(part));
    // The book's line is about the one that is opened for it; the new one stands in its detail.
    await actAs(desk, visit, lineOf('referral.begin', of, { begun: referralId }), async (act) => {
      await beginBeside(act, of, { referralId, holder: act.actor.memberId, parts: chosen });
    });
    return redirect(staffPaths.referral(referralId));
  }),
];
