import { Details } from '../../../design/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { d, lawOfPower } from '../disruption-words.ts';
import { partners, powersOn } from '../powers.ts';

/** Who holds which power, partner by partner; each with its law, and whether anybody has read it. */
export function PowersPart({ today }: { readonly today: Day }) {
  const held = powersOn(today);
  return (
    <section class="ps-case-part" aria-labelledby="powers">
      <h2 class="govuk-heading-m" id="powers">
        {d('powers')}
      </h2>
      <p class="govuk-body-s ps-second govuk-!-margin-bottom-3">{d('powers.lead')}</p>
      {partners.map((partner) => {
        const theirs = held.filter((power) => power.partners.includes(partner));
        return theirs.length === 0 ? null : (
          <Details summaryText={d(`partner.${partner}`)} classes="govuk-!-margin-bottom-2">
            <ul class="ps-found-list">
              {theirs.map(({ code, safeguards, source }) => (
                <li class="ps-found">
                  {d(`power.${code}`)}
                  <span class="ps-second">{d('powers.source', { law: lawOfPower(code), source })}</span>
                  {safeguards.length === 0 ? null : (
                    <strong class="ps-late ps-block">{d('powers.guarded')}</strong>
                  )}
                </li>
              ))}
            </ul>
          </Details>
        );
      })}
    </section>
  );
}
