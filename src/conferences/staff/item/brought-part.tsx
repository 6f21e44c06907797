import { Details, Tag } from '../../../design/index.ts';
import type { ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** What each agency on the item brings, side by side; where it does not show to this member, that it is written or is not. */
export function BroughtPart(props: ItemProps) {
  const { agencies, agencyName, settings, conference } = props;
  const wrote = (agencyId: string) => settings.some((each) => each.agencyId === agencyId);
  // Once it is open, who has written nothing is said in one line: what was brought has the room.
  const shown = conference.openedAt === null ? agencies : agencies.filter(wrote);
  const silent = agencies.filter((each) => !shown.includes(each));
  return (
    <section class="ps-case-part" aria-labelledby="parts">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="parts">
          {t('parts')}
        </h2>
      </div>
      <div class="ps-brought">
        {shown.map((agencyId) => (
          <div class="ps-brought__one">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{agencyName(agencyId)}</h3>
            <Brought {...props} agencyId={agencyId} />
          </div>
        ))}
      </div>
      {silent.length === 0 ? null : (
        <p class="govuk-body ps-second">
          {t('parts.noneOf', { agencies: silent.map(agencyName).join(', ') })}
        </p>
      )}
    </section>
  );
}

function Brought({
  parts,
  earlier,
  settings,
  agencyId,
  nameOf,
  conference,
}: ItemProps & { readonly agencyId: string }) {
  const part = parts.find((each) => each.about === agencyId);
  const set = settings.find((each) => each.agencyId === agencyId);
  if (part === undefined) {
    const later = set?.shows === 'at-opening' && conference.openedAt === null;
    return (
      <p class="govuk-body ps-second">
        {t(set === undefined ? 'parts.none' : later ? 'parts.later' : 'parts.kept')}
      </p>
    );
  }
  const before = earlier.filter((each) => each.part.about === agencyId);
  return (
    <>
      <p class="govuk-body-s ps-second govuk-!-margin-bottom-1">
        {t('parts.by', { name: nameOf(part.by), at: part.at })}{' '}
        {set?.forInvestigators === false ? (
          <Tag text={t('parts.keptNote')} classes="govuk-tag--grey ps-wide-tag" />
        ) : null}
      </p>
      <Said body={part.body} />
      {before.length === 0 ? null : (
        <Details summaryText={t('parts.earlier', { count: before.length })}>
          {before.map(({ part: each, showed }) => (
            <>
              <p class="govuk-body-s ps-second govuk-!-margin-bottom-1">
                {t('parts.by', { name: nameOf(each.by), at: each.at })}.{' '}
                {showed === undefined ? null : `${t(`parts.showed.${showed.shows}`)} `}
                {showed?.forInvestigators === false ? t('parts.keptThen') : null}
              </p>
              <Said body={each.body} />
            </>
          ))}
        </Details>
      )}
    </>
  );
}

function Said({ body }: { readonly body: ItemProps['parts'][number]['body'] }) {
  const said = [
    ['parts.knows', body.knows],
    ['parts.does', body.does],
    ['parts.proposes', body.proposes],
  ] as const;
  return (
    <dl class="ps-said">
      {said.map(([word, text]) =>
        text === undefined ? null : (
          <div>
            <dt>{t(word)}</dt>
            <dd class="ps-as-told">{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
