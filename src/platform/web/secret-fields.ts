/** Fields of forms that no page ever shows again, keeps or sends on by itself: passwords and codes that sign somebody in. */
const secret = ['password', 'new-password', 'code', 'new-code'];

export const isSecretField = (name: string): boolean => secret.includes(name);
