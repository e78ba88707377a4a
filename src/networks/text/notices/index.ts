export { movedNotice } from './moved-notice.js';
