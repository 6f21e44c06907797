import type { ComponentChildren } from 'preact';
import { Alert, Button, EmptyState, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Item } from '../../agenda/item.ts';
import type { LetInBefore } from '../../agenda/let-in-before-store.ts';
import type { Conference } from '../../conference/conference.ts';
import type { Action } from '../../meeting/action.ts';
import { say, stateTag } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface OfCaseProps {
  readonly caseId: string;
  /** This member may put the case on an agenda. */
  readonly puts: boolean;
  /** What stands over a page that is shown as it was; null where it is as it stands. */
  readonly past: ComponentChildren;
  /** The items of the case that show to this member, each with its conference. */
  readonly spoken: readonly { readonly item: Item; readonly conference: Conference }[];
  readonly agenciesOn: ReadonlyMap<string, readonly string[]>;
  readonly actions: readonly Action[];
  /** Whom an earlier holder of the case let in on a law, and who is still. */
  readonly before: readonly LetInBefore[];
  readonly formToken: string;
  readonly done: string | undefined;
  /** Conferences that are coming and do not speak of the case yet. */
  readonly coming: readonly Conference[];
  /** Those of them whose statement this member accepted. */
  readonly bound: ReadonlySet<string>;
  /** This member's agency. */
  readonly own: string;
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
}

/** The conferences that speak of a case, and the ways to put it before one. */
export function OfCaseView(props: OfCaseProps) {
  const { caseId, puts, spoken, coming } = props;
  return (
    <>
      {props.done === 'left-out' ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done.left-out')}
          text={t('done.left-out')}
          role="status"
        />
      ) : null}
      {props.past}
      {props.head}
      <div class="ps-refer-head">
        <div>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{t('heading')}</h1>
          <p class="govuk-body ps-measure">{t('lead')}</p>
        </div>
        {puts ? <Button href={staffPaths.callConference(caseId)} text={t('call')} /> : null}
      </div>
      {props.before.length === 0 ? null : <Before {...props} />}
      {spoken.length === 0 && props.before.length > 0 ? null : spoken.length === 0 ? (
        <EmptyState title={t('none')}>
          {puts ? <p class="govuk-body ps-measure">{t('none.text')}</p> : null}
        </EmptyState>
      ) : (
        <ul class="ps-refer-list">
          {spoken.map((each) => (
            <Spoken {...props} {...each} />
          ))}
        </ul>
      )}
      {coming.length === 0 ? null : <Coming {...props} />}
    </>
  );
}

/** Whom an earlier holder let in: who, by which law, until when, and the way to end it at once. */
function Before({ caseId, before, spoken, agencyName, formToken }: OfCaseProps) {
  return (
    <section class="ps-case-part" aria-labelledby="before">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="before">
          {t('before')}
        </h2>
      </div>
      <p class="govuk-body ps-measure">{t('before.lead')}</p>
      <dl class="ps-said">
        {before.map((each) => (
          <div>
            <dt>{agencyName(each.agencyId)}</dt>
            <dd>
              {each.basis} <span class="ps-second">{t('before.since', { at: each.at })}</span>
              <span class="ps-block">
                <a
                  class="govuk-link"
                  href={
                    spoken.some(({ item }) => item.itemId === each.itemId)
                      ? staffPaths.conferenceItem(each.itemId)
                      : staffPaths.conference(each.conferenceId)
                  }
                >
                  {each.title}
                </a>
                , {say('when', { at: each.startsAt })}.{' '}
                {t(each.isOver ? 'before.untilDone' : 'before.untilOver')}
              </span>
              <form method="post" action={staffPaths.caseConferencesLeaveOut(caseId)}>
                <input type="hidden" name="form-token" value={formToken} />
                <input type="hidden" name="item" value={each.itemId} />
                <input type="hidden" name="agency" value={each.agencyId} />
                <button class="ps-link-button" type="submit">
                  {t('before.leaveOut', { agency: agencyName(each.agencyId) })}
                </button>
              </form>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Spoken({
  item,
  conference,
  agenciesOn,
  actions,
  own,
  agencyName,
}: OfCaseProps & OfCaseProps['spoken'][number]) {
  const others = (agenciesOn.get(item.itemId) ?? []).filter((each) => each !== own);
  return (
    <li class="ps-refer-list__one">
      <div>
        <a class="govuk-link ps-refer-list__name" href={staffPaths.conferenceItem(item.itemId)}>
          {conference.title}
        </a>
        <p>{say('when', { at: conference.startsAt })}</p>
        <p class="ps-second">
          {others.length === 0 ? t('withNobody') : t('with', { agencies: others.map(agencyName).join(', ') })}
        </p>
      </div>
      <p class="ps-second">
        {conference.openedAt === null
          ? null
          : t('agreed', { count: actions.filter((each) => each.itemId === item.itemId).length })}
      </p>
      <div class="ps-refer-list__state">
        <Tag {...stateTag(conference)} />
      </div>
    </li>
  );
}

function Coming({ caseId, coming, bound }: OfCaseProps) {
  return (
    <section class="ps-case-part" aria-labelledby="coming">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="coming">
          {t('coming')}
        </h2>
      </div>
      <p class="govuk-body ps-measure">{t('coming.lead')}</p>
      <ul class="ps-plain-list">
        {coming.map(({ conferenceId, title, startsAt }) => (
          <li>
            <a
              class="govuk-link"
              href={
                bound.has(conferenceId)
                  ? staffPaths.putOnAgenda(conferenceId, caseId)
                  : staffPaths.conference(conferenceId, caseId)
              }
            >
              {t('coming.put', { title })}
            </a>
            <span class="ps-second ps-block">
              {say('when', { at: startsAt })}
              {bound.has(conferenceId) ? null : `. ${t('coming.accept')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
