const answers = `
n a|na|nan|nil|null|none|nothing|nothing to add|nothing to say|no comment|no comments|no answer|not applicable|no idea|idk|i don't know|i dont know|dont know
don't know|test|testing|test test|tbd|xx|xxx|x|no opinion|no feedback|none at all|no suggestions|no suggestion|nope nothing|nothing really
لا يوجد|لايوجد|لا شي|لا شيء|لاشي|لا تعليق|بدون تعليق|بدون|ما في|مافي|مفيش|مافيش|ولا شي|ولا حاجه|لا اعلم|لا اعرف|ما ادري|معرفش|مش عارف|تجربه|لا ينطبق
`;

/** What people write in a box that they have to fill in, folded, with one space between words. */
export const noAnswers: ReadonlySet<string> = new Set(
  answers
    .split(/[|\n]/u)
    .map((answer) => answer.trim())
    .filter((answer) => answer !== ''),
);
