import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Room -> the rooms it imports, read from the sources below `src`, types included. */
export function importsOfRooms(src, rooms) {
  const found = new Map(rooms.map((room) => [room, new Set()]));
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const room = roomOf(file);
    for (const [, path] of readFileSync(join(src, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*'(\.[^']+)'/g,
    )) {
      const other = roomOf(relative(src, resolve(src, dirname(file), path)));
      if (other !== room && found.has(room) && found.has(other)) found.get(room).add(other);
    }
  }
  return found;
}

/** Without what is reached another way as well: a picture of all of them is a thicket, and says no more. */
export function withoutDetours(imports) {
  return new Map(
    [...imports].map(([room, direct]) => [
      room,
      [...direct].filter((to) => ![...direct].some((via) => via !== to && reaches(imports, via, to))),
    ]),
  );
}

function reaches(imports, from, to) {
  return [...imports.get(from)].some((next) => next === to || reaches(imports, next, to));
}

const roomOf = (path) => path.split('/')[0];
