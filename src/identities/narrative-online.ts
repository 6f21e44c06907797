import { normaliseEmail, type OnlineValue, platformOf, webHost } from '../matching/index.ts';
import type { Found } from './narrative-found.ts';

const EMAIL = /[a-z0-9][a-z0-9.!#$%&'*+/=?^_{|}~-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const WEB =
  /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{3,200}|\b[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,2}\.(?:com|co\.uk|org\.uk|uk|org|net|info|biz|eu|ro|pl|al|vn|bg|lt|site|online|shop)(?:\/[^\s<>"')\]]*)?/gi;
const PROFILE =
  /\b(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com|fb\.com|instagram\.com|tiktok\.com|t\.me|twitter\.com|x\.com|snapchat\.com|wa\.me|vk\.com|linkedin\.com)\/[^\s<>"')\]]{2,120}/gi;
const PLATFORM =
  'facebook|fb|messenger|instagram|insta|ig|tik ?tok|twitter|telegram|snapchat|snap|whatsapp|zalo|viber|vk|onlyfans|vivastreet';
/** "Instagram: name", "on snapchat as name", "insta @name": a platform and then what is surely a name, by mark or by announcement. */
const NAMED = new RegExp(
  `\\b(${PLATFORM})\\b(?:\\s+(?:account|page|profile|name|handle|user(?:name)?|id))*\\s*(?:(?:is|as|called|named)\\s+@?|:\\s*@?|\\s@)([a-z0-9_.]{3,40})`,
  'gi',
);
const HANDLE = /(?<![\w.@/])@([a-z0-9_](?:[a-z0-9_.]{1,38})[a-z0-9_])/gi;
const TRAILING = /[.,;:!?'’)]+$/;
const NOT_NAMES = new Set(
  'the and his her their they she him from with where when that this called page account profile advert adverts ads post posts group groups message messages friend friends not also see'.split(
    ' ',
  ),
);

/** E-mail addresses, web addresses and social accounts in running text. */
export function findOnline(text: string): Found<OnlineValue>[] {
  const found: Found<OnlineValue>[] = [];
  const add = (value: OnlineValue, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ value, start, end });
  };
  if (text.includes('@')) {
    for (const match of text.matchAll(EMAIL)) {
      const address = match[0].replace(TRAILING, '');
      if (normaliseEmail(address) !== undefined) add({ address }, match.index, match.index + address.length);
    }
  }
  for (const pattern of [PROFILE, WEB]) {
    for (const match of text.matchAll(pattern)) {
      const address = match[0].replace(TRAILING, '');
      if (isWritten(address) && webHost(address) !== undefined)
        add({ address }, match.index, match.index + address.length);
    }
  }
  for (const match of text.matchAll(NAMED)) {
    const [whole, platform = '', written = ''] = match;
    const name = written.replace(TRAILING, '');
    const marked = /[:@]/.test(whole.slice(0, whole.length - written.length)) || /[\d_.]/.test(name);
    if (!marked || name.length < 3 || NOT_NAMES.has(name.toLowerCase())) continue;
    const start = match.index + whole.lastIndexOf(written);
    add(
      { address: name, platform: platformOf(platform.toLowerCase()) ?? platform.toLowerCase() },
      start,
      start + name.length,
    );
  }
  for (const match of text.matchAll(HANDLE)) {
    add({ address: match[0] }, match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A missing space after a full stop ("said.In", "home.Al told") looks like a web address; its capital letter gives it away. */
function isWritten(address: string): boolean {
  if (/^(?:https?:|www\.)/i.test(address)) return true;
  const host = address.split('/')[0] ?? '';
  const end = host.slice(host.lastIndexOf('.') + 1);
  return end === end.toLowerCase() || host === host.toUpperCase();
}
