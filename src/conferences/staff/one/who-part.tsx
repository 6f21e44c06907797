import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isOver, stateOf } from '../../conference/conference.ts';
import { isExcused } from '../../conference/version.ts';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';

/** Who is asked, what each agency said to that, and for whoever runs it the way to ask another. */
export function WhoPart({ invited, agencyName, ...props }: OneProps) {
  const { one, runs, changes } = props;
  return (
    <section class="ps-case-part" aria-labelledby="who">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="who">
          {t('who')}
        </h2>
        {runs && !isOver(one) ? (
          <a class="govuk-link" href={staffPaths.conferenceTurn(one.conferenceId, 'invite')}>
            {t('invite')}
          </a>
        ) : null}
      </div>
      <dl class="ps-said ps-said--wide">
        {invited.map((each) => {
          const excused = isExcused(each, changes);
          return (
            <div>
              <dt>{agencyName(each.agencyId)}</dt>
              <dd>
                {excused ? <Tag text={t('who.apologies')} classes="govuk-tag--grey" /> : null}{' '}
                {ofAgency(props, each.agencyId, excused)}
                {each.apologiesAt !== null && !excused ? (
                  <span class="ps-second ps-block">{t('who.apologiesBefore')}</span>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** Beforehand who accepted the statement, then who is or was there; nothing of an agency that will not come. */
function ofAgency(
  { one, acceptances, nameOf }: Pick<OneProps, 'one' | 'acceptances' | 'nameOf'>,
  agencyId: string,
  excused: boolean,
): string | null {
  const theirs = acceptances.filter((each) => each.agencyId === agencyId);
  const names = (some: OneProps['acceptances']) => some.map((each) => nameOf(each.memberId)).join(', ');
  const there = theirs.filter((each) => each.presentAt !== null);
  if (there.length > 0) return t('who.present', { names: names(there) });
  if (stateOf(one) === 'closed') return excused ? null : t('who.absent');
  if (theirs.length > 0) return t('who.accepted', { names: names(theirs) });
  return excused || isOver(one) ? null : t('who.nobody');
}
