import { HtmlValidate } from 'html-validate';
import { createElement, options } from 'preact';
import { describe, expect, it } from 'vitest';
import type { AssetHrefs } from '../assets/assets.ts';
import * as design from '../index.ts';
import { renderDocument } from '../layouts/document.tsx';
import { englishFrame } from './english-frame.ts';
import { Gallery, galleryLanguages } from './gallery.tsx';
import { sampleTexts } from './sample-texts.ts';

const assets: AssetHrefs = {
  styleHref: '/assets/s.css',
  styleHrefRtl: '/assets/r.css',
  scriptHref: '/assets/s.js',
  markHref: '/assets/m.svg',
};

/** A session as a page of the staff site knows it. */
const session: NonNullable<Parameters<typeof Gallery>[0]['session']> = {
  member: 'a member',
  formToken: 'a token',
  owner: 'a mark',
  askHref: '/session',
  eventsHref: '/events',
  unsentHref: '/unsent',
  signInHref: '/sign-in',
  signOutHref: '/sign-out',
  idleSeconds: 1800,
  until: new Date('2026-11-24T20:00:00Z'),
  warnIdleSeconds: 300,
  warnAbsoluteSeconds: 900,
  left: [{ seconds: 300, text: 'In 5 minutes' }],
  words: {
    note: 'Your session ends.',
    warningTitle: 'You will soon be signed out',
    warningText: 'Nothing typed is lost.',
    stay: 'Stay signed in',
    signOut: 'Sign out',
    unreachable: 'Not reached.',
    last: 'It ends in any case.',
    overTitle: 'You are signed out',
    overText: 'Your session is over.',
    overKept: 'What you typed waits.',
    overSignIn: 'Sign in again',
  },
};

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5', { svg: { inherit: 'svg', attributes: { focusable: { enum: ['false'] } } } }],
  rules: {
    // The Design System's own markup, which the components are proved equal to:
    'prefer-native-element': 'off', // role="button" on links, role="group" on date fieldsets
    'no-redundant-role': 'off',
    'no-redundant-for': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'hidden-focusable': 'off', // the menu button is hidden until there is script
    'void-style': 'off', // one style of two that mean the same, chosen by the renderer
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off', // every file is our own
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off', // by white-space in the stylesheet
  },
});

describe('the gallery, which shows every component in all its states', () => {
  for (const site of ['public', 'staff'] as const) {
    for (const lang of galleryLanguages) {
      const page = renderDocument(createElement(Gallery, { site, lang, words: englishFrame, assets }));

      it(`is valid and accessible markup on the ${site} site in ${lang}`, () => {
        const report = validator.validateStringSync(page);
        const found = report.results.flatMap((result) =>
          result.messages.map(
            (message) => `${message.ruleId} ${message.line}:${message.column} ${message.message}`,
          ),
        );
        expect(found).toEqual([]);
      });

      it(`has no script or style of its own on the ${site} site in ${lang}`, () => {
        expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
        expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/s.js">']);
        expect(page).not.toMatch(/crown|gov\.uk|transport/i);
      });
    }
  }

  it('shows on the staff site every part that the room hands out', () => {
    const drawn = new Set<unknown>();
    const before = options.vnode;
    options.vnode = (vnode) => void drawn.add(vnode.type);
    try {
      const props = { site: 'staff', lang: 'en', words: englishFrame, assets, session } as const;
      renderDocument(createElement(Gallery, props));
    } finally {
      options.vnode = before ?? (() => undefined);
    }
    const wholePages = ['Gallery', 'PublicLayout', 'RecordList', 'RawHtml'];
    const missing = Object.entries(design).filter(
      ([name, part]) =>
        /^[A-Z]/.test(name) && typeof part === 'function' && !drawn.has(part) && !wholePages.includes(name),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(drawn.size).toBeGreaterThan(60);
  });

  it.each(galleryLanguages)('shows in %s, open, what a page says only when its session ends', (lang) => {
    const props = { site: 'staff', lang, words: englishFrame, assets, session } as const;
    const page = renderDocument(createElement(Gallery, props)).replace(/<template[\s\S]*?<\/template>/g, '');
    expect(page).toMatch(/<dialog class="ps-session-warning"[^>]* open/);
    const t = sampleTexts[lang];
    for (const words of [
      t.sessionTitle,
      t.sessionLeft,
      t.sessionAway,
      t.sessionLast,
      t.overTitle,
      t.overKept,
    ])
      expect(page).toContain(`>${words}<`);
  });

  it('says its language and direction, and takes the mirrored sheet where words run from right to left', () => {
    const arabic = renderDocument(
      createElement(Gallery, { site: 'public', lang: 'ar', words: englishFrame, assets }),
    );
    expect(arabic).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl"/);
    expect(arabic).toContain('href="/assets/r.css"');
    expect(arabic).not.toContain('href="/assets/s.css"');
  });

  it('says first in its title that there are errors', () => {
    const page = renderDocument(
      createElement(Gallery, { site: 'public', lang: 'en', words: englishFrame, assets }),
    );
    expect(page).toContain('<title>Error: Every part of the service – Plainsight</title>');
  });

  it('marks every page of the staff site OFFICIAL-SENSITIVE at head and foot, and as practice', () => {
    const page = renderDocument(
      createElement(Gallery, { site: 'staff', lang: 'en', words: englishFrame, assets }),
    );
    expect(page.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(2);
    expect(page).toContain('everything here is invented.');
  });
});
