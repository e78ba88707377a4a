// Carries the Dockerfile out without Docker: each stage in a fresh Debian made by mmdebstrap, with the Node.js of npm's own package in
// place of the base image. For machines that reach no registry of images: sudo node scripts/prove-dockerfile.mjs
// Needs root, mmdebstrap, git, npm, and a network with Debian and npm; some minutes and 2 GB. What is not committed is not copied.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'followsuit-image-'));
const nodePackage = `node-linux-${process.arch}`;
const authority = process.env.NODE_EXTRA_CA_CERTS;

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${status}`);
}

/** The instructions of a Dockerfile, with continued lines joined: no heredocs, no JSON forms but those of ENTRYPOINT and CMD. */
function instructionsOf(text) {
  return text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => /^(\w+)\s+(.*)$/.exec(line)?.slice(1) ?? [line, '']);
}

/** What stands in for the base image `node:<major>-trixie-slim`: Debian, that Node.js, npm, and the user `node`. */
function baseImage(root, image) {
  const major = /^node:(\d+)-trixie-slim$/.exec(image)?.[1];
  if (major === undefined) throw new Error(`FROM ${image}: only node:<major>-trixie-slim is known here`);
  run('mmdebstrap', [
    '--quiet',
    '--variant=minbase',
    'trixie',
    root,
    process.env.MIRROR ?? 'http://deb.debian.org/debian',
  ]);
  const prefix = join(work, `node-${major}`);
  run('npm', [
    'install',
    '--silent',
    '--no-fund',
    '--no-audit',
    '--prefix',
    prefix,
    `${nodePackage}@${major}`,
    'npm@10',
  ]);
  cpSync(join(prefix, 'node_modules', nodePackage), join(root, 'usr/local'), { recursive: true });
  cpSync(join(prefix, 'node_modules/npm'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  for (const name of ['npm', 'npx'])
    run('ln', ['-sf', `../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name)]);
  run('chroot', [root, 'useradd', '--uid', '1000', '--create-home', 'node']);
  cpSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'));
  if (authority !== undefined) cpSync(authority, join(root, 'etc/extra-ca.pem'));
}

/** As a container has it: what is only chrooted may make no user namespace, and the browser's sandbox is made of one. */
const enter = `root=$1; shift
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cd "$root"
mkdir -p .old
pivot_root . .old
umount -l /.old
exec "$@"`;

/** A command in the stage, with nothing of this machine's environment but the way out. */
function inStage(stage, command) {
  const out = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) =>
    process.env[name] ? [`${name}=${process.env[name]}`] : [],
  );
  const registry = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout.trim();
  const env = [
    ...out,
    ...(authority === undefined ? [] : ['NODE_EXTRA_CA_CERTS=/etc/extra-ca.pem']),
    `npm_config_registry=${registry}`,
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...stage.env,
  ];
  const as =
    stage.user === 'root'
      ? []
      : ['setpriv', `--reuid=${stage.user}`, `--regid=${stage.user}`, '--init-groups'];
  run('unshare', [
    ...['--mount', '--pid', '--fork', '--propagation', 'private', '/bin/sh', '-euc', enter, 'sh', stage.root],
    '/usr/bin/env',
    '-i',
    ...env,
    ...as,
    '/bin/sh',
    '-euc',
    `cd ${stage.folder}\n${command}`,
  ]);
}

function copy(stage, words, stages, context) {
  const from = words[0]?.startsWith('--from=')
    ? stages.get(words.shift().slice('--from='.length))?.root
    : context;
  const to = words.pop();
  for (const word of words) {
    const source = join(from, word);
    const into = to.startsWith('/') ? to : posix.join(stage.folder, to);
    const isIntoFolder = to.endsWith('/') && word !== '.';
    const target = join(stage.root, isIntoFolder ? posix.join(into, posix.basename(word)) : into);
    cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  }
}

try {
  const context = join(work, 'context');
  run('git', ['clone', '-q', project, context]);
  rmSync(join(context, '.git'), { recursive: true });
  const stages = new Map();
  let stage;
  let last = 'stage';
  for (const [name, rest] of instructionsOf(readFileSync(join(context, 'Dockerfile'), 'utf8'))) {
    console.log(`== ${name} ${rest}`);
    if (name === 'FROM') {
      const [image, , alias] = rest.split(/\s+/);
      last = alias ?? `stage-${stages.size}`;
      stage = { root: join(work, last), folder: '/', user: 'root', env: [] };
      stages.set(last, stage);
      baseImage(stage.root, image);
    } else if (name === 'WORKDIR') {
      stage.folder = rest;
      mkdirSync(join(stage.root, rest), { recursive: true });
    } else if (name === 'COPY') copy(stage, rest.split(/\s+/), stages, context);
    else if (name === 'RUN') inStage(stage, rest);
    else if (name === 'ENV') stage.env.push(...rest.split(/\s+/));
    else if (name === 'USER') stage.user = rest;
    else if (name !== 'ENTRYPOINT' && name !== 'CMD') throw new Error(`${name}: not known here`);
  }
  console.log('== the image at work: doctor, demo and a printed report');
  inStage(stage, 'followsuit doctor --offline && followsuit demo --quiet && test -s followsuit-report.html');
  inStage(stage, 'followsuit report --format pdf --quiet && test -s followsuit-report.pdf');
  console.log('prove-dockerfile: every line was carried out');
} finally {
  if (process.env.KEEP) console.log(`prove-dockerfile: left in ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
