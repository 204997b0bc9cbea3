import { foldPatternWord } from '../pattern/fold-word.ts';

const folded = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(foldPatternWord));
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Words with which a wish begins before its thing is named: `could have …`, `add …`, `أن يكون …`. */
export const wishStarts = folded(`
  a an the to of for in if that it it's it'd itd its there there's they this some any please pls plz maybe perhaps just also and or but only well
  i i'd i'll id we we'd you you'd u your would could can should will might may must be is are was were being been able do does did get got getting
  wish hope want wanted like liked love need needs needed consider think about my suggestion suggest idea
  add adding offer offering provide providing have having had has include including allow allowing let make making give giving open opening bring
  bringing introduce introducing improve improving improved improvement improvements fix fixing put create stock sell sells sold
  ان انكم انه لو لويتم يا ريت ياريت ليت ياليت اتمنى نتمنى اريد نريد ابي ابغى نبي نبغى عايز عايزين عاوز عاوزين بدي بدنا نفسي ارجو نرجو الرجاء
  رجاء يكون تكون يبقى تبقى يصير تصير كان كانت فقط بس ممكن ياخي يتم توفير توفر توفروا توفرون وفروا اضافه اضافة اضيفوا ضيفوا تضيفوا تضيفون تحسين
  تحسينات حسنوا تحسنوا تطوير طوروا فتح افتحوا تفتحوا عمل اعملوا تعملوا سووا تسوون زودوا زياده الاهتمام اهتموا الى من في عندكم لكم هناك وجود ايجاد
`);

/** Words with which somebody speaks of what was, or of themselves; `I` only where no wish follows. */
export const storyStarts = folded(`
  i we i'm im i've ive we've we're my our he she his her they because since when while although though why how who yesterday today last unfortunately
  sorry so as overall honestly actually not
  انا احنا نحن لاني لانه لان لما كنت كنا طلبت اشتريت وصلت وصلني جربت للاسف بصراحه صراحه عندي زوجتي زوجي بنتي ولدي
`);

/** What after `I` or `we` makes it a wish. */
export const wishVerbs = folded(`would d want wish need like hope 'd could suggest`);

/** Words that say more of the same: before them another wish begins after `and`. */
export const comparatives = folded(`
  more better faster quicker cheaper less fewer longer lower larger bigger smaller easier friendlier nicer wider greater free
  افضل احسن اسرع ارخص اقل اكثر اكتر اكبر اصغر اطول اوسع اسهل اوضح اعلى اجود انظف
`);

/** Words that take a thing away: they stay with it. */
export const without = folded('no without less fewer stop remove بدون بلا اقل الغاء');

/** Ways to say that there is nothing to wish for, or that all is well. */
export const contentAnswers: readonly string[] = lines(`
  =nothing | =none | =nope | =nah | =nil | =idk | not sure | no idea | (don't|dont|do not) (know|change|have any|have anything|see any|think so|need) | can't think | cannot think | can not think
  no (=complaint|=complaints|=problem|=problems|=issue|=issues|=suggestion|=suggestions|=comment|=comments|=change|=changes|=improvement|=improvements|=need|=more|=further|=thanks|=particular|=real|=wish|=wishes|=recommendations)
  (=all|=everything|=everything's|=it|=it's) (=good|=great|=fine|=ok|=okay|=perfect|=excellent|=well|=amazing|=awesome)
  (=is|=are|=was|=were|=it's|=you're|=everything's|=already) (=good|=great|=fine|=ok|=okay|=perfect|=excellent|=amazing|=awesome|=lovely|=wonderful|=fantastic|=best|=nice|=delicious|=superb|=outstanding|=brilliant)
  (=is|=are|=was|=were|=it's|=you're) (=very|=so|=really|=all|=just|=already|=pretty|=quite|=absolutely|=the) (=good|=great|=fine|=ok|=okay|=perfect|=excellent|=amazing|=awesome|=lovely|=wonderful|=fantastic|=best|=nice|=delicious|=superb|=outstanding|=brilliant)
  keep (=it|=up|=going|=doing) | as (=it|=they) (=is|=are) | well done | (good|great|nice|excellent|amazing|awesome|fantastic|perfect|wonderful) (=job|=work|=service|=experience|=product|=products|=store|=shop|=company|=team|=coffee|=food|=quality|=app)
  (=satisfied|=happy|=pleased|=content) (=with|=as|=customer|=already|=now) | =thank | =thanks | thank you | (=love|=loved|=adore|=enjoy|=enjoyed) (=it|=the|=your|=this|=everything|=how|=all|=you|=my) NOT (would|i'd|we'd|you'd) =love (=it|=the|=your|=this|=everything|=how|=all|=you|=my)
  (=like|=liked) (=everything|=it|=how|=all) (=as|=about|=the|=you)
  (=لا|=ولا|=مافي|=ما|=مفيش|=مافيش|=ليس) (=شي|=شيء|=حاجه|=يوجد|=في|=فيه|=اقتراح|=اقتراحات|=مقترحات|=تعليق|=شكاوي|=ملاحظات|=لدي|=عندي) | لاشيء | لاشي | لايوجد | معنديش | ماعندي | ما عندي | لا ادري | ما ادري | ما اعرف | لا اعرف | مش عارف | معرفش | لا اقتراح
  (=كل|=كله|=كلشي|=الكل) (=شي|=شيء|=حاجه|=تمام|=ممتاز|=رائع|=جميل|=حلو|=جيد|=كويس|=زين|=الامور)
  =تمام | =ممتاز | =ممتازه | =ممتازين | =رائع | =رائعه | =رائعين | =استمروا | =استمر | =كملوا | =شكرا | =مشكورين | =مشكور | =يعطيكم | =تسلم | =تسلموا | =بالتوفيق | =موفقين | =احبكم | =احب | =بحب | =راضي | =راضيه | =مبسوط | =مبسوطه | =احسنتم | الله (يوفقكم|يبارك|يعطيكم)
`);
