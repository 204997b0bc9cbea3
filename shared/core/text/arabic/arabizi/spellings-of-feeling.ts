/**
 * Arabic words of feeling as people write them in Latin letters: the Arabic word, then its spellings. A spelling with
 * `?` is a word of another language too, and counts only in an answer that is Arabizi already.
 */
export const spellingsOfFeeling = `
حلو: 7elw 7elu 7elo 7ilw 7ilu helw helwe? 7lw 7low 7ulu heloo 7elwo 7ulw
حلوه: 7elwa 7elwe 7elwah 7ilwa 7ilwe helwa helweh 7elweh 7lwa 7olwa
حلوين: 7elween 7elwin helween
جميل: gamil gameel jameel jamil gmil gmyl jmil
جميله: gamila gameela jameela jamila gamela
كويس: kwayes kwayyes kuwayes kowayes kwyes kways kwais kuwais koyes quwayes
كويسه: kwayesa kwayyesa kuwayesa kowayesa kwaysa kwyesa kwayseh
جامد: gamed? gamid gamd? jamed
جامده: gamda gamdah
تحفه: to7fa tohfa tu7fa to7fah
ممتاز: momtaz mumtaz momtaaz momtazz mmtaz
ممتازه: momtaza mumtaza mumtazeh momtazah
رائع: rae3 ra2e3 ra23 raai3 ra2i3 raye3
رائعه: ra23a ra2e3a rae3a raye3a raw3a
روعه: raw3a raw3ah rw3a row3a raw3et
منيح: mni7 mnee7 mneeh mnih meni7
منيحه: mni7a mnee7a mniha mneeha
زين: zain zein zeen? zen? zayn
زينه: zaina zeina zeena
مزيان: mezyan mzyan mezian mizyan mzian meziane
زوين: zwin zween zwine
زوينه: zwina zweena
واعر: wa3er wa3r wa3ir
هايل: hayel hayil hyel
هايله: hayla hayela
باهي: behi bahi behy
رهيب: raheeb rahib rahib
يجنن: yjannen yjanen yejannen bijannen bijanen byjanen bijanin bijannin
تجنن: tjannen tjanen btjannen btjanen
خرافي: khorafy khorafi 5orafy 5orafi khurafi
عظيم: 3azeem 3azim 3zim azeem
عظيمه: 3azima 3azeema
لذيذ: lazeez laziz latheeth lazez ladid lathith
لذيذه: lazeeza laziza
طيب: tayyeb tayeb 6ayeb tayib
طيبه: taybeh taybe tayba tayyba 6ayba
زاكي: zake zaki zeki zakee
بنين: bnin bneen
نظيف: nazeef nadeef nadif ndeef nathif nazif ndif nedeef
نظيفه: nadeefa ndeefe nadifa nazeefa
سريع: saree3 saree3a? sari3 sare3 sry3 srii3
سريعه: saree3a sari3a sare3a
بسرعه: bsor3a besor3a bsr3a bisor3a bser3a bsur3a besar3a
رخيص: rekhees rkhees rakhees re5es r5es r5ees rkhis rekhis re5ees
رخيصه: rekheesa rkheesa re5esa r5esa rkhisa
محترم: mo7taram mohtaram mu7taram m7taram mohtarem
محترمين: mo7tarameen mohtarameen mu7tarameen mo7tarmeen m7tarmin mohtarmin mohtarmeen
محترمه: mo7tarama mohtarama
متعاون: mot3awen mut3awen mta3awen
متعاونين: mot3awneen mota3aweneen mut3awnin mota3awnin mt3awnin mota3awneen
مضمون: madmoun madmoon madmon mdmon madmun
مريح: moree7 mori7 mure7 moreeh mri7
مريحه: moree7a mori7a mreeha
شيك: sheek shik
شكرا: shokran shukran shukran chokran chokrane choukran shokrn thokran
مشكورين: mashkoreen mashkooreen mshkoreen mshkorin
تسلم: teslam tislam teslm tslm
يسلمو: yeslamo yislamo yeslamou yslamo yeslamu
الحمدلله: al7amdulillah alhamdulillah hamdulillah el7amdulelah 7amdella hamdella elhamdolelah elhamdulillah 7amdulillah hamdoulah alhamdulilah hamdolilah
ماشاءالله: mashallah masha2allah mashalla mashaallah machallah machaallah ma4allah
انشاءالله: inshallah inshalla nshallah inchallah insha2allah in4allah insallah
والله: wallah walla? wallahi wallahy wlh wlhi wellah
يارب: yarab yarabb yarb yareb
حبيبي: habibi 7abibi 7abiby habiby 7abeebi
احب: a7eb ahebb
بحب: ba7eb b7eb ba7ebb baheb b7ib bheb bahib
بحبه: ba7ebo b7ebo baheboh
بحبها: ba7ebha b7ebha bahebha
بحبكم: ba7ebokom ba7ebko b7ebkom bhebkon b7ebkon
نحبكم: n7ebkom nhebkom
حبيت: 7abet 7abeit habeit 7abayt habet 7bit 7abbet
عجبني: 3agabny 3agbny 3jabny 3ajabni 3agabni 3jbni 3ajebni 3jebni
عجبتني: 3agabetny 3agabetni 3ajabatni 3ajabetni 3agbetny 3jbatni
بيعجبني: bye3gebny bi3jebni
مبسوط: mabsoot mabsout mabsut mbsoot
مبسوطه: mabsoota mabsouta mabsuta
فرحان: far7an farhan farhane
فرحانه: far7ana farhana
مبروك: mabrook mabrouk mabruk mbrook
تمام: tamam? tmam tamaam tammam
ماشي: mashy? mashi machi?
احسن: a7san ahsan a7sn a7sen
احلي: a7la ahla a7laa
افضل: afdal afdhal
اجمل: agmal ajmal
يستاهل: yestahel yistahel yestahal ystahl ystahel
تستاهل: testahel tistahel testahal tstahl
بيستاهل: byestahel byestahal bistahal
انصح: ansa7 ansah an9a7
بنصح: bansa7 bnsa7 bensa7 bensah
ثقه: se2a theqa thiqa siqa th8a theka
صادقين: sad2een sade2een sadqeen sadi2in
امين: ameen? amin?
سهل: sahl? sahel? sahlah
سهله: sahla sahle
مفيد: mofeed mufid moufid mfid
مفيده: mofeeda mufida
مطعم: mat3am ma63am mt3am
وحش: we7esh wehesh we7sh wa7esh wahesh wi7ish wehsh w7esh we7ish
وحشه: we7sha wehsha wa7sha wahsha w7sha we7shah
وحشين: we7sheen wehsheen
زفت: zeft zift zft
زباله: zebala zbala zibala zbale zbaleh zebaleh
سيء: saye2 saye2 sayye2 saye saye2 sayi2 sayy2 sei2
سيئه: say2a say2ah saye2a sayye2a sayi2a sei2a say2eh
مقرف: mo2ref m2ref mu2ref moqref mouqref mo2rif mo2reef
مقرفه: mo2refa m2refe mo2rfa moqrefa
يقرف: ye2ref y2ref te2ref
بيقرف: bye2ref bi2ref bya2ref
قرف: 2araf araf? 2rf qaraf
قرفت: 2reft 2oreft 2rift qreft
خايس: khayes 5ayes khayis
خايسه: khayesa 5aysa khaysa 5aisa
خايب: khayeb 5ayeb khayib
خايبه: khayba 5ayba
شين: sheen? shein
عاطل: 3atel 3atil
بشع: beshe3 bishi3 bashe3 bshe3
بشعه: besh3a bash3a bish3a
بطيء: batee2 bate2 bati2 ba6ee2 batii2
بطيئه: batee2a bate2a bati2a
متاخر: met2akher met2a5er mot2akher mota2akher mit2akhir met5r mt2kher mt25r
متاخره: met2akhra met2a5ra
اتاخر: et2akhar et2a5ar it2akhar et2akher et25r t2akhar
اتاخرت: et2akharet et2a5aret
اتاخروا: et2akharo et2a5aro et2akharu t2akharo
تاخير: ta2kheer ta25eer ta2khir ta25ir taakhir tkheer
تاخر: ta2akhar ta2a5ar t25r ta2akhkhar
تاخروا: ta2akharo t2akharou ta2a5aro
غالي: ghali ghaly 8ali 8aly 3'aly 3'ali ghalee ghale
غاليه: ghalya ghalia 8alya ghalye 3'alya ghalyeh
غلا: ghala 8ala
مكسور: maksoor maksour maksor maksur mksor
مكسوره: maksoora maksoura maksora
خربان: kharban 5arban khrban 5rban
خربانه: kharbana 5arbana
بايظ: bayez baye9' bayz
بايظه: bayza
عطلان: 3atlan 3tlan
معطل: m3attal mo3attal m3atal
بيهنج: byhang byhanneg beyhanneg bihanneg byhaneg
بيعلق: by3alle2 bi3alle2 by3ale2 bi3alli2 by3ala2
يعلق: y3alle2 y3aleq y3alleg
مشكله: moshkela moshkila mushkila moshkla mshkla meshkla mishkle mishkleh mochkil mochkila muskila moshkeleh
مشاكل: mashakel mshakel mashakil machakil mchakel
عيب: 3eib 3eb 3aib 3eeb
حرام: 7aram haram? 7raam
كذب: kezb kithb kizib kidb kezeb
كدب: kedb kdb kidb
كذاب: kazzab kathab kazab keddab
كذابين: kazzabin kazabeen kazzabeen kathabeen
كداب: kaddab kadab kedab keddab
كدابين: kaddabeen kadabeen kedabin kdabin
نصاب: nassab nasab? na9ab nssab nasaab
نصابين: nassabeen nasabeen na9abeen nassabin nasabin nssabin nassaabin
نصب: nasb na9b
حرامي: 7arami harami 7ramy 7aramy
حراميه: 7arameya harameya 7aramia haramia haramiye 7aramiyye 7ramya 7aramya harameyya
سرقه: ser2a sere2a sir2a sariqa sr2a
سرقوا: sara2o sar2o sra2o
سرقوني: sara2ony sara2ooni sr2oni
غش: ghesh 8esh ghish gheshsh
غشاش: ghashash ghashshash 8ashash
غشاشين: ghashasheen 8ashasheen ghashashin
مقلد: mo2alad m2allad mqallad
مضروب: madroob madroub madrob
فاشل: fashel fashil fachel
فاشله: fashla
فاشلين: fashleen fashlin
ضعيف: da3eef da3if d3if dha3eef 9'a3eef
ضعيفه: da3eefa da3ifa d3ife
غبي: ghaby ghabi 8aby
غبيه: ghabeya 8abeya
اغبياء: aghbiya a8beya aghbia
حمار: 7omar homar 7mar
كلب: kalb kelb
وقح: we2e7 wa2e7 wiqi7
زعلان: za3lan z3lan
زعلانه: za3lana
زعلت: ze3elt z3elt
زهقت: zehe2t zhe2t zehe2t zhi2t
زهقنا: zehe2na zhe2na
تعبت: te3ebt t3ebt ta3abt t3bt
تعبان: ta3ban t3ban
ندمت: nedemt ndemt nadamt nedmt ndmt
ندمان: nadman nedman
خساره: khosara 5osara khsara 5sara khsarah khesara
ضيعت: daya3t dayya3t
ضاع: da3 dha3
حزين: 7azeen hazin? 7azin
للاسف: lel2asaf lil2asaf lelasaf lelasf ll2asaf lil2asaf lelassaf
اسوا: aswa2 aswa? 2aswa2 aswaa
كارثه: karsa karetha karitha kaarsa kartha karse
مصيبه: mosiba museeba moseeba mo9iba
فضيحه: fadi7a fadeeha fade7a fadeeha
حسبي: 7asby 7asbi hasbi 7sbi hasby hasbia
الله: allah alla? allaah
ونعم: wane3ma wani3ma wne3m wn3m
الوكيل: elwakil alwakeel elwakeel alwakil lwakil
وسخ: wesekh we5e5 wese5 wisikh waskh ws5 wisekh wassekh
وسخه: weskha wes5a wiskha
ريحه: ree7a re7a ri7a riha
بارد: bared? barid bered
بارده: barda berda barde
مستفز: mostafez mustafiz mostafez
`;
