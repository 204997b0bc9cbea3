/** As many questions are read: those with most answers. */
export const mostQuestions = 30;
/** As many columns of the user's own are read: those that most customers have. */
export const mostCustom = 20;
