#!/usr/bin/env node
import { loadFilesOneByOne } from './few-descriptors.js';

// Before anything else is loaded: what stands below opens hundreds of files at a time.
loadFilesOneByOne();
await import('./start.js');
