import { Button, Callout } from '../../../design/index.ts';
import { saidInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { asAt, interpreterInWords, type SupportCase, sectionInWords } from '../../../support/index.ts';
import { lastPreferences, untold } from '../../referral/change.ts';
import type { listWritten } from '../../referral/entry-store.ts';
import { isOver, type ServiceReferral } from '../../referral/referral.ts';
import { PreferencesList } from '../refer/view.tsx';
import { say } from '../say.ts';
import { t } from './referral-words.ts';

export type Step = Awaited<ReturnType<typeof listWritten>>[number];

interface PartProps {
  readonly one: ServiceReferral;
  readonly ofCase: SupportCase;
  /** The place of the case's history as which it is shown: nothing is pressed there. */
  readonly at: number | undefined;
  /** Newest first. */
  readonly steps: readonly Step[];
}

/** What is asked, how they want to be spoken with as they said it last, and which parts of the case are open because of it. */
export function Asked({ steps, one, ofCase, at }: PartProps) {
  const asked = steps.flatMap((step) => (step.kind === 'asked' ? [step.body] : [])).at(-1);
  const last = lastPreferences(steps);
  if (asked === undefined || last === undefined) return null;
  const first = [saidInWords(asked.language), asked.dialect, interpreterInWords(asked.interpreter)];
  return (
    <section class="ps-case-part" aria-labelledby="asked">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="asked">
          {t('asked')}
        </h2>
      </div>
      <p class="govuk-body ps-as-told">{asked.what}</p>
      <PreferencesList {...last.preferences} />
      {last.changedAt === undefined ? null : (
        <p class="ps-second">
          {t('spoken.since', { at: last.changedAt, first: first.filter(Boolean).join(', ') })}
        </p>
      )}
      <dl class="ps-said ps-said--wide">
        <div>
          <dt>{t('worker')}</dt>
          <dd>{say(`wish.${asked.worker}`)}</dd>
        </div>
        <div>
          <dt>{t('parts')}</dt>
          <dd>
            {one.shareId === null && !one.outside
              ? t('parts.own')
              : asked.sections.map(sectionInWords).join('; ') || t('parts.none')}
            <a class="govuk-link ps-block" href={asAt(staffPaths.case(ofCase.caseId), at)}>
              {t(at === undefined ? 'parts.open' : 'parts.then')}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface ChangesProps extends PartProps {
  /** Of the agency that received it: they say that they read it. */
  readonly receives: boolean;
  readonly receiver: string;
  readonly formToken: string;
}

/** What changed since whoever has the referral was told, before all else, and what is done about it. */
export function Changes(props: ChangesProps) {
  const { one, steps, receives, receiver } = props;
  const changes = untold(steps);
  if (changes.length === 0 || isOver(one.state) || !one.stands) return null;
  const last = new Map(
    changes
      .toReversed()
      .flatMap((step) => (step.kind === 'changed' ? [[step.body.what, step.at] as const] : [])),
  );
  const next = !one.outside
    ? receives
      ? t('changed.read', { body: receiver })
      : t('changed.waits', { body: receiver })
    : one.handedOn === null
      ? t('changed.anew')
      : t('changed.tell', { body: receiver });
  return (
    <Callout title={t('changed')} titleLevel={2}>
      <ul class="govuk-list govuk-list--bullet">
        {[...last].map(([what, at]) => (
          <li>{t(`changed.${what}`, { at })}</li>
        ))}
      </ul>
      <p class="govuk-body">{next}</p>
      {one.outside || !receives || props.at !== undefined ? null : (
        <form method="post" action={staffPaths.readServiceReferral(one.referralId)}>
          <input type="hidden" name="form-token" value={props.formToken} />
          <Button text={t('changed.do')} preventDoubleClick />
        </form>
      )}
    </Callout>
  );
}
