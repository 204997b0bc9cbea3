// Names whose Arabic letters leave open what their Latin spelling settles, in folded letters; the sounds of the right side are taken.
const arabic: Readonly<Record<string, string>> = {
  عمر: 'omar', عمرو: 'amr', عامر: 'amer', علي: 'ali', علياء: 'aliya', عليا: 'aliya', علا: 'ola', الاء: 'alaa', حسن: 'hasan', حسين: 'husein',
  حسان: 'hasaan', محمد: 'mohamed', محمود: 'mahmoud', احمد: 'ahmed', حمد: 'hamad', حامد: 'haamid', حميد: 'hameed', حمود: 'hamoud',
  سمير: 'sameer', سميره: 'sameera', كريم: 'kareem', كرم: 'karam', سليم: 'saleem', سالم: 'saalam', سلمان: 'salman', سليمان: 'suleiman',
  جمال: 'jamaal', جميل: 'jameel', جميله: 'jameela', خالد: 'khaled', خلود: 'kholoud', زيد: 'zeid', زايد: 'zayed', فايز: 'fayez', نايف: 'nayef',
  عائشه: 'aisha', عايشه: 'aisha', رحمن: 'rahman', فاطمه: 'fatima', يوسف: 'yousef', يونس: 'younes', مريم: 'mariam', مصطفي: 'mostafa',
  عيسي: 'eisa', موسي: 'mousa', يحيي: 'yahya', يحي: 'yahya', عبير: 'abeer', امير: 'ameer', اميره: 'ameera', ايمان: 'eman', امين: 'ameen',
  امينه: 'ameena', امنه: 'amna', امل: 'amal', رايد: 'raed', طارق: 'tareq', بدر: 'badr', فهد: 'fahd', سعد: 'saad', سعيد: 'saeed', سيد: 'sayed', صالح: 'saleh', نوح: 'nouh', حصه: 'hesa', نجلاء: 'najlaa',
  نجلا: 'najlaa', هند: 'hend', ورده: 'warda', ليلي: 'leila', هدي: 'huda', ندي: 'nada', مني: 'mona', سلمي: 'salma', نهي: 'noha', مهند: 'mohanad',
  اسلام: 'islam', ابراهيم: 'ibrahim', اسماعيل: 'ismail', حنان: 'hanan', حنين: 'haneen', نور: 'nour', نوره: 'noura', نورا: 'noura',
}; // prettier-ignore

// Latin spellings that no rule of sounds brings to the usual one
const latin: Readonly<Record<string, string>> = {
  ayesha: 'aisha', aysha: 'aisha', aicha: 'aisha', jasmin: 'yasmin', jasmine: 'yasmin', yasmine: 'yasmin', fatma: 'fatima', fatema: 'fatima',
  fatimah: 'fatima', joussef: 'yousef', jousef: 'yousef', jusuf: 'yousef', yusuf: 'yousef', naglaa: 'najlaa', najla: 'najlaa', mehmet: 'mohamed',
  salih: 'saleh', mohd: 'mohamed', muhamad: 'mohamed', fahad: 'fahd', bader: 'badr', saed: 'saeed', maryam: 'mariam', mariem: 'mariam', meriem: 'mariam',
  sulaiman: 'suleiman', soliman: 'suleiman', sulayman: 'suleiman', sulieman: 'suleiman', hossein: 'husein', uthman: 'osman', issa: 'eisa', essa: 'eisa', isa: 'eisa',
  yehia: 'yahya', yehya: 'yahya', yahia: 'yahya', ismaeel: 'ismail', esmail: 'ismail', ishmael: 'ismail',
}; // prettier-ignore

/** The usual Latin spelling of a name where its letters do not settle how it sounds; null for all other words. */
export function knownSpelling(word: string): string | null {
  if (Object.hasOwn(arabic, word)) return arabic[word] ?? null;
  return Object.hasOwn(latin, word) ? (latin[word] ?? null) : null;
}
