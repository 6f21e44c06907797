// `node tools/schema-dump.ts`, after changing db/migrations or db/standing: writes db/schema.sql anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropTemplate, makeTemplate, toDatabase } from '../src/testing/template.ts';
import { startTestServer } from '../src/testing/test-server.ts';
import { root } from './steps/run.ts';
import { schemaText } from './steps/schema-text.ts';

const server = await startTestServer(undefined);
try {
  const made = await makeTemplate(server.ownerUrl, server.dataDir);
  writeFileSync(join(root, 'db', 'schema.sql'), await schemaText(toDatabase(made.ownerUrl, made.template)));
  await dropTemplate(made);
} finally {
  await server.close();
}
