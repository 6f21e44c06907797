/** The fields of a comparison of people that speak of their names. */
export const NAME_FIELDS: readonly string[] = ['given', 'family', 'middle', 'patronymic', 'name'];
