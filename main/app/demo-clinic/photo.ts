/**
 * A small picture that looks like a telephone photo of a scaly patch on an elbow, as a baseline JPEG.
 *
 * Painted and encoded here, so that no picture of a real person can ever be in the demo clinic. The encoder knows one
 * way only: full colour without subsampling, and Huffman codes of one fixed length instead of the usual tables.
 */
const width = 320;
const height = 240;

type Colour = readonly [number, number, number];

/** Noise without chance: the same picture every time. */
function grain(x: number, y: number): number {
  const wave = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return wave - Math.floor(wave) - 0.5;
}

function mixed(one: Colour, other: Colour, share: number): Colour {
  const part = Math.max(0, Math.min(1, share));
  return [0, 1, 2].map((index) => (one[index] ?? 0) * (1 - part) + (other[index] ?? 0) * part) as unknown as Colour;
}

function colourAt(x: number, y: number): Colour {
  const skin = mixed([222, 178, 150], [188, 138, 112], x / width + grain(x >> 2, y >> 2) * 0.15);
  const arm = Math.abs(y - 120 - 18 * Math.sin(x / 90)) / 96;
  const distance = Math.hypot((x - 168) / 62, (y - 118) / 40) + grain(x >> 3, y >> 3) * 0.35;
  const sore = mixed(skin, [176, 74, 68], 1.6 - distance * 1.5);
  const scale = grain(x >> 1, y >> 1) > 0.22 && distance < 0.85 ? mixed(sore, [238, 226, 214], 0.7) : sore;
  return mixed(scale, [120, 128, 122], (arm - 1) * 6);
}

function coloursOf(left: number, top: number): Colour[] {
  return Array.from({ length: 64 }, (_, index) => colourAt(left + (index % 8), top + (index >> 3)));
}

/** How red, green and blue make up the channels Y, Cb and Cr. */
const channels: readonly Colour[] = [
  [0.299, 0.587, 0.114],
  [-0.168736, -0.331264, 0.5],
  [0.5, -0.418688, -0.081312],
];

/** One channel of an 8 by 8 block, around zero. */
function channelOf(colours: readonly Colour[], [red, green, blue]: Colour): number[] {
  const middle = red > 0 && green > 0 ? 128 : 0;
  return colours.map((colour) => red * colour[0] + green * colour[1] + blue * colour[2] - middle);
}

const cosines = Array.from({ length: 64 }, (_, index) => {
  const [frequency, place] = [index >> 3, index % 8];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

function alongRows(block: readonly number[]): number[] {
  return Array.from({ length: 64 }, (_, index) => {
    const [row, frequency] = [index >> 3, index % 8];
    let sum = 0;
    for (let place = 0; place < 8; place += 1)
      sum += (block[row * 8 + place] ?? 0) * (cosines[frequency * 8 + place] ?? 0);
    return sum;
  });
}

function turned(block: readonly number[]): number[] {
  return Array.from({ length: 64 }, (_, index) => block[(index % 8) * 8 + (index >> 3)] ?? 0);
}

/** Order in which the frequencies of a block are written. */
const zigzag = Array.from({ length: 64 }, (_, index) => index).sort((one, other) => {
  const [diagonalOne, diagonalOther] = [(one >> 3) + (one % 8), (other >> 3) + (other % 8)];
  if (diagonalOne !== diagonalOther) return diagonalOne - diagonalOther;
  return diagonalOne % 2 === 0 ? (one % 8) - (other % 8) : (one >> 3) - (other >> 3);
});

/** Coarser with the frequency; the same for all three channels. */
const quantization = zigzag.map((index) => 6 + 4 * ((index >> 3) + (index % 8)));

function coefficientsOf(block: readonly number[]): number[] {
  const frequencies = turned(alongRows(turned(alongRows(block))));
  return zigzag.map((index, order) => Math.round((frequencies[index] ?? 0) / (quantization[order] ?? 1)));
}

/** Collects bits, highest first, with the zero byte that JPEG wants after each 255. */
class BitStream {
  readonly bytes: number[] = [];
  #waiting = 0;
  #count = 0;

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.#waiting = (this.#waiting << 1) | ((value >> bit) & 1);
      this.#count += 1;
      if (this.#count === 8) this.#flush();
    }
  }

  finish(): void {
    while (this.#count > 0) this.write(1, 1);
  }

  #flush(): void {
    this.bytes.push(this.#waiting);
    if (this.#waiting === 255) this.bytes.push(0);
    this.#waiting = 0;
    this.#count = 0;
  }
}

const directLengths = 12;
const directCodeLength = 4;
const runCodes = Array.from({ length: 16 * 10 }, (_, index) => ((index / 10) << 4) | ((index % 10) + 1)).concat(
  0x00,
  0xf0,
);
const runCodeLength = 8;

function sizeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
}

function writeValue(stream: BitStream, value: number, size: number): void {
  stream.write(value < 0 ? value + (1 << size) - 1 : value, size);
}

function writeBlock(stream: BitStream, coefficients: readonly number[], previous: number): void {
  const difference = (coefficients[0] ?? 0) - previous;
  stream.write(sizeOf(difference), directCodeLength);
  writeValue(stream, difference, sizeOf(difference));
  let zeros = 0;
  for (const value of coefficients.slice(1)) {
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) stream.write(runCodes.indexOf(0xf0), runCodeLength);
    stream.write(runCodes.indexOf((zeros << 4) | sizeOf(value)), runCodeLength);
    writeValue(stream, value, sizeOf(value));
    zeros = 0;
  }
  if (zeros > 0) stream.write(runCodes.indexOf(0x00), runCodeLength);
}

function scan(): number[] {
  const stream = new BitStream();
  const previous = [0, 0, 0];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const colours = coloursOf(left, top);
      channels.forEach((channel, index) => {
        const coefficients = coefficientsOf(channelOf(colours, channel));
        writeBlock(stream, coefficients, previous[index] ?? 0);
        previous[index] = coefficients[0] ?? 0;
      });
    }
  }
  stream.finish();
  return stream.bytes;
}

function segment(marker: number, content: readonly number[]): number[] {
  return [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
}

/** A Huffman table in which every symbol has a code of the same length. */
function flatTable(identity: number, symbols: readonly number[], codeLength: number): number[] {
  const counts = Array.from({ length: 16 }, (_, index) => (index === codeLength - 1 ? symbols.length : 0));
  return segment(0xc4, [identity, ...counts, ...symbols]);
}

/** The picture as the bytes of a JPEG file. */
export function elbowPhoto(): Buffer {
  const components = [1, 2, 3];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...quantization]),
    ...segment(0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      ...components.flatMap((id) => [id, 0x11, 0]),
    ]),
    ...flatTable(
      0x00,
      Array.from({ length: directLengths }, (_, index) => index),
      directCodeLength,
    ),
    ...flatTable(0x10, runCodes, runCodeLength),
    ...segment(0xda, [3, ...components.flatMap((id) => [id, 0x00]), 0, 63, 0]),
    ...scan(),
    ...[0xff, 0xd9],
  ]);
}
