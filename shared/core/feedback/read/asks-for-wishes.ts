import { normaliseArabic } from '../../text/arabic/normalise.ts';
import type { FeedbackQuestion } from '../columns.ts';

const verbs = 'improve|change|add|fix|offer|stock|sell|introduce|bring back|build|do (?:better|differently)';
const team = 'we|us|you|they|our (?:team|shop|store|app|company)';
const better = 'better|nicer|easier|perfect|great|awesome|nice|cool|helpful|useful';

// labels are folded: small letters, no marks, one space between words: `what's` is `whats`
const english = [
  // what should we improve, where could we do better
  String.raw`\b(?:should|could|can|may|might|must|would|do|shall) (?:${team}) (?:\w+ )?(?:${verbs})\b`,
  String.raw`\b(?:could|can|should) (?:we|our \w+) (?:have done|do|be|serve|make|help)\b.*\b(?:${better}|differently|improve|to (?:earn|get|give))`,
  String.raw`\b(?:needs?|need to be|should be|to be|could be|would be|can be|must be) (?:added|improved|changed|fixed|improving|improvement|better)\b`,
  String.raw`\bhow (?:to|would you|might one) improve\b`,
  String.raw`\b(?:areas?|room|ideas?|scope|points?|opportunit(?:y|ies)) (?:for|of|to) (?:improve|improvement)`,
  String.raw`\b(?:your|any|have|some|other|further|more|additional|leave|share|make|write|customer) (?:\w+ )?(?:suggestions?|wish(?:es)?|ideas|improvements|recommendations for (?:us|improv\w+)|feature requests?|requests)\b`,
  String.raw`\bsuggestions? (?:for|to|or|and|on|box)\b`,
  String.raw`^(?:wish(?:es|list| list)?|suggestions?|improvements?|ideas|feature (?:requests?|wish(?:es)?|ideas)|requests?|to improve|what to improve)\b[\s\d]*$`,
  String.raw`\b(?:whats?|anything|something|which \w+)(?: is| are| do you| did you| you)?(?: still| feel)? (?:missing|lacking|miss|lack)\b`,
  String.raw`\b(?:what|which|anything|something|where|how)\b.*\b(?:would|do|did|want|like|wish|love|expect) (?:you |us )?(?:like |want |wish |love |expect )?(?:us to|to see|to have (?:added|more)|(?:we|us) (?:had|sold|offered|would|could|to))`,
  String.raw`\bit(?:d| would| could) (?:really )?be (?:even )?(?:so |very |really )?(?:${better})(?: for you)? if\b`,
  String.raw`\b(?:make|making) (?:it|us|this|your|our|the|things|you|\w+)(?: \w+){0,3} (?:better|easier|happier|even better)\b`,
  String.raw`\bwhat (?:would|could|will|can) (?:it take|make you|have made|have earned|get you)\b`,
  String.raw`\bif you could (?:change|add|improve|fix|wish)\b`,
  String.raw`\bserve you (?:better|in (?:a )?better)`,
];

const arabic = [
  // ما الذي تود أن نحسنه، ماذا نضيف، ايش نطور
  String.raw`(?:^|\s)(?:ن|بن|تن|لن|حن|هن)(?:حسن|ضيف|طور|غير|وفر|زود|صلح|عدل)(?:ه|ها|وه)?(?=$|\s)`,
  String.raw`(?:اقتراح|اقتراحات|الاقتراحات|مقترح|مقترحات|مقترحاتك|مقترحاتكم|المقترحات|اقتراحك|اقتراحاتك|اقتراحاتكم|اقتراحكم|تقترح|تقترحون|تقترحه|تقترحين|بتقترح)(?=$|\s)`,
  String.raw`(?:يمكن\S*|نستطيع|نقدر|ممكن|كيف|طرق|سبل|مجالات|جوانب|نقاط|فرص|افكار|يحتاج|تحتاج|محتاج|يحتاجه)\s(?:\S+\s){0,3}(?:ل|لل|ال)?(?:تحسين|تطوير|اضافه)\S*`,
  String.raw`(?:^|\s)(?:ينقص\S{0,4}|ناقص\S{0,3}|ناقصنا|تنقصنا|نقصنا)(?=$|\s)`,
  String.raw`(?:امني\S+|امنيات\S*|تتمنى|تتمناه|تتمنون|تتمني|بتتمنى|نفسك)(?=$|\s)`,
  String.raw`(?:تود|ترغب|تحب|بتحب|تريد|تبغى|تبغي|تبغانا|تبي|تبينا|تبون|عايز|عايزنا|عاوز|عاوزنا|بدك|بدكم|ودك)\s(?:\S+\s){0,3}(?:اضاف\S+|توفير\S*|يضاف|تضاف|توفره|نوفره|نضيف\S*|رويته|تراه|تشوفه|نسويه|نعمله|يتحسن|يتغير|تغييره|تحسينه|تطويره|احسن)(?=$|\s)`,
  String.raw`نخدم\S*\s(?:\S+\s){0,2}(?:افضل|احسن)`,
  String.raw`(?:يكون|سيكون|حيكون|هيكون)\s(?:من\s)?(?:الرائع|رائعا|افضل|احسن|احلى)\s(?:لو|اذا)`,
];

// questions with words of wishes in them that ask for something else
const ofSomethingElse =
  /\b(?:how (?:satisfied|happy|likely|well|often|would you rate|do you rate)|did (?:we|our|you notice)|ha(?:s|ve) (?:we|our|it) improved|noticed?|like most|liked most|(?:do|did) you (?:best|like best)|handled|responded?|contact you|your order|your request|your wish ?list)\b|(?:ما مدى|كيف تقيم|هل لاحظت|هل لبينا|نتواصل معك|اكثر ما اعجبك|استجاب)/u;

const all = new RegExp([...english, ...arabic].join('|'), 'u');
/**
 * Whether a question asks what people wish for, so that a bare thing in answer to it is a request: `What should we improve?`, `Any suggestions?`,
 * `ما الذي تود أن نحسنه؟`. Told from its wording, in English or Arabic; only questions that are answered in words ask for wishes.
 */
export function asksForWishes({ kind, label }: Pick<FeedbackQuestion, 'kind' | 'label'>): boolean {
  if (kind !== 'text') return false;
  const asked = normaliseArabic(label.replaceAll('_', ' '));
  return all.test(asked) && !ofSomethingElse.test(asked);
}
