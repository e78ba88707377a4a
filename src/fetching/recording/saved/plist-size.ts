const TRAILER = 32;
const MAX_OBJECTS = 30_000;
/** A page with a thousand pictures unfolds to some ten thousand values. */
const MAX_UNFOLDED = 200_000;

/**
 * Does a binary property list unfold to a size that may be read? Its lists name their members by number, so that a few hundred
 * bytes can stand for billions of values, or for a list that contains itself.
 */
export function isSmallPlist(file: Buffer): boolean {
  if (file.length < TRAILER + 8) return false;
  const trailer = file.subarray(file.length - TRAILER);
  const shape: Shape = {
    file,
    offsetSize: trailer.readUInt8(6),
    refSize: trailer.readUInt8(7),
    table: Number(trailer.readBigUInt64BE(24)),
  };
  const count = Number(trailer.readBigUInt64BE(8));
  const isSane = [shape.offsetSize, shape.refSize].every((size) => size >= 1 && size <= 6);
  if (!isSane || count > MAX_OBJECTS || shape.table + count * shape.offsetSize > file.length) return false;
  return unfolded(shape, Number(trailer.readBigUInt64BE(16)), new Map()) <= MAX_UNFOLDED;
}

interface Shape {
  file: Buffer;
  offsetSize: number;
  refSize: number;
  table: number;
}

/** How many values stand in and below this one; infinite where it contains itself. */
function unfolded(shape: Shape, object: number, known: Map<number, number>): number {
  const before = known.get(object);
  if (before !== undefined) return before;
  known.set(object, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const member of membersOf(shape, object)) {
    size += unfolded(shape, member, known);
    if (size > MAX_UNFOLDED) break;
  }
  known.set(object, size);
  return size;
}

/** The numbers of an array's members, or of a dictionary's keys and values. */
function membersOf({ file, offsetSize, refSize, table }: Shape, object: number): number[] {
  const at = file.readUIntBE(table + object * offsetSize, offsetSize);
  const marker = file.readUInt8(at);
  const kind = marker >> 4;
  if (kind !== 0xa && kind !== 0xd) return [];
  const { length, start } = lengthAt(file, at, marker & 0xf);
  const members = kind === 0xd ? length * 2 : length;
  if (start + members * refSize > file.length) throw new RangeError('a list longer than its file');
  return Array.from({ length: members }, (_, i) => file.readUIntBE(start + i * refSize, refSize));
}

/** Lengths from 15 on stand after the marker, as a number of their own. */
function lengthAt(file: Buffer, at: number, short: number): { length: number; start: number } {
  if (short !== 0xf) return { length: short, start: at + 1 };
  const bytes = Math.min(2 ** (file.readUInt8(at + 1) & 0xf), 6);
  return { length: file.readUIntBE(at + 2, bytes), start: at + 2 + bytes };
}
