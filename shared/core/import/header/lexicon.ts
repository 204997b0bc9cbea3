/**
 * Words of column names by what they speak of: English, Arabic, French, Spanish, German and usual abbreviations. A word may
 * stand under several: "state" is a region or a status. Names are compared by these, so a name never seen before is
 * understood when its words are.
 */
const words = {
  // what a column holds
  ID: 'id ids identifier identifiant identificador identifikation kennung kennziffer key uid uuid guid ref reference référence referencia referenz reférence code codigo código cod cd kode number numero número num no nr nbr nro nummer n nb # idx معرف كود رمز رقم كودك مرجع مسلسل schlüssel token no.',
  DATE: 'date dates datetime fecha datum tag day jour dia día dt dtm timestamp ts zeitstempel horodatage horodateur zeitpunkt time heure hora zeit uhrzeit تاريخ يوم وقت توقيت طابع when wann cuando quand month mois mes monat شهر week semaine woche semana أسبوع since seit depuis desde made created placed started',
  NAME: 'name names nom nombre nome اسم الإسم namen fullname label',
  FIRST: 'first given fore christian',
  GIVEN: 'forename fname firstname prenom prénom vorname vorn الأول أول',
  FAMILY: 'surname sur lname lastname apellido apellidos nachname familienname أخير عائلة لقب كنية',
  EMAIL:
    'email emails mail mails e-mail courriel courriels correo correos emailaddress mailadresse بريد إيميل ايميل ايميلات إيميلات ميل',
  PHONE:
    'phone phones tel telephone téléphone telefon telefono teléfono fon mobile mobil mobiltelefon movil móvil cell cellphone cellular celular handy portable gsm whatsapp rufnummer msisdn handynummer هاتف جوال موبايل تليفون تلفون محمول واتساب واتس',
  FAX: 'fax telefax فاكس',
  CITY: 'city town ville ciudad poblacion población localidad localite stadt ort wohnort village locality municipio commune suburb مدينة بلدية',
  REGION:
    'state region région province provincia county governorate bundesland kanton departement département estado etat région محافظة منطقة ولاية إمارة prov',
  POSTCODE: 'zip zipcode postcode postal postalcode plz postleitzahl cp بريدي eircode pincode',
  COUNTRY: 'country ctry countrycode nation pays pais país land ländercode دولة بلد nationality',
  COMPANY:
    'company comp organization organisation org firm firma unternehmen empresa compania compañía societe société entreprise business employer betrieb شركة مؤسسة منشأة جهة',
  BIRTH:
    'birth born birthday birthdate dob bday geburt geburts geburtstag geburtsdatum geb naissance né nacimiento nac cumpleaños ميلاد ولادة',
  GENDER: 'gender sex sexe sexo genero género geschlecht جنس genre',
  LANGUAGE: 'language lang locale langue idioma sprache لغة',
  STREET: 'street str straße strasse rue calle address1 address2 adresse1 line1 line2 شارع hausnummer',
  ADDRESS: 'address addr adr adresse adressen direccion dirección anschrift عنوان',
  WEB: 'website web homepage site webseite موقع',
  NOTE: 'memo notes ملاحظة ملاحظات notiz notizen notas remarques bemerkung bemerkungen',
  STATUS: 'status state stat statut etat état estado zustand حالة stand situation',
  AMOUNT:
    'amount amt montant importe monto betrag value val valeur valor wert summe sum somme suma مبلغ قيمة revenue turnover umsatz extended ext',
  TOTAL: 'total totals gesamt gesamtbetrag gesamtsumme endbetrag ttc grand إجمالي مجموع paid totale',
  NET: 'net netto neto ht صافي',
  GROSS: 'gross brutto bruto',
  SUB: 'sub subtotal zwischensumme sous',
  PRICE: 'price prices prc prix precio preis pris سعر ثمن rate tarif tarifa',
  UNIT: 'unit unitary unitario unitaire einzel each stück stück وحدة قطعة حبة per',
  COST: 'cost costs cogs kosten cout coût coste costo تكلفة تكاليف ek',
  PURCHASE: 'purchase purchases purchased bought achat compra einkauf kauf شراء مشتريات',
  SALE: 'sale sales sold vente ventes venta ventas verkauf vk بيع مبيعات selling retail list',
  QUANTITY:
    'quantity quantities qty qte qté quantite quantité cant cantidad menge anzahl units uds unidades pcs pieces stk stückzahl كمية qnty quant كميه',
  COUNT: 'count عدد nombre many',
  DISCOUNT: 'discount discounts disc remise rabais descuento dto rabatt nachlass خصم خصومات',
  TAX: 'tax taxes vat gst tva iva mwst ust steuer ضريبة impuesto taxe mehrwertsteuer umsatzsteuer',
  SHIPPING:
    'shipping delivery freight postage versand versandkosten envio envío livraison port شحن توصيل fracht',
  REFUND:
    'refund refunds refunded rembourse remboursé remboursement reembolso reembolsado erstattet erstattung مسترد مسترجع مرتجع',
  CURRENCY: 'currency curr cur ccy devise monnaie moneda divisa währung wahrung عملة',
  SKU: 'sku barcode ean upc gtin asin stockcode باركود',
  CATEGORY:
    'category cat categorie catégorie categoria categoría kategorie gruppe group groupe grupo warengruppe فئة تصنيف قسم department dept family familia famille familie rayon class collection section',
  DESCRIPTION:
    'description desc descr dscription designation désignation libelle libellé bezeichnung bez beschreibung descripcion descripción وصف title titre detail bezeichng',
  CHANNEL:
    'channel canal kanal قناة source src origin quelle مصدر medium medio platform plataforma plateforme plattform منصة network via publisher regie régie werbekanal netzwerk outlet location branch store filiale sucursal magasin فرع متجر point',
  TYPE: 'type tipo typ kind نوع',
  SUBJECT:
    'subject sujet objet asunto betreff topic thema tema موضوع page seite pagina página url uri link lien enlace رابط صفحة path query keyword location href href',
  BODY: 'body message messages text texto texte nachricht mensaje رسالة نص تفاصيل details transcript content conversation inhalt contenu محتوى',
  SESSION:
    'session sessions sesion sesión visitor besucher visiteur visitante cookie device anonymous pseudo زائر جلسة sitzung fingerprint',
  SPEND:
    'spend spent gasto gastos depense dépense dépenses depenses ausgaben werbeausgaben werbekosten إنفاق مصروف مصروفات صرف inversion inversión invested budget',
  IMPRESSIONS:
    'impressions impression impr impresiones impressionen einblendungen ظهور anzeigen affichages views مشاهدات reach',
  CLICKS: 'clicks click clics clic klicks klick نقرات نقرة',
  MODIFIED:
    'modified modification update updated updates upd changed change modif modifie modifié modificacion modificación actualizado actualizacion actualización geändert aktualisiert änderung تحديث تعديل edited',
  LATEST:
    'last letztmals ult ultima última ultimo último letzte letzter derniere dernière dernier latest آخر',
  // the thing that is spoken of
  CUSTOMER:
    'customer customers cust client clients cliente clientes kunde kunden kd عميل عملاء زبون زبائن contact contacts contacto kontakt buyer member mitglied socio socios subscriber user usr utilisateur usuario benutzer person persona people donor guest gast patient shopper requester respondent recipient reporter empfänger destinataire abonne abonné abonnent card partner lead profile adherent adhérent debitor debtor مستخدم مشترك مريض ضيف عضو مراجع payer holder',
  ORDER:
    'order orders ord commande commandes cmd pedido pedidos bestellung bestell bestellungen auftrag auftrags طلب طلبات طلبية invoice invoices inv facture factures factura facturas rechnung rechnungs beleg belege bon فاتورة فواتير receipt receipts transaction transactions txn trx tran doc document vorgang إيصال عملية bill basket booking buchung reservation',
  ITEM: 'product products prod item items itm article articles artikel art articulo artículo artículos articulos producto productos produit produits produkt produkte منتج منتجات صنف أصناف مادة سلعة inventory merchandise ware waren variant goods service servicio leistung menu lineitem',
  LINE: 'line lines ligne linea línea zeile position pos بند سطر',
  CAMPAIGN:
    'campaign campaigns camp campagne campana campaña kampagne kampagnen حملة utm ad ads advert advertising adset إعلان إعلانية werbung pub publicidad',
  EVENT:
    'event events evt evenement événement evento eventos ereignis ereignisse حدث أحداث activity activities aktivität action actions aktion acción accion interaction interacción نشاط إجراء تواصل occurred visit visite visita besuch زيارة hit server',
  TICKET:
    'ticket tickets case cases conversation chat call calls anruf appel llamada incident مكالمة اتصال تذكرة محادثة request',
  SURVEY:
    'survey response responses submission submissions answer answers umfrage antwort antworten reponse réponse respuesta respuestas encuesta sondage questionnaire استبيان رد استجابة إجابة feedback review reviews completed completion',
} as const;

/** What a word of a column's name may speak of. */
export type Concept = keyof typeof words;

/** Words that are one only together, before they are looked up. */
export const phrases: readonly (readonly [phrase: string, word: string])[] = [
  ['e mail', 'email'], ['correo electronico', 'email'], ['correo e', 'email'], ['adresse electronique', 'email'], ['البريد الالكتروني', 'email'], ['بريد الكتروني', 'email'],
  ['razon social', 'company'], ['raison sociale', 'company'], ['code postal', 'zip'], ['codigo postal', 'zip'], ['c p', 'zip'], ['postal code', 'zip'], ['post code', 'zip'], ['zip code', 'zip'], ['الرمز البريدي', 'zip'],
  ['p u', 'unit price'], ['p unitario', 'unit price'], ['pu ht', 'unit price'], ['pu ttc', 'unit price'], ['prix u', 'unit price'], ['stock code', 'sku'], ['stock keeping unit', 'sku'], ['bar code', 'sku'],
  ['how many', 'quantity'], ['date of birth', 'dob'], ['date de naissance', 'dob'], ['fecha de nacimiento', 'dob'], ['fecha nac', 'dob'], ['tag der geburt', 'dob'],
  ['nom de famille', 'surname'], ['family name', 'surname'], ['last name', 'surname'], ['first name', 'forename'], ['given name', 'forename'], ['الاسم الاول', 'forename'], ['الاسم الاخير', 'surname'], ['اسم العائله', 'surname'],
  ['state province', 'region'], ['state region', 'region'], ['town city', 'city'], ['city town', 'city'], ['country region', 'country'], ['product service', 'product'], ['kd nr', 'kunden nr'], ['art nr', 'artikel nr'],
  ['ض ق م', 'tax'], ['شركه الشحن', 'carrier'], ['sales price', 'sale price'], ['list price', 'sale price'],
]; // prettier-ignore

/** Words that say nothing about what a column holds. */
export const emptyWords = 'the a an of for in to is are was your you our my this that it its and or und oder et ou y o de du des la les l d le el los las del al un una une der die das dem den des von vom zur zum im für pour par por para sur en if please bitte svp من في على إلى عن و أو هل ما هو هي value default main primary billing bill home work business preferred personal full complete completo complet vollständig raw external ext internal base field col column att attr custom info data details pretty utc gmt iso local usd eur gbp sar aed egp kwd jod qar chf sek $ € £ what they'; // prettier-ignore

/** What old databases put before a name to say its type: `strEmail`, `dtmBirth`, `C_ZIP`. */
export const typePrefixes = 'str txt int lng dbl sng dtm dte bit bln bool chk mem var vch vc fld tbl col c f t p x s k'; // prettier-ignore

export const lexiconEntries: readonly (readonly [Concept, readonly string[]])[] = Object.entries(words).map(
  // the keys of a constant
  ([concept, list]) => [concept as Concept, list.split(' ')] as const,
);
