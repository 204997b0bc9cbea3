// sku | name | Arabic name | category | price | cost (dirhams) | popularity | taste | family and rank | availability
export const catalogueTable = `
COF-QAH-250 | Qahwa Light Roast 250 g           | قهوة عربية شقراء 250 جم      | Coffee  | 52   | 21  | 46 | arabic  | qahwa 1        |
COF-QAH-500 | Qahwa Light Roast 500 g           | قهوة عربية شقراء 500 جم      | Coffee  | 97   | 40  | 24 | arabic  | qahwa 2        |
COF-QAH-1K  | Qahwa Light Roast 1 kg            | قهوة عربية شقراء 1 كجم       | Coffee  | 180  | 77  | 10 | arabic  | qahwa 3        |
COF-HRZ-250 | Haraz Yemen 250 g                 | بن حرازي يمني 250 جم         | Coffee  | 78   | 36  | 26 | barista | haraz 1        |
COF-HRZ-500 | Haraz Yemen 500 g                 | بن حرازي يمني 500 جم         | Coffee  | 146  | 69  | 3  | barista | haraz 2        |
COF-YRG-250 | Yirgacheffe Ethiopia 250 g        | بن يرغاتشيفي إثيوبي 250 جم   | Coffee  | 69   | 29  | 26 | barista | yirgacheffe 1  |
COF-YRG-1K  | Yirgacheffe Ethiopia 1 kg         | بن يرغاتشيفي إثيوبي 1 كجم    | Coffee  | 243  | 112 | 7  | barista | yirgacheffe 2  |
COF-HUI-250 | Huila Colombia 250 g              | بن هويلا كولومبي 250 جم      | Coffee  | 63   | 26  | 24 | barista | huila 1        |
COF-HUI-1K  | Huila Colombia 1 kg               | بن هويلا كولومبي 1 كجم       | Coffee  | 221  | 100 | 2  | barista | huila 2        |
COF-DAR-250 | Dar Espresso Blend 250 g          | خلطة الدار للإسبريسو 250 جم  | Coffee  | 56   | 23  | 32 | barista | dar 1          |
COF-DAR-500 | Dar Espresso Blend 500 g          | خلطة الدار للإسبريسو 500 جم  | Coffee  | 104  | 45  | 15 | barista | dar 2          |
COF-DAR-1K  | Dar Espresso Blend 1 kg           | خلطة الدار للإسبريسو 1 كجم   | Coffee  | 193  | 87  | 11 | barista | dar 3          |
COF-TRK-200 | Turkish Coffee, Cardamom 200 g    | بن تركي محوّج بالهيل 200 جم   | Coffee  | 45   | 17  | 36 | arabic  | turkish 1      |
COF-TRK-500 | Turkish Coffee, Cardamom 500 g    | بن تركي محوّج بالهيل 500 جم   | Coffee  | 103  | 41  | 12 | arabic  | turkish 2      |
COF-DEC-250 | Decaf Colombia 250 g              | بن كولومبي منزوع الكافيين 250 جم | Coffee  | 67   | 28  | 9  | barista | decaf 1        | sold out since 2026-08-10
COF-TST-4   | Tasting Box 4 x 60 g              | صندوق التذوق 4 × 60 جم       | Coffee  | 92   | 38  | 17 | barista | tasting 1      |
COF-CAP-10  | Coffee Capsules, 10               | كبسولات قهوة، علبة 10        | Coffee  | 30   | 12  | 14 | barista | capsules 1     | launched since 2026-03-01
COF-CAP-50  | Coffee Capsules, 50               | كبسولات قهوة، علبة 50        | Coffee  | 128  | 54  | 6  | barista | capsules 2     | launched since 2026-03-01
SUB-BOX-1   | Monthly Coffee Box, one month     | صندوق القهوة الشهري، شهر     | Subscriptions | 115 | 50 | 5 | barista | coffee-box 1 |
SUB-BOX-3   | Monthly Coffee Box, three months  | صندوق القهوة الشهري، 3 أشهر  | Subscriptions | 319 | 145 | 2 | barista | coffee-box 2 |
TEA-MNT-100 | Moroccan Mint Tea 100 g           | شاي مغربي بالنعناع 100 جم    | Tea     | 34   | 11  | 18 | tea     | mint-tea 1     |
TEA-KRK-500 | Karak Chai Mix 500 g              | خلطة شاي كرك 500 جم          | Tea     | 45   | 17  | 20 | tea     | karak 1        |
TEA-KRK-1K  | Karak Chai Mix 1 kg               | خلطة شاي كرك 1 كجم           | Tea     | 82   | 32  | 6  | tea     | karak 2        |
TEA-HIB-250 | Aswan Hibiscus 250 g              | كركديه أسواني 250 جم         | Tea     | 36   | 12  | 11 | tea     | hibiscus 1     |
TEA-SGE-100 | Sage Tea 100 g                    | شاي بالمريمية 100 جم         | Tea     | 32   | 11  | 8  | tea     | sage-tea 1     |
TEA-ERL-100 | Earl Grey 100 g                   | شاي إيرل غراي 100 جم         | Tea     | 38   | 14  | 9  | tea     | earl-grey 1    |
PAN-CRD-50  | Green Cardamom 50 g               | هيل أخضر 50 جم               | Pantry  | 39   | 18  | 3  | arabic  | cardamom 1     |
PAN-CRD-100 | Green Cardamom 100 g              | هيل أخضر 100 جم              | Pantry  | 72   | 34  | 2  | arabic  | cardamom 2     |
PAN-SAF-1   | Saffron 1 g                       | زعفران 1 جم                  | Pantry  | 32   | 15  | 8  | arabic  | saffron 1      |
PAN-DTM-500 | Medjool Dates 500 g               | تمر مجدول 500 جم             | Pantry  | 49   | 22  | 17 | arabic  | dates 1        |
PAN-DTM-1K  | Medjool Dates 1 kg                | تمر مجدول 1 كجم              | Pantry  | 92   | 42  | 8  | arabic  | dates 2        |
PAN-MAM-12  | Date Maamoul, 12                  | معمول بالتمر، 12 حبة         | Pantry  | 44   | 18  | 13 | arabic  | maamoul 1      |
PAN-CHD-300 | Chocolate Dates 300 g             | تمر بالشوكولاتة 300 جم       | Pantry  | 55   | 23  | 13 | home    | chocolate-dates 1 |
PAN-RSW-250 | Rose Water 250 ml                 | ماء ورد 250 مل               | Pantry  | 26   | 9   | 5  | tea     | rose-water 1   |
BRW-V60     | V60 Dripper                       | قمع تقطير V60                | Brewing | 79   | 34  | 14 | barista | dripper 1      |
BRW-FLT-100 | V60 Filters, 100                  | فلاتر V60، 100 ورقة          | Brewing | 29   | 9   | 4  | barista | filters 1      |
BRW-KIT     | V60 Starter Kit                   | طقم V60 للمبتدئين            | Brewing | 249  | 120 | 13 | barista | kit 1          |
BRW-CER     | Ceramic Dripper                   | قمع تقطير سيراميك            | Brewing | 99   | 41  | 9  | barista | dripper 2      |
BRW-GRD-1   | Hand Grinder                      | مطحنة يدوية                  | Brewing | 149  | 68  | 13 | barista | grinder 1      |
BRW-GRD-2   | Hand Grinder Pro                  | مطحنة يدوية احترافية         | Brewing | 329  | 170 | 4  | barista | grinder 2      |
BRW-KET-1   | Gooseneck Kettle                  | غلاية بعنق رفيع              | Brewing | 189  | 90  | 7  | barista | kettle 1       |
BRW-KET-2   | Gooseneck Kettle, electric        | غلاية كهربائية بعنق رفيع     | Brewing | 399  | 215 | 4  | barista | kettle 2       |
BRW-SCL     | Brewing Scale                     | ميزان قهوة                   | Brewing | 129  | 58  | 6  | barista | scale 1        |
BRW-FRP     | French Press 600 ml               | مكبس فرنسي 600 مل            | Brewing | 95   | 39  | 9  | tea     | french-press 1 |
BRW-MOK-3   | Moka Pot, 3 cups                  | موكا بوت 3 فناجين            | Brewing | 119  | 50  | 7  | barista | moka 1         |
BRW-MOK-6   | Moka Pot, 6 cups                  | موكا بوت 6 فناجين            | Brewing | 159  | 68  | 4  | barista | moka 2         |
BRW-ESP     | Home Espresso Machine             | ماكينة إسبريسو منزلية        | Brewing | 1450 | 890 | 6  | barista | machine 1      |
BRW-DSC     | Descaler 250 ml                   | مزيل الترسبات 250 مل         | Brewing | 35   | 10  | 1  | barista | descaler 1     |
BRW-PIT     | Milk Pitcher                      | إبريق حليب                   | Brewing | 69   | 27  | 4  | barista | pitcher 1      |
BRW-RKW     | Copper Rakwa                      | ركوة نحاس                    | Brewing | 89   | 36  | 9  | arabic  | rakwa 1        |
BRW-JUG     | Water Filter Jug                  | إبريق تنقية الماء            | Brewing | 135  | 60  | 9  | tea     | jug 1          |
BRW-CTG     | Filter Cartridge                  | فلتر بديل للإبريق            | Brewing | 45   | 16  | 1  | tea     | cartridge 1    |
SRV-DAL-1   | Brass Dallah, small               | دلة نحاس صغيرة               | Serving | 165  | 72  | 10 | arabic  | dallah 1       |
SRV-DAL-2   | Brass Dallah, large               | دلة نحاس كبيرة               | Serving | 245  | 115 | 4  | arabic  | dallah 2       |
SRV-FNJ-6   | Finjan Set, 6                     | طقم فناجين، 6 قطع            | Serving | 95   | 38  | 5  | arabic  | finjan 1       |
SRV-FNJ-12  | Finjan Set, 12                    | طقم فناجين، 12 قطعة          | Serving | 175  | 72  | 2  | arabic  | finjan 2       |
SRV-IST-6   | Istikana Tea Set, 6               | طقم استكانات، 6 قطع          | Serving | 85   | 34  | 8  | tea     | istikana 1     |
SRV-MUG     | Stoneware Mug                     | كوب خزفي                     | Serving | 45   | 16  | 20 | home    | mug 1          |
SRV-TRY     | Walnut Serving Tray               | صينية تقديم من خشب الجوز     | Serving | 199  | 92  | 7  | home    | tray 1         |
HOM-RUN     | Linen Table Runner                | مفرش طاولة كتان              | Home    | 129  | 55  | 10 | home    | runner 1       |
HOM-NAP-4   | Linen Napkins, 4                  | مناديل كتان، 4 قطع           | Home    | 79   | 31  | 3  | home    | napkins 1      |
HOM-MBK     | Incense Burner                    | مبخرة                        | Home    | 139  | 58  | 11 | home    | mabkhara 1     |
HOM-BKH-50  | Oud Bakhoor 50 g                  | بخور عود 50 جم               | Home    | 89   | 35  | 4  | home    | bakhoor 1      |
HOM-CND     | Coffee Candle                     | شمعة برائحة القهوة           | Home    | 65   | 24  | 16 | home    | candle 1       |
HOM-CSH     | Sadu Cushion Cover                | غطاء وسادة بنقش السدو        | Home    | 115  | 48  | 9  | home    | cushion 1      |
HOM-THR     | Cotton Throw                      | غطاء قطني للكنب              | Home    | 185  | 80  | 5  | home    | throw 1        | discontinued since 2026-05-20
GFT-RAM     | Ramadan Hamper                    | سلة رمضان                    | Gifts   | 299  | 150 | 22 | home    | hamper 1       | ramadan
GFT-EID     | Eid Gift Box                      | علبة هدايا العيد             | Gifts   | 189  | 92  | 30 | home    | eid-box 1      | eid
GFT-WRP     | Gift Wrapping                     | تغليف هدية                   | Services | 15  | 4   | 0  |         | wrapping 1     | with gifts
SVC-CLS     | Home Barista Class                | دورة باريستا منزلية          | Services | 350 | 140 | 3  | barista | class 1        |
`;
