// Writes down what threads say to each other (`node --import`); loaded in every thread.
import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { MessagePort, Worker } from 'node:worker_threads';

for (const { prototype } of [MessagePort, Worker]) {
  const post = prototype.postMessage;
  prototype.postMessage = function (message, ...more) {
    appendFileSync(process.env.TEST_MESSAGES, `${inspect(message, { depth: 20, maxStringLength: null })}\n`);
    return post.call(this, message, ...more);
  };
}
