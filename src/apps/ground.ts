import { createServer } from 'node:net';
import type { Settings } from '../platform/config.ts';
import { startCluster } from '../platform/db/embedded.ts';
import { type Prepared, prepareDatabase } from '../platform/db/prepare.ts';
import { SetupProblem } from '../platform/setup-problem.ts';

/** A database brought to this release, and what stands behind it. */
export interface Ground extends Prepared {
  readonly ownerUrl: string;
  /** Leaves the database: stops the embedded server, or does nothing for a server of the operator's. */
  close(): Promise<void>;
}

/**
 * Opens the database the settings name, the embedded one without DATABASE_URL, and brings it to this release. The embedded
 * one is for practice unless the settings say otherwise; a real one is never swept away.
 */
export async function openGround(settings: Settings, progress: (line: string) => void): Promise<Ground> {
  const { dataDir, databaseUrl, practice, doorUrls } = settings;
  let ownerUrl = databaseUrl;
  let close = () => Promise.resolve();
  if (ownerUrl === undefined) {
    progress('Starting the database …');
    const cluster = await startCluster({
      dataDir,
      keep: practice === false ? 'always' : 'while-wanted',
      onRestart: () => progress('The database ended unexpectedly; starting it again …'),
    });
    ownerUrl = cluster.ownerUrl;
    close = cluster.stop;
  }
  try {
    progress('Bringing the database up to date …');
    const prepared = await prepareDatabase({
      ownerUrl,
      dataDir,
      practice: { asked: practice, whenNew: databaseUrl === undefined },
      given: doorUrls,
    });
    return { ...prepared, ownerUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Throws a SetupProblem naming the setting when a port cannot be listened on. */
export async function checkPort(host: string, port: number, setting: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program uses it' : `the machine says ${error.code}`;
      reject(
        new SetupProblem(`Port ${port} on ${host} cannot be used: ${why}. Give another with ${setting}.`),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
