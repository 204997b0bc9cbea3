/** Goods and what they are like, one a line: food, clothes, electronics. */
export const thingsOfGoods = `
  capsules capsule pods كبسولات كبسوله
  decaf decaffeinated المنزوع منزوع ديكاف كافيين الكافيين كافين
  oat oats شوفان الشوفان
  milk حليب لبن الحليب
  almond almonds لوز اللوز
  coconut هند
  soy soya صويا
  sugar سكر السكر
  beans bean حبوب حبوبه
  coffee قهوه القهوه كافي
  tea teas شاي الشاي شاهي
  water مياه ميه مويه ماي
  juice juices عصير عصائر عصاير
  bread خبز عيش
  chicken دجاج فراخ جاج
  meat beef لحم لحمه لحوم
  rice رز ارز
  cheese جبن جبنه اجبان
  dates تمر تمور
  dessert desserts sweets cake cakes حلويات حلا كيك كيكه حلى
  salad salads سلطه سلطات
  sauce sauces صوص صلصه
  portion portions حصه وجبه وجبات
  breakfast فطور افطار
  vegan vegetarian نباتي نباتيه
  gluten جلوتين غلوتين
  allergy allergens allergen allergies حساسيه
  calories calorie سعرات
  flavour flavor flavors flavours نكهه نكهات طعم
  cup cups mug mugs كوب اكواب كوبايه كاسات كاسه
  size sizes مقاس مقاسات المقاس حجم احجام قياس قياسات
  colour color colors colours لون الوان
  dress dresses فستان فساتين
  abaya abayas عبايه عبايات عبايا
  shirt shirts tshirt قميص قمصان تيشيرت بلوزه بلايز
  trousers pants jeans بنطلون بناطيل جينز
  skirt skirts تنوره تنانير جيبه
  jacket jackets coat coats جاكيت جاكيتات معطف
  shoes shoe sneakers حذاء احذيه جزمه جزم كوتشي شوز
  bag bags handbag شنطه شنط حقيبه حقائب
  pocket pockets جيب جيوب
  sleeve sleeves كم اكمام
  fabric material cloth قماش اقمشه خامه خامات
  cotton قطن قطني
  zipper zip zippers سحاب سوسته سوست
  button buttons زرار ازرار
  petite petites قصيرات
  kids children baby babies اطفال بيبي عيال
  men mens man رجال رجالي
  women womens ladies نساء نسائي حريمي
  battery batteries بطاريه بطاريات
  charger chargers charging شاحن شواحن
  cable cables كيبل كابل سلك كيابل
  screen display شاشه شاشات
  headphones earphones headset earbuds سماعه سماعات
  mobile smartphone جوال موبايل جوالات
  laptop laptops لابتوب لابتوبات
  camera cameras كاميرا كاميرات
  bluetooth بلوتوث
  plug adapter فيش محول
  printer printers طابعه طابعات
  spare parts قطع غيار
  machine machines ماكينه ماكينات مكينه اله
  perfume perfumes عطر عطور
  cream creams كريم كريمات
  sample samples testers عينه عينات تستر
  bundle bundles set sets طقم اطقم باقه باقات
`;
