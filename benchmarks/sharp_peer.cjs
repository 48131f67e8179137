// Converts files with sharp, a fixed number in flight.
// node sharp_peer.cjs --version | OUTPUT_FOLDER BOX_PX|0 IN_FLIGHT THREADS FILE...
"use strict";

const path = require("node:path");
const sharp = require("sharp");

async function main() {
  if (process.argv[2] === "--version") {
    console.log(`${sharp.versions.sharp} (libvips ${sharp.versions.vips})`);
    return;
  }
  const [output, box, inFlight, threads, ...files] = process.argv.slice(2);
  sharp.cache(false);
  sharp.concurrency(Number(threads));

  const convert = async (file) => {
    let picture = sharp(file).rotate();
    if (Number(box) > 0) {
      picture = picture.resize(Number(box), Number(box), { fit: "inside", withoutEnlargement: true });
    }
    const target = path.join(output, `${path.parse(file).name}.webp`);
    await picture.webp({ quality: 80, effort: 4 }).toFile(target);
  };

  const waiting = files.values(); // shared by all lanes: each takes the next file
  const lane = async () => {
    for (const file of waiting) await convert(file);
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, lane));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
