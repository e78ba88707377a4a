import { spawn } from 'node:child_process';

/** The program that opens a file for a person, on each system. */
export function opener(platform: NodeJS.Platform, path: string): { program: string; args: string[] } {
  if (platform === 'darwin') return { program: 'open', args: [path] };
  // `start` takes its first quoted word for a window's title.
  if (platform === 'win32') return { program: 'cmd', args: ['/c', 'start', '', path] };
  return { program: 'xdg-open', args: [path] };
}

/** Opens a file beside this program; false where the system knows no way. */
export function openFile(path: string): Promise<{ opened: boolean; program: string }> {
  const { program, args } = opener(process.platform, path);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve({ opened: false, program }));
    child.once('spawn', () => {
      child.unref();
      resolve({ opened: true, program });
    });
  });
}
