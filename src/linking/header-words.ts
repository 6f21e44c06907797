import type { ColumnRole } from '../matching/table/index.ts';

/** What a header may say that is no role: an answer that must not be read, and what says nothing of who somebody is. */
export type HeaderRole = ColumnRole | 'answer' | 'other-date' | 'area';

/**
 * Headers as people write them, without marks, capitals and signs ("D.O.B." is "dob", "PRIMARY_NAME_LAST" "primary name last"). The first line
 * that fits decides, so the narrower stand before the wider. English, and the commonest of our neighbours' languages.
 */
const table: readonly (readonly [HeaderRole, RegExp])[] = [
  [
    'answer',
    /^(true |truth |gold |ground truth ?|known )?(cluster|cluster id|truth|label|same as|entity cluster|match group)$|^ground truth|^truth\b/,
  ],
  ['email', /\be ?mails?\b|\bmail( address)?$|^correo|^courriel/],
  [
    'ignore',
    /\b(phone|telephone|addr|address|document|id|account|record|name) (type|kind|use|status|category)$|^(record |entity )?type$/,
  ],
  [
    'online',
    /\b(instagram|insta|facebook|fb|tik ?tok|twitter|snapchat|telegram|linkedin|onlyfans|vkontakte|you ?tube|zalo|viber)\b|\bsocial (media|network)\b|\b(user|screen) ?name$|\bhandle$|^(web ?site|url|home ?page|web( page)?( address)?|profile( url| link)?)$/,
  ],
  [
    'phone',
    /\b(phones?|telephones?|tel|mobile|mob|cell|landline|msisdn|handy|telefon|telefono)\b|\bcontact (no|number)\b|^whatsapp/,
  ],
  ['birth-year', /\b(yob|birth year|year of birth|year born|geburtsjahr)\b/],
  ['birth-month', /\b(birth month|month of birth|mob)\b/],
  ['birth-day', /\b(birth day|day of birth)\b/],
  [
    'birth-place',
    /\b(birth ?place|place of birth|pob|(country|town|city) of birth|birth (country|town|city|location)|born (in|at)|geburtsort)\b/,
  ],
  [
    'birth-date',
    /\b(dob|d o b|date of birth|date birth|birth ?date|birthday|bdate|born( on)?|geburtsdatum|geboren|date de naissance|fecha de nacimiento|data nasterii|data urodzenia|datelindja)\b|^birth$/,
  ],
  ['age', /^(approx(imate)? |apparent |estimated |est |stated )?age( years?| in years| group| est| at .*)?$/],
  ['sex', /^(.* )?(sex|gender|geschlecht|sexe|sexo|plec)$/],
  [
    'alias',
    /\b(alias(es)?|aka|a k a|also known as|known as|nick ?names?|street name of person|preferred names?|other names?|previous (sur|last |family )?names?|former (sur|last |family )?names?|maiden name|birth name|name at birth|goes by)\b/,
  ],
  [
    'middle-name',
    /\b(middle( name| names| initial)?|mname|patronymic|second (given |fore)?name|other (given|fore) ?names?)\b/,
  ],
  [
    'full-name',
    /\b(full ?name|whole name|complete name|name full|name as (given|written|recorded)|native name|display name|first and (surname|last name)|name in full|name original|original name)\b/,
  ],
  [
    'business-name',
    /\b(compan(y|ies)|business|organi[sz]ation|org|trading|firm|trader|supplier|establishment)( as)?( name)?$|^name org$|\bname org$/,
  ],
  [
    'company-number',
    /\b(company|business|organi[sz]ation|charity) (no|number|reg(istration)?( no| number)?|id)\b|^crn$|^lei( number)?$/,
  ],
  [
    'given-name',
    /\b(first ?names?|fore ?names?|given ?names?|christian names?|f ?name|name first|vornamen?|prenoms?|prenume|imie|imiona|nombres?|emri)\b|^(given|first|forename s)$|\bgn$/,
  ],
  [
    'family-name',
    /\b(sur ?names?|last ?names?|family ?names?|l ?name|s ?name|name last|nachname|nom de famille|nume de familie|nazwisko|apellidos?|mbiemri)\b|^(family|last|surname s)$/,
  ],
  [
    'plate',
    /\b(vrm|vrn|number ?plates?|licen[cs]e plates?|plates?|vehicle reg(istration)?( no| number| mark)?|car reg(istration)?)\b|^reg( no| number|istration( mark)?)?$/,
  ],
  [
    'ignore',
    /\b(passport|licen[cs]e|id|identity|document|insurance|tax) (country|state|issuer|issued( by)?|expir(y|es)|authority)\b/,
  ],
  [
    'document',
    /\b(passport|ni ?no|ni( number| no)|nino|national insurance( no| number)?|insurance (no|number)|ssn|soc(ial)? sec(urity)?|nhs( no| number)?|health (no|number|id)|pnc( id)?|cro( no| number)?|brp|visa|(travel |identity |id )?document|doc( no| number| id| ref)?|id card|identity card|national id|tax (id|ref|no|number)|utr|driv(er|ers|ing) licen[cs]e|licen[cs]e( no| number)|hospital (no|number)|home office( ref.*)?|nrm( ref.*)?|citizen (no|number|id)|id (number|no))\b/,
  ],
  ['account', /\b(account|acct|iban|bank account|card)( no| number)?$|^iban|^wallet|\bsort code\b/],
  [
    'nationality',
    /\b(nationalit(y|ies)|citizenship|citizen of|national of|staatsangehorigkeit|nationalite|obywatelstwo|cetatenie)\b|^nat$/,
  ],
  ['postcode', /\b(post ?code|postal ?code|zip( ?code)?|p ?code|plz|code postal|kod pocztowy)\b/],
  ['street-number', /\b(street|house|building|property|door) ?(no|number|num|nr)\b|^(house|hse no|number)$/],
  [
    'town',
    /\b(town|city|suburb|village|locality|post ?town|municipality|settlement|ort|ville|miasto|oras)\b/,
  ],
  ['area', /\b(county|state|region|province|district|ward|country)\b|\blocal authority\b|^council$/],
  [
    'address',
    /\b(address(es)?|addr|street|road|premises|residence|dwelling|location|line ?[1-4]|adresse|adres|adresa|house name|flat)\b/,
  ],
  ['occupation', /\b(occupation|job( title)?|profession|trade|work(s)? as|role)\b/],
  ['other-text', /\b(employer|place of work|workplace|works for)\b/],
  [
    'source',
    /^(source|data ?source|source (data ?set|system|name|agency|dataset)|agency|agency name|data ?set|system|provider|reported by|owner|organisation type|list)$/,
  ],
  [
    'other-date',
    /\b(date|dated|day|recorded( on| at)?|created( on| at)?|updated( on| at)?|modified|seen( on)?|time(stamp)?|when|first seen|last seen|on)$|\bdate\b/,
  ],
  [
    'id',
    /^(.* )?(id|uid|uuid|guid|urn|key|unique id|record|ref|reference|no|number)$|^(rec|record|row|unique|case|person|client|customer|entity) ?(id|no|number|ref|key)\b/,
  ],
  [
    'full-name',
    /^(.* )?(names?|person|people|individual|suspect|victim|client|tenant|patient|occupant|worker|subject|namen?|nume|nom|emri)$/,
  ],
  [
    'ignore',
    /^(title|salutation|status|category|notes?|comments?|remarks?|description|amount|score|flag|count|language|.* pointer .*|.* anchor .*)$/,
  ],
];

/** A header in plain small letters: words parted by single blanks. */
export function plainHeader(header: string): string {
  return header
    .replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What the header says the column holds, if it says anything. Words that say nothing ("primary", "fake", a number at the end) are passed over. */
export function roleByHeader(header: string): HeaderRole | undefined {
  const plain = plainHeader(header);
  const bare = plain
    .replace(
      /\b(primary|secondary|main|current|latest|fake|raw|clean(ed)?|norm(alised)?|std|value|text|str|field|the|person s|l|r)\b/g,
      ' ',
    )
    .replace(/\s+\d+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const words of [plain, bare]) {
    const found = table.find(([, fits]) => fits.test(words));
    if (found) return found[0];
  }
  return undefined;
}
