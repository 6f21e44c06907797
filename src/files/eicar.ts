/** The test file that every scanner knows (EICAR, 2003): no malware, and put together here so that no scanner stumbles over this source. */
export const eicar: Buffer = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join(''),
);
