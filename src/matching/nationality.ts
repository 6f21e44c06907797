import { foldText } from './fold-text.ts';

/** Countries met in reports, each with the words people use for it. ISO 3166-1 alpha-2 first. */
const COUNTRIES = `
al albania albanian|xk kosovo kosovan kosovar|vn vietnam vietnamese viet_nam|ro romania romanian|pl poland polish|bg bulgaria bulgarian
lt lithuania lithuanian|lv latvia latvian|ee estonia estonian|sk slovakia slovak slovakian|cz czechia czech_republic czech|hu hungary hungarian
ua ukraine ukrainian|ru russia russian|by belarus belarusian|md moldova moldovan|rs serbia serbian|hr croatia croatian|ba bosnia bosnian
mk macedonia north_macedonia macedonian|gr greece greek|tr turkey turkiye turkish|sy syria syrian|iq iraq iraqi kurdish kurd|ir iran iranian persian
af afghanistan afghan afghani|pk pakistan pakistani|in india indian|bd bangladesh bangladeshi|lk sri_lanka sri_lankan|np nepal nepalese nepali
cn china chinese|hk hong_kong|ph philippines filipino filipina philippine|th thailand thai|id indonesia indonesian|my malaysia malaysian
ng nigeria nigerian|gh ghana ghanaian|er eritrea eritrean|et ethiopia ethiopian|so somalia somali|sd sudan sudanese|ke kenya kenyan|ug uganda ugandan
zw zimbabwe zimbabwean|gm gambia gambian|sn senegal senegalese|ma morocco moroccan|dz algeria algerian|tn tunisia tunisian|ly libya libyan|eg egypt egyptian
br brazil brazilian|pt portugal portuguese|es spain spanish|it italy italian|fr france french|de germany german|nl netherlands dutch|ie ireland irish
gb united_kingdom british english welsh scottish uk britain england|us united_states american usa|kw kuwait kuwaiti|jm jamaica jamaican|bo bolivia bolivian
ge georgia georgian|am armenia armenian|az azerbaijan azerbaijani|mn mongolia mongolian|za south_africa south_african|cm cameroon cameroonian
cd congo congolese|ci ivory_coast ivorian|sl sierra_leone|kz kazakhstan kazakh|uz uzbekistan uzbek|kg kyrgyzstan kyrgyz|tj tajikistan tajik`;

const codes = new Map<string, string>();
for (const entry of COUNTRIES.split(/[|\n]/)) {
  const [code, ...names] = entry.trim().split(' ');
  if (code === undefined || code === '') continue;
  codes.set(code, code.toUpperCase());
  for (const name of names) codes.set(name.replace('_', ' '), code.toUpperCase());
}

/** The ISO 3166-1 alpha-2 code of a nationality or country as people name it; undefined where it is not known or is a guess at a region. */
export function nationalityCode(text: string): string | undefined {
  const folded = foldText(text)
    .replace(/[^a-z ]+/g, ' ')
    .trim();
  const whole = codes.get(folded);
  if (whole !== undefined) return whole;
  const found = new Set<string>();
  for (const word of folded.split(/\s+/)) {
    const code = word.length > 3 ? codes.get(word) : undefined;
    if (code !== undefined) found.add(code);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
