import sharp from 'sharp';

/** A photograph of somewhat more than five megabytes: noise, so that it does not compress. */
export const photograph = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 3200,
      height: 2400,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 91 })
    .toBuffer();
