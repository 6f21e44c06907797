/** Draws the invented photograph of an invented person: head and shoulders as plain shapes, nobody’s likeness, with INVENTED across them. */
import sharp from 'sharp';
import { inSquares } from './draw-picture.ts';

export interface Portrait {
  /** 0 to 359: what colour they wear. */
  readonly hue: number;
}

/** Its bytes, as a telephone would have sent them. */
export function drawPortrait({ hue }: Portrait): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1100"><rect width="900" height="1100" fill="#dfe7ea"/>
    <path d="M270 430c0-150 70-240 180-240s180 90 180 240c20 120 40 220 60 300H210c20-80 40-180 60-300z" fill="#4a3629"/>
    <path d="M150 1100c0-230 130-370 300-370s300 140 300 370z" fill="hsl(${hue}, 40%, 45%)"/>
    <path d="M385 600h130v150c0 60-130 60-130 0z" fill="#c99b7d"/><ellipse cx="450" cy="470" rx="135" ry="180" fill="#d9ad8f"/>
    <path d="M308 450c0-140 70-190 142-190s142 50 142 190c-90-24-150-64-176-116-18 50-54 92-108 116z" fill="#4a3629"/>
    <g fill="#000" opacity="0.55">${inSquares('INVENTED', 195, 985, 11)}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
