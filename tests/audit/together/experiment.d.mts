import type { Scene, Visit } from './scene.mjs';

export interface Job {
  hosts: string[];
  competitors: object[];
  gapMs: number;
  lanes: number;
  leaseMs?: number;
}
export function aloneOn(
  scene: Scene,
  job: Job,
): Promise<{ report: string; facts: string; ms: number; visits: Visit[] }>;
export function togetherOn(
  database: string,
  scene: Scene,
  job: Job,
  terms: {
    workers: number;
    kills: number;
    meanwhile?(): Promise<void>;
    nodeOptionsOf?(worker: number): string[];
  },
): Promise<{
  overlaps: number;
  smallestGapMs: number;
  ms: number;
  visits: number;
  answers: { url: string; elapsedMs: number | null }[];
  killed: number;
  failed: number;
  tasks: number;
  tasksOpen: number;
  again: number;
  leftBehind: number;
  finished: boolean;
  report: string;
  /** What the report was made of, as JSON. */
  facts: string;
}>;
