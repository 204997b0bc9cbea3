/** Things of shops, apps and services, one a line: its name, then what else it is called in either language. */
export const thingsOfShops = `
  app application apps تطبيق التطبيق ابلكيشن الابلكيشن ابليكيشن تطبيقكم ابلكيشنكم البرنامج
  website site web webpage موقع الموقع موقعكم الويب ويبسايت
  delivery deliver shipping shipment courier couriers توصيل التوصيل شحن الشحن مندوب المندوب ديليفري الدليفري دليفري توصيله المناديب مناديب
  branch branches store stores shop shops cafe cafes فرع فرعا فروع محل محلات فروعكم
  points point loyalty rewards reward cashback نقاط نقط ولاء مكافات كاشباك
  coupon coupons voucher vouchers discount discounts promo كود كوبون كوبونات خصم الخصم خصومات تخفيض تخفيضات قسيمه
  installments instalments instalment tabby tamara تقسيط التقسيط اقساط تابي تمارا
  payment pay paying checkout دفع الدفع سداد
  cash cod كاش نقدا نقدي
  price prices pricing سعر اسعار السعر الاسعار اسعاركم تسعير
  package packages packaging pack تغليف التغليف عبوه عبوات كرتون الكرتون علبه باكيج باكج
  gift gifts هديه هدايا
  wrapping wrap تغليفه
  invoice invoices receipt receipts فاتوره الفاتوره فواتير ايصال
  subscription subscriptions subscribe membership اشتراك الاشتراك اشتراكات عضويه
  parking مواقف موقف باركنج باركن
  refund refunds استرداد استرجاع
  return returns ارجاع ترجيع مرتجع مرتجعات
  exchange exchanges استبدال تبديل
  chat whatsapp واتساب واتس شات وتساب
  phone call calls telephone hotline هاتف تلفون اتصال تليفون الخط
  email mail ايميل بريد
  instructions manual guide تعليمات دليل كتيب ارشادات
  tracking track تتبع
  language arabic عربي العربيه اللغه بالعربي
  hours opening timings دوام الدوام مواعيد ساعات
  staff employees employee موظف موظفين الموظفين طاقم
  support helpdesk الدعم دعم
  seats seating seat chairs كراسي مقاعد جلسات جلسه قعدات
  toilet toilets restroom bathroom حمام حمامات دورات
  wifi internet واي انترنت النت وايفاي
  notifications notification alerts اشعار اشعارات تنبيه تنبيهات
  dark داكن ليلي
  login signin دخول
  password passcode رمز باسورد
  search بحث سيرش
  filter filters فلتر فلاتر
  cart basket سله عربه
  account accounts حساب حسابي
  address addresses عنوان عناوين
  appointment appointments booking bookings reservation reservations حجز حجوزات موعد
  warranty guarantee ضمان كفاله
  queue queues طابور زحمه ازدحام
  reply replies response رد ردود
  offers offer deals deal عروض عرض عروضكم
  menu منيو قائمه
`;
