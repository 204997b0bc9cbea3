/**
 * Answers that have an order, by family, from the lowest level to the highest: English, Arabic, French, Spanish, German. Words
 * of one level mean the same. They are compared without case, accents and Arabic spelling variants.
 */
export const scaleWords: readonly (readonly (readonly string[])[])[] = [
  // agreement
  [
    ['strongly disagree', 'completely disagree', 'totally disagree', 'لا أوافق بشدة', 'أعارض بشدة', 'غير موافق بشدة', 'لا أوافق إطلاقا', 'pas du tout d’accord', 'tout à fait en désaccord', 'totalmente en desacuerdo', 'muy en desacuerdo', 'stimme überhaupt nicht zu', 'stimme gar nicht zu', 'trifft überhaupt nicht zu', 'trifft gar nicht zu'],
    ['disagree', 'لا أوافق', 'غير موافق', 'أعارض', 'pas d’accord', 'plutôt pas d’accord', 'en désaccord', 'en desacuerdo', 'stimme nicht zu', 'trifft nicht zu'],
    ['somewhat disagree', 'slightly disagree', 'tend to disagree', 'لا أوافق إلى حد ما', 'غير موافق إلى حد ما', 'plutôt en désaccord', 'algo en desacuerdo', 'stimme eher nicht zu', 'trifft eher nicht zu'],
    ['neutral', 'neither agree nor disagree', 'neither agree or disagree', 'undecided', 'neither', 'محايد', 'لا أوافق ولا أعارض', 'neutre', 'ni d’accord ni pas d’accord', 'ni en accord ni en désaccord', 'ni de acuerdo ni en desacuerdo', 'neutro', 'weder noch', 'teils teils', 'teils/teils', 'neutral / weder noch', 'stimme teilweise zu'],
    ['somewhat agree', 'slightly agree', 'tend to agree', 'أوافق إلى حد ما', 'موافق إلى حد ما', 'algo de acuerdo', 'stimme eher zu', 'trifft eher zu'],
    ['agree', 'أوافق', 'موافق', 'd’accord', 'plutôt d’accord', 'de acuerdo', 'stimme zu', 'trifft zu'],
    ['strongly agree', 'completely agree', 'totally agree', 'أوافق بشدة', 'موافق بشدة', 'أوافق تماما', 'tout à fait d’accord', 'totalement d’accord', 'totalmente de acuerdo', 'muy de acuerdo', 'stimme voll und ganz zu', 'stimme völlig zu', 'stimme voll zu', 'trifft voll und ganz zu', 'trifft völlig zu'],
  ],
  // satisfaction
  [
    ['extremely dissatisfied', 'completely dissatisfied', 'غير راض إطلاقا', 'extremadamente insatisfecho', 'äußerst unzufrieden'],
    ['very dissatisfied', 'very unsatisfied', 'not at all satisfied', 'مستاء جدا', 'غير راض جدا', 'غير راض على الإطلاق', 'très insatisfait', 'très insatisfaite', 'pas du tout satisfait', 'muy insatisfecho', 'muy insatisfecha', 'nada satisfecho', 'sehr unzufrieden'],
    ['dissatisfied', 'unsatisfied', 'مستاء', 'غير راض', 'insatisfait', 'insatisfaite', 'plutôt insatisfait', 'insatisfecho', 'insatisfecha', 'unzufrieden'],
    ['somewhat dissatisfied', 'غير راض إلى حد ما', 'algo insatisfecho', 'eher unzufrieden'],
    ['neutral', 'neither satisfied nor dissatisfied', 'محايد', 'لا راض ولا مستاء', 'ni satisfait ni insatisfait', 'neutre', 'ni satisfecho ni insatisfecho', 'neutro', 'weder zufrieden noch unzufrieden', 'teils teils'],
    ['somewhat satisfied', 'راض إلى حد ما', 'assez satisfait', 'plutôt satisfait', 'algo satisfecho', 'eher zufrieden'],
    ['satisfied', 'راض', 'راضي', 'satisfait', 'satisfaite', 'satisfecho', 'satisfecha', 'zufrieden'],
    ['very satisfied', 'راض جدا', 'راضي جدا', 'très satisfait', 'très satisfaite', 'muy satisfecho', 'muy satisfecha', 'sehr zufrieden'],
    ['extremely satisfied', 'completely satisfied', 'راض تماما', 'extrêmement satisfait', 'extremadamente satisfecho', 'äußerst zufrieden', 'vollkommen zufrieden'],
  ],
  // frequency
  [
    ['never', 'not at all', 'أبدا', 'مطلقا', 'jamais', 'nunca', 'nie', 'niemals'],
    ['almost never', 'hardly ever', 'very rarely', 'نادرا جدا', 'presque jamais', 'casi nunca', 'fast nie', 'sehr selten'],
    ['rarely', 'seldom', 'نادرا', 'rarement', 'raramente', 'rara vez', 'selten'],
    ['less than once a year', 'أقل من مرة في السنة'],
    ['once a year', 'yearly', 'annually', 'once per year', 'مرة في السنة', 'سنويا', 'une fois par an', 'una vez al año', 'jährlich', 'einmal im jahr'],
    ['a few times a year', 'several times a year', 'a few times per year', 'بضع مرات في السنة', 'quelques fois par an', 'varias veces al año', 'mehrmals im jahr'],
    ['less than once a month', 'less than monthly', 'less often than once a month', 'أقل من مرة في الشهر', 'moins d’une fois par mois', 'menos de una vez al mes', 'seltener als einmal im monat'],
    ['occasionally', 'sometimes', 'from time to time', 'أحيانا', 'من وقت لآخر', 'parfois', 'de temps en temps', 'a veces', 'de vez en cuando', 'algunas veces', 'manchmal', 'gelegentlich', 'ab und zu'],
    ['once a month', 'monthly', 'once per month', 'about once a month', 'مرة في الشهر', 'شهريا', 'une fois par mois', 'una vez al mes', 'monatlich', 'einmal im monat'],
    ['a few times a month', 'a few times per month', 'several times a month', '2-3 times a month', 'بضع مرات في الشهر', 'عدة مرات في الشهر', 'plusieurs fois par mois', 'varias veces al mes', 'mehrmals im monat'],
    ['once a week', 'weekly', 'once per week', 'about once a week', 'once or twice a week', 'مرة في الأسبوع', 'أسبوعيا', 'une fois par semaine', 'una vez a la semana', 'una vez por semana', 'wöchentlich', 'einmal pro woche', 'einmal in der woche'],
    ['a few times a week', 'several times a week', 'a few times per week', '2-3 times a week', 'بضع مرات في الأسبوع', 'عدة مرات في الأسبوع', 'plusieurs fois par semaine', 'varias veces a la semana', 'mehrmals pro woche', 'mehrmals in der woche'],
    ['often', 'frequently', 'regularly', 'غالبا', 'كثيرا', 'بانتظام', 'souvent', 'régulièrement', 'a menudo', 'con frecuencia', 'frecuentemente', 'oft', 'häufig', 'regelmäßig'],
    ['very often', 'usually', 'almost always', 'most of the time', 'عادة', 'غالبا جدا', 'دائما تقريبا', 'très souvent', 'presque toujours', 'muy a menudo', 'casi siempre', 'sehr oft', 'fast immer', 'meistens'],
    ['daily', 'every day', 'everyday', 'once a day', 'once per day', 'يوميا', 'كل يوم', 'tous les jours', 'une fois par jour', 'cada día', 'todos los días', 'una vez al día', 'täglich', 'jeden tag'],
    ['several times a day', 'multiple times a day', 'a few times a day', 'عدة مرات في اليوم', 'plusieurs fois par jour', 'varias veces al día', 'mehrmals täglich', 'mehrmals am tag'],
    ['always', 'دائما', 'toujours', 'siempre', 'immer'],
  ],
  // likelihood
  [
    ['not at all likely', 'definitely not', 'definitely will not', 'definitely would not', 'غير محتمل إطلاقا', 'بالتأكيد لا', 'pas du tout probable', 'certainement pas', 'nada probable', 'definitivamente no', 'überhaupt nicht wahrscheinlich', 'bestimmt nicht'],
    ['very unlikely', 'extremely unlikely', 'مستبعد جدا', 'غير محتمل جدا', 'très peu probable', 'muy improbable', 'sehr unwahrscheinlich'],
    ['unlikely', 'not so likely', 'probably not', 'مستبعد', 'غير محتمل', 'على الأرجح لا', 'peu probable', 'improbable', 'poco probable', 'probablemente no', 'unwahrscheinlich', 'wahrscheinlich nicht'],
    ['somewhat unlikely', 'مستبعد إلى حد ما', 'plutôt improbable', 'algo improbable', 'eher unwahrscheinlich'],
    ['neutral', 'neither likely nor unlikely', 'maybe', 'might or might not', 'محايد', 'ربما', 'peut-être', 'neutre', 'tal vez', 'quizás', 'vielleicht'],
    ['somewhat likely', 'محتمل إلى حد ما', 'plutôt probable', 'algo probable', 'eher wahrscheinlich'],
    ['likely', 'probably', 'محتمل', 'على الأرجح', 'probable', 'probablement', 'probablemente', 'wahrscheinlich'],
    ['very likely', 'محتمل جدا', 'très probable', 'muy probable', 'sehr wahrscheinlich'],
    ['extremely likely', 'definitely', 'definitely yes', 'definitely will', 'بالتأكيد', 'محتمل للغاية', 'certainement', 'extrêmement probable', 'extremadamente probable', 'definitivamente', 'äußerst wahrscheinlich', 'auf jeden fall'],
  ],
  // quality
  [
    ['terrible', 'very poor', 'very bad', 'awful', 'سيئ جدا', 'سيء جدا', 'ضعيف جدا', 'très mauvais', 'très mauvaise', 'muy malo', 'muy mala', 'pésimo', 'sehr schlecht', 'ungenügend'],
    ['poor', 'bad', 'below average', 'سيئ', 'سيء', 'ضعيف', 'mauvais', 'mauvaise', 'malo', 'mala', 'schlecht', 'mangelhaft'],
    ['fair', 'average', 'ok', 'okay', 'acceptable', 'neutral', 'neither good nor bad', 'مقبول', 'متوسط', 'عادي', 'moyen', 'moyenne', 'passable', 'correct', 'regular', 'aceptable', 'normal', 'mittelmäßig', 'durchschnittlich', 'ausreichend', 'befriedigend'],
    ['good', 'above average', 'جيد', 'bon', 'bonne', 'bien', 'bueno', 'buena', 'gut'],
    ['very good', 'great', 'جيد جدا', 'très bon', 'très bonne', 'très bien', 'muy bueno', 'muy buena', 'muy bien', 'sehr gut'],
    ['excellent', 'outstanding', 'ممتاز', 'ممتازة', 'رائع', 'excelente', 'ausgezeichnet', 'hervorragend'],
  ],
  // importance
  [
    ['not at all important', 'not important at all', 'غير مهم إطلاقا', 'غير مهم على الإطلاق', 'pas du tout important', 'nada importante', 'überhaupt nicht wichtig'],
    ['not important', 'unimportant', 'not so important', 'of little importance', 'غير مهم', 'pas important', 'peu important', 'poco importante', 'no importante', 'unwichtig', 'nicht wichtig'],
    ['slightly important', 'قليل الأهمية', 'legèrement important', 'ligeramente importante', 'etwas wichtig', 'weniger wichtig'],
    ['neutral', 'moderately important', 'somewhat important', 'مهم إلى حد ما', 'متوسط الأهمية', 'محايد', 'assez important', 'moyennement important', 'algo importante', 'moderadamente importante', 'teils teils', 'mittelmäßig wichtig'],
    ['important', 'مهم', 'importante', 'wichtig'],
    ['very important', 'مهم جدا', 'très important', 'muy importante', 'sehr wichtig'],
    ['extremely important', 'essential', 'critical', 'مهم للغاية', 'ضروري', 'extrêmement important', 'essentiel', 'extremadamente importante', 'esencial', 'äußerst wichtig', 'unverzichtbar'],
  ],
  // ease
  [
    ['extremely difficult', 'صعب للغاية', 'extrêmement difficile', 'extremadamente difícil', 'äußerst schwierig'],
    ['very difficult', 'very hard', 'صعب جدا', 'très difficile', 'muy difícil', 'sehr schwierig', 'sehr schwer'],
    ['difficult', 'hard', 'not so easy', 'صعب', 'difficile', 'difícil', 'schwierig', 'schwer'],
    ['somewhat difficult', 'صعب إلى حد ما', 'plutôt difficile', 'algo difícil', 'eher schwierig'],
    ['neutral', 'neither easy nor difficult', 'محايد', 'لا سهل ولا صعب', 'ni facile ni difficile', 'ni fácil ni difícil', 'weder einfach noch schwierig', 'teils teils'],
    ['somewhat easy', 'سهل إلى حد ما', 'plutôt facile', 'algo fácil', 'eher einfach'],
    ['easy', 'سهل', 'facile', 'fácil', 'einfach', 'leicht'],
    ['very easy', 'سهل جدا', 'très facile', 'muy fácil', 'sehr einfach', 'sehr leicht'],
    ['extremely easy', 'سهل للغاية', 'extrêmement facile', 'extremadamente fácil', 'äußerst einfach'],
  ],
  // amount
  [
    ['not at all', 'none at all', 'لا على الإطلاق', 'إطلاقا', 'pas du tout', 'nada', 'en absoluto', 'überhaupt nicht', 'gar nicht'],
    ['a little', 'slightly', 'not so much', 'not very much', 'قليلا', 'un peu', 'pas vraiment', 'un poco', 'poco', 'ein wenig', 'etwas', 'kaum'],
    ['somewhat', 'moderately', 'a moderate amount', 'إلى حد ما', 'moyennement', 'algo', 'moderadamente', 'mäßig', 'teilweise'],
    ['a lot', 'very', 'very much', 'quite a bit', 'كثيرا', 'جدا', 'beaucoup', 'mucho', 'bastante', 'viel', 'sehr', 'ziemlich'],
    ['a great deal', 'extremely', 'completely', 'كثيرا جدا', 'للغاية', 'énormément', 'extrêmement', 'muchísimo', 'extremadamente', 'sehr viel', 'äußerst'],
  ],
]; // prettier-ignore
