#!/usr/bin/env node
// The command line: `npx plainsight --help`, inside the clone.
'use strict';

require('./boot.cjs').main('cli', process.argv.slice(2));
