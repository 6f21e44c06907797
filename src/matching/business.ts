import { businessNames, wholeName } from './business-words.ts';
import { normaliseCompanyNumber } from './company-number.ts';
import { webHost } from './online.ts';

export interface BusinessValue {
  name?: string | undefined;
  companyNumber?: string | undefined;
  website?: string | undefined;
}

export interface NormalBusiness {
  kind: 'business';
  /** Eight signs as Companies House writes it: '01234567', 'SC123456'. */
  number: string | undefined;
  /** The name's words without legal form, in order. */
  words: readonly string[];
  /** The words joined: equal when only spaces, marks or the legal form differ. */
  joined: string;
  /** All letters of the name, its legal form too: equal when the form ran into the name. */
  whole: string;
  /** The name after "t/a" or "trading as", joined likewise. */
  tradingAs: string | undefined;
  host: string | undefined;
}

/** A business made comparable: company number in full, name without its legal form, trading name apart, web host. */
export function normaliseBusiness(value: BusinessValue): NormalBusiness {
  const name = (value.name ?? '').slice(0, 200);
  const { words, trading } = businessNames(name);
  const traded = trading.join('');
  return {
    kind: 'business',
    number: normaliseCompanyNumber(value.companyNumber ?? ''),
    words,
    joined: words.join(''),
    whole: wholeName(name),
    tradingAs: traded === '' ? undefined : traded,
    host: value.website === undefined ? undefined : webHost(value.website),
  };
}
