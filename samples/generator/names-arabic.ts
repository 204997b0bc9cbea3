import type { Gender, SpelledName } from './spelled-name.ts';
import { linesOf } from './text-table.ts';

// Arabic spelling | the Latin spellings people use for it, most usual first.

const men = `
محمد | Mohamed, Mohammed, Muhammad, Mohammad
أحمد | Ahmed, Ahmad
محمود | Mahmoud, Mahmood
مصطفى | Mostafa, Mustafa, Moustafa
عبد الرحمن | Abdelrahman, Abdulrahman, Abdul Rahman, Abd El Rahman
عبد الله | Abdullah, Abdallah, Abdalla
عبد العزيز | Abdulaziz, Abdelaziz, Abdul Aziz
عمر | Omar, Umar
علي | Ali, Aly
حسن | Hassan, Hasan
حسين | Hussein, Hussain, Hossein
خالد | Khaled, Khalid
يوسف | Youssef, Yousef, Yusuf
إبراهيم | Ibrahim, Ebrahim
طارق | Tarek, Tariq
كريم | Karim, Kareem
سعيد | Saeed, Said
سلطان | Sultan
فهد | Fahad, Fahd
فيصل | Faisal, Faysal
ناصر | Nasser, Nasir
ماجد | Majed, Maged, Majid
رامي | Rami, Ramy
شريف | Sherif, Sharif
هشام | Hisham, Hesham
وليد | Walid, Waleed
زياد | Ziad, Zeyad, Ziyad
سامي | Sami, Samy
جمال | Gamal, Jamal
عادل | Adel, Adil
بدر | Bader, Badr
راشد | Rashed, Rashid
حمد | Hamad
منصور | Mansour, Mansoor
أسامة | Osama, Usama
إسلام | Islam, Eslam
مازن | Mazen, Mazin
سعود | Saud, Saoud
تركي | Turki, Turky
هاني | Hany, Hani
`;

const women = `
فاطمة | Fatima, Fatma, Fatimah
مريم | Mariam, Maryam
عائشة | Aisha, Ayesha, Aicha
نور | Nour, Noor
سارة | Sara, Sarah
هبة | Heba, Hiba
دينا | Dina, Deena
منى | Mona, Muna
ياسمين | Yasmin, Yasmine, Jasmin
رانيا | Rania, Raniya
ليلى | Layla, Leila, Laila
هدى | Hoda, Huda
شيماء | Shaimaa, Shaima
إيمان | Eman, Iman
أميرة | Amira, Ameera
نورة | Noura, Norah, Nora
ريم | Reem, Rim
هند | Hind, Hend
لطيفة | Latifa, Lateefa
شيخة | Shaikha, Sheikha
موزة | Moza, Mouza
خديجة | Khadija, Khadijah
زينب | Zeinab, Zainab
أسماء | Asmaa, Asma
سلمى | Salma
آية | Aya, Ayah
ندى | Nada
غادة | Ghada, Ghadah
رحاب | Rehab, Rihab
مها | Maha
العنود | Alanoud, Al Anoud
جواهر | Jawaher, Jawahir
دانة | Dana, Danah
حصة | Hessa, Hissa
لمياء | Lamia, Lamya
نجلاء | Naglaa, Najla
سمية | Somaya, Sumaya
بسمة | Basma, Basmah
`;

const egyptianFamilies = `
السيد | El Sayed, Elsayed, Al Sayed
الشافعي | El Shafei, Elshafei, El Shafie
عبد الفتاح | Abdel Fattah, Abdelfattah
المصري | El Masry, Elmasry, Al Masri
النجار | El Naggar, Elnaggar, Al Najjar
الحداد | El Haddad, Elhaddad, Al Haddad
سليمان | Soliman, Suleiman, Sulaiman
فؤاد | Fouad, Fuad
رمضان | Ramadan
غانم | Ghanem, Ghanim
حجازي | Hegazy, Hegazi, Hijazi
زكي | Zaki, Zaky
صبري | Sabry, Sabri
شعبان | Shaaban, Shaban
القاضي | El Kady, Elkady, Al Qadi
البنا | El Banna, Elbanna
خليل | Khalil, Khaleel
الجمل | El Gamal, Elgamal, Al Jamal
عثمان | Osman, Othman, Uthman
عبد المنعم | Abdel Moneim, Abdelmoneim
الشناوي | El Shenawy, Elshenawy
بدوي | Badawy, Badawi
فوزي | Fawzy, Fawzi
الطويل | El Tawil, Eltawil
`;

const gulfFamilies = `
الزهراني | Al Zahrani, Alzahrani, Al-Zahrani
الغامدي | Al Ghamdi, Alghamdi, Al-Ghamdi
القحطاني | Al Qahtani, Alqahtani, Al Kahtani
العتيبي | Al Otaibi, Alotaibi, Al Utaibi
الحربي | Al Harbi, Alharbi, Al-Harbi
الدوسري | Al Dosari, Aldosari, Al Dossary
الشمري | Al Shammari, Alshammari, Al Shamri
المطيري | Al Mutairi, Almutairi
العنزي | Al Enezi, Alenezi, Al Anazi
المنصوري | Al Mansoori, Almansoori, Al Mansouri
الكعبي | Al Kaabi, Alkaabi
المزروعي | Al Mazrouei, Almazrouei, Al Mazroui
الظاهري | Al Dhaheri, Aldhaheri, Al Daheri
السويدي | Al Suwaidi, Alsuwaidi, Al Sowaidi
النعيمي | Al Nuaimi, Alnuaimi, Al Naimi
الهاشمي | Al Hashimi, Al Hashemi, Alhashmi
الكندري | Al Kandari, Alkandari
العجمي | Al Ajmi, Alajmi
الرشيدي | Al Rashidi, Alrashidi, Al Rasheedi
البلوشي | Al Balushi, Albalushi, Al Blooshi
الحارثي | Al Harthi, Alharthi
خوري | Khoury, Khouri
نصار | Nassar
شاهين | Shaheen, Shahin
درويش | Darwish, Darwich
`;

export const arabicGivenNames: Readonly<Record<Gender, readonly SpelledName[]>> = {
  male: spelledNames(men),
  female: spelledNames(women),
};

export const arabicFamilyNames = {
  egyptian: spelledNames(egyptianFamilies),
  gulf: spelledNames(gulfFamilies),
} as const;

function spelledNames(text: string): readonly SpelledName[] {
  return linesOf(text).map((line) => {
    const [arabic = '', latin = ''] = line.split('|').map((cell) => cell.trim());
    return { arabic, latin: latin.split(', ') };
  });
}
