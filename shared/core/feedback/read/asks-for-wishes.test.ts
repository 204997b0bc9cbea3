import { expect, test } from 'vitest';
import { asksForWishes } from './asks-for-wishes.ts';

const asks = (label: string) => asksForWishes({ kind: 'text', label });

test.each([
  'What should we improve?',
  'What should we add or improve? / ماذا نضيف أو نحسّن؟',
  'What can we do better?',
  'How can we improve?',
  'How can we improve our service?',
  'How could we serve you better?',
  'What needs to be improved?',
  'Any suggestions?',
  'Do you have any suggestions for us?',
  'Suggestions',
  'Suggestions for improvement:',
  'wishes',
  'Feature requests',
  'Areas for improvement',
  'What is missing?',
  "What's missing in our shop?",
  'What would you like us to add?',
  'What would you like to see next?',
  'Which products do you want to see in our shop?',
  'Which features available in an extension or plugin, do you want to see by default in OpenRefine?',
  'Fill in the blank: "It\'d be awesome if Refine ..."',
  'Fill in the blank: "It would be awesome if OpenRefine ..."',
  'What would make you give us a 10?',
  'If you could change one thing, what would it be?',
  'What do you wish we sold?',
  'What could we have done better?',
  'What would make our app easier to use?',
  'Do you have ideas for new flavours?',
])('%s asks for wishes', (label) => {
  expect(asks(label)).toBe(true);
});

test.each([
  'ما الذي تود أن نحسنه؟',
  'ماذا نضيف أو نحسّن؟',
  'ما الذي يمكننا تحسينه؟',
  'كيف يمكننا تحسين خدماتنا؟',
  'ما هي اقتراحاتكم؟',
  'هل لديك أي اقتراحات؟',
  'مقترحات',
  'ما الذي ينقصنا؟',
  'ايه اللي ناقص عندنا؟',
  'وش تبغانا نضيف؟',
  'ايش تتمنى نوفر لك؟',
  'شو بتحب نضيف؟',
  'عايزنا نحسن ايه؟',
  'كيف نخدمك بشكل أفضل؟',
  'ما المنتجات التي ترغب في إضافتها؟',
  'جوانب التحسين',
])('%s: يسأل عن الأمنيات', (label) => {
  expect(asks(label)).toBe(true);
});

test.each([
  'Anything else to add?',
  'Anything else about the product? / ملاحظات أخرى عن المنتج؟',
  'What is the main reason for your score?',
  'What do you like most?',
  'Did our improvements help you?',
  'How satisfied are you with our answer to your suggestions?',
  'How do you describe Refine to someone else?',
  'Which features make you choose Refine as opposed to another tools?',
  'What tool would you have used instead',
  'If other please specify',
  'What went wrong?',
  'Why did you cancel?',
  'Review Text',
  'Comments',
  'Which improvements have you noticed?',
  'What was missing from your order?',
  'What would you tell a friend about us?',
  'Would you like us to contact you about your answer?',
])('%s asks for something else', (label) => {
  expect(asks(label)).toBe(false);
});

test.each([
  'ما السبب الرئيسي لتقييمك؟',
  'ملاحظات أخرى',
  'ما أكثر ما أعجبك؟',
  'كيف سمعت عنا؟',
  'هل تود أن نتواصل معك؟',
  'ما مدى رضاك عن التحسينات؟',
  'هل لاحظت أي تحسين في خدماتنا؟',
  'لماذا اخترتنا؟',
])('%s: يسأل عن غيرها', (label) => {
  expect(asks(label)).toBe(false);
});

test('a question that is answered in numbers or choices asks for no wishes', () => {
  expect(asksForWishes({ kind: 'choice', label: 'What should we improve?' })).toBe(false);
  expect(asksForWishes({ kind: 'rating', label: 'ماذا نحسن؟' })).toBe(false);
});
