/** Beside the course of risk: when somebody was missing, and the looks back after support has ended. */
import { InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import { allOf, type Story } from '../../case/story.ts';
import { followUpsOf } from '../../plan/follow-up-tasks.ts';
import { type RiskDomain, riskDomains } from '../../risk/risk-domains.ts';
import { PartHead, SaidList } from '../case/person-parts.tsx';
import { dayInWords, noon, say } from '../case-words.ts';
import { t } from './risk-words.ts';

interface WatchProps {
  readonly caseId: string;
  readonly story: Story;
  readonly today: Day;
  /** This member may write here, also after support has ended. */
  readonly writes: boolean;
  readonly shut: boolean;
}

export function Watch(props: WatchProps) {
  if (props.shut) return null;
  return (
    <>
      <Missing {...props} />
      <FollowUps {...props} />
    </>
  );
}

function Missing({ caseId, story, writes }: WatchProps) {
  const episodes = allOf(story, 'missing').toReversed();
  const href = writes ? staffPaths.caseWrite(caseId, 'missing') : undefined;
  return (
    <section class="ps-case-part govuk-!-margin-top-7" aria-labelledby="missing">
      <PartHead id="missing" title={t('missing.title')} href={href} link={t('missing.add')} />
      {episodes.length === 0 ? (
        <p class="govuk-body">{t('missing.none')}</p>
      ) : (
        <ul class="ps-plain-list">
          {episodes.map(({ about, body }) => (
            <li>
              <strong>{t('missing.since', { at: noon(body.since) })}</strong>{' '}
              <Tag
                text={say(`missing.${body.state}`)}
                classes={body.state === 'missing' ? 'govuk-tag--red' : 'govuk-tag--green'}
              />
              <SaidList
                lines={[
                  [t('missing.lastPlaces'), body.lastPlaces],
                  [t('missing.searching'), body.searching],
                  [
                    t('missing.found'),
                    body.foundOn === undefined
                      ? undefined
                      : [dayInWords(body.foundOn), body.foundHow].filter(Boolean).join('. '),
                  ],
                ]}
              />
              {writes ? (
                <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'missing', about)}>
                  {t(body.state === 'missing' ? 'missing.tell' : 'missing.change')}
                  <span class="govuk-visually-hidden"> {dayInWords(body.since)}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** After a look back was saved: the way to judge again what it has shown, each area that was judged before, or else each that there is. */
export function JudgeAfter({ caseId, domains }: { caseId: string; domains: readonly RiskDomain[] }) {
  return (
    <InsetText>
      {t('after.judge')}
      <ul class="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {(domains.length === 0 ? riskDomains : domains).map((domain) => (
          <li>
            <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'risk', domain)}>
              {t(domains.length === 0 ? 'first' : 'again')}: {say(`risk.${domain}`)}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function FollowUps({ caseId, story, today, writes }: WatchProps) {
  const written = allOf(story, 'follow-up');
  const due = followUpsOf(story)
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (written.length === 0 && due.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="after">
      <PartHead
        id="after"
        title={t('after.title')}
        href={writes ? staffPaths.caseWrite(caseId, 'follow-up') : undefined}
        link={t('after.add')}
      />
      <ul class="ps-plain-list">
        {written
          .filter(({ body }) => body.state !== 'planned')
          .map(({ about, body }) => (
            <li>
              <strong>{dayInWords(body.on)}</strong> <Tag text={say(`followUp.${body.state}`)} />
              {body.words === undefined ? null : <span class="ps-as-told ps-block">{body.words}</span>}
              {writes ? (
                <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'follow-up', about)}>
                  {t('missing.change')}
                  <span class="govuk-visually-hidden"> {dayInWords(body.on)}</span>
                </a>
              ) : null}
            </li>
          ))}
        {due.map(({ dueOn, query }) => (
          <li>
            <strong class={dueOn < today ? 'ps-late' : undefined}>{dayInWords(dueOn)}</strong>{' '}
            {t('after.due')}{' '}
            {writes ? (
              <a class="govuk-link" href={`${staffPaths.caseWrite(caseId, 'follow-up')}?${query}`}>
                {t('after.write')}
                <span class="govuk-visually-hidden"> {dayInWords(dueOn)}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
