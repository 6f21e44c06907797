// A process of its own that brings a database to this release, for a test to kill in the middle.
import { prepareDatabase } from '../../platform/db/prepare.ts';

const [, , ownerUrl = '', dataDir = ''] = process.argv;
await prepareDatabase({ ownerUrl, dataDir, practice: { asked: undefined, whenNew: true } });
