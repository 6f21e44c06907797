/** The server the tests run on, when not an embedded one. */
export function databaseUrlForTests(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}
