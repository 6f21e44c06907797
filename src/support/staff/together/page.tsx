/** `/cases/:id/together`: what to mind before working with the person present; then a page that shows only what they may see. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { InterruptionCard } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Kind } from '../../case/entry.ts';
import { type OpenedCase, openCase } from '../../case/open-case.ts';
import { allOf, oneOf, type Story } from '../../case/story.ts';
import { needDomainCodes } from '../../needs/need-domains.ts';
import { coreOutcomes } from '../../outcomes/core-outcomes.ts';
import { t as c } from '../case/case-page-words.ts';
import { Done, nameOfPerson } from '../case/head.tsx';
import { LiveCase } from '../case/live-case.tsx';
import { SaidList } from '../case/person-parts.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { dayInWords, needInWords, outcomeInWords, saidInWords, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

function Reminder({ caseId, story }: { caseId: string; story: Story }) {
  const name = nameOfPerson(story);
  const interpreter = say(`interpreter.${oneOf(story, 'person')?.body.interpreter ?? 'not-asked'}`);
  return (
    <InterruptionCard
      heading={t('heading', { name })}
      primaryAction={{ text: t('go'), href: staffPaths.caseBeside(caseId) }}
      secondaryAction={{ text: t('back'), href: staffPaths.case(caseId) }}
    >
      <p class="govuk-body">{t('lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[t('alone'), t('interpreter', { interpreter }), t('breaks'), t('explain'), t('screen')].map(
          (text) => (
            <li>{text}</li>
          ),
        )}
      </ul>
    </InterruptionCard>
  );
}

/** What is written together: what they need, what they want to reach, how they are, and a look at the plan. */
function WorkParts({ one, story }: Pick<OpenedCase, 'one' | 'story'>) {
  const write = (kind: Kind, about = '') => staffPaths.caseWriteBeside(one.caseId, kind, about);
  const goals = allOf(story, 'goal').filter(({ body }) => body.state === 'open');
  return (
    <>
      <h2 class="govuk-heading-m">{t('needs.title')}</h2>
      <p class="govuk-body">{t('needs.lead')}</p>
      <ul class="govuk-list">
        {needDomainCodes.map((code) => (
          <li>
            <a class="govuk-link" href={write('need', code)}>
              {needInWords(code)}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{t('goals.title')}</h2>
      <ul class="govuk-list">
        {goals.map(({ about, body }) => (
          <li>
            <a class="govuk-link" href={write('goal', about)}>
              {body.goal}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={write('goal')}>
            {t('goals.add')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={write('review')}>
            {t('review')}
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">{t('outcomes.title')}</h2>
      <ul class="govuk-list">
        {coreOutcomes.map((code) => (
          <li>
            <a class="govuk-link" href={write('outcome', code)}>
              {outcomeInWords(code)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BesideProps extends Pick<OpenedCase, 'one' | 'story'> {
  /** This member writes in the case. */
  readonly works: boolean;
  readonly done: string | undefined;
}

function Beside({ one, story, works, done }: BesideProps) {
  const person = oneOf(story, 'person')?.body;
  const coming = allOf(story, 'appointment').filter(({ body }) => body.state === 'coming');
  return (
    <div class="ps-measure">
      <LiveCase caseId={one.caseId} />
      {done === undefined ? null : <Done done={done === 'earlier' ? 'earlier' : 'written'} />}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        {t('beside.title', { name: nameOfPerson(story) })}
      </h1>
      <p class="govuk-body">{t('beside.lead')}</p>
      {person === undefined ? null : (
        <SaidList
          lines={[
            [c('who.otherNames'), person.otherNames],
            [c('who.born'), saidInWords(person.born)],
            [c('who.language'), [saidInWords(person.language), person.dialect].filter(Boolean).join(', ')],
            [c('who.interpreter'), say(`interpreter.${person.interpreter}`)],
          ]}
        />
      )}
      <h2 class="govuk-heading-m">{c('next.title')}</h2>
      {coming.length === 0 ? (
        <p class="govuk-body">{c('next.none')}</p>
      ) : (
        <ul class="ps-plain-list">
          {coming.map(({ body }) => (
            <li>
              <strong>{[dayInWords(body.on), body.time].filter(Boolean).join(', ')}</strong>
              <span class="ps-as-told ps-block">{[body.what, body.where].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {works ? <WorkParts one={one} story={story} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.case(one.caseId)}>
          {t('beside.done')}
        </a>
      </p>
    </div>
  );
}

export const togetherRoute = (desk: Desk): Route =>
  get(staffPaths.caseTogether(':id'), 'case.together', (visit) => {
    const id = idOf(visit);
    const beside = visit.query['show'] === 'yes';
    return actAs(desk, visit, lineOf('case.open', id, { part: 'together' }), async (act) => {
      const { one, story } = await openCase(act, id);
      const works = one.agencyId === act.actor.agencyId && one.state === 'open';
      const name = nameOfPerson(story);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t(beside ? 'beside.title' : 'title', { name }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: beside ? (
            <Beside one={one} story={story} works={works} done={visit.query['done']} />
          ) : (
            <Reminder caseId={id} story={story} />
          ),
        }),
      );
    });
  });
