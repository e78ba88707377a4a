/** A binary property list, as Safari writes them: enough of the format for tests (text, bytes, arrays, dictionaries). */
export type Plist = string | Uint8Array | Plist[] | { [key: string]: Plist };

export function plistOf(value: Plist): Buffer {
  const objects: Buffer[] = [];
  const add = (item: Plist): number => {
    const index = objects.push(Buffer.alloc(0)) - 1;
    objects[index] = encoded(item, add);
    return index;
  };
  add(value);
  return plistFrom(objects);
}

/** A list of encoded objects, the first of them the top: tests put broken and endless ones in it. */
export function plistFrom(objects: readonly Buffer[]): Buffer {
  const header = Buffer.from('bplist00');
  let at = header.length;
  const table = Buffer.concat(
    objects.map((object) => {
      const offset = Buffer.alloc(4);
      offset.writeUInt32BE(at);
      at += object.length;
      return offset;
    }),
  );
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(4, 6);
  trailer.writeUInt8(2, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([header, ...objects, table, trailer]);
}

export function arrayOf(...refs: number[]): Buffer {
  return Buffer.concat([marker(0xa, refs.length), ...refs.map(ref)]);
}

function encoded(item: Plist, add: (item: Plist) => number): Buffer {
  if (typeof item === 'string') {
    const text = Buffer.from(item, 'utf16le').swap16();
    return Buffer.concat([marker(6, text.length / 2), text]);
  }
  if (item instanceof Uint8Array) return Buffer.concat([marker(4, item.length), item]);
  if (Array.isArray(item)) return arrayOf(...item.map(add));
  const keys = Object.keys(item).map(add);
  const values = Object.values(item).map(add);
  return Buffer.concat([marker(0xd, keys.length), ...[...keys, ...values].map(ref)]);
}

function marker(kind: number, length: number): Buffer {
  if (length < 15) return Buffer.from([(kind << 4) | length]);
  const long = Buffer.alloc(6);
  long.writeUInt8((kind << 4) | 0xf, 0);
  long.writeUInt8(0x12, 1);
  long.writeUInt32BE(length, 2);
  return long;
}

function ref(index: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(index);
  return bytes;
}
