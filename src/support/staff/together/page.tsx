/** `/cases/:id/together`: what to mind before working with the person present; then a page that shows only what they may see. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { InterruptionCard } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { openCase } from '../../case/open-case.ts';
import { allOf, oneOf, type Story } from '../../case/story.ts';
import { t as c } from '../case/case-page-words.ts';
import { nameOfPerson } from '../case/head.tsx';
import { SaidList } from '../case/person-parts.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { dayInWords, saidInWords, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

function Reminder({ caseId, story }: { caseId: string; story: Story }) {
  const name = nameOfPerson(story);
  const interpreter = say(`interpreter.${oneOf(story, 'person')?.body.interpreter ?? 'not-asked'}`);
  return (
    <InterruptionCard
      heading={t('heading', { name })}
      primaryAction={{ text: t('go'), href: `${staffPaths.caseTogether(caseId)}?show=yes` }}
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

function Beside({ caseId, story }: { caseId: string; story: Story }) {
  const person = oneOf(story, 'person')?.body;
  const coming = allOf(story, 'appointment').filter(({ body }) => body.state === 'coming');
  return (
    <div class="ps-measure">
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
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.case(caseId)}>
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
      const { story } = await openCase(act, id);
      const name = nameOfPerson(story);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t(beside ? 'beside.title' : 'title', { name }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: beside ? <Beside caseId={id} story={story} /> : <Reminder caseId={id} story={story} />,
        }),
      );
    });
  });
