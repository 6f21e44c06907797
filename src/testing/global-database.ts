import type { TestProject } from 'vitest/node';
import { databaseUrlForTests } from '../platform/config.ts';
import { dropTemplate, makeTemplate, type TemplateAddress } from './template.ts';
import { startTestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template: TemplateAddress;
  }
}

interface Run {
  readonly template: TemplateAddress;
  readonly close: () => Promise<void>;
}

/** Vitest calls this once for each kind of test in a run; they share one server, kept where each of them finds it. */
const shared = globalThis as typeof globalThis & { plainsightTestRun?: { users: number; run: Promise<Run> } };

async function begin(): Promise<Run> {
  const server = await startTestServer(databaseUrlForTests());
  try {
    const template = await makeTemplate(server.ownerUrl, server.dataDir);
    const close = async () => {
      await dropTemplate(template).catch((error: unknown) => {
        process.stderr.write(`The test databases could not be dropped: ${String(error)}\n`);
      });
      await server.close();
    };
    return { template, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Starts the run's PostgreSQL and its template, and takes both away at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.plainsightTestRun ??= { users: 0, run: begin() };
  const current = shared.plainsightTestRun;
  current.users += 1;
  const { template, close } = await current.run;
  project.provide('template', template);
  return async () => {
    current.users -= 1;
    if (current.users > 0) return;
    delete shared.plainsightTestRun;
    await close();
  };
}
