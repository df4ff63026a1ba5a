/** Ways of seeing colour: the usual one and the three kinds of dichromacy. */
export const VISIONS = ["normal", "protanopia", "deuteranopia", "tritanopia"] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = [number, number, number];

/** On linear RGB, at full severity; Machado, Oliveira and Fernandes 2009 (https://doi.org/10.1109/TVCG.2009.113). */
const SEEN_AS: Record<Vision, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two #rrggbb look: the distance in CIELAB (CIE76), where about 2 is the least one sees and 100 is black from white. */
export function apart(a: string, b: string, vision: Vision = "normal"): number {
  const [first, second] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(...first.map((value, i) => value - second[i]!));
}

/** Lightness L* of #rrggbb, 0 to 100. */
export const lightness = (hex: string, vision: Vision = "normal"): number => lab(hex, vision)[0];

/** How full the colour of #rrggbb is: 0 for greys, about 100 for the fullest. */
export const chroma = (hex: string): number => Math.hypot(...lab(hex, "normal").slice(1));

function lab(hex: string, vision: Vision): Triple {
  const linear = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = SEEN_AS[vision].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, i) => sum + share * linear[i]!, 0),
      ),
    ),
  ) as Triple;
  const [x, y, z] = [
    (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
