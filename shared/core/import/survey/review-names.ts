import { headerWords } from '../recognise/header-words.ts';

const said =
  /\b(?:rating|ratings|stars?|score|review|reviews|title|headline|summary|comments?|text|body|content|recommend\w*|pros|cons|verdict|feedback|testimonial|avis|note|titre|commentaires?|opinion|valoracion|resena|titulo|comentarios?|bewertung|sterne|titel|kommentar|rezension)\b|تقييم|مراجعه|عنوان|تعليق|نجوم|راي|شهاده/u;
const counted = /\b(?:count|id|number|no|votes?|helpful|date|url|image)\b/u;
const testimonials = /testimonial|شهاد|temoignage|testimonio/u;

/** Whether a column of a file of reviews holds what the reviewer said; the others tell of the product, the reviewer or the page. */
export function reviewQuestion(name: string): boolean {
  const words = headerWords(name);
  return said.test(words) && !counted.test(words);
}

/** Whether the columns are those of a list of reviews or testimonials: what is said in general, and no questions. */
export function isReviews(names: readonly string[]): boolean {
  return reviewKind(names) !== null;
}

/** 'reviews' or 'testimonials'; null for surveys. */
export function reviewKind(names: readonly string[]): 'reviews' | 'testimonials' | null {
  const words = names.map(headerWords);
  if (names.some((name) => /[?؟]\s*$/u.test(name.trim()))) return null;
  if (words.some((name) => testimonials.test(name))) return 'testimonials';
  const isReview = words.some(
    (name) => /\breviews?\b|\bavis\b|\bresenas?\b|\brezension|مراجعه/u.test(name) && !counted.test(name),
  );
  const isRated = words.some((name) =>
    /\b(?:ratings?|stars?|score|note|valoracion|bewertung|sterne)\b|تقييم|نجوم/u.test(name),
  );
  return isReview && isRated ? 'reviews' : null;
}
