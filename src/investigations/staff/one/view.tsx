import { Button, CaseHeader, InsetText, Split } from '../../../design/index.ts';
import { PastNote, UnsavedNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { oneOf } from '../../investigation/story.ts';
import { say } from '../say.ts';
import { Change } from './change.tsx';
import { ConsentNotes } from './consent-note.tsx';
import { FurtherNote } from './further-note.tsx';
import { Done, nameOfOne, Parts } from './head.tsx';
import { LinksPart } from './links-part.tsx';
import type { OneModel, ReportTakenIn } from './model.ts';
import { t } from './one-words.ts';
import { Overlaps, PeoplePart } from './people-part.tsx';
import { ThingsPart } from './things-part.tsx';

/** One page of one investigation. */
export function OneView(model: OneModel) {
  const { one, story, then, works } = model;
  const outline = oneOf(story, 'outline')?.body;
  return (
    <>
      <Done done={model.done} />
      <PastNote
        then={model.then}
        now={staffPaths.investigation(model.one.investigationId)}
        nameOf={model.nameOf}
      />
      <UnsavedNote
        drafts={
          model.works
            ? model.drafts.map(({ kind, about, keptAt }) => ({
                what: say(`kind.${kind}`),
                address: staffPaths.investigationWrite(model.one.investigationId, kind, { about }),
                keptAt,
              }))
            : []
        }
      />
      <CaseHeader
        caption={`${t('caption', { reference: one.reference })} · ${t('kept')}`}
        title={nameOfOne(one, story)}
        facts={[
          { name: t('fact.lead'), value: model.nameOf(one.lead) },
          {
            name: t('fact.types'),
            value: outline?.types.map((type) => say(`type.${type}`)).join(', ') ?? t('fact.types.none'),
          },
          { name: t('fact.threat'), value: say(`threat.${outline?.threat ?? 'not-judged'}`) },
          { name: t('fact.members'), value: t('fact.members.count', { count: model.members }) },
          { name: t('fact.begun'), value: <Begun {...model} /> },
        ]}
      />
      {one.state === 'closed' ? (
        <InsetText>
          {t('closed')} <Ended story={story} />{' '}
          {then === undefined ? (
            <a class="govuk-link" href={staffPaths.investigationWrite(one.investigationId, 'standing')}>
              {t('reopen')}
            </a>
          ) : null}
        </InsetText>
      ) : null}
      {works && model.members === 1 ? (
        <InsetText>
          {t('alone')}{' '}
          <a class="govuk-link" href={staffPaths.investigationMembers(one.investigationId)}>
            {t('alone.do')}
          </a>
        </InsetText>
      ) : null}
      {works && model.isLeadGone ? (
        <InsetText>
          {t('leadGone', { name: model.nameOf(one.lead) })}{' '}
          <a class="govuk-link" href={staffPaths.investigationMembers(one.investigationId)}>
            {t('leadGone.do')}
          </a>
        </InsetText>
      ) : null}
      {then === undefined ? <Parts one={one} part="overview" /> : null}
      <ConsentNotes {...model} />
      <FurtherNote {...model} />
      <Overlaps {...model} />
      <Outline {...model} />
      <Split>
        <div>
          <PeoplePart {...model} />
        </div>
        <div>
          <ThingsPart {...model} />
          <LinksPart {...model} />
          {works ? (
            <p class="govuk-body">
              <a class="govuk-link" href={staffPaths.investigationWrite(one.investigationId, 'standing')}>
                {t('close')}
              </a>
            </p>
          ) : null}
        </div>
      </Split>
    </>
  );
}

/** What became of it, as whoever closed it said. */
function Ended({ story }: Pick<OneModel, 'story'>) {
  const body = oneOf(story, 'standing')?.body;
  if (body?.outcome === undefined) return null;
  return (
    <span class="ps-block">
      <strong>{say(`outcome.${body.outcome}`)}.</strong> <span class="ps-as-told">{body.why}</span>
    </span>
  );
}

/** When, from which report where it began from one, and which were added since. */
function Begun({ one, reports }: Pick<OneModel, 'one' | 'reports'>) {
  return (
    <>
      {t('on', { at: one.begunAt })}
      {reports.map(({ reportId, addedAt, short }) => (
        <a class="govuk-link ps-fact-second" href={staffPaths.report(reportId)}>
          {t(`fact.begun.${wordOf(addedAt, short)}`, {
            reference: short?.reference ?? '',
            at: addedAt ?? one.begunAt,
          })}
        </a>
      ))}
    </>
  );
}

function wordOf(
  addedAt: ReportTakenIn['addedAt'],
  short: ReportTakenIn['short'],
): 'from' | 'added' | 'handedIn' | 'addedHandedIn' | 'report' | 'addedReport' {
  if (short === undefined) return addedAt === undefined ? 'from' : 'added';
  if (short.channel === 'support') return addedAt === undefined ? 'handedIn' : 'addedHandedIn';
  return addedAt === undefined ? 'report' : 'addedReport';
}

function Outline({ one, story, works }: OneModel) {
  const outline = oneOf(story, 'outline')?.body;
  const href = staffPaths.investigationWrite(one.investigationId, 'outline');
  if (outline === undefined)
    return (
      <>
        <p class="govuk-body">{t('outline.none')}</p>
        {works ? <Button href={href} text={t('outline.do')} /> : null}
      </>
    );
  return (
    <section class="ps-case-part" aria-label={t('about')}>
      <dl class="ps-said">
        {outline.about === undefined ? null : (
          <div>
            <dt>{t('about')}</dt>
            <dd class="ps-as-told">{outline.about}</dd>
          </div>
        )}
        {outline.threatWhy === undefined ? null : (
          <div>
            <dt>{t('threatWhy')}</dt>
            <dd class="ps-as-told">{outline.threatWhy}</dd>
          </div>
        )}
      </dl>
      <p class="govuk-body">
        {works ? (
          <a class="govuk-link" href={href}>
            {t('outline.change')}
          </a>
        ) : (
          <Change of={{ one, works }} kind="outline" about="" name={t('about')} />
        )}
      </p>
    </section>
  );
}
