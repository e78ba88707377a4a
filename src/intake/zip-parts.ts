import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive may unfold to, in bytes, and of how many parts it may be. */
export interface ZipLimits {
  bytes: number;
  parts: number;
}

export interface ZipPart {
  /** As the directory writes it: bytes, since programs differ in how they encode names. */
  name: Buffer;
  data: Buffer;
}

/**
 * The parts of a ZIP that its directory names (APPNOTE 4.3.12), unfolded under limits that hold whatever sizes the archive claims:
 * a directory can lie, and a reader that goes through the file from its beginning would unfold parts that no directory names.
 */
export function zipParts(bytes: Buffer, limits: ZipLimits): ZipPart[] | 'damaged' | 'too-large' {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > bytes.length) return 'damaged';
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) return 'too-large';
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let left = limits.bytes;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'damaged';
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt32LE(at + 24) > left) return 'too-large';
    const data = unfolded(bytes, at, left);
    if (typeof data === 'string') return data;
    left -= data.length;
    parts.push({ name: bytes.subarray(at + 46, nameEnd), data });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function unfolded(bytes: Buffer, entry: number, limit: number): Buffer | 'damaged' | 'too-large' {
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_ENTRY) return 'damaged';
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const folded = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  const method = bytes.readUInt16LE(entry + 10);
  if (method === STORED) return folded.length > limit ? 'too-large' : folded;
  if (method !== DEFLATED) return 'damaged';
  try {
    return inflateRawSync(folded, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}

/** The same parts as an archive that folds nothing: what it holds is what it says. */
export function plainZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const common = commonFields(name, data);
    const local = Buffer.concat([LOCAL_MARK, common, name]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([DIRECTORY_MARK, VERSION, common, place, name]));
    locals.push(local, data);
    offset += local.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, entries, END_OF_DIRECTORY, end]);
}

/** What the local header and the directory say alike (4.3.7): version, flags, method, time, checksum, sizes, length of the name. */
function commonFields(name: Buffer, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  VERSION.copy(fields);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const [STORED, DEFLATED] = [0, 8];
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const [DIRECTORY_ENTRY, LOCAL_ENTRY] = [0x02014b50, 0x04034b50];
const DIRECTORY_MARK = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const LOCAL_MARK = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** 2.0, as all that unfold. */
const VERSION = Buffer.from([20, 0]);
