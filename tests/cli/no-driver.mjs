// As on a machine where the database driver was not built (DRIVER=missing), or was built for another Node.js (DRIVER=other).
import Module from 'node:module';

const load = Module._load;
Module._load = function (request, ...more) {
  if (request === 'bindings' && process.env.DRIVER === 'missing')
    return () => {
      throw new Error('Could not locate the bindings file. Tried:\n → /x/build/better_sqlite3.node');
    };
  return load.call(this, request, ...more);
};

const open = process.dlopen;
process.dlopen = (module, file, ...more) => {
  if (!file.includes('better_sqlite3') || process.env.DRIVER !== 'other')
    return open.call(process, module, file, ...more);
  const error = new Error(
    `The module '${file}' was compiled against a different Node.js version using NODE_MODULE_VERSION 108.`,
  );
  throw Object.assign(error, { code: 'ERR_DLOPEN_FAILED' });
};
