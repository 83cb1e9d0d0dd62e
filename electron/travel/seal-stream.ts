import { Transform } from "node:stream";

import { chunkSize, type Seal, sealChunk } from "./sealing.ts";

/** Seals what flows through it; the last chunk says that it is the last. */
export function sealStream(seal: Seal): Transform {
  let waiting = Buffer.alloc(0);
  let index = 0;
  return new Transform({
    construct(ready) {
      this.push(seal.header);
      ready();
    },
    transform(bytes: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, bytes]);
      // A whole chunk waits until it is known not to be the last.
      while (waiting.length > chunkSize) {
        this.push(sealChunk(seal, index, false, waiting.subarray(0, chunkSize)));
        waiting = waiting.subarray(chunkSize);
        index += 1;
      }
      done();
    },
    flush(done) {
      this.push(sealChunk(seal, index, true, waiting));
      done();
    },
  });
}
