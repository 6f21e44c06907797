import type { ComponentChildren } from 'preact';
import { Details, InsetText, Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../case/entry.ts';
import { type DomainCourse, type Judged, layOutCourse } from '../../risk/course.ts';
import { type RiskDomain, reviewRules, riskDomains } from '../../risk/risk-domains.ts';
import { SaidList } from '../case/person-parts.tsx';
import { dayInWords, levelTag, noon, say } from '../case-words.ts';
import { toolInWords } from './child-tools.tsx';
import { CoursePictureView } from './picture.tsx';
import { t } from './risk-words.ts';

interface RiskProps {
  readonly caseId: string;
  readonly course: readonly DomainCourse[];
  /** More was judged, further back than the course is told. */
  readonly older: boolean;
  /** Tools for children that were used. */
  readonly tools: readonly EntryOf<'child-tool'>[];
  /** How the judgements stand to what the agency wants approved. */
  readonly approval: ComponentChildren;
  readonly today: Day;
  readonly works: boolean;
  readonly shut: boolean;
  readonly then: Date | undefined;
  nameOf(memberId: string): string;
}

/** The picture first, then each area as it stands, then what was never judged, then every judgement as a table. */
export function RiskView(props: RiskProps) {
  const { course, today, then, caseId, works } = props;
  const unjudged = riskDomains.filter((domain) => course.every((each) => each.domain !== domain));
  const rule = reviewRules.at(-1)?.days;
  if (props.shut)
    return (
      <>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        <InsetText text={t('shut')} />
      </>
    );
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {then === undefined ? (
        <p class="govuk-body ps-measure">{t('lead')}</p>
      ) : (
        <InsetText classes="ps-then">
          {t('then', { at: then })}{' '}
          <a class="govuk-link" href={staffPaths.caseRisk(caseId)}>
            {t('now')}
          </a>
        </InsetText>
      )}
      {props.approval}
      {course.length === 0 ? null : (
        <CoursePictureView picture={layOutCourse(course, today)} label={t('picture')} />
      )}
      {course.length === 0 ? null : <p class="ps-second ps-course-key">{t('key')}</p>}
      {props.older ? (
        <p class="govuk-body ps-measure">
          {t('older')}{' '}
          <a class="govuk-link" href={staffPaths.caseHistory(caseId)}>
            {t('older.history')}
          </a>
        </p>
      ) : null}
      <ul class="ps-areas">
        {course.map((each) => (
          <Area {...props} one={each} />
        ))}
      </ul>
      {unjudged.length > 0 ? <Unjudged caseId={caseId} domains={unjudged} works={works} /> : null}
      {course.length === 0 ? null : <AllJudgements course={course} older={props.older} />}
      {rule === undefined ? null : (
        <p class="ps-second ps-measure">
          {t('rule', { very: rule['very-high'], high: rule.high, medium: rule.medium, low: rule.low })}
        </p>
      )}
    </>
  );
}

const arrows = { up: '▲', down: '▼', same: '●' } as const;

/** Of the earliest that is told it is said that it was the first, unless more lies further back. */
function Change({ judged, older }: { judged: Judged; older: boolean }) {
  const { change } = judged;
  if (change === undefined) return older ? null : <span class="ps-second">{say('change.first')}</span>;
  return (
    <span class={change === 'up' ? 'ps-late' : 'ps-second'}>
      <span aria-hidden="true">{arrows[change]}</span> {say(`change.${change}`)}
    </span>
  );
}

function Area({ one, caseId, works, today, older, tools, nameOf }: RiskProps & { one: DomainCourse }) {
  const last = one.judged.at(-1);
  if (last === undefined) return null;
  const { body } = last.entry;
  return (
    <li class="ps-area">
      <div class="ps-area__head">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-0">{say(`risk.${one.domain}`)}</h2>
        <Tag {...levelTag(last.level)} /> <Change judged={last} older={older} />
      </div>
      <div class="ps-area__said">
        <SaidList
          lines={[
            [t('evidence'), body.evidence],
            ...tools
              .filter(({ body: { area } }) => area === one.domain)
              .map((tool) => [t('tools.evidence'), toolInWords(tool)] as const),
            [t('protective'), body.protective],
            [t('why'), body.why],
            [t('confidence'), say(`confidence.${body.confidence}`)],
            [t('asked'), body.asked],
          ]}
        />
        <p class="ps-second">
          {t('judged', { at: noon(last.on), name: nameOf(last.entry.by) })}.{' '}
          {last.dueOn < today ? (
            <strong class="ps-late">{t('late', { at: noon(last.dueOn) })}</strong>
          ) : (
            t('due', { at: noon(last.dueOn) })
          )}
        </p>
      </div>
      <p class="ps-area__acts">
        {works ? (
          <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'risk', one.domain)}>
            {t('again')}
            <span class="govuk-visually-hidden">: {say(`risk.${one.domain}`)}</span>
          </a>
        ) : null}
        <a class="govuk-link" href={staffPaths.caseVersions(caseId, 'risk', one.domain)}>
          {t('versions')}
          <span class="govuk-visually-hidden">: {say(`risk.${one.domain}`)}</span>
        </a>
      </p>
    </li>
  );
}

function Unjudged(props: Pick<RiskProps, 'caseId' | 'works'> & { domains: readonly RiskDomain[] }) {
  const { caseId, works, domains } = props;
  return (
    <section aria-labelledby="unjudged">
      <h2 class="govuk-heading-m" id="unjudged">
        {t('unjudged')}
      </h2>
      <ul class="ps-plain-list">
        {domains.map((domain) => (
          <li class="ps-unjudged">
            {say(`risk.${domain}`)}{' '}
            {works ? (
              <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'risk', domain)}>
                {t('first')}
                <span class="govuk-visually-hidden">: {say(`risk.${domain}`)}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AllJudgements({ course, older }: Pick<RiskProps, 'course' | 'older'>) {
  return (
    <Details summaryText={t('table')}>
      <div class="ps-scroll">
        <Table
          caption={t('table')}
          captionClasses="govuk-visually-hidden"
          head={[
            { text: t('table.area') },
            { text: t('table.on') },
            { text: t('table.level') },
            { text: t('table.change') },
            { text: t('table.sure') },
          ]}
          rows={course.flatMap(({ domain, judged }) =>
            judged.map((each) => [
              { text: say(`risk.${domain}`) },
              { text: dayInWords(each.on) },
              { text: say(`level.${each.level}`) },
              { text: each.change === undefined && older ? '' : say(`change.${each.change ?? 'first'}`) },
              { text: say(`confidence.${each.entry.body.confidence}`) },
            ]),
          )}
        />
      </div>
    </Details>
  );
}
