/** Column names that mean a person, an address or a permission: English, Arabic, French, Spanish, German. */
export const peopleSynonyms: Readonly<Record<string, readonly string[]>> = {
  'customer.externalId': [
    'customer id', 'customer no', 'customer number', 'customer', 'client id', 'client', 'contact id', 'user id', 'userid', 'member id', 'record id',
    'subscriber id', 'buyer id', 'account id', 'person id', 'customer ref', 'cust id', 'custid', 'customer code', 'lead id', 'profile id', 'crm id', 'shopper id',
    'رقم العميل', 'معرف العميل', 'كود العميل', 'رقم الزبون', 'رقم المستخدم', 'رقم جهة الاتصال', 'id client', 'numero client', 'code client', 'id cliente', 'numero de cliente', 'codigo de cliente',
    'kundennummer', 'kunden id', 'kundennr', 'kunden nr',
  ],
  'customer.email': [
    'email', 'e mail', 'email address', 'e mail address', 'mail', 'customer email', 'contact email', 'billing email', 'buyer email', 'primary email', 'requester email', 'sender email', 'from email', 'recipient email', 'user email', 'work email',
    'client email', 'email 1', 'subscriber email', 'subscriber', 'recipient', 'your email', 'e mail 1 value', 'البريد الإلكتروني', 'البريد الالكتروني', 'بريد إلكتروني', 'البريد', 'الإيميل', 'ايميل', 'عنوان البريد الإلكتروني', 'بريد العميل',
    'courriel', 'adresse e mail', 'adresse email', 'adresse mail', 'correo', 'correo electronico', 'direccion de correo', 'direccion de correo electronico', 'e mail adresse', 'emailadresse', 'mailadresse',
  ],
  'customer.phone': [
    'phone', 'phone number', 'telephone', 'tel', 'mobile', 'mobile phone', 'mobile number', 'cell', 'cell phone', 'cellphone', 'customer phone', 'billing phone', 'phone 1', 'whatsapp', 'contact number', 'contact phone number', 'primary phone',
    'phone 1 value', 'sms', 'الهاتف', 'رقم الهاتف', 'هاتف', 'الجوال', 'رقم الجوال', 'جوال', 'الموبايل', 'رقم الموبايل', 'موبايل', 'المحمول', 'التليفون', 'رقم التليفون', 'هاتف العميل',
    'telephone portable', 'numero de telephone', 'portable', 'telefono', 'movil', 'celular', 'numero de telefono', 'telefon', 'telefonnummer', 'handy', 'handynummer', 'mobil', 'mobilnummer', 'rufnummer',
  ],
  'customer.name': [
    'name', 'full name', 'fullname', 'customer name', 'contact name', 'client name', 'billing name', 'contact', 'buyer', 'buyer name', 'display name', 'person', 'recipient name', 'your name', 'lead name',
    'الاسم', 'الاسم الكامل', 'اسم العميل', 'اسم الزبون', 'الإسم', 'اسم جهة الاتصال', 'العميل', 'nom complet', 'nom du client', 'nombre completo', 'nombre del cliente', 'vollstandiger name', 'kundenname', 'kunde',
  ],
  'customer.givenName': [
    'first name', 'first', 'firstname', 'given name', 'forename', 'fname', 'billing first name', 'customer first name', 'recipient first name', 'الاسم الأول', 'الاسم الاول', 'prenom', 'nombre', 'primer nombre', 'vorname',
  ],
  'customer.familyName': [
    'last name', 'last', 'lastname', 'surname', 'family name', 'lname', 'billing last name', 'customer last name', 'recipient last name', 'الاسم الأخير', 'اسم العائلة', 'العائلة', 'اللقب', 'الكنية', 'nom', 'nom de famille', 'apellido', 'apellidos', 'nachname', 'familienname',
  ],
  'customer.company': [
    'company', 'company name', 'organization', 'organisation', 'organization name', 'account name', 'account', 'employer', 'business name', 'billing company', 'firm', 'الشركة', 'اسم الشركة', 'المؤسسة', 'جهة العمل', 'المنشأة',
    'societe', 'entreprise', 'raison sociale', 'empresa', 'compania', 'firma', 'unternehmen', 'firmenname',
  ],
  'customer.city': [
    'city', 'town', 'billing city', 'mailing city', 'customer city', 'city town', 'address city', 'address 1 city', 'shipping city', 'المدينة', 'مدينة', 'ville', 'ciudad', 'poblacion', 'stadt', 'ort', 'wohnort',
  ],
  'customer.region': [
    'state', 'region', 'province', 'county', 'governorate', 'billing state', 'billing province', 'mailing state', 'state region', 'state province', 'address 1 region', 'المحافظة', 'المنطقة', 'الولاية', 'الإمارة', 'departement', 'provincia', 'estado', 'bundesland', 'kanton',
  ],
  'customer.postcode': [
    'postcode', 'post code', 'postal code', 'zip', 'zip code', 'zipcode', 'billing zip', 'mailing zip', 'mailing postal code', 'billing postcode', 'address 1 postal code', 'الرمز البريدي', 'code postal', 'codigo postal', 'plz', 'postleitzahl',
  ],
  'customer.country': [
    'country', 'country code', 'billing country', 'mailing country', 'country region', 'nation', 'customer country', 'address 1 country', 'shipping country', 'cc', 'الدولة', 'البلد', 'بلد', 'دولة', 'رمز الدولة', 'pays', 'pais', 'land', 'landercode',
  ],
  'customer.birthDate': [
    'birth date', 'birthdate', 'date of birth', 'dob', 'birthday', 'born', 'born on', 'تاريخ الميلاد', 'الميلاد', 'date de naissance', 'naissance', 'fecha de nacimiento', 'nacimiento', 'geburtsdatum', 'geburtstag',
  ],
  'customer.gender': ['gender', 'sex', 'الجنس', 'النوع', 'sexe', 'genre', 'sexo', 'genero', 'geschlecht'],
  'customer.language': [
    'language', 'locale', 'preferred language', 'user language', 'lang', 'اللغة', 'لغة', 'اللغة المفضلة', 'langue', 'idioma', 'sprache',
  ],
  'customer.updatedAt': [
    'updated at', 'last modified', 'last modified date', 'modified', 'modified at', 'modified time', 'last updated', 'last changed', 'updated', 'update date', 'last update', 'تاريخ التحديث', 'آخر تحديث', 'آخر تعديل', 'تاريخ التعديل',
    'date de modification', 'derniere modification', 'modifie le', 'fecha de modificacion', 'ultima modificacion', 'actualizado', 'geandert am', 'aktualisiert', 'letzte anderung',
  ],
  'customer.deleted': ['is deleted', 'deleted', 'محذوف'],
  'consent.emailOptIn': [
    'accepts marketing', 'accepts email marketing', 'email opt in', 'opt in', 'optin', 'opted in', 'email consent', 'marketing consent', 'consent', 'newsletter', 'subscribed', 'is subscribed', 'email marketing', 'marketing opt in', 'email permission', 'newsletter opt in', 'marketing emails', 'email subscribed',
    'موافقة', 'الموافقة', 'موافقة التسويق', 'الموافقة على التسويق', 'موافقة البريد', 'الاشتراك في النشرة', 'النشرة البريدية', 'مشترك', 'يقبل التسويق', 'consentement', 'accepte le marketing', 'abonne', 'inscrit newsletter', 'consentimiento', 'acepta marketing', 'suscrito', 'boletin', 'einwilligung', 'newsletter abonniert', 'abonniert', 'werbung erlaubt',
  ],
  'consent.emailOptOut': [
    'unsubscribed', 'opt out', 'optout', 'opted out', 'email opt out', 'has opted out of email', 'opted out of email', 'do not email', 'no email', 'unsubscribe', 'is unsubscribed', 'email opted out', 'unsubscribed from email', 'unsubscribed from all email', 'marketing opt out', 'donotemail', 'suppressed', 'blocklisted', 'blacklisted', 'email blocklisted',
    'إلغاء الاشتراك', 'ملغي الاشتراك', 'ألغى الاشتراك', 'عدم المراسلة', 'لا يرغب في الرسائل', 'desabonne', 'desinscrit', 'dado de baja', 'baja', 'no enviar correos', 'abgemeldet', 'keine werbung', 'keine e mails',
  ],
  'consent.smsOptIn': ['accepts sms marketing', 'sms opt in', 'sms consent', 'sms marketing', 'sms subscribed', 'موافقة الرسائل القصيرة', 'موافقة الرسائل النصية'],
  'consent.smsOptOut': ['sms opt out', 'unsubscribed from sms', 'do not text', 'no sms', 'has opted out of sms', 'إلغاء الرسائل النصية'],
  'consent.phoneOptIn': ['phone opt in', 'phone consent', 'call consent', 'موافقة الاتصال'],
  'consent.phoneOptOut': ['do not call', 'no calls', 'phone opt out', 'donotcall', 'عدم الاتصال', 'ne pas appeler', 'no llamar', 'nicht anrufen'],
  'consent.emailState': [
    'subscription status', 'email status', 'marketing status', 'email marketing status', 'subscriber status', 'member status', 'list status', 'email subscription status', 'opt in status', 'حالة الاشتراك', 'statut d abonnement', 'statut abonnement', 'estado de suscripcion', 'abonnement status', 'abostatus',
  ],
  'consent.optInAt': [
    'optin time', 'opt in time', 'opt in date', 'optin date', 'subscribed at', 'subscribed on', 'consent date', 'consent at', 'consent time', 'date subscribed', 'subscribe date', 'consent timestamp', 'opted in at', 'opt in at', 'email opt in date', 'تاريخ الموافقة', 'تاريخ الاشتراك', 'date d inscription', 'date de consentement', 'fecha de suscripcion', 'fecha de consentimiento', 'einwilligung am', 'einwilligungsdatum', 'anmeldedatum',
  ],
  'consent.optInIp': ['optin ip', 'opt in ip', 'consent ip', 'signup ip', 'subscribe ip'],
  'consent.confirmedAt': ['confirm time', 'confirmed at', 'confirmation time', 'double opt in at', 'double opt in', 'تاريخ التأكيد'],
  'consent.confirmIp': ['confirm ip', 'confirmation ip'],
  'consent.optOutAt': ['unsub time', 'unsubscribed at', 'unsubscribe date', 'unsubscribed on', 'opt out date', 'opted out at', 'unsubscribe time', 'opt out at', 'date unsubscribed', 'clean time', 'تاريخ إلغاء الاشتراك', 'date de desinscription', 'date de desabonnement', 'fecha de baja', 'abmeldedatum', 'abgemeldet am'],
  'consent.optOutReason': ['unsub reason', 'unsubscribe reason', 'reason for unsubscribing', 'opt out reason', 'سبب إلغاء الاشتراك'],
}; // prettier-ignore
