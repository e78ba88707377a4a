/** What a schedule starts, and where. */
export interface Scheduled {
  node: string;
  program: string;
  folder: string;
  lists: readonly string[];
  version: string;
}

/** The audit of a list on the first of every month, for three programs that start others. */
export function schedules(run: Scheduled): { path: string; text: string }[] {
  return [
    { path: 'followsuit-watch/followsuit.cron', text: cron(run) },
    { path: 'followsuit-watch/followsuit.service', text: service(run) },
    { path: 'followsuit-watch/followsuit.timer', text: timer },
    { path: '.github/workflows/followsuit.yml', text: workflow(run) },
  ];
}

const flags = '--quiet --yes';

function shell(word: string): string {
  return /^[\w./:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** In a crontab a percent sign ends the command (crontab(5)). */
function cron({ node, program, folder, lists }: Scheduled): string {
  const words = [node, program, 'audit', ...lists].map(shell).join(' ');
  const line = `cd ${shell(folder)} && ${words} ${flags} >> followsuit-watch.log 2>&1`;
  return `17 6 1 * * ${line.replaceAll('%', '\\%')}\n`;
}

/** systemd reads `%` and `$` inside words, whatever quotes are around them (systemd.service(5)). */
function unitWord(word: string): string {
  const plain = word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('%', '%%')
    .replaceAll('$', '$$$$');
  return `"${plain}"`;
}

function service({ node, program, folder, lists }: Scheduled): string {
  return `[Unit]
Description=followsuit: audit of ${lists.join(' ').replaceAll('%', '%%')}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${folder.replaceAll('%', '%%')}
ExecStart=${[node, program, 'audit', ...lists].map(unitWord).join(' ')} ${flags}
# Where notices go, and what opens more doors: FOLLOWSUIT_NOTIFY=…, YOUTUBE_API_KEY=…
EnvironmentFile=-%h/.config/followsuit/watch.env
`;
}

const timer = `[Unit]
Description=followsuit: every month

[Timer]
OnCalendar=*-*-01 06:17:00
RandomizedDelaySec=1h
Persistent=true

[Install]
WantedBy=timers.target
`;

/** The database comes from the last run, so that there is something to compare with. */
function workflow({ lists, version }: Scheduled): string {
  const words = lists.map(shell).join(' ');
  return `name: followsuit
on:
  schedule:
    - cron: '17 6 1 * *'
  workflow_dispatch:
permissions:
  contents: read
concurrency: followsuit
jobs:
  audit:
    runs-on: ubuntu-latest
    timeout-minutes: 350
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/cache@v4
        with:
          path: followsuit.db
          key: followsuit-\${{ github.run_id }}
          restore-keys: followsuit-
      - run: |
          npx --yes followsuit@${version} audit ${words} ${flags}
        env:
          FOLLOWSUIT_CONTACT: \${{ vars.FOLLOWSUIT_CONTACT }}
          FOLLOWSUIT_NOTIFY: \${{ secrets.FOLLOWSUIT_NOTIFY }}
          FOLLOWSUIT_SMTP_PASSWORD: \${{ secrets.FOLLOWSUIT_SMTP_PASSWORD }}
          YOUTUBE_API_KEY: \${{ secrets.YOUTUBE_API_KEY }}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: followsuit-report
          path: followsuit-report.*
`;
}
