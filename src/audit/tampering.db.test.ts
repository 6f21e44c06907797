import { test } from 'vitest';
import { expectTamperingFound } from '../testing/book/tampering-found.ts';
import { freshDatabase } from '../testing/database.ts';

const database = await freshDatabase();

test('tampering with the book is found and located, by 150 random attempts of an owner without scruples [H8]', async () => {
  await expectTamperingFound(database, 150);
}, 60_000);
