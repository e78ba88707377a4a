import { z } from 'zod';
import { networkIds } from '../model/network-id.js';
import type { SettingView } from './model/report-model.js';

const days = z.number().positive();
const count = z.number().int().positive();
const probability = z.number().min(0).max(1);
/** The code of a problem: of the keys in its `params`, one is smaller than the one before it. */
export const mustNotFall = 'must-not-fall';
const levels = z
  .strictObject({ low: z.number().min(0), mid: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, mid, high }) => low <= mid && mid <= high, {
    message: mustNotFall,
    params: { keys: ['low', 'mid', 'high'] },
  });

/** Low, middle and high value of each input of the cost of keeping up. */
const costSettingsSchema = z.strictObject({
  currency: z.string().default('EUR'),
  reuseFactor: probability.default(0.5),
  hoursPerPost: levels.default({ low: 0.5, mid: 1, high: 2 }).meta({ source: 'assumption' }),
  moderationMinutesPerDay: levels.default({ low: 5, mid: 10, high: 20 }).meta({ source: 'assumption' }),
  planningHoursPerMonth: levels.default({ low: 2, mid: 4, high: 8 }).meta({ source: 'assumption' }),
  hourlyCost: levels.default({ low: 21, mid: 43, high: 71 }).meta({ source: 'beager-2023' }),
  pricePerOutsourcedPost: levels.default({ low: 48, mid: 50, high: 53 }).meta({ source: 'packages-2026' }),
  toolsPerMonth: levels.default({ low: 0, mid: 0, high: 25 }).meta({ source: 'assumption' }),
  floorPerYear: z.number().default(10_000).meta({ source: 'bpifrance-2018' }),
});

/**
 * Every threshold of the analysis, its default, and where the default comes from (sources.ts; `assumption` means that
 * no source names the figure). All can be set in the config.
 */
const settingsSchema = z
  .strictObject({
    // standings
    activeDays: days.default(30).meta({ source: 'assumption' }),
    dormantDays: days.default(90).meta({ source: 'sparktoro-2022' }),
    abandonedDays: days.default(180).meta({ source: 'tiktok-180' }),
    abandonedWhateverDays: days.default(365).meta({ source: 'twitch-365' }),
    improbable: probability.default(0.05).meta({ source: 'convention' }),
    veryImprobable: probability.default(0.01).meta({ source: 'convention' }),
    abandonedViewDays: days.default(365).meta({ source: 'rule' }),
    improbableFloorDays: z.number().min(0).default(14).meta({ source: 'assumption' }),
    longestPauseFactor: z.number().min(1).default(1.25).meta({ source: 'assumption' }),
    neverStartedPosts: z.number().int().min(0).default(2).meta({ source: 'assumption' }),
    neverStartedDays: days.default(90).meta({ source: 'assumption' }),
    neverStartedFewDays: days.default(365).meta({ source: 'assumption' }),
    staleDays: days.default(30).meta({ source: 'assumption' }),
    controlExempt: z
      .array(z.enum(networkIds as [string, ...string[]]))
      .default(['blog'])
      .meta({ source: 'rule' }),
    // who counts
    includeProbable: z.boolean().default(false).meta({ source: 'rule' }),
    exempt: z.array(z.string()).default([]).meta({ source: 'rule' }),
    industry: z.string().optional(),
    // measures
    regularityGaps: count.default(5).meta({ source: 'assumption' }),
    silenceGaps: count.default(3).meta({ source: 'assumption' }),
    rhythmGaps: count.default(12).meta({ source: 'assumption' }),
    recentDays: days.default(90).meta({ source: 'sparktoro-2022' }),
    recentWeeks: count.default(26).meta({ source: 'assumption' }),
    leastWeeks: count.default(4).meta({ source: 'assumption' }),
    impreciseShare: probability.default(0.1).meta({ source: 'assumption' }),
    trendPosts: count.default(6).meta({ source: 'binomial' }),
    kindPosts: count.default(5).meta({ source: 'assumption' }),
    interactionPosts: count.default(12).meta({ source: 'assumption' }),
    interactionLeast: count.default(5).meta({ source: 'assumption' }),
    followersLeastDays: days.default(30).meta({ source: 'assumption' }),
    poolAccounts: count.default(20).meta({ source: 'simulation' }),
    poolPenalty: z.number().min(0).default(0.001).meta({ source: 'lifetimes' }),
    // findings
    irregularLv: z.number().default(1.25).meta({ source: 'assumption' }),
    irregularBurstiness: z.number().default(0.25).meta({ source: 'assumption' }),
    irregularGaps: count.default(10).meta({ source: 'assumption' }),
    sparsePerMonth: z.number().positive().default(0.5).meta({ source: 'assumption' }),
    steadyPerMonth: z.number().min(0).default(0.25).meta({ source: 'assumption' }),
    steadyLv: z.number().min(0).default(0.5).meta({ source: 'assumption' }),
    sparseDays: days.default(90).meta({ source: 'assumption' }),
    decliningRatio: probability.default(0.5).meta({ source: 'assumption' }),
    decliningP: probability.default(0.05).meta({ source: 'convention' }),
    repostsOnlyShare: probability.default(0.9).meta({ source: 'assumption' }),
    broadcastPosts: count.default(10).meta({ source: 'assumption' }),
    noResponsePosts: count.default(10).meta({ source: 'assumption' }),
    sameTextShare: probability.default(0.5).meta({ source: 'assumption' }),
    sameTextPosts: count.default(5).meta({ source: 'assumption' }),
    // verdict
    bootstrapDraws: count.default(20_000).meta({ source: 'efron' }),
    bootstrapSeed: z.number().int().default(20110512).meta({ source: 'rule' }),
    sampleSeed: z.number().int().min(0).default(20110513).meta({ source: 'rule' }),
    holdOutDays: days.default(90).meta({ source: 'assumption' }),
    historyAudits: count.default(12).meta({ source: 'assumption' }),
    fewWeeks: days.default(12).meta({ source: 'assumption' }),
    freeHoursPerMonth: z.number().positive().default(7).meta({ source: 'assumption' }),
    cost: costSettingsSchema.prefault({}),
  })
  .refine(risesThroughout, {
    message: mustNotFall,
    params: { keys: ['activeDays', 'dormantDays', 'abandonedDays', 'abandonedWhateverDays'] },
    path: ['activeDays'],
  });

function risesThroughout(days: {
  activeDays: number;
  dormantDays: number;
  abandonedDays: number;
  abandonedWhateverDays: number;
}): boolean {
  const { activeDays, dormantDays, abandonedDays, abandonedWhateverDays } = days;
  return activeDays <= dormantDays && dormantDays <= abandonedDays && abandonedDays <= abandonedWhateverDays;
}

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/** Settings with the defaults filled in. Throws a ZodError that names every bad key; `say`: in whose words. */
export function settingsFrom(input: SettingsInput = {}, say?: z.core.$ZodErrorMap): Settings {
  return settingsSchema.parse(input, say && { error: say });
}

/** Thresholds at which the shares are always printed side by side. */
export const comparedDays = [30, 60, 90, 180, 365] as const;

/** The thresholds of the sensitivity curve: about even on a log scale, with every threshold people use. */
export const curveDays = [
  7, 10, 14, 21, 30, 35, 42, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 270, 300, 330, 365, 425, 485, 545,
  610, 670, 730,
] as const;

/** The settings as the report prints them; the inputs of the cost stand beside the cost. */
export function viewSettings(settings: Settings): SettingView[] {
  const defaults = settingsFrom();
  return Object.entries(settingsSchema.shape).flatMap(([key, schema]): SettingView[] => {
    const value: unknown = Reflect.get(settings, key);
    const view = printable(value);
    if (view === undefined) return [];
    const changed = JSON.stringify(value) !== JSON.stringify(Reflect.get(defaults, key));
    return [{ key, value: view, source: sourceOf(schema), changed }];
  });
}

function printable(value: unknown): SettingView['value'] | undefined {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  return undefined;
}

/** Where a setting's default comes from. */
function sourceOf(schema: z.ZodType): string {
  const source = schema.meta()?.['source'];
  return typeof source === 'string' ? source : 'rule';
}

/** Every source a default comes from. */
export function sourceIds(): string[] {
  return [...Object.values(settingsSchema.shape), ...Object.values(costSettingsSchema.shape)].map(sourceOf);
}

/** Where the default of a cost input comes from, or `config` when it was changed. */
export function costSource(settings: Settings, key: keyof Settings['cost']): string {
  const standard = settingsFrom().cost[key];
  if (JSON.stringify(settings.cost[key]) !== JSON.stringify(standard)) return 'config';
  return sourceOf(costSettingsSchema.shape[key]);
}
