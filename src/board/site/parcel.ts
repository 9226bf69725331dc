/** Some files on their way to be written: their bytes stand one after another in a piece of memory, which is used again. */
export interface Parcel {
  readonly memory: Uint8Array<ArrayBuffer>;
  readonly files: readonly ParcelFile[];
}

interface ParcelFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** The bytes of such a piece of memory; a larger file has one of its own. */
export const PARCEL_SIZE = 2_000_000;

/** Most files of a parcel: they are noted together before they are written. */
export const PARCEL_FILES = 512;

const encoder = new TextEncoder();

/** A parcel that is being filled. */
export interface Packing {
  /** Takes a file in; false where there is no room for it. */
  add(path: string, text: string): boolean;
  readonly parcel: Parcel;
}

/** Begins a parcel. */
export function packing(memory = new Uint8Array(PARCEL_SIZE)): Packing {
  const files: ParcelFile[] = [];
  let [room, used] = [memory, 0];
  return {
    add(path, text) {
      if (files.length === PARCEL_FILES) return false;
      // A character has three bytes at most.
      if (text.length * 3 > room.length - used) {
        const size = Buffer.byteLength(text);
        if (size > room.length - used) {
          if (files.length > 0) return false;
          room = new Uint8Array(size);
        }
      }
      const { written } = encoder.encodeInto(text, room.subarray(used));
      files.push({ path, size: written });
      used += written;
      return true;
    },
    get parcel() {
      return { memory: room, files };
    },
  };
}

/** The files of a parcel. */
export function filesIn({ memory, files }: Parcel): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  let at = 0;
  return files.map(({ path, size }) => {
    at += size;
    return { path, bytes: memory.subarray(at - size, at) };
  });
}
