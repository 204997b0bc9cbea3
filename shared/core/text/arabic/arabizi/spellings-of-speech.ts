/**
 * Arabic negators, weight words, function words and subjects as people write them in Latin letters: the Arabic word, then its spellings. A spelling with
 * `?` is a word of another language too, and counts only in an answer that is Arabizi already.
 */
export const spellingsOfSpeech = `
مش: msh mesh? mish? mush? moush mch
موش: mosh mouch mouch
مو: mo? mu? mou? moo?
مب: mub? mb?
ما: ma?
مفيش: mafeesh mafish mfesh mfish mafeesh mafe4 mafich
مافي: mafi mafee mafe mafii
ماكو: maku mako
لا: la? laa
لم: lam?
بدون: bedoon bdoon bidun bedon bidoun bdon bidoon
بلا: bala? blaa
غير: gher gheir 8er gheer 3'er ghyr
عدم: 3adam 3dm
ولا: wala wla wala?
محدش: ma7adesh mahadesh ma7adsh ma7dsh m7adsh ma7adish
محد: ma7ad mahad m7ad
جدا: gedan geddan giddan jiddan jedan jidan gdan awy gddn jdan gidan jeddan jddn
اوي: awi awy awii 2awi 2awy awee
قوي: qawi 2awey
خالص: khales 5ales khalis khaless 5alis
كتير: kteer kter ktir ketir ketir keteer kiteer ktyr kteeer
كثير: katheer kathir ktheer kthir
مره: marra? mara? mrra marrah
وايد: wayed wayid wayd waayed wayeed
واجد: wajed wajid
بزاف: bezzaf bzaf bezaf bzzaf bzeff bzef
برشا: barcha barsha bercha
شوي: shway shwai chway shwy shoy
شويه: shwaya shwayya shwayet shwaye chwaya chwiya shwayeh
بجد: begad bgad bgd begadd bigad
عنجد: 3anjad 3njad 3anjd
لكن: laken lakin lkn lakn walaken
بس: bs? bas? bass?
عشان: 3ashan 3shan 3ashaan ashan 3asan 3lshan 3alashan 3alshan
علشان: 3alshan
مشان: mshan meshan
عايز: 3ayez 3ayz 3aiz ayez 3ayiz
عايزه: 3ayza 3aiza ayza
عاوز: 3awez 3awz
بدي: baddi bddi beddi badi?
ابي: abi? abee aby?
ابغي: abgha ab8a abgha abi8a
فين: feen fein fin? fen?
وين: wen? ween? wein wayn
ليه: leh lih leih leeh
ليش: lesh leish leesh lech
ايه: eh? eih 2eh eyh
ازاي: ezay ezzay ezai izay ezaay
كيف: kif? keef kayf kef?
متي: mata? emta emtaa imta
امتي: emta imta
انا: ana? 2ana
انت: enta inta ent? enty enti inti
احنا: e7na ehna i7na 7na
هو: howa huwa howwa
هي: heya hiya hiyya heyya
ده: da? dah? dh?
دي: di? dy dee?
هذا: hatha hadha hada haza
هذه: hathihi hazihi
اللي: elly elli illi yelli li? lly
كده: keda kda kida kedah
كذا: katha kaza
كل: kol kul kell?
كمان: kaman kmn kaman?
الخدمه: el5edma elkhedma al5edma alkhidma elkhidma el5dma l5edme lkhidme elkhedme l5dma
خدمه: khedma 5edma khidma 5dma khidmet khedmet 5edmet
خدمتهم: khedmethom 5edmethom khidmithon khidmethom
الاكل: elakl el2akl alakl lakl l2akl elakel l2akel
اكل: akl 2akl akel
طعم: ta3m 6a3m ta3am ta3em
طعمه: ta3mo ta3mu 6a3mo ta3mah
طعمها: ta3maha 6a3mha
السعر: else3r alsi3r se3r else3r elsi3r
سعر: se3r si3r
اسعار: as3ar as3aar
الاسعار: elas3ar el2as3ar alas3ar l2as3ar
توصيل: tawseel tawsil taw9eel tawseel
التوصيل: eltawseel altawseel eltawsil ettawseel ltawseel
تغليف: taghleef ta8leef taghlif
معامله: mo3amla mo3amala mu3amala mo3amle mou3amala
معاملتهم: mo3amlethom mo3amalethom mu3amalathom
تعامل: ta3amol ta3amul
تعاملهم: ta3amolhom ta3amulhom
موظفين: mowazafeen muwazafin mowazzafin
مندوب: mandoob mandoub
تطبيق: tatbee2 ta6bee8 tatbiq tatbeeq
منتج: montag muntaj montaj
جوده: goda gawda jawda joda
مكان: makan mkan
بيرد: beyrod byrod byrodd biyrod birodd beyrodd
بيردوا: beyrodo byrodo byroddo biroddo birodo beyroddo
رد: rad? radd?
وصل: wesel wsel wasal wa9al wsl
وصلت: weslet weselet waslet waselt
موصلش: mawaselsh mawsalsh mawselsh mwselsh mwsalsh
يعطيكم العافيه: ya3tikom
العافيه: el3afya l3afye al3afya el3afye
يعطيك: ya3tik y3tik ye3tik
يعطيكم: ya3tikom ya3teekom y3tikom ya3tikon
بارك: barak barek
خير: kheir khair 5air 5er 5eir khayr
جزاكم: jazakom jazakum gazakom
جزاك: jazak gazak jazaka
ربنا: rabena rbna rabna rabbena rabbona
صح: sa7 sa7? s7
غلط: ghalat 8alat 3'alat
تاني: tany tani? tanee
اول: awel awal awwal
اخر: akher a5er akhir
لازم: lazem lazim
على: 3ala 3la 3al 3alla 3l 3alaya
عليا: 3alaya 3aleya 3alya
من: men? min? mn?
في: fi? fel? fil? f? fe?
و: w? we? wa? wel? wl?
ال: el? al? il? l?
مع: ma3 m3a
بعد: ba3d b3d
قبل: abl 2abl qabl
لسه: lessa lesa? lissa
دلوقتي: delwa2ty delwa2ti dlw2ty delwa2te
هلا: halla2 hala2
الحين: el7een al7een l7een al7in
جزيلا: gazilan jazilan
مستحيل: mosta7il mosta7eel mosta7eil musta7il mostaheel
راضي: ra9i radi? radhi
مافيه: mafih mafeeh
ماعندهم: ma3ndhom ma3indhum ma3andhom
ممكن: momken mumkin momkn mumken
ياريت: yaret yareet yarait yarit
عادي: 3ady 3adi 3aadi
نفس: nafs nfs
`;
