/** Towns where shops are asked for, one a line: the name, then what else it is called in either language. */
export const towns = `
  riyadh الرياض رياض riyad
  jeddah جده jedda
  makkah مكه mecca
  madinah المدينه medina
  dammam الدمام
  khobar الخبر alkhobar
  dhahran الظهران
  jubail الجبيل
  taif الطائف الطايف
  abha ابها
  tabuk تبوك
  qassim القصيم buraidah بريده
  hail حائل حايل
  dubai دبي
  sharjah الشارقه
  ajman عجمان
  abudhabi ابوظبي
  fujairah الفجيره
  doha الدوحه
  manama المنامه
  muscat مسقط
  kuwait الكويت
  salmiya السالميه
  cairo القاهره
  alexandria الاسكندريه اسكندريه
  giza الجيزه
  maadi المعادي
  zamalek الزمالك
  mansoura المنصوره
  tanta طنطا
  amman عمان
  irbid اربد
  beirut بيروت
  tripoli طرابلس
  damascus دمشق الشام
  aleppo حلب
  baghdad بغداد
  basra البصره
  erbil اربيل
  jerusalem القدس
  ramallah رامالله
  london لندن
`;
