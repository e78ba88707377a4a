export interface Visit {
  host: number;
  path: string;
  start: number;
  end: number;
}
export interface Scene {
  hosts: string[];
  competitors: object[];
  visits: Visit[];
  close(): Promise<unknown>;
}
export function openHosts(count: number, latencyMs: number): Promise<Scene>;
