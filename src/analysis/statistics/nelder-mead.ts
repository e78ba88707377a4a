interface Vertex {
  at: number[];
  value: number;
}

/**
 * The minimum of a function of a few variables without derivatives (Nelder and Mead 1965, the usual coefficients).
 * Ends when the values at the corners agree to `tolerance`, or after `maxSteps`.
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { tolerance = 1e-9, maxSteps = 1000, step = 0.5 } = {},
): Vertex {
  const vertex = (at: number[]): Vertex => {
    const value = f(at);
    return { at, value: Number.isFinite(value) ? value : Number.MAX_VALUE };
  };
  let simplex = [
    vertex([...start]),
    ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + step : x)))),
  ].sort(byValue);
  for (let i = 0; i < maxSteps; i++) {
    const best = first(simplex);
    const worst = last(simplex);
    if (worst.value - best.value < tolerance && spread(simplex) < Math.sqrt(tolerance)) break;
    simplex = nextSimplex(simplex, vertex).sort(byValue);
  }
  return first(simplex);
}

function nextSimplex(simplex: readonly Vertex[], vertex: (at: number[]) => Vertex): Vertex[] {
  const best = first(simplex);
  const worst = last(simplex);
  const others = simplex.slice(0, -1);
  const centre = best.at.map((_, i) => others.reduce((sum, v) => sum + (v.at[i] ?? 0), 0) / others.length);
  const along = (t: number) => vertex(centre.map((c, i) => c + t * ((worst.at[i] ?? 0) - c)));
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < last(others).value) return [...others, reflected];
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (contracted.value < Math.min(worst.value, reflected.value)) return [...others, contracted];
  return simplex.map((v, i) => (i === 0 ? v : vertex(v.at.map((x, j) => ((best.at[j] ?? 0) + x) / 2))));
}

function spread(simplex: readonly Vertex[]): number {
  const best = first(simplex);
  return Math.max(...simplex.flatMap((v) => v.at.map((x, i) => Math.abs(x - (best.at[i] ?? 0)))));
}

function byValue(a: Vertex, b: Vertex): number {
  return a.value - b.value;
}

function first(simplex: readonly Vertex[]): Vertex {
  return simplex[0] ?? { at: [], value: Number.MAX_VALUE };
}

function last(simplex: readonly Vertex[]): Vertex {
  return simplex[simplex.length - 1] ?? { at: [], value: Number.MAX_VALUE };
}
