import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { NetworkId } from '../../model/network-id.js';
import { because } from '../../model/reason.js';
import { type Benchmark, type BenchmarkComparison, benchmarkSchema } from '../model/schema/benchmark.js';
import { isGiven, type Measures } from '../model/schema/measure.js';
import { industryNamed } from './industries.js';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** Reads data/benchmarks.csv. Throws a ZodError that names the bad cell: the file ships with the package. */
export function parseBenchmarks(csv: string): Benchmark[] {
  const rows = rowsSchema.parse(parse(csv, { columns: true, skip_empty_lines: true, trim: true }));
  return rows.map((row) => benchmarkSchema.parse(benchmarkOf(row)));
}

function benchmarkOf(row: Record<string, string>): Record<string, unknown> {
  const cell = (name: string) => (row[name] === '' ? undefined : row[name]);
  const number = (name: string) => {
    const text = cell(name);
    return text === undefined ? undefined : Number(text);
  };
  return {
    id: [row['source'], row['data_year'], row['network'], row['industry'], row['min_followers']]
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    source: cell('source'),
    reportYear: number('report_year'),
    dataYear: cell('data_year'),
    network: cell('network'),
    industry: cell('industry'),
    population: cell('population'),
    minFollowers: number('min_followers'),
    maxFollowers: number('max_followers'),
    statistic: cell('statistic'),
    postsPerWeek: number('posts_per_week'),
    engagementPercent: number('engagement_pct'),
    engagementDefinition: cell('engagement_definition'),
    url: cell('url'),
    confidence: cell('confidence'),
    note: cell('note'),
  };
}

/** What is looked for a published posting rate. */
export interface Wanted {
  network: NetworkId;
  industry: string | undefined;
  followers: number | undefined;
}

/**
 * The published posting rate to compare with: that of accounts of the same size where the account is small, then that
 * of the industry, then that of all industries; of equals the newest. Undefined where nobody published one.
 */
export function benchmarkFor(wanted: Wanted, benchmarks: readonly Benchmark[]): Benchmark | undefined {
  const rates = benchmarks.filter((b) => b.network === wanted.network && b.postsPerWeek !== undefined);
  const industry = wanted.industry === undefined ? undefined : industryNamed(wanted.industry);
  return (
    newest(rates.filter((b) => b.maxFollowers !== undefined && isOfSize(b, wanted.followers))) ??
    newest(rates.filter((b) => b.maxFollowers === undefined && b.industry === industry)) ??
    newest(rates.filter((b) => b.maxFollowers === undefined && b.industry === 'all')) ??
    smallest(rates)
  );
}

function isOfSize(benchmark: Benchmark, followers: number | undefined): boolean {
  if (followers === undefined || benchmark.maxFollowers === undefined) return false;
  return followers >= (benchmark.minFollowers ?? 0) && followers < benchmark.maxFollowers;
}

function newest(list: readonly Benchmark[]): Benchmark | undefined {
  return [...list].sort(
    (a, b) => (a.dataYear < b.dataYear ? 1 : a.dataYear > b.dataYear ? -1 : 0) || (a.id < b.id ? -1 : 1),
  )[0];
}

/** Where only small accounts were ever counted (LinkedIn), theirs is the only figure there is. */
function smallest(list: readonly Benchmark[]): Benchmark | undefined {
  return [...list].sort((a, b) => (a.maxFollowers ?? 0) - (b.maxFollowers ?? 0))[0];
}

/** One account beside the published figure. */
export function compareWithBenchmark(
  wanted: Wanted,
  measures: Measures,
  benchmarks: readonly Benchmark[],
): BenchmarkComparison {
  const benchmark = benchmarkFor(wanted, benchmarks);
  if (benchmark?.postsPerWeek === undefined) return noBenchmark(wanted);
  const rate = measures['posts-per-week-recent'];
  const ratio = isGiven(rate) && benchmark.postsPerWeek > 0 ? rate.value / benchmark.postsPerWeek : undefined;
  const engagement = measures.engagement;
  const published = benchmark.engagementDefinition === 'per post by follower' && benchmark.engagementPercent;
  return {
    benchmark: benchmark.id,
    postsPerWeek: benchmark.postsPerWeek,
    ...(ratio !== undefined && { ratio }),
    ...(isGiven(engagement) && published && { engagementRatio: engagement.value / published }),
  };
}

export function noBenchmark({ network, industry }: Omit<Wanted, 'followers'>): BenchmarkComparison {
  return { notGiven: because('no-benchmark', { network, ...(industry !== undefined && { industry }) }) };
}
