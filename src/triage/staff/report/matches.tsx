import { Details } from '../../../design/index.ts';
import { inOrderOfWeight, levelSentence, shownWeight } from '../../../identities/index.ts';
import { staffPaths } from '../../../paths.ts';
import { channelName, placeInWords, strengthName } from '../desk-words.ts';
import { StrengthBadge } from '../tags.tsx';
import { CommonValues } from './common-values.tsx';
import type { ReportModel } from './load-report.ts';
import type { MatchedPair, MatchGroup } from './match-groups.ts';
import { t } from './report-words.ts';

/** Records shown at once; the next ones open on demand, and beyond those only their number is told. */
const shownAtOnce = 3;
const mostShown = 40;

/** Other records that match, each with its reasons; of sealed ones that they exist, who holds them and how strong [B10]. */
export function Matches({ model }: { model: ReportModel }) {
  const { matches } = model;
  return (
    <section aria-labelledby="matches">
      <h2 class="govuk-heading-m" id="matches">
        {t('matches.title')}
      </h2>
      <CommonValues model={model} />
      {matches.length === 0 ? (
        <p class="govuk-body">{t('matches.none')}</p>
      ) : (
        <>
          <p class="govuk-body-s ps-quiet">{t('matches.lead')}</p>
          {matches.slice(0, shownAtOnce).map((group, index) => (
            <Match group={group} model={model} open={index === 0} />
          ))}
          {matches.length > shownAtOnce ? (
            <Details
              classes="ps-matches-more"
              summaryText={t('matches.weaker', {
                ...countOf(matches.slice(shownAtOnce)),
              })}
            >
              {matches.slice(shownAtOnce, mostShown).map((group) => (
                <Match group={group} model={model} open={false} />
              ))}
            </Details>
          ) : null}
          {matches.length > mostShown ? (
            <p class="govuk-body">{t('matches.more', { count: matches.length - mostShown })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** How many records stand in these groups, and how many of them are sealed. */
function countOf(groups: readonly MatchGroup[]): { count: number; sealed: number } {
  const sealed = groups.reduce((sum, group) => sum + (group.class === 'sealed' ? group.records : 0), 0);
  return { count: sealed + groups.filter((group) => group.class === 'open').length, sealed };
}

function Match({ group, model, open }: { group: MatchGroup; model: ReportModel; open: boolean }) {
  if (group.class === 'sealed')
    return (
      <div class="ps-match ps-match--sealed">
        <div class="ps-match__head">
          <h3 class="govuk-heading-s">{t('sealed.title', { count: group.records })}</h3>
          <StrengthBadge strength={group.strength} />
        </div>
        <p class="govuk-body-s">
          {t('sealed.text', { agency: model.agencyName(group.holder), count: group.records })}
        </p>
        <AskHolder holder={group.holder} model={model} />
      </div>
    );
  const { report } = group;
  const place = placeInWords(report.wardCode, report.councilCode);
  return (
    <div class="ps-match">
      <div class="ps-match__head">
        <h3 class="govuk-heading-s">
          <a class="govuk-link" href={staffPaths.report(report.reportId)}>
            {t('match.open', { reference: report.reference })}
          </a>
        </h3>
        <StrengthBadge strength={group.strength} />
      </div>
      <p class="ps-second">
        {t('match.about', {
          channel: channelName(report.channel),
          at: report.receivedAt,
          place: place.ward ?? place.council,
        })}
        {report.agencyId === model.me.agencyId ? null : (
          <>, {t('match.heldBy', { agency: model.agencyName(report.agencyId) })}</>
        )}
      </p>
      {group.pairs.map((pair, index) => (
        <Pair pair={pair} open={open && index === 0} />
      ))}
    </div>
  );
}

/** One pair of mentions: what each says, and why they may be one, field by field with weights [B6]. */
function Pair({ pair, open }: { pair: MatchedPair; open: boolean }) {
  return (
    <div class="ps-pair">
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>{kindName(pair.kind)}</strong>: {strengthName(pair.strength)}.{' '}
        {t(`match.state.${pair.state}`)}.
      </p>
      <dl class="ps-pair__sides">
        <dt>{t('match.ours')}</dt>
        <dd dir="auto">{pair.ours}</dd>
        <dt>{t('match.theirs')}</dt>
        <dd dir="auto">{pair.theirs ?? t('match.theirsNotShared')}</dd>
      </dl>
      {pair.levels.length === 0 ? null : (
        <Details summaryText={t('match.why')} open={open}>
          <Reasons pair={pair} />
        </Details>
      )}
      {pair.theirs === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          <a class="govuk-link" href={staffPaths.match(pair.matchId)}>
            {t('match.compare')}
            <span class="govuk-visually-hidden">
              {' '}
              {t('match.compareWhat', { ours: pair.ours, theirs: pair.theirs })}
            </span>
          </a>
        </p>
      )}
    </div>
  );
}

/** What was asked of an agency that holds what matches, and the way to ask. */
function AskHolder({ holder, model }: { holder: string; model: ReportModel }) {
  const state = model.asking.get(holder);
  const agency = model.agencyName(holder);
  const { reportId } = model.opened.report;
  return (
    <>
      {(state?.asked ?? []).map((request) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          <a class="govuk-link" href={staffPaths.hit(request.requestId)}>
            {t('sealed.asked', {
              at: request.askedAt,
              answer: request.different ? 'different' : (request.answer ?? 'none'),
            })}
          </a>
        </p>
      ))}
      {state?.mayAsk === true ? (
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          <a class="govuk-link" href={staffPaths.askForHit(reportId, holder)}>
            {t('sealed.ask', { agency })}
          </a>
        </p>
      ) : null}
    </>
  );
}

const kinds = [
  ...(['person', 'place', 'vehicle', 'phone', 'business', 'online'] as const),
  ...(['account', 'document'] as const),
];

function kindName(kind: string): string {
  const known = kinds.find((each) => each === kind);
  return known === undefined ? kind : t(`kindOne.${known}`);
}

function Reasons({ pair }: { pair: MatchedPair }) {
  return (
    <table class="govuk-table ps-dense ps-why">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            {t('match.field')}
          </th>
          <th class="govuk-table__header govuk-table__header--numeric" scope="col">
            {t('match.weight')}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {inOrderOfWeight([...pair.levels]).map((level) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell">{levelSentence(level)}</td>
            <td class="govuk-table__cell govuk-table__cell--numeric">{shownWeight(level.weight)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="row">
            {t('match.sum')}
          </th>
          <td class="govuk-table__cell govuk-table__cell--numeric">
            <strong>{shownWeight(pair.weight)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
