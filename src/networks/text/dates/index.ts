export { millisDate, secondsDate } from './epoch-date.js';
export {
  aidDate,
  discordIdDate,
  flakeIdDate,
  instagramIdDate,
  linkedinActivityDate,
  mastodonIdDate,
  objectIdDate,
  pixelfedIdDate,
  shortcodeDate,
  snapchatIdDate,
  snowflakeDate,
  tidDate,
  tiktokIdDate,
  tiktokUserIdDate,
  ulidDate,
} from './id-date.js';
export { relativeInterval } from './relative-date.js';
export { type DateHints, dateHints, statedDate } from './stated-date.js';
