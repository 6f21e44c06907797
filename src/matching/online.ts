import { parse } from 'tldts';
import { foldText } from './fold-text.ts';

export interface OnlineValue {
  /** An e-mail address, a web address, a profile's address or a handle ('@name'). */
  address: string;
  platform?: string | undefined;
}

export interface NormalOnline {
  kind: 'online';
  form: 'email' | 'handle' | 'web' | 'other';
  /** What must be equal for the same account or page: 'name@example.com', 'instagram:name', 'example.com/shop'. */
  address: string;
  /** The platform of a handle, the domain of an e-mail or web address. */
  host: string | undefined;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'fb.me': 'facebook',
  'instagram.com': 'instagram',
  'instagr.am': 'instagram',
  'tiktok.com': 'tiktok',
  'twitter.com': 'x',
  'x.com': 'x',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'snapchat.com': 'snapchat',
  'youtube.com': 'youtube',
  'linkedin.com': 'linkedin',
  'vk.com': 'vk',
  'wa.me': 'whatsapp',
  'zalo.me': 'zalo',
  'onlyfans.com': 'onlyfans',
};
const PLATFORM_WORDS: Readonly<Record<string, string>> = {
  facebook: 'facebook',
  fb: 'facebook',
  messenger: 'facebook',
  instagram: 'instagram',
  insta: 'instagram',
  ig: 'instagram',
  tiktok: 'tiktok',
  'tik tok': 'tiktok',
  twitter: 'x',
  x: 'x',
  telegram: 'telegram',
  snapchat: 'snapchat',
  snap: 'snapchat',
  youtube: 'youtube',
  linkedin: 'linkedin',
  vk: 'vk',
  vkontakte: 'vk',
  whatsapp: 'whatsapp',
  zalo: 'zalo',
  viber: 'viber',
  onlyfans: 'onlyfans',
  vivastreet: 'vivastreet',
};
const NOT_PROFILES = new Set([
  'profile.php',
  'pages',
  'groups',
  'p',
  'reel',
  'watch',
  'share',
  'events',
  'marketplace',
  'channel',
  'in',
  'company',
  'add',
]);

/** An online address made comparable. */
export function normaliseOnline(value: OnlineValue): NormalOnline {
  const text = value.address
    .slice(0, 300)
    .trim()
    .replace(/^mailto:/i, '');
  const platform = platformOf(value.platform ?? '');
  const email = normaliseEmail(text);
  if (email !== undefined)
    return { kind: 'online', form: 'email', address: email, host: email.slice(email.indexOf('@') + 1) };
  if (platform === undefined || /[./]/.test(text.replace(/^@/, ''))) {
    const web = readWeb(text);
    if (web !== undefined) return web;
  }
  const handle = /^@?([\w.-]{2,60})$/.exec(
    foldText(text).replace(/^(?:user(?:name)?|handle)[:\s]+/, ''),
  )?.[1];
  if (handle !== undefined && (platform !== undefined || text.startsWith('@')))
    return handleOf(platform, handle);
  return { kind: 'online', form: 'other', address: foldText(text).replace(/\s+/g, ' '), host: platform };
}

/** The name under which a social platform is compared ('insta' is 'instagram'); undefined for one not known. */
export function platformOf(text: string): string | undefined {
  return PLATFORM_WORDS[text.trim().toLowerCase()] ?? PLATFORMS[text.trim().toLowerCase()];
}

/**
 * An e-mail address in lower case under a domain that exists in the public list; what Google Mail ignores (dots, +tags) is dropped.
 * Undefined where it is none.
 */
export function normaliseEmail(text: string): string | undefined {
  const match = /^([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([a-z0-9.-]{3,100})$/i.exec(text.replace(/\s+/g, ''));
  if (!match) return undefined;
  const host = parse(match[2] ?? '', { allowPrivateDomains: false });
  if (host.domain === null || host.hostname === null || (host.isIcann !== true && !isInvented(host.hostname)))
    return undefined;
  const name = (match[1] ?? '').toLowerCase();
  const domain = host.hostname === 'googlemail.com' ? 'gmail.com' : host.hostname;
  const bare = name.replace(/\+.*$/, '');
  return `${domain === 'gmail.com' ? bare.replace(/\./g, '') : bare}@${domain}`;
}

/** Domains kept for examples (RFC 2606) are taken too: practice data uses them. */
function isInvented(host: string): boolean {
  return /(?:^|\.)(?:example|test|invalid)$/.test(host);
}

/** The host of a web address without "www."; undefined where there is no real domain. */
export function webHost(text: string): string | undefined {
  const host = parse(text.slice(0, 300).trim().toLowerCase(), { allowPrivateDomains: false });
  if (host.hostname === null || host.domain === null || (host.isIcann !== true && !isInvented(host.hostname)))
    return undefined;
  return host.hostname.replace(/^(?:www\d?|m|mobile|en-gb)\./, '');
}

function readWeb(text: string): NormalOnline | undefined {
  if (/\s/.test(text)) return undefined;
  const host = webHost(text);
  if (host === undefined) return undefined;
  const path = /^(?:[a-z]+:\/\/)?[^/?#]+([^?#]*)/i.exec(text)?.[1] ?? '';
  const platform = PLATFORMS[host];
  const parts = path.split('/').filter((part) => part !== '');
  const profile = parts.find((part) => !NOT_PROFILES.has(part.toLowerCase()));
  if (platform !== undefined && profile !== undefined) return handleOf(platform, profile);
  const id = platform === 'facebook' ? /[?&]id=(\d+)/.exec(text)?.[1] : undefined;
  if (id !== undefined) return handleOf('facebook', id);
  const shown = parts.join('/').replace(/\/?(?:index\.\w+)?$/i, '');
  return {
    kind: 'online',
    form: 'web',
    address: shown === '' ? host : `${host}/${shown.toLowerCase()}`,
    host,
  };
}

function handleOf(platform: string | undefined, name: string): NormalOnline {
  const plain = foldText(name)
    .replace(/^@/, '')
    .replace(/[.\s]+$/, '');
  const bare = platform === 'facebook' ? plain.replace(/\./g, '') : plain;
  return { kind: 'online', form: 'handle', address: `${platform ?? ''}:${bare}`, host: platform };
}
