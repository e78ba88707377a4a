import { describe, expect, it } from 'vitest';
import { costSource, settingsFrom, sourceIds, viewSettings } from '../../src/analysis/settings.js';
import { sourcesNamed } from '../../src/analysis/sources.js';
import { packageText } from '../../src/package-root.js';

describe('settings', () => {
  it('every source is explained in docs/method.md', () => {
    const method = packageText('docs/method.md');
    const settings = settingsFrom();
    const keys = [
      'hoursPerPost',
      'hourlyCost',
      'pricePerOutsourcedPost',
      'toolsPerMonth',
      'floorPerYear',
    ] as const;
    const sources = [
      ...viewSettings(settings).map((s) => s.source),
      ...keys.map((key) => costSource(settings, key)),
    ];
    for (const source of new Set(sources)) expect(method).toContain(`\n| ${source} |`);
  });

  it('are checked: unknown keys and impossible values are refused', () => {
    expect(() => settingsFrom(JSON.parse('{"activeDay": 30}'))).toThrow(/activeDay/);
    expect(() => settingsFrom({ activeDays: -1 })).toThrow();
    expect(() => settingsFrom({ improbable: 2 })).toThrow();
    expect(() => settingsFrom({ activeDays: 120 })).toThrow(/must-not-fall/);
  });

  it('say what was changed', () => {
    const changed = viewSettings(settingsFrom({ activeDays: 45 })).filter((s) => s.changed);
    expect(changed).toEqual([{ key: 'activeDays', value: 45, source: 'assumption', changed: true }]);
    const cost = settingsFrom({ cost: { toolsPerMonth: { low: 9, mid: 9, high: 9 } } });
    expect(costSource(cost, 'toolsPerMonth')).toBe('config');
    expect(costSource(cost, 'hourlyCost')).toBe('beager-2023');
  });

  it('name a source that resolves to a title and a link, or say that there is none', () => {
    const own = ['assumption', 'rule', 'simulation'];
    const named = new Set(sourcesNamed(sourceIds()).map(({ id }) => id));
    expect(sourceIds().filter((id) => !own.includes(id) && !named.has(id))).toEqual([]);
    for (const { title, url } of sourcesNamed(sourceIds())) {
      expect(title).not.toBe('');
      expect(url).toMatch(/^https:/);
    }
  });
});
