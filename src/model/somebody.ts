/** Who saw something, where nobody said who. */
export const somebody = 'a person';
