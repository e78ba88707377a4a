import { movedNoteOf } from '../standing/moved-note.js';
import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** It posts still, and its profile or its newest post says that it has moved. Of one that fell silent the standing says it. */
export const saysItMoved: AccountRule = {
  code: 'says-it-moved',
  grade: 'notice',
  needs: [],
  thresholds: [],
  ofTheLiving: false,
  look({ record, standing }) {
    if (record.observation?.timeline === undefined) return notApplicable('not-seen');
    const note = movedNoteOf(record.observation);
    return note && standing.kind !== 'moved' ? found(note.args) : clear;
  },
};
