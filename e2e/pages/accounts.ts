/** Joining, signing in and choosing another password in a real browser, each page held only by being on it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codesOn, secretOn } from '../../src/testing/joining.ts';

const textOf = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');

/** Opens the newest mail of the practice county with this subject and follows its link. */
export async function followMail(page: Page, origin: string, subject: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${origin}/practice/mail`);
        return page.getByRole('link', { name: subject }).count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await page.getByRole('link', { name: subject }).first().click();
  await page.locator('.ps-letter a').first().click();
}

export interface Joined {
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
}

/** The three steps, from the opened link to being signed in. `codeOf` is the person's authenticator. */
export async function join(
  page: Page,
  password: string,
  codeOf: (secret: Buffer) => string,
  look: (name: string) => Promise<void>,
): Promise<Joined> {
  await look('join: password');
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Continue' }).click();
  await look('join: password refused');
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await look('join: authenticator');
  await page.getByText('I cannot use the picture').click();
  const secret = secretOn({ text: await textOf(page) });
  await page.getByLabel('Code from the app').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await look('join: recovery codes');
  const recoveryCodes = codesOn({ text: await textOf(page) });
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { secret, recoveryCodes };
}

export async function signIn(
  page: Page,
  origin: string,
  typed: { email: string; password: string; code: string },
): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('E-mail address').fill(typed.email);
  await page.getByLabel('Password', { exact: true }).fill(typed.password);
  await page.getByLabel('Code from your authenticator app').fill(typed.code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function chooseAnother(page: Page, typed: { password: string; code: string }): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(typed.password);
  await page.getByLabel('Code from your authenticator app').fill(typed.code);
  await page.getByRole('button', { name: 'Change password and sign in' }).click();
}
