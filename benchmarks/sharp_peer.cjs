// Converts files with sharp, a fixed number in flight.
// node sharp_peer.cjs --version | IN_FLIGHT THREADS, the work as JSON on standard input (work.py)
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const sharp = require("sharp");

// 59 of its AVIF looks as Dropmill's 60 does (mean PSNR, 22 photos to 1600 px, sharp 0.35.5), whose
// colours are halved too.
const ENCODERS = {
  webp: { quality: 80, effort: 4 },
  avif: { quality: 59, effort: 0, chromaSubsampling: "4:2:0" },
};

const upright = (file) =>
  path.extname(file) === ".gif" ? sharp(file, { animated: true }) : sharp(file).rotate();

async function convert(file, work) {
  const target = (label, format) =>
    path.join(work.output, `${path.parse(file).name}${label}.${format}`);
  const write = (picture, label) =>
    Promise.all(
      work.formats.map((format) =>
        picture.clone().toFormat(format, ENCODERS[format]).toFile(target(label, format))));

  if (work.widths.length === 0) {
    const box = { width: work.box_px, height: work.box_px, fit: "inside", withoutEnlargement: true };
    await write(work.box_px ? upright(file).resize(box) : upright(file), "");
    return;
  }
  // One decode: the largest is made first, the others are made of it.
  const widths = [...work.widths].sort((one, other) => other - one);
  let known = upright(file);
  for (const width of widths) {
    const { data, info } = await known
      .resize({ width, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    known = sharp(data, { raw });
    await write(known, `-${width}w`);
  }
}

async function main() {
  if (process.argv[2] === "--version") {
    console.log(`${sharp.versions.sharp} (libvips ${sharp.versions.vips})`);
    return;
  }
  const [inFlight, threads] = process.argv.slice(2).map(Number);
  const work = JSON.parse(fs.readFileSync(0));
  sharp.cache(false);
  sharp.concurrency(threads);

  const waiting = work.sources.values(); // shared by all lanes: each takes the next file
  const lane = async () => {
    for (const file of waiting) await convert(file, work);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
