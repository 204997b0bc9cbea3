import { fingerprint } from './fingerprint.ts';

// One line a place: the names it is known by. Each is a place of its own, so none is ever taken for a misspelling of another; the
// places that are confused, or differ by a letter, are here on purpose.
const lines = `
cairo|al qahira|el qahera|el qahira|al qahirah|kairo|le caire
alexandria|alex|al iskandariya|el eskandareya|iskandariya|alexandrie
giza|el giza|al jizah|gizeh
gaza|ghazza
mansoura|el mansoura|al mansurah
tanta
luxor|al uqsur
aswan|assuan
port said|bur said
suez|as suways
riyadh|ar riyadh|ar riyad
jeddah|jiddah|djeddah
mecca|makkah|makka|mekka
medina|al madinah|madinah
dammam|ad dammam
khobar|al khobar|alkhobar|al khubar
taif|at taif
tabuk
abha
dubai|dubayy
abu dhabi|abu zaby
sharjah|al sharjah|ash shariqah
ajman|ujman
amman
fujairah|al fujairah
ras al khaimah|rak
umm al quwain
al ain
doha|ad dawhah|ad doha
manama|al manama|al manamah
muharraq|al muharraq
kuwait city|al kuwait
salmiya|al salmiya|as salimiyah
hawally|hawalli
muscat|masqat|maskat
salalah
sohar|suhar
sanaa|sana
aden
baghdad|bagdad
basra|al basrah
mosul
erbil|arbil
beirut|beyrouth|bayrut
tripoli|tarabulus
damascus|dimashq|damas|damaskus
aleppo|halab
homs|hims
jerusalem|al quds
tunis
algiers|alger|al jazair
oran
casablanca|al dar al bayda
rabat
marrakesh|marrakech
fez|fes
khartoum
benghazi
istanbul|constantinople
ankara
izmir
tehran|teheran
mumbai|bombay
delhi
karachi
lahore
dhaka|dacca
manila
london|londres
londonderry
manchester
birmingham
leeds
glasgow
dublin
paris
lyon|lyons
marseille|marseilles
nice
nantes
lille
berlin
munich|munchen|muenchen
cologne|koln|koeln
hamburg
homburg
frankfurt|frankfurt am main
dusseldorf|duesseldorf
dresden
vienna|wien
zurich|zuerich
geneva|genf|geneve
basel
bern
rome|roma
milan|milano|mailand
madrid
barcelona
seville|sevilla
lisbon|lisboa
brussels|bruxelles|brussel
amsterdam
rotterdam
copenhagen|kobenhavn
stockholm
oslo
moscow|moskva
warsaw|warszawa
prague|praha
budapest
bucharest|bucuresti
athens|athina
new york|new york city|nyc
newark
portland
san jose
santa fe
alexandria va
القاهرة
الإسكندرية|اسكندرية
الجيزة
غزة
المنصورة
الرياض
جدة
مكة|مكة المكرمة
المدينة|المدينة المنورة
الدمام
الخبر
دبي
أبوظبي|أبو ظبي
الشارقة
عجمان
عمان|عمّان
العين
الدوحة
المنامة
المحرق
الكويت|مدينة الكويت
السالمية
مسقط
صنعاء
عدن
بغداد
البصرة
بيروت
دمشق
حلب
حمص
القدس
تونس
الجزائر
الرباط
`;

const byName = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const [main = '', ...others] = line.split('|');
  for (const name of [main, ...others]) byName.set(fingerprint(name), main);
}

/** The place that a name is known to mean, by the name that stands for it here; null for what is not listed. */
export function knownPlace(name: string): string | null {
  return byName.get(fingerprint(name)) ?? null;
}
