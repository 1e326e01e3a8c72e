// How well reviewers can be compared through the nominations they share, and swaps of equal value that make it better.
import { legal } from './bundles';
import { OPEN } from './instance';
import type { Kept } from './objective';
import type { Plan } from './plan';

/**
 * Sharing: reviewers × reviewers, I − J/k of every nomination with k reviews added over its reviewers; `lift` is added to
 * the diagonal, and 1 / reviewers everywhere.
 */
function sharing(plan: Plan, lift: number): Float64Array {
  const size = plan.problem.reviewers;
  const matrix = new Float64Array(size * size).fill(1 / size);
  for (let r = 0; r < size; r++) matrix[r * size + r] = matrix[r * size + r]! + lift;
  for (let p = 0; p < plan.problem.nominations; p++) {
    const members = plan.slots.subarray(plan.start[p]!, plan.start[p + 1]!);
    const share = 1 / members.length;
    for (const a of members) {
      for (const b of members) matrix[a * size + b] = matrix[a * size + b]! + (a === b ? 1 - share : -share);
    }
  }
  return matrix;
}

/** Inverts a symmetric positive definite matrix in place (Gauss–Jordan; no pivots are needed). */
function invert(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const pivot = 1 / matrix[i * size + i]!;
    matrix[i * size + i] = 1;
    for (let j = 0; j < size; j++) matrix[i * size + j] = matrix[i * size + j]! * pivot;
    for (let row = 0; row < size; row++) {
      if (row === i) continue;
      const factor = matrix[row * size + i]!;
      if (factor === 0) continue;
      matrix[row * size + i] = 0;
      for (let j = 0; j < size; j++)
        matrix[row * size + j] = matrix[row * size + j]! - factor * matrix[i * size + j]!;
    }
  }
}

/** Reviewers who are linked by shared nominations, however far, have the same number. */
function islands(plan: Plan): Int32Array {
  const size = plan.problem.reviewers;
  const island = Int32Array.from({ length: size }, (_, r) => r);
  for (let p = 0; p < plan.problem.nominations; p++) {
    const members = plan.slots.subarray(plan.start[p]!, plan.start[p + 1]!);
    for (const other of members.subarray(1)) {
      const [from, to] = [island[other]!, island[members[0]!]!];
      for (let r = 0; r < size; r++) if (island[r] === from) island[r] = to;
    }
  }
  return island;
}

/**
 * The mean effective resistance over all pairs of reviewers: the variance of the estimated difference in strictness of two
 * reviewers, in units of one review's. Lower is better. Reviewers who share nobody's nominations cannot be compared: they
 * form islands, and the figure then says nothing across them.
 */
export function comparability(plan: Plan): { mean: number; islands: number } {
  const size = plan.problem.reviewers;
  if (size < 2) return { mean: 0, islands: size };
  const island = islands(plan);
  const sizes = new Int32Array(size);
  for (const i of island) sizes[i] = sizes[i]! + 1;
  // With each island's own constant added the matrix has an inverse, whose trace is the pseudoinverse's plus one per island.
  const matrix = sharing(plan, 0);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const own = island[a] === island[b] ? 1 / sizes[island[a]!]! : 0;
      matrix[a * size + b] = matrix[a * size + b]! - 1 / size + own;
    }
  }
  invert(matrix, size);
  const count = sizes.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
  let trace = -count;
  for (let r = 0; r < size; r++) trace += matrix[r * size + r]!;
  return { mean: (2 * trace) / (size - 1), islands: count };
}

/** Makes reviewers on different islands nearly, not wholly, impossible to compare: a swap that links them always pays. */
const LIFT = 1e-3;
/** Smaller changes are rounding, in parts of the whole: what islands add to the whole is rounded more coarsely. */
const NOTHING = 1e-9;

/** The inverse of the sharing matrix and its square, kept up through swaps. */
class Resistance {
  private readonly size: number;
  private readonly inverse: Float64Array;
  private readonly square: Float64Array;
  readonly nothing: number;
  /** The change of a swap: the sharing matrix gains uvᵀ + vuᵀ, with u = 1 at r, −1 at s. */
  private readonly where: number[] = [];
  private readonly what: number[] = [];
  private r = 0;
  private s = 0;
  /** The products uᵀAu, uᵀAv, vᵀAv last formed. */
  private uu = 0;
  private uv = 0;
  private vv = 0;

  constructor(private readonly plan: Plan) {
    const size = plan.problem.reviewers;
    this.size = size;
    this.inverse = sharing(plan, LIFT);
    invert(this.inverse, size);
    let trace = 0;
    for (let r = 0; r < size; r++) trace += this.inverse[r * size + r]!;
    this.nothing = NOTHING * (1 + trace);
    this.square = new Float64Array(size * size);
    for (let a = 0; a < size; a++) {
      for (let c = 0; c < size; c++) {
        const factor = this.inverse[a * size + c]!;
        for (let b = 0; b < size; b++) {
          this.square[a * size + b] = this.square[a * size + b]! + factor * this.inverse[c * size + b]!;
        }
      }
    }
  }

  /** Nobody gives anything back when `q` is null: p takes s for r, and that is all. */
  private describe(p: number, r: number, q: number | null, s: number): void {
    const { slots, start } = this.plan;
    this.r = r;
    this.s = s;
    this.where.length = 0;
    this.what.length = 0;
    const k = start[p + 1]! - start[p]!;
    const l = q === null ? 1 : start[q + 1]! - start[q]!;
    for (let i = start[p]!; i < start[p + 1]!; i++) if (slots[i] !== r) this.part(slots[i]!, 1 / k);
    if (q !== null)
      for (let i = start[q]!; i < start[q + 1]!; i++) if (slots[i] !== s) this.part(slots[i]!, -1 / l);
    if (k !== l) {
      this.part(r, (1 / k - 1 / l) / 2);
      this.part(s, (1 / k - 1 / l) / 2);
    }
  }

  private part(at: number, value: number): void {
    this.where.push(at);
    this.what.push(value);
  }

  private multiply(matrix: Float64Array): void {
    const { size, where, what, r, s } = this;
    let uv = 0;
    let vv = 0;
    for (let i = 0; i < where.length; i++) {
      const row = where[i]! * size;
      const factor = what[i]!;
      uv += factor * (matrix[row + r]! - matrix[row + s]!);
      for (let j = 0; j < where.length; j++) vv += factor * what[j]! * matrix[row + where[j]!]!;
    }
    this.uu = matrix[r * size + r]! + matrix[s * size + s]! - 2 * matrix[r * size + s]!;
    this.uv = uv;
    this.vv = vv;
  }

  /** By how much the trace would change if p took s for r, and q, if given, r for s (the Woodbury identity, exact). */
  change(p: number, r: number, q: number | null, s: number): number {
    this.describe(p, r, q, s);
    this.multiply(this.inverse);
    const { uu, vv } = this;
    const cross = 1 + this.uv;
    this.multiply(this.square);
    return -(vv * this.uu - 2 * cross * this.uv + uu * this.vv) / (uu * vv - cross * cross);
  }

  /** Takes the swap last asked about into the matrices. */
  accept(): void {
    const { size, inverse, square, where, what, r, s } = this;
    this.multiply(inverse);
    const { uu, vv } = this;
    const cross = 1 + this.uv;
    this.multiply(square);
    const { uu: uu2, uv: uv2, vv: vv2 } = this;
    const scale = 1 / (uu * vv - cross * cross);
    // T is the inverse of [[uu, cross], [cross, vv]]; M' = M − Y T Yᵀ with Y = M [u v]; Z = M Y; the rest is M' squared.
    const [t11, t12, t22] = [vv * scale, -cross * scale, uu * scale];
    const through = (matrix: Float64Array): [Float64Array, Float64Array] => {
      const [u, v] = [new Float64Array(size), new Float64Array(size)];
      for (let a = 0; a < size; a++) {
        u[a] = matrix[a * size + r]! - matrix[a * size + s]!;
        for (let i = 0; i < where.length; i++) v[a] = v[a]! + what[i]! * matrix[a * size + where[i]!]!;
      }
      return [u, v];
    };
    const [yu, yv] = through(inverse);
    const [zu, zv] = through(square);
    // Q = T (YᵀY) T, and YᵀY are the products of the square.
    const [h11, h12] = [t11 * uu2 + t12 * uv2, t11 * uv2 + t12 * vv2];
    const [h21, h22] = [t12 * uu2 + t22 * uv2, t12 * uv2 + t22 * vv2];
    const [q11, q12] = [h11 * t11 + h12 * t12, h11 * t12 + h12 * t22];
    const q22 = h21 * t12 + h22 * t22;
    for (let a = 0; a < size; a++) {
      const [tu, tv] = [t11 * yu[a]! + t12 * yv[a]!, t12 * yu[a]! + t22 * yv[a]!];
      const [su, sv] = [t11 * zu[a]! + t12 * zv[a]!, t12 * zu[a]! + t22 * zv[a]!];
      const [qu, qv] = [q11 * yu[a]! + q12 * yv[a]!, q12 * yu[a]! + q22 * yv[a]!];
      for (let b = 0, at = a * size; b < size; b++, at++) {
        inverse[at] = inverse[at]! - tu * yu[b]! - tv * yv[b]!;
        square[at] =
          square[at]! - su * yu[b]! - sv * yv[b]! - tu * zu[b]! - tv * zv[b]! + qu * yu[b]! + qv * yv[b]!;
      }
    }
  }
}

/** Pairs of seats looked at, and swaps of equal value among them reckoned through, at most. */
const LOOKS = 30000000;
const RECKONED = 3000000;

/**
 * Two nominations exchange a reviewer each, or one passes a review on to somebody who has one less to do, wherever the
 * total stays the same, no nomination falls below the floor, all rules hold and reviewers become easier to compare; or
 * as easy, and the plan nearer to the last one.
 * @param kept pairs of the last plan that may not become fewer for it; null: there is no such plan
 */
export function compareBetter(plan: Plan, floor: number, kept: Kept): void {
  const { problem, access, has, slots, start, sum, load } = plan;
  const { reviewers: size, nominations, weight, previous } = problem;
  if (size < 3 || nominations < 2) return;
  let resistance: Resistance;
  const lawful = (p: number) => !plan.entangled || legal(problem, access, p, slots, start[p]!, start[p + 1]!);
  let reckoned = 0;
  const better = (p: number, r: number, q: number, s: number): boolean => {
    const pr = p * size + r;
    const ps = p * size + s;
    const qr = q * size + r;
    const qs = q * size + s;
    const gain = weight[ps]! - weight[pr]!;
    if (access[pr] !== OPEN || access[ps] !== OPEN || access[qr] !== OPEN || access[qs] !== OPEN)
      return false;
    if (has[ps] === 1 || has[qr] === 1 || sum[p]! + gain < floor || sum[q]! - gain < floor) return false;
    if (kept !== null && kept[ps]! + kept[qr]! < kept[pr]! + kept[qs]!) return false;
    reckoned++;
    const change = resistance.change(p, r, q, s);
    const nearer = previous === null ? 0 : previous[ps]! + previous[qr]! - previous[pr]! - previous[qs]!;
    if (!(change < -resistance.nothing || (change < resistance.nothing && nearer > 0))) return false;
    plan.swap(p, r, s);
    plan.swap(q, s, r);
    if (lawful(p) && lawful(q)) return true;
    plan.swap(p, s, r);
    plan.swap(q, r, s);
    return false;
  };
  /** s takes the review of r for p, when both stay as loaded as two of them were before. */
  const passed = (p: number, r: number, s: number): boolean => {
    const pr = p * size + r;
    const ps = p * size + s;
    if (load[s]! + 1 !== load[r]! || load[r]! > problem.room[s]! || weight[ps] !== weight[pr]) return false;
    if (access[pr] !== OPEN || access[ps] !== OPEN || has[ps] === 1) return false;
    if (kept !== null && kept[ps]! < kept[pr]!) return false;
    reckoned++;
    if (!(resistance.change(p, r, null, s) < -resistance.nothing)) return false;
    plan.swap(p, r, s);
    if (lawful(p)) return true;
    plan.swap(p, s, r);
    return false;
  };
  let looks = 0;
  let moved = true;
  while (moved && looks < LOOKS && reckoned < RECKONED) {
    moved = false;
    // Anew in every round, so that rounding does not add up.
    resistance = new Resistance(plan);
    for (let p = 0; p < nominations; p++) {
      for (let i = start[p]!; i < start[p + 1]!; i++) {
        for (let s = 0; s < size; s++) {
          if (!passed(p, slots[i]!, s)) continue;
          resistance.accept();
          moved = true;
        }
      }
      for (let q = p + 1; q < nominations && looks < LOOKS && reckoned < RECKONED; q++) {
        for (let i = start[p]!; i < start[p + 1]!; i++) {
          for (let j = start[q]!; j < start[q + 1]!; j++) {
            const r = slots[i]!;
            const s = slots[j]!;
            // Equal value first: it is the rarest, so nearly all end here.
            if (
              weight[p * size + s]! - weight[p * size + r]! !==
              weight[q * size + s]! - weight[q * size + r]!
            )
              continue;
            if (r === s || !better(p, r, q, s)) continue;
            resistance.accept();
            moved = true;
          }
        }
        looks += (start[p + 1]! - start[p]!) * (start[q + 1]! - start[q]!);
      }
    }
  }
}
